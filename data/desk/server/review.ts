/**
 * What an editor reads before publishing: what readers will see change, in words, and each fact as the card prints it with
 * what became history, the doubts, and who has signed it.
 */
import type { Bundle } from '../../bundle/types.ts';
import { type CompiledStory, signedDigest } from '../../compiler/index.ts';
import { localizerFor } from '../../render/localizer-for.ts';
import { review } from '../../render/review.ts';
import { resolve } from '../../resolver/resolve.ts';
import { changes } from '../../wording/changes.ts';
import type { DeskIssue, ReviewedFact } from '../api.ts';

/** What the files say now against what readers have; all of it is new where they have nothing. */
export function changesFor(before: Bundle | undefined, after: Bundle): readonly string[] {
  const now = { l: localizerFor(after, 'en'), resolution: resolve(after, {}) };
  if (before === undefined) return [];
  return changes({ l: localizerFor(before, 'en'), resolution: resolve(before, {}) }, now);
}

/** Facts with anything to look at first, then those that readers see at rest; single claims last. */
export function reviewedFacts(
  { bundle, signatures = new Map() }: CompiledStory,
  issues: readonly DeskIssue[],
): readonly ReviewedFact[] {
  if (bundle === undefined) return [];
  const asked = issues.filter(({ code }) => code !== 'not-signed' && code !== 'changed-since-signed');
  const doubts = new Map<string, DeskIssue[]>();
  for (const issue of asked) {
    if (issue.fact !== undefined) doubts.set(issue.fact, [...(doubts.get(issue.fact) ?? []), issue]);
  }
  const reviews = review(bundle, { language: 'en', doubts, byHarm: asked, all: true });
  return reviews.map(({ fact, label, leads, claims, card, became, doubts }) => {
    const signed = signatures.get(fact);
    const digest = signedDigest(bundle, fact) ?? '';
    const { by = '', on = '' } = signed ?? {};
    return {
      fact,
      label,
      leads,
      claims,
      card,
      became: became.map((line) => line.replace(/ \[[^\]]*\]$/, '')),
      doubts,
      digest,
      ...(signed === undefined ? {} : { signed: { by, on, isCurrent: signed.digest === digest } }),
    };
  });
}
