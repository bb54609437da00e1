/** What another page must not change: one more of the same saying, and one without a source. */
import fc from 'fast-check';
import { describe } from 'vitest';
import type { Bundle, Claim, Fact, Source } from '../../data/bundle/types.ts';
import type { View } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { type FactFound, factsFound, holdsWith, linesOf, saysOf, text } from './holds.ts';

/** A page that was published on the last day of all. */
const extra: Source = { id: 'extra', outlet: 'Extra', language: 'en', published: '2030-06-01' };
/** After it, so that it is known. */
const at = '2030-06-02';

function withClaim(story: Bundle, fact: Fact, claim: Omit<Claim, 'id' | 'source'>): Bundle {
  const claims = [...fact.claims, { ...claim, id: 'extra', source: 'extra' }];
  return {
    ...story,
    sources: [...story.sources, extra],
    facts: story.facts.map((one) => (one === fact ? { ...fact, claims } : one)),
  };
}

/** What a reader sees of a finding: its status, its lines in their order, and its history. */
function seenOf(found: FactFound): string {
  const { status, readings } = found.finding;
  const history = readings
    .filter(({ state }) => state === 'history')
    .map((reading) => saysOf(found, reading));
  return text([status, linesOf(found), [...new Set(history)].sort()]);
}

function foundIn(story: Bundle, seen: View, fact: string): FactFound {
  return factsFound(story, resolve(story, seen)).find((one) => one.fact.id === fact) as FactFound;
}

describe('another page', () => {
  const choice = fc.record({ n: fc.nat(), dated: fc.boolean() });
  holdsWith(
    'of the same saying, in the form that stands, changes no status, order or history',
    choice,
    (story, seen, _is, { n, dated }) => {
      const view: View = { ...seen, at };
      const candidates = factsFound(story, resolve(story, view)).flatMap((found) =>
        found.finding.readings.flatMap((reading) =>
          reading.state === 'stands' && reading.voices.length > 0 ? [{ found, reading }] : [],
        ),
      );
      const chosen = candidates[n % Math.max(candidates.length, 1)];
      if (chosen === undefined) return true;
      const { found, reading } = chosen;
      const {
        value,
        statement,
        said_by,
        first_hand,
        citing,
        hedge,
        scope,
        denies,
        includes,
        excludes,
        as_of,
      } = found.claimOf(reading.claims[0]);
      // What is first-hand is so on its own outlet's page alone; a page gives its day to what had none.
      if (first_hand === true || value === undefined || reading.day === undefined) return true;
      // What two places of one page list together no single claim has.
      if (reading.answers !== undefined) return true;
      // A page without a day reprints the latest saying of the number: only where that is this one is it the same saying.
      // Of a month and a day nobody can say which is the later.
      const { day: last } = reading;
      const days = [...found.fact.claims.map((one) => one.as_of), ...story.statements.map(({ on }) => on)];
      const isLatest = days.every((one = '') => one !== '2030-05' && one.slice(0, 10) <= last.slice(0, 10));
      const day = dated ? as_of : undefined;
      if (day === undefined && !isLatest) return true;
      const claim = Object.fromEntries(
        Object.entries({
          value,
          statement,
          said_by,
          citing,
          hedge,
          scope,
          denies,
          includes,
          excludes,
          as_of: day,
        }).filter(([, one]) => one !== undefined),
      );
      const more = withClaim(story, found.fact, claim);
      return seenOf(foundIn(more, view, found.fact.id)) === seenOf(found);
    },
  );

  const unattributed = fc.record({
    n: fc.nat(),
    dated: fc.option(fc.constantFrom('2030-05-03', '2030-05-30'), { nil: undefined }),
    high: fc.boolean(),
  });
  holdsWith(
    'without a source changes nothing of what the voices say',
    unattributed,
    (story, seen, _is, { n, dated, high }) => {
      const view: View = { ...seen, at };
      return factsFound(story, resolve(story, view)).every((found) => {
        const values = found.fact.claims.flatMap(({ value }) => (value === undefined ? [] : [value]));
        const value =
          high && found.fact.kind === 'count'
            ? ({ form: 'exact', n: 9000 } as const)
            : values[n % Math.max(values.length, 1)];
        if (value === undefined || found.finding.lines.every((line) => line.unattributed === true))
          return true;
        const more = withClaim(story, found.fact, {
          value,
          ...(dated === undefined ? {} : { as_of: dated }),
        });
        const after = foundIn(more, view, found.fact.id);
        const shown = (one: FactFound): string =>
          text(one.finding.atRest.filter((i) => one.finding.lines[i]?.unattributed !== true));
        return seenOf(after) === seenOf(found) && shown(after) === shown(found);
      });
    },
  );
});
