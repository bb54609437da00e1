/**
 * Adds up the parts by place that one statement gives beside its total: 103, 21, 10 and 8 beside 164. Parts by person
 * (children, officers) may overlap, so they are left alone. Tells nobody; arithmetic.ts does, and the bundle carries it.
 */
import type { CheckedClaim, CheckedFact } from '../check/checked.ts';
import type { Linked, LinkedClaim } from './linked.ts';
import { sameWords } from './same-words.ts';

/** The parts of one total that do not add up to it. */
export interface PartSum {
  /** The claim that prints the total. */
  readonly total: LinkedClaim;
  readonly statement: string;
  readonly n: number;
  readonly sum: number;
  /** The facts of the parts, in the order of their ids. */
  readonly facts: readonly string[];
  /** Whether the source of the total itself lists all of these parts. */
  readonly listed: boolean;
}

/** What readers are shown: by the claim of a total, the parts that its source lists itself. */
export type ListedSums = ReadonlyMap<CheckedClaim, Pick<PartSum, 'sum' | 'facts'>>;

export function listedSums(sums: readonly PartSum[]): ListedSums {
  return new Map(
    sums.flatMap(({ total, sum, facts, listed }) => (listed ? [[total.claim, { sum, facts }]] : [])),
  );
}

/** The sums of all totals of the story. Of the claims that repeat one statement, those that list the parts; else the last. */
export function partSums(linked: Linked): PartSum[] {
  const places = new Map<CheckedFact, CheckedFact[]>();
  for (const part of linked.facts.values()) {
    const whole = linked.facts.get(part.head.part_of ?? '');
    if (whole === undefined || !sameUnit(part, whole, linked) || !byPlace(part, whole, linked)) continue;
    const others = places.get(whole);
    if (others === undefined) places.set(whole, [part]);
    else others.push(part);
  }
  return [...places].flatMap(([whole, parts]) => (parts.length < 2 ? [] : sumsOf(whole, parts, linked)));
}

export function sameUnit(a: CheckedFact, b: CheckedFact, linked: Linked): boolean {
  const [one, other] = [a.head, b.head];
  return (
    one.kind === 'count' &&
    other.kind === 'count' &&
    sameWords(one.unit, other.unit, linked) &&
    sameMoney(one.money, other.money, linked)
  );
}

type Money = CheckedFact['head']['money'];

function sameMoney(a: Money, b: Money, linked: Linked): boolean {
  return a?.currency === b?.currency && a?.scale === b?.scale && sameWords(a?.per, b?.per, linked);
}

function byPlace({ head: part }: CheckedFact, { head: whole }: CheckedFact, linked: Linked): boolean {
  return !sameWords(part.where, whole.where, linked) && sameWords(part.who, whole.who, linked);
}

/** A plain figure of a statement, in the fact's own unit. */
function figure({ claim: { value, entry }, statement }: LinkedClaim): number | undefined {
  if (statement === undefined || entry.set_aside !== undefined || entry.scope !== undefined) return undefined;
  return value?.form === 'exact' && value.unit === undefined ? value.n : undefined;
}

type Figures = Map<string, number>;

function sumsOf(whole: CheckedFact, parts: readonly CheckedFact[], linked: Linked): PartSum[] {
  const byStatement = new Map<string, Figures>();
  const bySource = new Map<string, Figures>();
  for (const { id } of parts) {
    for (const one of linked.claims.get(id) ?? []) {
      const n = figure(one);
      if (n === undefined || one.statement === undefined) continue;
      put(byStatement, one.statement.id, id, n);
      put(bySource, `${one.statement.id} ${one.source.id}`, id, n);
    }
  }
  const found = (linked.claims.get(whole.id) ?? []).flatMap((total): PartSum[] => {
    const n = figure(total);
    const all = byStatement.get(total.statement?.id ?? '');
    if (n === undefined || total.statement === undefined || all === undefined || all.size < 2) return [];
    const own = bySource.get(`${total.statement.id} ${total.source.id}`);
    const listed = own?.size === all.size;
    const figures = listed ? own : all;
    const sum = [...figures.values()].reduce((a, b) => a + b, 0);
    const facts = [...figures.keys()].sort();
    return sum === n ? [] : [{ total, statement: total.statement.id, n, sum, facts, listed }];
  });
  const listing = new Set(found.filter(({ listed }) => listed).map(({ statement }) => statement));
  const last = new Map(found.map((one) => [one.statement, one]));
  return found.filter((one) => (listing.has(one.statement) ? one.listed : last.get(one.statement) === one));
}

function put(figures: Map<string, Figures>, key: string, part: string, n: number): void {
  figures.set(key, (figures.get(key) ?? new Map<string, number>()).set(part, n));
}
