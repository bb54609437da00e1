/**
 * What the pages of a moment say of one fact, whichever of them are on: everything that a toggle does not change, so that
 * it is worked out once for each moment.
 */
import { actedOn, actsTold } from './acts.ts';
import type { BundleIndex, FactIndex } from './bundle-index.ts';
import { circularIn } from './citing.ts';
import { groupKeyOf } from './drafts.ts';
import type { Finding } from './finding.ts';
import {
  compare,
  groupBy,
  type IndexedClaim,
  type Saying,
  UNKNOWN_DAY,
  type Voice,
  type WorkingReading,
} from './indexed-claim.ts';
import { sayingsOf } from './sayings.ts';
import { readingOf } from './standing-form.ts';

/** The sayings of one voice or body within one scope, as places in `sayings`; at least two. */
export interface Chain {
  readonly voice: Voice;
  readonly scope: string;
  readonly sayings: readonly number[];
}

/** All of a fact at a moment that no toggle changes. */
export interface FactThen {
  readonly instant: number;
  readonly sayings: readonly Saying[];
  /** Voices that say several things: all others have but one word. And bodies, by one of their voices. */
  readonly byVoice: readonly Chain[];
  readonly byBody: readonly Chain[];
  /** What a withdrawn saying said, by all its pages. */
  readonly withdrawn: readonly WorkingReading[];
  readonly unattributed: readonly IndexedClaim[];
  readonly circular: ReadonlySet<IndexedClaim>;
  /** The outlet took its own line back, or the editor leaves it out. */
  readonly apart: readonly { readonly claim: IndexedClaim; readonly state: 'corrected' | 'left-out' }[];
  /** Whether the editor has passed a claim by this moment. */
  readonly isPast: (claim: IndexedClaim) => boolean;
  readonly acts: Finding['acts'];
}

/** What the pages of a moment say of a fact, whichever are on. */
export function factThen(fact: FactIndex, index: BundleIndex, instant: number): FactThen {
  const published = fact.claims.filter(({ knownFrom }) => knownFrom <= instant);
  const apart = published.flatMap((claim): FactThen['apart'] => {
    if (claim.claim.set_aside !== undefined || claim.form.type === 'unreadable')
      return [{ claim, state: 'left-out' }];
    const { corrected } = claim.claim;
    const isCorrected =
      corrected !== undefined && (index.read(corrected.on)?.span.high ?? Infinity) <= instant;
    return isCorrected ? [{ claim, state: 'corrected' }] : [];
  });
  const out = new Set(apart.map(({ claim }) => claim));
  const isPast = ({ claim: { past } }: IndexedClaim): boolean =>
    past !== undefined && (index.read(past.on)?.span.high ?? Infinity) <= instant;
  const compared = asLists(
    published.filter((claim) => !out.has(claim)),
    fact,
    isPast,
  );
  // What was taken back stays its speaker's, so that it cannot come back without one.
  const circular = circularIn(
    compared.filter((claim) => actedOn([claim], index, instant)?.isWithdrawn !== true),
  );
  const attributed = compared.filter((claim) => claim.voices.length > 0 && !circular.has(claim));
  const sayings = sayingsOf(attributed, fact, index, instant);
  return {
    instant,
    sayings,
    byVoice: chainsIn(
      sayings,
      ({ voices }) => voices,
      ({ key }) => key,
    ),
    byBody: chainsIn(
      sayings,
      ({ voices }) => voices.slice(0, 1),
      ({ body }) => body,
    ),
    withdrawn: sayings.flatMap((saying) =>
      saying.isWithdrawn ? [readingOf(saying, saying.claims, saying.voices)] : [],
    ),
    unattributed: compared.filter((claim) => claim.voices.length === 0 || circular.has(claim)),
    circular,
    apart,
    isPast,
    acts: actsTold(published, index, instant),
  };
}

/** Where a claim may list several answers, those of one page and statement or day are one list. */
function asLists(
  claims: readonly IndexedClaim[],
  { answers }: FactIndex,
  isPast: (claim: IndexedClaim) => boolean,
): readonly IndexedClaim[] {
  if (!answers.severalHold) return claims;
  const pageOf = (one: IndexedClaim): string => {
    if (one.form.type !== 'answer' || one.voices.length === 0 || isPast(one)) return String(one.place);
    const { first, last } = one.day ?? UNKNOWN_DAY;
    const said = one.statement?.id ?? `${first} ${last}`;
    return `${groupKeyOf(one)}\n${said}\n${one.source.id}\n${one.claim.hedge ?? ''}`;
  };
  return [...groupBy(claims, pageOf).values()].flatMap((list) => {
    const listed = [...new Set(list.flatMap(({ form }) => form.answers))];
    listed.sort((a, b) => answers.placeOf(a) - answers.placeOf(b) || compare(a, b));
    const key = `answer ${[...listed].sort().join()}`;
    return list.length === 1
      ? list
      : list.map((one) => ({ ...one, form: { ...one.form, key, answers: listed } }));
  });
}

/** In one order of voices, so that what several hold together does not depend on the order of claims. */
function chainsIn(
  sayings: readonly Saying[],
  heldBy: (saying: Saying) => readonly Voice[],
  nameOf: (voice: Voice) => string,
): readonly Chain[] {
  const chains = new Map<
    string,
    { readonly voice: Voice; readonly scope: string; readonly sayings: number[] }
  >();
  sayings.forEach((saying, i) => {
    if (saying.isWithdrawn) return;
    const { scope } = saying;
    for (const voice of heldBy(saying)) {
      const name = nameOf(voice);
      const key = scope === '' ? name : `${name}\n${scope}`;
      const chain = chains.get(key);
      if (chain === undefined) chains.set(key, { voice, scope, sayings: [i] });
      else chain.sayings.push(i);
    }
  });
  const several = [...chains.values()].filter((chain) => chain.sayings.length > 1);
  return several.sort((a, b) => compare(a.voice.key, b.voice.key) || compare(a.scope, b.scope));
}
