/**
 * Rule 5, the form that stands: of what live pages print of one saying, the quotation, else what most pages print. One
 * page can neither add nor lose an "at least". Decides the cases "most pages kept the words that one page lost", "a floor
 * that one outlet added is not put in the office's mouth" and "the quotation stands, not the headline made of it".
 */
import type { Hedge } from '../bundle/types.ts';
import { isRange } from './drafts.ts';
import type { Form } from './forms.ts';
import {
  compare,
  groupBy,
  type IndexedClaim,
  newReading,
  type Saying,
  type Voice,
  type WorkingReading,
} from './indexed-claim.ts';
import { isSame } from './same-number.ts';

/** How many pages there are; a copy counts with its original. */
export function pagesOf(claims: readonly IndexedClaim[]): ReadonlyMap<string, readonly IndexedClaim[]> {
  const copied = new Set(
    claims.flatMap(({ source }) => (source.original === undefined ? [] : [source.original.outlet])),
  );
  return groupBy(claims, ({ outlet, source }) => (copied.has(outlet) ? `outlet:${outlet}` : source.id));
}

/** Without copies that depart from a page of their original which is there too: what a copy adds or loses is the copy's. */
function withoutSlipsOfCopies(claims: readonly IndexedClaim[]): readonly IndexedClaim[] {
  if (claims.every(({ source }) => source.original === undefined)) return claims;
  const originals = claims.filter(({ source }) => source.original === undefined);
  return claims.filter((one) => {
    if (one.source.original === undefined) return true;
    const own = originals.filter(({ outlet }) => outlet === one.outlet);
    return own.length === 0 || own.some(({ form }) => form.key === one.form.key);
  });
}

const width = ({ low, high }: Form): number => high - low;

/** The fact's own unit, a range before its ends (the widest first), then from the most exact form to the least. */
function byExactness(a: Form, b: Form): number {
  return (
    Number(a.isConverted) - Number(b.isConverted) ||
    Number(isRange(b)) - Number(isRange(a)) ||
    a.roughness - b.roughness ||
    compare(width(a), width(b)) * (isRange(a) ? -1 : 1) ||
    a.answers.length - b.answers.length ||
    compare(b.least, a.least) ||
    compare(a.key, b.key)
  );
}

/** The form that stands; in a tie the most exact number, and of the forms of that number the least certain one. */
function standingForm(claims: readonly IndexedClaim[]): Form {
  const verbatim = claims.filter(({ claim }) => claim.verbatim === true);
  const heard = verbatim.length > 0 ? verbatim : withoutSlipsOfCopies(claims);
  const printing = [...groupBy(heard, ({ form }) => form.key).values()];
  const counts = printing.map((list) => pagesOf(list).size);
  const most = Math.max(...counts);
  const tied = printing.flatMap((list, i) => (counts[i] === most ? (list[0] as IndexedClaim).form : []));
  const [exact] = tied.sort(byExactness) as [Form];
  if (isRange(exact)) return exact;
  const same = tied.filter((form) => form.isConverted === exact.isConverted && isSame(form, exact));
  return same.sort((a, b) => compare(width(b), width(a)) || byExactness(b, a))[0] ?? exact;
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
  isPast = false,
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
  return newReading(claims, {
    saying,
    voices,
    form,
    hedge,
    firm: hedge === undefined && voices.some(({ named }) => named),
    day: saying.day,
    dayIsPublication: saying.dayIsPublication,
    isPast,
    state: saying.isWithdrawn ? 'withdrawn' : 'stands',
  });
}
