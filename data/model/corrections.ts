/** What was withdrawn, or changed by its own origin, up to a moment, oldest first. Withdrawals don't depend on toggles. */
import type { Moment } from './bundle.ts';
import type { Correction } from './finding.ts';
import type { Index } from './index.ts';
import type { Known } from './known.ts';
import { spanOf } from './moment.ts';
import { compare } from './order.ts';

export function correctionsOf(index: Index, known: readonly Known[], instant: number): Correction[] {
  const zone = index.bundle.time_zone;
  const end = (moment: Moment): number => spanOf(moment, zone)?.high ?? Infinity;
  const dated: { readonly when: number; readonly correction: Correction }[] = [];

  for (const statement of index.statements.values()) {
    const acts = statement.withdrawn ?? [];
    const instants = index.acts.get(statement.id) ?? [];
    const act = acts.findIndex(({ how }, i) => how !== 'unconfirmed' && (instants[i] ?? Infinity) <= instant);
    const first = acts[act];
    if (first === undefined) continue;
    const facts = [...index.facts.values()].flatMap(({ fact, dead }) =>
      dead.some((entry) => entry.statement === statement && entry.known <= instant) ? [fact.id] : [],
    );
    if (facts.length === 0) continue;
    dated.push({
      when: end(first.on),
      correction: { how: 'withdrawn', on: first.on, statement: statement.id, act, facts },
    });
  }

  for (const { finding, revisions } of known) {
    for (const { from, to } of revisions) {
      const on = to.claim.as_of ?? to.statement?.on ?? to.source.published;
      dated.push({
        when: end(on),
        correction: { how: 'revised', on, fact: finding.fact, from: from.claim.id, to: to.claim.id },
      });
    }
  }

  dated.sort(
    (a, b) => compare(a.when, b.when) || compare(JSON.stringify(a.correction), JSON.stringify(b.correction)),
  );
  return dated.map(({ correction }) => correction);
}
