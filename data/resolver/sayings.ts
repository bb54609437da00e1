/**
 * Rule 4, sayings: all claims that print one statement of one voice, or one figure of one voice and day. Uses all pages
 * of the moment, on or off, so that a toggle never takes a saying apart. Decides the cases "a stale reprint of a replaced
 * figure changes nothing", "an old number on a page without a day, by somebody else", "stale background with a late date
 * never leads" and "the quotation stands, not the headline made of it".
 */
import { type ActedOn, actedOn } from './acts.ts';
import type { BundleIndex, FactIndex } from './bundle-index.ts';
import { Citations } from './citing.ts';
import { bySeed, type Draft, draftFor, enter, foundDraft, type Group, groupKeyOf } from './drafts.ts';
import {
  compare,
  type Day,
  groupBy,
  type IndexedClaim,
  isBefore,
  newness,
  type Saying,
  UNKNOWN_DAY,
  type Voice,
} from './indexed-claim.ts';
import { isSame } from './same-number.ts';
import { dateUndatedPages } from './undated-pages.ts';

/** Claims that share a statement, and claims with a day. What has none is left for later. */
function gather(claims: readonly IndexedClaim[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const [key, list] of groupBy(claims, groupKeyOf)) {
    const group: Group = { drafts: [], byDay: new Map(), undated: [] };
    groups.set(key, group);
    const statements = new Map<string, Draft>();
    const dated: IndexedClaim[] = [];
    for (const claim of list.sort(bySeed)) {
      if (claim.statement === undefined) {
        (claim.day === undefined ? group.undated : dated).push(claim);
        continue;
      }
      const draft = statements.get(claim.statement.id);
      const day = claim.day ?? UNKNOWN_DAY;
      if (draft === undefined)
        statements.set(claim.statement.id, {
          claims: [claim],
          isStatement: true,
          seed: claim.form,
          day,
          dayIsPublication: false,
        });
      else {
        draft.claims.push(claim);
        // Without `on` it is of its claims' earliest day.
        if (draft.day === UNKNOWN_DAY || (claim.day !== undefined && compare(day.first, draft.day.first) < 0))
          draft.day = day;
      }
    }
    for (const draft of statements.values()) {
      group.drafts.push(draft);
      if (draft.day !== UNKNOWN_DAY) enter(draft, group);
    }
    for (const claim of dated) {
      const day = claim.day ?? UNKNOWN_DAY;
      const draft = draftFor(claim.form, day, group);
      if (draft === undefined) foundDraft(claim, day, group, false);
      else draft.claims.push(claim);
    }
  }
  return groups;
}

/** One instant where all pages give it; otherwise the day alone counts. */
function dayOf({ claims, day, isStatement }: Draft): Day {
  if (isStatement || claims.length === 1) return day;
  const days = claims.flatMap((claim) => (claim.day === undefined ? [] : [claim.day]));
  const isOne = days.every(({ instant }) => instant === day.instant);
  const texts = days.flatMap(({ text }) => (text === undefined ? [] : [text]));
  const text = texts.sort((a, b) => a.length - b.length || compare(a, b))[0] ?? day.text;
  return { ...day, instant: isOne ? day.instant : undefined, text };
}

/** Whom a saying cites, but for those who disown it, and itself. */
function citedIn(claims: readonly IndexedClaim[], acted: ActedOn | undefined): readonly Voice[] {
  const cited = new Set<Voice>();
  for (const { cites, voices } of claims) {
    if (cites === undefined || voices.includes(cites)) continue;
    const isDisowned = acted?.disowned.some((by) => by === cites || cites.above.has(by.key)) ?? false;
    if (!isDisowned) cited.add(cites);
  }
  return [...cited].sort((a, b) => compare(a.key, b.key));
}

/** All sayings of a fact at a moment. `claims`: those of every page known by then that are to be compared. */
export function sayingsOf(
  claims: readonly IndexedClaim[],
  fact: FactIndex,
  index: BundleIndex,
  instant: number,
): readonly Saying[] {
  const groups = gather(claims);
  dateUndatedPages(groups, fact);
  const citations = new Citations();
  const sayings: { -readonly [K in keyof Saying]: Saying[K] }[] = [];
  for (const { drafts } of groups.values()) {
    const made = drafts.map((draft) => {
      const acted = actedOn(draft.claims, index, instant);
      const [first] = draft.claims;
      const cites = first === undefined ? [] : citedIn(draft.claims, acted);
      for (const cited of cites) citations.add(first?.voices ?? [], cited);
      const saying = {
        voices: first?.voices ?? [],
        voiceKey: first?.voiceKey ?? '',
        scope: first?.scope ?? '',
        claims: draft.claims.sort((a, b) => a.place - b.place),
        day: acted?.givenAgain ?? dayOf(draft),
        dayIsPublication: draft.dayIsPublication && acted?.givenAgain === undefined,
        isWithdrawn: acted?.isWithdrawn ?? false,
        roots: [] as readonly string[],
        cites,
      };
      sayings.push(saying);
      return { saying, withdrawnOn: acted?.withdrawnOn };
    });
    // Pages that name no statement reprint the one that was taken back, if they are of its day or before.
    for (const { saying: withdrawn, withdrawnOn } of made) {
      if (withdrawnOn === undefined) continue;
      for (const { saying } of made) {
        const isEarlier = newness(saying.day) <= newness(withdrawn.day) || isBefore(saying.day, withdrawnOn);
        const isSameNumber = (): boolean =>
          saying.claims.some(({ form }) => withdrawn.claims.some((other) => isSame(form, other.form)));
        const namesAnother = saying.claims.some(({ statement }) => statement !== undefined);
        if (!namesAnother && isEarlier && isSameNumber()) saying.isWithdrawn = true;
      }
    }
  }
  for (const saying of sayings) saying.roots = citations.rootsOf(saying.voices, saying.cites);
  return sayings;
}
