/** The YAML of a story's files: version 1.2, texts and whole numbers as editors expect them, and nothing else. */
import { type Document, type ParsedNode, parseDocument, type ScalarTag } from 'yaml';

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

/**
 * The document with its mistakes. `tokens` keeps what was read of each node, for who changes the text. Does not record
 * where in the parser's own code each mistake was noticed: that is most of the time of a bad file.
 */
export function parseYaml(text: string, tokens = false): Document.Parsed<ParsedNode> {
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
      keepSourceTokens: tokens,
      logLevel: 'error',
    });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
