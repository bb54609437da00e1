/** Checks one fact file: its head, and that its keys belong to its kind. Claims are checked in check-claim.ts. */
import { MAX_CLAIMS_PER_FACT } from '../../bundle/limits.ts';
import { isSlug } from '../../bundle/stored.ts';
import type { Text } from '../../bundle/types.ts';
import type { ReportIssue } from '../issue.ts';
import { nearest } from '../nearest.ts';
import { omitUndefined } from '../omit-undefined.ts';
import type { Path, StoryFile } from '../read/read-story.ts';
import { type ClaimContext, checkClaim } from './check-claim.ts';
import type { CheckedAnswer, CheckedFact } from './checked.ts';
import type { CheckCode } from './codes.ts';
import { entryList } from './listed.ts';
import { type FactEntry, factHeadShape } from './schema/fact.ts';
import { shaped } from './shape.ts';

/** The id of a fact: the name of its file. */
export function factId(file: StoryFile): string {
  return file.name.slice('facts/'.length, -'.yaml'.length);
}

const keysOfKind = {
  unit: 'count',
  money: 'count',
  units: 'count',
  counts: 'count',
  answers: 'answer',
  several: 'answer',
  changes: 'answer',
  exclusive: 'answer',
} as const;

/** The fact, or `undefined` when its head is too faulty to read its values by; its claims are held to their shape anyway. */
export function checkFact(
  file: StoryFile,
  languageOf: (source: string) => string,
  report: ReportIssue<CheckCode>,
): CheckedFact | undefined {
  const id = factId(file);
  if (!isSlug(id)) {
    report('bad-id', file.at([]), { message: `the name of this file, "${id}", is not a slug`, found: id });
  }
  const claims = (file.tree as { claims?: unknown } | null)?.claims ?? [];
  if (Array.isArray(claims) && claims.length > MAX_CLAIMS_PER_FACT) {
    report('too-many-claims', file.at(['claims'], 'key'), {
      message: `this fact has ${claims.length} claims; the limit is ${MAX_CLAIMS_PER_FACT}`,
      found: String(claims.length),
    });
    return undefined;
  }
  const head = shaped(factHeadShape, file.tree ?? {}, file, [], report);
  const answers = head === undefined ? [] : answersOf(head);
  if (head !== undefined) {
    checkKind(head, file, report);
    checkAnswers(head, answers, file, report);
  }
  if (!Array.isArray(claims)) {
    report('wrong-type', file.at(['claims'], 'key'), {
      message: '"claims" is not a list',
      expected: 'a list: one "- " for each claim',
    });
    return undefined;
  }
  const context: ClaimContext = { file, head, answers, languageOf };
  const checked = claims.flatMap((claim, i) => checkClaim(claim, ['claims', i], context, report) ?? []);
  return head && { id, file, head, answers, claims: checked, written: claims.length };
}

type WrittenAnswer = Text | { readonly label: Text; readonly kind_of?: string | undefined };

function answersOf({ answers }: FactEntry): CheckedAnswer[] {
  return entryList<WrittenAnswer>(answers, (entry) => entry as unknown as WrittenAnswer).map(
    ({ id, value, step }) => {
      const path = ['answers', step];
      if (typeof value === 'string' || !isEntry(value)) return { id, label: value as Text, path };
      return omitUndefined({ id, label: value.label, kind_of: value.kind_of, path });
    },
  );
}

function isEntry(value: WrittenAnswer): value is Exclude<WrittenAnswer, Text> {
  return typeof value === 'object' && 'label' in value;
}

function checkKind(head: FactEntry, file: StoryFile, report: ReportIssue<CheckCode>): void {
  for (const [key, kind] of Object.entries(keysOfKind) as [keyof typeof keysOfKind, string][]) {
    if (head[key] === undefined || head.kind === kind) continue;
    report('key-for-another-kind', file.at([key], 'key'), {
      message: `"${key}" belongs to facts of the kind ${kind}; this one is of the kind ${head.kind}`,
      found: key,
    });
  }
  if (head.money !== undefined && head.unit !== undefined) {
    report('key-for-another-kind', file.at(['unit'], 'key'), {
      message: '"money" says what is counted; leave "unit" out',
      found: 'unit',
    });
  }
  const missing =
    head.kind === 'count'
      ? head.unit === undefined && head.money === undefined && 'unit'
      : head.kind === 'answer' && head.answers === undefined && 'answers';
  if (missing === false) return;
  report('missing-key', file.at(['kind']), {
    message: `"${missing}" is missing; a fact of the kind ${head.kind} needs it`,
    expected:
      missing === 'unit'
        ? 'what is counted, like "people", or "money: { currency: USD }"'
        : 'a map of answers, like { yes: Yes, no: No }',
  });
}

function checkAnswers(
  head: FactEntry,
  answers: readonly CheckedAnswer[],
  file: StoryFile,
  report: ReportIssue<CheckCode>,
): void {
  const ids = answers.map(({ id }) => id);
  for (const [i, { id, kind_of, path }] of answers.entries()) {
    // Maps put keys that are numbers first, and the order of the answers is the order of the card.
    if (/^\d+$/.test(id)) {
      report('bad-id', file.at(path, 'key'), {
        message: `"${id}" is only digits; give this answer an id with a letter`,
        found: id,
      });
    }
    if (id === 'unclear' || id === 'unreadable') {
      report('bad-id', file.at(path, 'key'), {
        message: `"${id}" is a value that every fact has; give this answer another id`,
        found: id,
      });
    }
    if (ids.indexOf(id) < i) {
      report('bad-id', file.at(path, 'key'), { message: `"${id}" is given twice here; keep one`, found: id });
    }
    if (kind_of !== undefined && (kind_of === id || !ids.includes(kind_of)))
      unlisted(
        kind_of,
        ids.filter((one) => one !== id),
        file,
        [...path, 'kind_of'],
        report,
      );
  }
  const { exclusive } = head;
  if (exclusive === undefined || exclusive === 'all') return;
  for (const [i, id] of exclusive.entries()) {
    if (!ids.includes(id) && answers.length > 0) unlisted(id, ids, file, ['exclusive', i], report);
  }
}

function unlisted(
  id: string,
  ids: readonly string[],
  file: StoryFile,
  path: Path,
  report: ReportIssue<CheckCode>,
): void {
  report('bad-answer', file.at(path), {
    message: `"${id}" is not ${ids.length === 0 ? 'an' : 'another'} answer of this fact`,
    found: id,
    expected: ids.join(', '),
    nearest: nearest(id, ids),
  });
}
