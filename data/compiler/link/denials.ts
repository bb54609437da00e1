/** What a claim denies must exist, and the short form must not have two meanings. */
import { type CheckedClaim, type CheckedEntries, type CheckedFact, placeOf } from '../check/checked.ts';
import { deniedBy } from '../check/denied.ts';
import type { ReportIssue } from '../issue.ts';
import { nearest } from '../nearest.ts';
import type { Path, StoryFile } from '../read/read-story.ts';
import type { LinkCode } from './codes.ts';

export function checkDenial(
  fact: CheckedFact,
  claim: CheckedClaim,
  speakers: CheckedEntries<unknown>,
  speaker: (id: string, from: { readonly file: StoryFile; readonly path: Path }, ...path: Path) => void,
  report: ReportIssue<LinkCode>,
): void {
  const { denies } = claim.entry;
  const denied = deniedBy(claim.entry, fact.answers);
  if (denied === undefined) return;
  const ids = fact.answers.map(({ id }) => id);
  if (typeof denies === 'string' && 'answer' in denied && speakers.ids.has(denies)) {
    report('denial-of-two', placeOf(claim, 'denies'), {
      message: `"${denies}" is both a speaker and an answer of this fact; say which one is denied`,
      found: denies,
      expected: `{ voice: ${denies} } or { answer: ${denies} }`,
    });
    return;
  }
  if ('answer' in denied) {
    if (ids.includes(denied.answer)) return;
    report('unknown-id', placeOf(claim, 'denies', 'answer'), {
      message: `there is no answer "${denied.answer}" in this fact`,
      found: denied.answer,
      expected: ids.join(', '),
      nearest: nearest(denied.answer, ids),
    });
    return;
  }
  // In the short form an answer may be meant, too.
  const meant = typeof denies === 'string' && !speakers.ids.has(denies) ? nearest(denies, ids) : undefined;
  if (meant !== undefined && typeof denies === 'string') {
    report('unknown-id', placeOf(claim, 'denies'), {
      message: `there is neither a speaker nor an answer "${denies}"`,
      found: denies,
      nearest: meant,
    });
    return;
  }
  speaker(denied.voice, claim, 'denies', ...(typeof denies === 'string' ? [] : ['voice']));
}
