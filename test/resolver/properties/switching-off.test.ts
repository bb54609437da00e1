/** What holds for every story and view when sources are switched off. */
import { describe } from 'vitest';
import type { Bundle } from '../../../data/bundle/bundle.ts';
import { indexOf } from '../../../data/resolver/bundle-index.ts';
import { changesBetween } from '../../../data/resolver/changes.ts';
import type { Finding } from '../../../data/resolver/finding.ts';
import { resolve } from '../../../data/resolver/resolve.ts';
import { intervalOf } from '../../../data/resolver/value.ts';
import { sourceIds } from '../arbitrary.ts';
import { claimOf, every, holds, stateOf } from './holds.ts';

const liveOrigins = (finding: Finding): string[] => finding.origins.map(({ key }) => key).sort();

describe('switching off', () => {
  holds('never adds a live origin', (story, seen, is) => {
    const more = resolve(story, { ...seen, off: [...new Set([...seen.off, 's1'])] });
    return more.findings.every((finding, i) => {
      const before = is.findings[i];
      return before !== undefined && liveOrigins(finding).every((key) => liveOrigins(before).includes(key));
    });
  });

  holds('leaves nothing reported when all sources are off', (story, seen) => {
    const none = resolve(story, { ...seen, off: [...sourceIds] });
    return (
      none.origins === 0 &&
      none.sources.live === 0 &&
      every(none, ({ status, current }) => status === 'unreported' && current.length === 0)
    );
  });

  holds('never brings a withdrawn value back to life', (story, seen, is) => {
    const less = resolve(story, { ...seen, off: [...new Set([...seen.off, 's2', 's3'])] });
    return less.findings.every((finding, i) =>
      finding.origins.every(({ claims }) =>
        claims.every(({ id, state }) => {
          const before = is.findings[i];
          return state === 'withdrawn' || before === undefined || stateOf(before, id) !== 'withdrawn';
        }),
      ),
    );
  });

  holds('shows no claim of a source that is off or not yet published', (story, seen, is) => {
    const index = indexOf(story);
    const end = seen.at === undefined ? Infinity : (momentEnd(story, seen.at) ?? Infinity);
    return every(is, (finding) =>
      finding.origins.every(({ claims }) =>
        claims.every(({ id }) => {
          const claim = claimOf(story, finding, id);
          return (
            claim !== undefined &&
            !seen.off.includes(claim.source) &&
            (index.known.get(claim.source) ?? Infinity) <= end
          );
        }),
      ),
    );
  });

  holds('names a missing source only if it alone would change the finding', (story, seen, is) => {
    return every(is, (finding) =>
      finding.reasons.every((reason) => {
        if (reason.code !== 'without') return true;
        const back = resolve(story, { ...seen, off: seen.off.filter((id) => id !== reason.source) });
        const other = back.findings.find(({ fact }) => fact === finding.fact);
        return (
          seen.off.includes(reason.source) &&
          other?.status === reason.status &&
          other.low === reason.low &&
          other.high === reason.high
        );
      }),
    );
  });

  holds(
    'sees no change between a view and itself',
    (story, _seen, is) => changesBetween(story, is, is).length === 0,
  );
});

function momentEnd(story: Bundle, at: string): number | undefined {
  const found = intervalOf({ form: 'on', date: at }, {}, story.time_zone);
  return found?.high;
}
