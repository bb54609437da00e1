/** Reads one file: limits first, then YAML 1.2, then plain values. Every mistake becomes an issue with its place. */
import { LineCounter, type YAMLError } from 'yaml';
import type { ReportIssue } from '../issue.ts';
import type { ReadCode } from './codes.ts';
import { cutTexts } from './cut-text.ts';
import { decodeText, exceedsComplexity, hasForbidden } from './guard.ts';
import type { Advice } from './line.ts';
import { parseYaml } from './parse-yaml.ts';
import { toPlainValue } from './plain.ts';
import { locator, placeOfFile, placeOfRange, type StoryFile } from './story-file.ts';
import { adviceFor } from './yaml-advice.ts';

/** After this many, the mistakes of one file are most likely echoes of the first. */
const MAX_MISTAKES = 10;

/** Mistakes that have a code of their own. */
const byCode: Partial<Record<YAMLError['code'], { code: ReadCode } & Advice>> = {
  MULTIPLE_DOCS: {
    code: 'several-documents',
    message: 'a second document begins here; one file holds one thing',
  },
  RESOURCE_EXHAUSTION: { code: 'too-deep', message: 'lists or maps are nested too deeply from here on' },
  TAG_RESOLVE_FAILED: { code: 'yaml-tag', message: 'this is a tag; leave it out, or put the text in quotes' },
  BAD_ALIAS: {
    code: 'yaml-alias',
    message: 'this is an alias; write the value again, or put the text in quotes',
  },
};

/** The file with its values; without them after an error. `displayPath` is the path that issues print. */
export function readStoryFile(
  name: string,
  displayPath: string,
  content: string | Uint8Array,
  report: ReportIssue<ReadCode>,
): StoryFile {
  const unread = {
    name,
    displayPath,
    tree: undefined,
    at: () => placeOfFile(displayPath),
    source: () => undefined,
  };
  const text = decodeText(content, displayPath, report);
  if (text === undefined) return unread;
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) lines.addNewLine(i + 1);
  if (hasForbidden(displayPath, text, lines, report) || exceedsComplexity(displayPath, text, lines, report))
    return unread;

  const doc = parseYaml(text);
  const mistakes: readonly YAMLError[] = [...doc.errors, ...doc.warnings];
  if (mistakes.length > 0) tellMistakes(mistakes, displayPath, text, lines, report);
  const places = locator(displayPath, text, lines, doc);
  if (mistakes.length > 0) return { ...unread, ...places, tree: undefined };
  const tree = toPlainValue(doc.contents, (code, node, message) => {
    const range = (node as { range?: readonly number[] | null } | null)?.range;
    const place = placeOfRange(displayPath, text, lines, range?.[0] ?? 0, range?.[1] ?? 1);
    report(code, place, { message });
  });
  for (const { from, to, meant } of text.includes(' #') ? cutTexts(doc.contents, text) : []) {
    report('comment-behind-text', placeOfRange(displayPath, text, lines, from, to), {
      message: 'a comment begins here, and the text ends before it; is it part of the text?',
      found: text.slice(from, to),
      nearest: meant,
    });
  }
  return { name, displayPath, tree, ...places };
}

/** The first mistake of each line: those after it on the line are its echoes. */
function tellMistakes(
  mistakes: readonly YAMLError[],
  displayPath: string,
  text: string,
  counter: LineCounter,
  report: ReportIssue<ReadCode>,
): void {
  const starts = counter.lineStarts;
  const lines = starts.map((start, i) => ({
    text: text.slice(start, starts[i + 1] ?? text.length).replace(/\r?\n$/, ''),
    start,
  }));
  const seen = new Set<number>();
  const told = new Set<number>();
  for (const mistake of [...mistakes].sort((a, b) => a.pos[0] - b.pos[0])) {
    if (told.size >= MAX_MISTAKES) return;
    const [start, end] = mistake.pos;
    const index = counter.linePos(Math.min(start, text.length)).line - 1;
    if (seen.has(index)) continue;
    seen.add(index);
    const own = byCode[mistake.code];
    const advice: Advice = own ?? adviceFor(mistake, lines, index);
    const { message, at, nearest } = advice;
    const place = placeOfRange(
      displayPath,
      text,
      counter,
      at ?? start,
      at === undefined ? Math.max(end, start + 1) : at + 1,
    );
    if (told.has(place.line)) continue;
    told.add(place.line);
    report(own?.code ?? 'broken-yaml', place, { message, nearest });
    if (advice.alone) return;
    // After a quote that is not closed nothing is what it seems.
    if (mistake.message.includes('closing') && mistake.message.includes('quote')) return;
  }
}
