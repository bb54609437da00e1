/**
 * Rule 5, the form that stands: of what live pages print of one saying, the quotation, else what most pages print. One
 * page can neither add nor lose an "at least". Decides the cases "most pages kept the words that one page lost", "a floor
 * that one outlet added is not put in the office's mouth" and "the quotation stands, not the headline made of it".
 */
import type { Hedge } from '../bundle/types.ts';
import { isRange } from './drafts.ts';
import type { Form } from './forms.ts';
import { compare, type IndexedClaim, type Saying, type Voice, type WorkingReading } from './indexed-claim.ts';

/** How many pages there are; a copy counts with its original. */
export function pagesOf(claims: readonly IndexedClaim[]): ReadonlyMap<string, readonly IndexedClaim[]> {
  const copied = new Set(
    claims.flatMap(({ source }) => (source.original === undefined ? [] : [source.original.outlet])),
  );
  const pages = new Map<string, IndexedClaim[]>();
  for (const claim of claims) {
    const page = copied.has(claim.outlet) ? `outlet:${claim.outlet}` : claim.source.id;
    const list = pages.get(page);
    if (list === undefined) pages.set(page, [claim]);
    else list.push(claim);
  }
  return pages;
}

/** The form that stands; of several with the same support a range, then the less certain one. */
function standingForm(claims: readonly IndexedClaim[]): Form {
  const verbatim = claims.filter(({ claim }) => claim.verbatim === true);
  const candidates = new Map<string, IndexedClaim[]>();
  for (const claim of verbatim.length > 0 ? verbatim : claims) {
    const list = candidates.get(claim.form.key);
    if (list === undefined) candidates.set(claim.form.key, [claim]);
    else list.push(claim);
  }
  const counted = [...candidates.values()].flatMap((list) => {
    const form = list[0]?.form;
    return form === undefined ? [] : [{ form, pages: pagesOf(list).size }];
  });
  const width = ({ high, low, answers }: Form): number => (Number.isNaN(low) ? -answers.length : high - low);
  counted.sort(
    (a, b) =>
      b.pages - a.pages ||
      Number(isRange(b.form)) - Number(isRange(a.form)) ||
      compare(width(b.form), width(a.form)) ||
      b.form.roughness - a.form.roughness ||
      compare(a.form.key, b.form.key),
  );
  return (counted[0]?.form ?? claims[0]?.form) as Form;
}

const hedges: readonly Hedge[] = ['expected', 'alleged', 'unconfirmed', 'belief', 'estimate'];

/** The hedge of at least half of the pages with that form; of several hedges the most frequent. */
function standingHedge(claims: readonly IndexedClaim[]): Hedge | undefined {
  if (claims.every(({ claim }) => claim.hedge === undefined)) return undefined;
  const pages = [...pagesOf(claims).values()];
  const hedged = pages.filter((page) => page.every(({ claim }) => claim.hedge !== undefined));
  if (hedged.length * 2 < pages.length || hedged.length === 0) return undefined;
  const frequency = (hedge: Hedge): number => claims.filter(({ claim }) => claim.hedge === hedge).length;
  return [...hedges].sort((a, b) => frequency(b) - frequency(a))[0];
}

/** The reading of a saying by its live claims, of which there is at least one. `voices`: those of the saying that are on. */
export function readingOf(
  saying: Saying,
  live: readonly IndexedClaim[],
  voices: readonly Voice[],
): WorkingReading {
  const [only] = live as [IndexedClaim];
  const isAlone = live.length === 1;
  const form = isAlone ? only.form : standingForm(live);
  const hedge = isAlone ? only.claim.hedge : standingHedge(live.filter((one) => one.form.key === form.key));
  const departs = (one: IndexedClaim): number =>
    Number(one.form.key !== form.key) * 2 + Number(one.claim.hedge !== hedge);
  const claims = isAlone
    ? live
    : [...live].sort(
        (a, b) => departs(a) - departs(b) || compare(a.knownFrom, b.knownFrom) || a.place - b.place,
      );
  return {
    saying,
    voices,
    holders: voices,
    voiceKey: saying.voiceKey,
    scope: saying.scope,
    claims,
    form,
    hedge,
    firm: hedge === undefined && voices.some(({ named }) => named),
    day: saying.day,
    dayIsPublication: saying.dayIsPublication,
    since: saying.day,
    state: saying.isWithdrawn ? 'withdrawn' : 'stands',
    why: undefined,
    by: undefined,
    kept: false,
    circular: false,
  };
}
