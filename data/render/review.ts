/**
 * What an editor reads before publishing: each fact as the card prints it, which readings became history or
 * are listed behind it and by which rule, and the doubts about it. Sorted by harm, then by the order of the card.
 */
import type { Bundle, Fact, Id } from '../bundle/types.ts';
import type { Finding } from '../resolver/finding.ts';
import { resolve } from '../resolver/resolve.ts';
import { findingText } from '../wording/finding/finding-text.ts';
import { own } from '../wording/localizer.ts';
import { textFinding } from '../wording/text-card.ts';
import { localizerFor } from './localizer-for.ts';
import { becameOf } from './review-became.ts';

/** What the compiler asks about a fact. */
export interface Doubt {
  readonly severity: 'error' | 'warning' | 'info';
}

export interface FactReview<D extends Doubt> {
  readonly fact: Id;
  readonly label: string;
  /** One of those that the card shows at rest. */
  readonly leads: boolean;
  readonly claims: number;
  /** The finding as the card prints it: question, status, lines, note and reasons. */
  readonly card: string;
  /** "207 (police, 3 May) is history: the ministry gave more later, 238 (…). [rule 7]", one for each reading that has no line. */
  readonly became: readonly string[];
  /** The most harmful first. */
  readonly doubts: readonly D[];
}

export interface ReviewOptions<D extends Doubt> {
  /** BCP 47 tag of the words of the card. */
  readonly language: string;
  /** What the compiler asks, by fact, in the order of harm. */
  readonly doubts: ReadonlyMap<Id, readonly D[]>;
  /** All doubts of the story in the order of harm. */
  readonly byHarm: readonly D[];
  /** Facts with a single claim as well. */
  readonly all?: boolean;
  /** Only these, whatever they have. */
  readonly only?: readonly Id[];
  readonly head?: (text: string) => string;
}

/** 0: something to act on, 1: readers see it at rest, 2: a remark, or values that do not fit; 3: the rest. */
function concern({ doubts, leads }: FactReview<Doubt>, { status }: Finding): number {
  if (doubts.some(({ severity }) => severity !== 'info')) return 0;
  if (leads) return 1;
  return doubts.length > 0 || status === 'disputed' || status === 'differ' ? 2 : 3;
}

export function review<D extends Doubt>(bundle: Bundle, options: ReviewOptions<D>): readonly FactReview<D>[] {
  const l = localizerFor(bundle, options.language);
  const resolution = resolve(bundle, {});
  const findings = new Map(resolution.findings.map((finding) => [finding.fact, finding]));
  const ranks = new Map(options.byHarm.map((doubt, rank) => [doubt, rank]));
  const isAsked = ({ id, claims }: Fact): boolean =>
    options.only === undefined ? options.all === true || claims.length > 1 : options.only.includes(id);
  const reviews = bundle.facts.flatMap((fact, at) => {
    const finding = findings.get(fact.id);
    const text = finding && findingText(l, finding);
    if (finding === undefined || text === undefined || !isAsked(fact)) return [];
    const { head } = options;
    const one: FactReview<D> = {
      fact: fact.id,
      label: own(l, fact.label),
      leads: at < bundle.lead,
      claims: fact.claims.length,
      card: textFinding(l, { resolution }, text, head === undefined ? {} : { head }),
      became: becameOf(l, finding, fact),
      doubts: options.doubts.get(fact.id) ?? [],
    };
    const harm = one.doubts[0] === undefined ? Infinity : (ranks.get(one.doubts[0]) ?? Infinity);
    return [{ one, at, concern: concern(one, finding), harm }];
  });
  const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
  return reviews
    .sort((a, b) => a.concern - b.concern || compare(a.harm, b.harm) || a.at - b.at)
    .map(({ one }) => one);
}
