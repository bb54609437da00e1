/** What holds for every story and view of the values that stand, and of values among themselves. */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { allMeet, type Interval, meet, same, within } from '../../../data/bundle/interval.ts';
import { indexOf } from '../../../data/resolver/bundle-index.ts';
import { resolve } from '../../../data/resolver/resolve.ts';
import { intervalOf } from '../../../data/resolver/value.ts';
import { countValue } from '../arbitrary.ts';
import { runs } from '../runs.ts';
import { claimOf, every, holds, stateOf, text } from './holds.ts';

describe('values', () => {
  holds('never lets a withdrawn or set-aside value stand', (_story, _seen, is) => {
    return every(is, (finding) =>
      [...finding.current, finding.low, finding.high].every(
        (id) => id === undefined || stateOf(finding, id) === 'current',
      ),
    );
  });

  holds('shows only values that were printed: both ends are claims of the fact', (story, _seen, is) => {
    return every(is, (finding) =>
      [finding.low, finding.high].every(
        (id) => id === undefined || claimOf(story, finding, id) !== undefined,
      ),
    );
  });

  holds('never lets a part into the range of its whole', (story, seen, is) => {
    const alone = { ...story, facts: story.facts.filter(({ part_of }) => part_of === undefined) };
    return (
      text(resolve(alone, seen).findings) ===
      text(is.findings.filter((finding) => alone.facts.some(({ id }) => id === finding.fact)))
    );
  });

  holds(
    'spans with its range every current value that has an owner and that no other says more closely',
    (story, _seen, is) => {
      return every(is, (finding) => {
        const fact = story.facts.find(({ id }) => id === finding.fact);
        const interval = (id: string | undefined): Interval | undefined => {
          const claim = claimOf(story, finding, id);
          return claim && fact && intervalOf(claim.value, fact, story.time_zone);
        };
        const [low, high] = [interval(finding.low), interval(finding.high)];
        if (!low || !high) return true;
        const keys = indexOf(story).facts.get(finding.fact)?.byId;
        const owned = finding.current.filter((id) => keys?.get(id)?.origin.key !== 'unstated');
        const all = (owned.length > 0 ? owned : finding.current)
          .map(interval)
          .filter((one) => one !== undefined);
        return all.every((one) => {
          if (finding.low === finding.high) return meet(one, low);
          const closer = all.some((other) => within(other, one) && !same(other, one));
          return closer || (one.low >= low.low && one.high <= high.high);
        });
      });
    },
  );

  holds('gives every live claim exactly one place', (_story, _seen, is) => {
    return every(is, ({ origins }) => {
      const ids = origins.flatMap(({ claims }) => claims.map(({ id }) => id));
      return new Set(ids).size === ids.length;
    });
  });

  it('contains every exact number in the interval of its own rounded forms', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (n) =>
        (['at-least', 'at-most', 'about'] as const).every((form) => {
          const found = intervalOf({ form, n }, {}, 'Z');
          return found !== undefined && found.low <= n && n <= found.high;
        }),
      ),
      runs,
    );
  });

  it('reads every count as an interval that is not upside down', () => {
    fc.assert(
      fc.property(countValue, (value) => {
        const found = intervalOf(value, {}, 'Z');
        return found === undefined ? value.form === 'unclear' : found.low <= found.high;
      }),
      runs,
    );
  });

  it('calls intervals compatible exactly when every pair meets', () => {
    const interval = fc
      .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
      .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
    fc.assert(
      fc.property(
        fc.array(interval, { maxLength: 5 }),
        (all) => allMeet(all) === all.every((a) => all.every((b) => meet(a, b))),
      ),
      runs,
    );
  });
});
