/** Reads one file: limits first, then YAML 1.2, then plain values. Every mistake becomes an issue with its place. */
import { LineCounter, parseDocument, type ScalarTag, type YAMLError } from 'yaml';
import type { Tell } from '../issue.ts';
import type { ReadCode } from './codes.ts';
import { hasForbidden, textOf } from './guard.ts';
import { plain } from './plain.ts';
import { locator, placeOfFile, placeOfRange, type StoryFile } from './story-file.ts';

/** After this many, the mistakes of one file are most likely echoes of the first. */
const maxMistakes = 10;

/** Numbers are decimal digits only: 007, 0x10, 1e3 and .inf stay the texts that they look like. */
const numbers: ScalarTag[] = [/^(?:0|-?[1-9][0-9]{0,14})$/, /^-?(?:0|[1-9][0-9]{0,11})\.[0-9]{1,6}$/].map(
  (test, i) => ({
    tag: i === 0 ? 'tag:yaml.org,2002:int' : 'tag:yaml.org,2002:float',
    identify: (value) => typeof value === 'number' && Number.isInteger(value) === (i === 0),
    default: true,
    test,
    resolve: (text) => Number(text),
  }),
);

const advice: Partial<Record<YAMLError['code'], string>> = {
  BAD_INDENT: 'this line is indented differently from its neighbours',
  BAD_SCALAR_START: 'a text cannot begin with this character; put the whole text in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a text with ": " in it needs quotes around all of it',
  MULTILINE_IMPLICIT_KEY: 'a key and its ":" must stand on one line; is a ":" or a quote missing?',
  MISSING_CHAR: 'something is missing here: a closing quote, bracket or brace, or a ":" after a key',
  TAB_AS_INDENT: 'a tab is used to indent this line; use spaces',
  NON_STRING_KEY: 'a key must be a plain word',
  KEY_OVER_1024_CHARS: 'a key is longer than 1,024 characters; is a ":" missing?',
  BAD_DQ_ESCAPE: 'this backslash is not an escape; use single quotes, or write it twice',
};

/** The file with its values; without them after an error. `shown` is the path that issues print. */
export function readFile(
  name: string,
  shown: string,
  content: string | Uint8Array,
  tell: Tell<ReadCode>,
): StoryFile {
  const unread = { name, shown, tree: undefined, at: () => placeOfFile(shown), source: () => undefined };
  const text = textOf(content, shown, tell);
  if (text === undefined) return unread;
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) lines.addNewLine(i + 1);
  if (hasForbidden(shown, text, lines, tell)) return unread;

  const doc = parsed(text);
  let sound = true;
  const mistakes: readonly YAMLError[] = [...doc.errors, ...doc.warnings];
  for (const { code, message, pos } of mistakes.slice(0, maxMistakes)) {
    sound = false;
    const place = placeOfRange(shown, text, lines, pos[0], Math.max(pos[1], pos[0] + 1));
    if (code === 'MULTIPLE_DOCS') {
      tell('several-documents', place, {
        message: 'a second document begins here; one file holds one thing',
      });
    } else if (code === 'RESOURCE_EXHAUSTION') {
      tell('too-deep', place, { message: 'lists or maps are nested too deeply from here on' });
    } else if (code === 'TAG_RESOLVE_FAILED') {
      tell('yaml-tag', place, { message: 'this is a tag; leave it out, or put the text in quotes' });
    } else if (code === 'BAD_ALIAS') {
      tell('yaml-alias', place, {
        message: 'this is an alias; write the value again, or put the text in quotes',
      });
    } else {
      tell('broken-yaml', place, { message: advice[code] ?? `this is not correct YAML: ${message}` });
    }
  }
  const places = locator(shown, text, lines, doc);
  if (!sound) return { ...unread, ...places, tree: undefined };
  const tree = plain(doc.contents, (code, node, message) => {
    const range = (node as { range?: readonly number[] | null } | null)?.range;
    const place = placeOfRange(shown, text, lines, range?.[0] ?? 0, range?.[1] ?? 1);
    tell(code, place, { message });
  });
  return { name, shown, tree, ...places };
}

/** Parses without remembering where each mistake was made in the parser, which takes most of the time of a bad file. */
function parsed(text: string): ReturnType<typeof parseDocument> {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return parseDocument(text, {
      schema: 'failsafe',
      customTags: ['null', 'bool', ...numbers],
      prettyErrors: false,
      stringKeys: true,
      // Checked while turning into plain values instead: the parser's own check is quadratic.
      uniqueKeys: false,
      logLevel: 'error',
    });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
