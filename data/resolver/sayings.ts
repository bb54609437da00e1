/**
 * Rule 4, sayings: all claims that print one statement of one voice, or one figure of one voice and day. Uses all pages
 * of the moment, on or off, so that a toggle never takes a saying apart. Decides the cases "a stale reprint of a replaced
 * figure changes nothing", "an old number on a page without a day, by somebody else", "stale background with a late date
 * never leads" and "the quotation stands, not the headline made of it".
 */
import { actedOn } from './acts.ts';
import type { BundleIndex, FactIndex } from './bundle-index.ts';
import { bySeed, type Group, groupKeyOf, type OpenSaying, place } from './drafts.ts';
import { citedIn, goingBack } from './independence.ts';
import {
  type Day,
  groupBy,
  type IndexedClaim,
  isBefore,
  newness,
  type Saying,
  sortedBy,
  UNKNOWN_DAY,
} from './model.ts';
import { isSame } from './same-number.ts';
import { dateUndatedPages } from './undated-pages.ts';

/** Claims that share a statement, and claims with a day. What has none is left for later. */
function gather(claims: readonly IndexedClaim[]): Group {
  const sorted = sortedBy(claims, bySeed);
  const byStatement = groupBy(
    sorted.filter(({ statement }) => statement !== undefined),
    ({ statement }) => statement,
  );
  const drafts = [...byStatement.values()].map((list): OpenSaying => {
    // Without `on` it is of its claims' earliest day.
    const [first] = sortedBy(
      list.flatMap(({ day }) => day ?? []),
      (day) => [day.first],
    );
    const { form } = list[0] as IndexedClaim;
    return {
      claims: list,
      isStatement: true,
      seed: form,
      day: first ?? UNKNOWN_DAY,
      dayIsPublication: false,
    };
  });
  const rest = sorted.filter(({ statement }) => statement === undefined);
  const group = { drafts, undated: rest.filter(({ day }) => day === undefined) };
  for (const claim of rest) if (claim.day !== undefined) place(claim, claim.day, group);
  return group;
}

/** One instant where all pages give it; otherwise the day alone counts. */
function dayOf({ claims, day, isStatement }: OpenSaying): Day {
  if (isStatement || claims.length === 1) return day;
  const days = claims.flatMap((claim) => claim.day ?? []);
  const isOne = days.every(({ instant }) => instant === day.instant);
  const texts = days.flatMap(({ text }) => text ?? []);
  const [text = day.text] = sortedBy(texts, (one) => [one.length, one]);
  return { ...day, instant: isOne ? day.instant : undefined, text };
}

interface Finished {
  readonly saying: Saying;
  readonly withdrawnOn: Day | undefined;
}

function finished(draft: OpenSaying, index: BundleIndex, instant: number): Finished {
  const { claims } = draft;
  const { voices, voiceKey, scope } = claims[0] as IndexedClaim;
  const { withdrawnOn, givenAgain, disowned } = actedOn(claims, index, instant);
  // Whom it cites, but for those who disown it, and itself.
  const cites = claims.flatMap(({ cites: cited }) =>
    cited === undefined ||
    voices.includes(cited) ||
    disowned.some((by) => by === cited || cited.above.has(by.key))
      ? []
      : [cited],
  );
  const saying = {
    voices,
    voiceKey,
    scope,
    claims: sortedBy(claims, ({ place: at }) => [at]),
    day: givenAgain ?? dayOf(draft),
    dayIsPublication: draft.dayIsPublication && givenAgain === undefined,
    isWithdrawn: withdrawnOn !== undefined,
    roots: [],
    cites,
  };
  return { saying, withdrawnOn };
}

/** Pages that name no statement reprint the one that was taken back, if they are of its day or before. */
function reprintsWithdrawn({ saying }: Finished, all: readonly Finished[]): boolean {
  if (saying.claims.some(({ statement }) => statement !== undefined)) return false;
  return all.some(
    ({ saying: other, withdrawnOn }) =>
      withdrawnOn !== undefined &&
      (newness(saying.day) <= newness(other.day) || isBefore(saying.day, withdrawnOn)) &&
      saying.claims.some(({ form }) => other.claims.some((one) => isSame(form, one.form))),
  );
}

/** All sayings of a fact at a moment. `claims`: those of every page known by then that are to be compared. */
export function sayingsOf(
  claims: readonly IndexedClaim[],
  fact: FactIndex,
  index: BundleIndex,
  instant: number,
): readonly Saying[] {
  const groups = [...groupBy(claims, groupKeyOf).values()].map(gather);
  dateUndatedPages(groups, fact);
  const sayings = groups.flatMap(({ drafts }) => {
    const all = drafts.map((draft) => finished(draft, index, instant));
    return all.map((one) => ({
      ...one.saying,
      isWithdrawn: one.saying.isWithdrawn || reprintsWithdrawn(one, all),
    }));
  });
  const cited = citedIn(sayings);
  return sayings.map((saying) => ({ ...saying, ...goingBack(saying, cited) }));
}
