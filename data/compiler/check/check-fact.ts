/** Checks one fact file: its head, and that its keys belong to its kind. Claims are checked in check-claim.ts. */
import type { Tell } from '../issue.ts';
import type { StoryFile } from '../read/read-story.ts';
import { isSlug } from '../slug.ts';
import { type ClaimContext, checkClaim } from './check-claim.ts';
import type { CheckedFact } from './checked.ts';
import type { CheckCode } from './codes.ts';
import { type FactEntry, factHeadShape } from './schema/fact.ts';
import { shaped } from './shape.ts';

/** The id of a fact: the name of its file. */
export function factId(file: StoryFile): string {
  return file.name.slice('facts/'.length, -'.yaml'.length);
}

const keysOfKind = {
  unit: 'count',
  unit_one: 'count',
  units: 'count',
  counts: 'count',
  answers: 'answer',
  several: 'answer',
} as const;

/** The fact, or `undefined` when its head is too faulty to read its values by; its claims are held to their shape anyway. */
export function checkFact(
  file: StoryFile,
  languageOf: (source: string) => string,
  zone: string,
  tell: Tell<CheckCode>,
): CheckedFact | undefined {
  const id = factId(file);
  if (!isSlug(id)) {
    tell('bad-id', file.at([]), { message: `the name of this file, "${id}", is not a slug`, found: id });
  }
  const head = shaped(factHeadShape, file.tree ?? {}, file, [], tell);
  if (head !== undefined) checkKind(head, file, tell);
  const claims = (file.tree as { claims?: unknown } | null)?.claims ?? [];
  if (!Array.isArray(claims)) {
    tell('wrong-type', file.at(['claims'], 'key'), {
      message: '"claims" is not a list',
      expected: 'a list: one "- " for each claim',
    });
    return undefined;
  }
  const context: ClaimContext = { file, head, languageOf, zone };
  const checked = claims.flatMap((claim, i) => checkClaim(claim, ['claims', i], context, tell) ?? []);
  return head && { id, file, head, claims: checked, written: claims.length };
}

function checkKind(head: FactEntry, file: StoryFile, tell: Tell<CheckCode>): void {
  for (const [key, kind] of Object.entries(keysOfKind) as [keyof typeof keysOfKind, string][]) {
    if (head[key] === undefined || head.kind === kind) continue;
    tell('key-for-another-kind', file.at([key], 'key'), {
      message: `"${key}" belongs to facts of the kind ${kind}; this one is of the kind ${head.kind}`,
      found: key,
    });
  }
  const needed = head.kind === 'count' ? 'unit' : head.kind === 'answer' ? 'answers' : undefined;
  if (needed !== undefined && head[needed] === undefined) {
    tell('missing-key', file.at(['kind']), {
      message: `"${needed}" is missing; a fact of the kind ${head.kind} needs it`,
      expected:
        needed === 'unit' ? 'what is counted, like "people"' : 'a map of answers, like { yes: Yes, no: No }',
    });
  }
  if (head.answers === undefined) return;
  for (const id of Object.keys(head.answers)) {
    // Maps put keys that are numbers first, and the order of the answers is the order of the card.
    if (!/^\d+$/.test(id)) continue;
    tell('bad-id', file.at(['answers', id], 'key'), {
      message: `"${id}" is only digits; give this answer an id with a letter`,
      found: id,
    });
  }
  for (const id of ['unclear', 'unreadable']) {
    if (!Object.hasOwn(head.answers, id)) continue;
    tell('bad-id', file.at(['answers', id], 'key'), {
      message: `"${id}" is a value that every fact has; give this answer another id`,
      found: id,
    });
  }
}
