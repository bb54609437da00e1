/**
 * Proves claims by the editor's own copies of the texts, without publishing a word of them. With the copies at hand it
 * finds every anchor and makes the lock; without them it trusts the lock.
 */
import { type CheckedClaim, type CheckedStory, placeOf } from '../check/checked.ts';
import type { CheckCode } from '../check/codes.ts';
import type { ReportIssue } from '../issue.ts';
import type { EvidenceCode } from './codes.ts';
import { type Lock, type LockedSource, readLock, writeLock } from './lock.ts';
import { anchorOffsets, digestOf, forEvidence, meantBy, sentenceAt } from './passage.ts';

export interface Articles {
  /** The texts that the editor has, by source. */
  readonly texts: ReadonlyMap<string, string>;
  /** Lock changed texts anew instead of telling that they changed. */
  readonly accept: boolean;
}

export interface Evidence {
  /** Whether the anchor of a claim is locked. */
  readonly of: (claim: CheckedClaim) => boolean;
  /** The new text of the lock file; absent when no texts were given. */
  readonly lock?: string;
}

export function evidence(
  story: CheckedStory,
  articles: Articles | undefined,
  report: ReportIssue<EvidenceCode | CheckCode>,
): Evidence {
  const file = story.read.lock;
  const old = readLock(file, report);
  const bySource = claimsBySource(story);
  const lock = articles === undefined ? old : renewed(old, bySource, articles, report);
  const of = ({ entry }: CheckedClaim) => {
    const locked = lock.get(entry.source);
    return (
      locked !== undefined &&
      entry.anchor !== undefined &&
      Object.hasOwn(locked.anchors, forEvidence(entry.anchor ?? ''))
    );
  };
  if (articles !== undefined) return { of, lock: writeLock(lock) };

  for (const [source, { anchors }] of old) {
    const used = new Set((bySource.get(source) ?? []).map(({ entry }) => forEvidence(entry.anchor ?? '')));
    for (const anchor of Object.keys(anchors)) {
      if (used.has(anchor) || file === undefined || isPartial(story)) continue;
      report('stale-evidence', file.at([source, 'anchors', anchor], 'key'), {
        message: `no claim of ${source} has this anchor any more`,
        found: anchor,
      });
    }
  }
  return { of };
}

function claimsBySource(story: CheckedStory): ReadonlyMap<string, readonly CheckedClaim[]> {
  const grouped = new Map<string, CheckedClaim[]>();
  for (const claim of story.facts.flatMap((fact) => fact.claims)) {
    // What was heard stands in no text.
    if (claim.entry.anchor === undefined) continue;
    const group = grouped.get(claim.entry.source);
    if (group === undefined) grouped.set(claim.entry.source, [claim]);
    else group.push(claim);
  }
  return grouped;
}

/** A claim or file that could not be read may be the one that an entry belongs to. */
function isPartial(story: CheckedStory): boolean {
  return (
    story.facts.length < story.factIds.size || story.facts.some((fact) => fact.claims.length < fact.written)
  );
}

function renewed(
  old: Lock,
  bySource: ReadonlyMap<string, readonly CheckedClaim[]>,
  { texts, accept }: Articles,
  report: ReportIssue<EvidenceCode>,
): Lock {
  const lock = new Map<string, LockedSource>();
  for (const [source, claims] of bySource) {
    const before = old.get(source);
    const article = texts.get(source);
    if (article === undefined) {
      // No copy at hand: what is locked stays locked, as far as claims still have it.
      if (before !== undefined) lock.set(source, { ...before, anchors: kept(before, claims) });
      continue;
    }
    const text = forEvidence(article);
    const digest = digestOf(text);
    const [first] = claims;
    if (before !== undefined && before.text !== digest && !accept && first !== undefined) {
      const { gone, changed } = compare(before, text);
      report('article-changed', placeOf(first, 'source'), {
        message: `the text of ${source} has changed since its anchors were locked${gone + changed === 0 ? ', but none of the passages has' : `: ${gone} ${gone === 1 ? 'passage is' : 'passages are'} gone, ${changed} ${changed === 1 ? 'stands' : 'stand'} in another sentence`}; read its claims again, then add --accept`,
        found: source,
      });
      lock.set(source, { ...before, anchors: kept(before, claims) });
      continue;
    }
    const anchors: Record<string, LockedSource['anchors'][string]> = {};
    for (const claim of claims) {
      const anchor = forEvidence(claim.entry.anchor ?? '');
      const at = place(claim, anchor, text, source, report);
      if (at !== undefined) anchors[anchor] = { at, sentence: digestOf(sentenceAt(text, at, anchor.length)) };
    }
    lock.set(source, { text: digest, anchors });
  }
  return lock;
}

function place(
  claim: CheckedClaim,
  anchor: string,
  text: string,
  source: string,
  report: ReportIssue<EvidenceCode>,
): number | undefined {
  const [at, other] = anchorOffsets(anchor, text);
  if (at === undefined) {
    report('anchor-not-found', placeOf(claim, 'anchor'), {
      message: `these words do not stand in the text of ${source}`,
      found: claim.entry.anchor,
      nearest: meantBy(anchor, text),
    });
    return undefined;
  }
  if (other !== undefined) {
    report('anchor-ambiguous', placeOf(claim, 'anchor'), {
      message: `these words stand more than once in the text of ${source}; add a word before or after`,
      found: claim.entry.anchor,
    });
    return undefined;
  }
  return at;
}

function kept(before: LockedSource, claims: readonly CheckedClaim[]): LockedSource['anchors'] {
  const used = new Set(claims.map(({ entry }) => forEvidence(entry.anchor ?? '')));
  return Object.fromEntries(Object.entries(before.anchors).filter(([anchor]) => used.has(anchor)));
}

function compare(before: LockedSource, text: string): { gone: number; changed: number } {
  let gone = 0;
  let changed = 0;
  for (const [anchor, { sentence }] of Object.entries(before.anchors)) {
    const [at, other] = anchorOffsets(anchor, text);
    if (at === undefined || other !== undefined) gone++;
    else if (digestOf(sentenceAt(text, at, anchor.length)) !== sentence) changed++;
  }
  return { gone, changed };
}
