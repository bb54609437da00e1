/** What was withdrawn, or changed by its own origin, up to a moment, oldest first. Withdrawals don't depend on toggles. */
import type { Moment } from '../bundle/bundle.ts';
import { spanOf } from '../bundle/moment.ts';
import type { Correction } from './finding.ts';
import type { Index } from './indexed-claim.ts';
import type { Known } from './known.ts';
import { compare } from './order.ts';

interface Dated {
  readonly when: number;
  readonly correction: Correction;
}

const endOf = ({ bundle }: Index, moment: Moment): number =>
  spanOf(moment, bundle.time_zone)?.high ?? Infinity;

/** What was withdrawn up to the moment that was looked at last: toggling asks for the same again and again. */
const lasts = new WeakMap<Index, { readonly instant: number; readonly withdrawn: readonly Dated[] }>();

function withdrawnBy(index: Index, instant: number): readonly Dated[] {
  const last = lasts.get(index);
  if (last?.instant === instant) return last.withdrawn;
  const withdrawn = [...index.statements.values()].flatMap((statement): Dated[] => {
    const acts = statement.withdrawn ?? [];
    const instants = index.acts.get(statement.id) ?? [];
    const act = acts.findIndex(({ how }, i) => how !== 'unconfirmed' && (instants[i] ?? Infinity) <= instant);
    const first = acts[act];
    if (first === undefined) return [];
    const facts = [...index.facts.values()].flatMap(({ fact, dead }) =>
      dead.some((entry) => entry.statement === statement && entry.known <= instant) ? [fact.id] : [],
    );
    if (facts.length === 0) return [];
    const correction = { how: 'withdrawn', on: first.on, statement: statement.id, act, facts } as const;
    return [{ when: endOf(index, first.on), correction }];
  });
  lasts.set(index, { instant, withdrawn });
  return withdrawn;
}

export function correctionsOf(index: Index, known: readonly Known[], instant: number): Correction[] {
  const revised = known.flatMap(({ finding, revisions }) =>
    revisions.map(({ from, to }): Dated => {
      const on = to.claim.as_of ?? to.statement?.on ?? to.source.published;
      const correction = {
        how: 'revised',
        on,
        fact: finding.fact,
        from: from.claim.id,
        to: to.claim.id,
      } as const;
      return { when: endOf(index, on), correction };
    }),
  );
  return [...withdrawnBy(index, instant), ...revised]
    .sort(
      (a, b) =>
        compare(a.when, b.when) || compare(JSON.stringify(a.correction), JSON.stringify(b.correction)),
    )
    .map(({ correction }) => correction);
}
