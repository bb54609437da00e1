/** Checks one claim: its shape, its value by the fact's kind, its anchor, and keys that exclude or need each other. */
import type { Value } from '../../bundle/types.ts';
import type { ReportIssue } from '../issue.ts';
import { omitUndefined } from '../omit-undefined.ts';
import type { Path, StoryFile } from '../read/read-story.ts';
import { maxWords, wordsIn } from './anchor.ts';
import { checkClaimKeys } from './check-claim-keys.ts';
import type { CheckedAnswer, CheckedClaim } from './checked.ts';
import type { CheckCode } from './codes.ts';
import { type ClaimEntry, claimShape } from './schema/claim.ts';
import type { FactEntry } from './schema/fact.ts';
import { shaped } from './shape.ts';
import { toYamlText } from './shape-words.ts';
import { readAnswer } from './value/answer.ts';
import { readCount } from './value/count.ts';
import { readDate } from './value/date.ts';
import { countsPeople, isWholeNumber } from './value/people.ts';
import type { ParseResult } from './value/reading.ts';
import { unitNames } from './value/units.ts';

export interface ClaimContext {
  readonly file: StoryFile;
  /** Absent when the fact's own keys are faulty: then values cannot be read. */
  readonly head: FactEntry | undefined;
  readonly answers: readonly CheckedAnswer[];
  readonly languageOf: (source: string) => string;
}

export function checkClaim(
  raw: unknown,
  path: Path,
  context: ClaimContext,
  report: ReportIssue<CheckCode>,
): CheckedClaim | undefined {
  const { file, head } = context;
  const entry = shaped(claimShape, raw, file, path, report);
  if (entry === undefined) return undefined;
  const at = (key: string, part?: 'key') => file.at([...path, key], part);

  const words = wordsIn(entry.anchor ?? '');
  if (words > maxWords) {
    report('long-anchor', at('anchor'), {
      message: `the anchor has ${words} words; ${maxWords} are enough to find the passage`,
      found: entry.anchor,
      expected: `at most ${maxWords} words`,
    });
  }
  const sound = checkClaimKeys(entry, at, (key) => file.at([...path, key].slice(0, -1), 'key'), head, report);
  if (head === undefined) return undefined;
  if (entry.value === undefined) return sound ? { entry, file, path } : undefined;
  const value = readValue(entry, path, context, head, report);
  if (value === undefined) return undefined;

  if (value.form === 'unreadable' && (entry.printed === undefined || entry.set_aside === undefined)) {
    report('needs-set-aside', at('value'), {
      message: `an unreadable value needs ${entry.printed === undefined ? '"printed", the words on the page' : '"set_aside", why it is not compared'}`,
    });
  }
  if (entry.rounded_to !== undefined && value.form !== 'about' && value.form !== 'nearly') {
    report('key-for-another-kind', at('rounded_to', 'key'), {
      message: '"rounded_to" belongs to values with "about" or "nearly"',
    });
  }
  const { rounded_to } = entry;
  const rounded = rounded_to !== undefined && (value.form === 'about' || value.form === 'nearly');
  return omitUndefined({ entry, value: rounded ? { ...value, rounded_to } : value, file, path });
}

function readValue(
  entry: ClaimEntry,
  path: Path,
  { file, answers, languageOf }: ClaimContext,
  head: FactEntry,
  report: ReportIssue<CheckCode>,
): Value | undefined {
  const at = [...path, 'value'];
  const reading = reader(entry, () => file.source(at), head, answers, languageOf);
  if ('code' in reading) {
    const { code, nearest, ...words } = reading;
    report(code, file.at(at), () => ({
      found: toYamlText(entry.value),
      ...words,
      nearest: typeof nearest === 'function' ? nearest() : nearest,
    }));
    return undefined;
  }
  if (!isWholeNumber(reading.value) && countsPeople(head.unit)) {
    report('not-whole', file.at(at), {
      message: 'people come in whole numbers; is this the number that the source prints?',
      found: toYamlText(entry.value),
    });
  }
  return reading.value;
}

function reader(
  entry: ClaimEntry,
  source: () => string | undefined,
  head: FactEntry,
  answers: readonly CheckedAnswer[],
  languageOf: (source: string) => string,
): ParseResult<Value> {
  const { value } = entry;
  if (head.kind === 'answer') {
    return readAnswer(typeof value === 'number' ? String(value) : value, answers, head.several === true);
  }
  if (typeof value === 'object') {
    return {
      code: 'bad-value',
      message: Array.isArray(value)
        ? `a list cannot be the value of a ${head.kind}; write one claim for each`
        : `"possible" belongs to answers; a ${head.kind} of two is written like ${head.kind === 'count' ? '164 or 165' : '2022-01-05 to 2022-01-07'}`,
    };
  }
  // The digits as they stand in the file: 1.300 is not 1.3, and 1.000 not 1.
  const raw = typeof value === 'number' ? (source() ?? String(value)) : (value ?? '');
  if (head.kind === 'date') return readDate(raw, entry.as_of);
  return readCount(raw, {
    units: unitNames(head),
    language: languageOf(entry.source),
    printed: entry.printed,
  });
}
