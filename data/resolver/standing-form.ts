/**
 * Rule 5, the form that stands: of what live pages print of one saying, the quotation, else what most pages print. One
 * page can neither add nor lose an "at least". Decides the cases "most pages kept the words that one page lost", "a floor
 * that one outlet added is not put in the office's mouth" and "the quotation stands, not the headline made of it".
 */
import type { Hedge } from '../bundle/types.ts';
import type { Form } from './forms.ts';
import {
  groupBy,
  type IndexedClaim,
  newReading,
  type Saying,
  sortedBy,
  type Voice,
  type WorkingReading,
} from './model.ts';
import { isRange, isSame } from './same-number.ts';

/** The pages that print claims; a copy counts with its original. */
export function pagesOf(claims: readonly IndexedClaim[]): readonly (readonly IndexedClaim[])[] {
  const copied = new Set(claims.map(({ source }) => source.original?.outlet));
  const pages = groupBy(claims, ({ outlet, source }) =>
    copied.has(outlet) ? `outlet:${outlet}` : source.id,
  );
  return [...pages.values()];
}

/** Without copies that depart from a page of their original which is there too: what a copy adds or loses is the copy's. */
function withoutSlipsOfCopies(claims: readonly IndexedClaim[]): readonly IndexedClaim[] {
  const originals = claims.filter(({ source }) => source.original === undefined);
  return claims.filter(({ source, outlet, form }) => {
    const own = originals.filter((one) => one.outlet === outlet);
    const isSlip = own.length > 0 && own.every((one) => one.form.key !== form.key);
    return source.original === undefined || !isSlip;
  });
}

const width = ({ low, high }: Form): number => high - low;

/** The fact's own unit, a range before its ends (the widest first), then from the most exact form to the least. */
function byExactness(form: Form): readonly (number | string)[] {
  const { isConverted, roughness, answers, least, key } = form;
  const spread = isRange(form) ? -width(form) : width(form);
  return [Number(isConverted), -Number(isRange(form)), roughness, spread, answers.length, -least, key];
}

/** The form that stands; in a tie the most exact number, and of the forms of that number the least certain one. */
function standingForm(claims: readonly IndexedClaim[]): Form {
  const [{ form: only }] = claims as [IndexedClaim];
  if (claims.every(({ form }) => form.key === only.key)) return only;
  const verbatim = claims.filter(({ claim }) => claim.verbatim === true);
  const heard = verbatim.length > 0 ? verbatim : withoutSlipsOfCopies(claims);
  const forms = [...groupBy(heard, ({ form }) => form.key).values()].map((list) => ({
    form: (list[0] as IndexedClaim).form,
    pages: pagesOf(list).length,
  }));
  const most = Math.max(...forms.map(({ pages }) => pages));
  const tied = sortedBy(
    forms.flatMap(({ form, pages }) => (pages === most ? [form] : [])),
    byExactness,
  );
  const [exact] = tied as [Form];
  if (isRange(exact)) return exact;
  const same = tied.filter((form) => form.isConverted === exact.isConverted && isSame(form, exact));
  return sortedBy(same.reverse(), (form) => [-width(form)])[0] ?? exact;
}

const hedges: readonly Hedge[] = ['expected', 'alleged', 'unconfirmed', 'belief', 'estimate'];

/** The hedge of at least half of the pages with that form; of several hedges the most frequent. */
function standingHedge(claims: readonly IndexedClaim[]): Hedge | undefined {
  if (claims.every(({ claim }) => claim.hedge === undefined)) return undefined;
  const pages = pagesOf(claims);
  const hedged = pages.filter((page) => page.every(({ claim }) => claim.hedge !== undefined));
  if (hedged.length * 2 < pages.length || hedged.length === 0) return undefined;
  const frequency = (hedge: Hedge): number => claims.filter(({ claim }) => claim.hedge === hedge).length;
  return sortedBy(hedges, (hedge) => [-frequency(hedge)])[0];
}

/** The reading of a saying by its live claims, of which there is at least one. `voices`: those of the saying that are on. */
export function readingOf(
  saying: Saying,
  live: readonly IndexedClaim[],
  voices: readonly Voice[],
  is: Partial<WorkingReading> = {},
): WorkingReading {
  const form = standingForm(live);
  const hedge = standingHedge(live.length === 1 ? live : live.filter((one) => one.form.key === form.key));
  const claims = sortedBy(live, ({ form: { key }, claim, knownFrom, place }) => [
    Number(key !== form.key),
    Number(claim.hedge !== hedge),
    knownFrom,
    place,
  ]);
  return newReading(claims, {
    saying,
    voices,
    form,
    hedge,
    firm: hedge === undefined && voices.some(({ named }) => named),
    day: saying.day,
    dayIsPublication: saying.dayIsPublication,
    state: saying.isWithdrawn ? 'withdrawn' : 'stands',
    ...is,
  });
}
