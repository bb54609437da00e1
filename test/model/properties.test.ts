/**
 * What holds for every story and every view. Each property runs a thousand random stories; where the tests themselves
 * are being tested, over and over, a few fixed ones.
 */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Bundle, Claim } from '../../data/model/bundle.ts';
import { changesBetween } from '../../data/model/changes.ts';
import type { Finding, Resolution, View } from '../../data/model/finding.ts';
import { type Entry, indexOf } from '../../data/model/index.ts';
import { allMeet, type Interval, meet, same, within } from '../../data/model/interval.ts';
import { momentsOf } from '../../data/model/moments.ts';
import { independent } from '../../data/model/origin.ts';
import { resolve } from '../../data/model/resolve.ts';
import { intervalOf } from '../../data/model/value.ts';
import { bundle, countValue, sourceIds, view } from './arbitrary.ts';
import { runs } from './runs.ts';

function holds(name: string, property: (story: Bundle, seen: View, resolution: Resolution) => boolean): void {
  it(name, () => {
    fc.assert(
      fc.property(bundle, view, (story, seen) => property(story, seen, resolve(story, seen))),
      runs,
    );
  });
}

function every(resolution: Resolution, test: (finding: Finding) => boolean): boolean {
  return resolution.findings.every(test);
}

function claimOf(story: Bundle, finding: Finding, id: string | undefined): Claim | undefined {
  return story.facts.find((fact) => fact.id === finding.fact)?.claims.find((claim) => claim.id === id);
}

function stateOf(finding: Finding, id: string): string | undefined {
  return finding.origins.flatMap(({ claims }) => claims).find((claim) => claim.id === id)?.state;
}

function reversed(story: Bundle): Bundle {
  return {
    ...story,
    sources: [...story.sources].reverse(),
    speakers: [...story.speakers].reverse(),
    statements: [...story.statements].reverse(),
    facts: story.facts.map((fact) => ({ ...fact, claims: [...fact.claims].reverse() })),
  };
}

const text = (value: unknown): string => JSON.stringify(value);
const liveOrigins = (finding: Finding): string[] => finding.origins.map(({ key }) => key).sort();

describe('order and repetition', () => {
  holds('does not depend on the order of claims, sources, speakers or statements', (story, seen, is) => {
    return text(resolve(reversed(story), seen)) === text(is);
  });

  holds('does not depend on the order in which sources were switched off', (story, seen, is) => {
    return text(resolve(story, { ...seen, off: [...seen.off].reverse() })) === text(is);
  });

  holds('gives the same answer twice, and to a copy of the bundle', (story, seen, is) => {
    return (
      text(resolve(story, seen)) === text(is) && text(resolve(structuredClone(story), seen)) === text(is)
    );
  });

  holds('restores the card when everything was off and is on again', (story, seen) => {
    const on = { ...seen, off: [] };
    const before = text(resolve(story, on));
    resolve(story, { ...seen, off: [...sourceIds] });
    return text(resolve(story, on)) === before;
  });

  holds('changes nothing in the bundle', (story, seen) => {
    const before = text(story);
    resolve(story, seen);
    return text(story) === before;
  });

  holds('ignores sources that the story does not have', (story, seen, is) => {
    return text(resolve(story, { ...seen, off: [...seen.off, 'nobody'] })) === text(is);
  });

  holds('survives JSON unchanged', (_story, _seen, is) => text(JSON.parse(text(is))) === text(is));
});

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

describe('status', () => {
  holds(
    'never raises the number of origins when another outlet prints the same origin',
    (story, seen, is) => {
      const sources = [
        ...story.sources,
        { id: 'echo', outlet: 'Echo', published: '2022-01-01', dated: 'printed', language: 'en' } as const,
      ];
      const facts = story.facts.map((fact) => ({
        ...fact,
        claims: [
          ...fact.claims,
          ...fact.claims
            .filter((c) => (c.statement ?? c.said_by) !== undefined && !seen.off.includes(c.source))
            .map((c) => ({ ...c, id: `echo-${c.id}`, source: 'echo' })),
        ],
      }));
      // The echo came out before everything, so it is live where its model may not be: look at the end of the story.
      const whole = { off: seen.off };
      return (
        resolve({ ...story, sources, facts }, whole).origins ===
        (seen.at === undefined ? is : resolve(story, whole)).origins
      );
    },
  );

  holds('never says agreed of one origin, or of one organisation', (story, _seen, is) => {
    const index = indexOf(story);
    return every(is, (finding) => {
      if (finding.status !== 'agreed') return true;
      const entries = index.facts.get(finding.fact)?.byId;
      return new Set(finding.current.map((id) => entries?.get(id)?.origin.organisation)).size > 1;
    });
  });

  holds('disputes only what different organisations say', (story, _seen, is) => {
    const index = indexOf(story);
    return every(is, (finding) => {
      const conflicts = finding.reasons.flatMap((reason) => (reason.code === 'conflict' ? [reason] : []));
      const real = conflicts.filter(({ why }) => why === 'other-organisation');
      const entries = index.facts.get(finding.fact)?.byId;
      const apart = real.every(
        ({ a, b }) => entries?.get(a)?.origin.organisation !== entries?.get(b)?.origin.organisation,
      );
      return apart && (finding.status === 'disputed') === real.length > 0;
    });
  });

  holds('shows a value or answer exactly when the status promises one', (_story, _seen, is) => {
    return every(is, ({ status, current, low, answers }) => {
      const none = status === 'unreported' || status === 'withdrawn' || status === 'unclear';
      return none
        ? current.length === 0 && low === undefined && answers === undefined
        : current.length > 0 && (low !== undefined || answers !== undefined);
    });
  });

  holds('lists among the unknowns every fact without a value', (_story, _seen, is) => {
    return every(
      is,
      ({ fact, low, answers }) =>
        low !== undefined || answers !== undefined || is.unknowns.some((one) => one.fact === fact),
    );
  });

  holds(
    'ends a doubt only by a later word of its own origin or organisation, or by two independent answers',
    (story, _seen, is) => {
      const index = indexOf(story);
      return every(is, (finding) => {
        const fact = index.facts.get(finding.fact);
        if (fact === undefined || fact.fact.kind !== 'answer' || fact.fact.several) return true;
        const live = finding.origins.flatMap(({ claims }) =>
          claims.flatMap(({ id }) => fact.byId.get(id) ?? []),
        );
        const firm = live.filter(({ claim: { value }, firm }) => firm && value.form === 'answer');
        const ended = (doubt: Entry): boolean => {
          const later = firm.filter(({ days }) => days.low > doubt.days.high);
          return (
            live.some(
              ({ asOf, origin: { key, organisation } }) =>
                (key === doubt.origin.key || organisation === doubt.origin.organisation) &&
                asOf.low > doubt.asOf.high,
            ) ||
            later.some((a) =>
              later.some(
                (b) => text(a.claim.value) === text(b.claim.value) && independent(a.origin, b.origin),
              ),
            )
          );
        };
        return finding.origins.every(({ claims }) => {
          const doubts = claims.flatMap(({ id, state }) => {
            const entry = fact.byId.get(id);
            return state === 'history' && entry?.claim.value.form === 'unclear' ? [entry] : [];
          });
          return doubts.length === 0 || doubts.some(ended);
        });
      });
    },
  );

  holds('says falling only where an origin lowered its own figure', (_story, _seen, is) => {
    return every(
      is,
      ({ trend, reasons }) => trend !== 'falling' || reasons.some(({ code }) => code === 'revised'),
    );
  });
});

describe('then and now', () => {
  holds('lists the same withdrawals whatever is switched off', (story, seen, is) => {
    const withdrawals = ({ corrections }: Resolution): string =>
      text(corrections.filter(({ how }) => how === 'withdrawn'));
    return withdrawals(resolve(story, { ...seen, off: [...sourceIds] })) === withdrawals(is);
  });

  holds('only ever adds live sources as time goes on', (story, seen) => {
    const counts = momentsOf(story).map((at) => resolve(story, { off: seen.off, at }).sources.live);
    return counts.every((count, i) => i === 0 || count >= (counts[i - 1] ?? 0));
  });

  holds('shows at the last moment what it shows without one', (story, seen) => {
    const at = momentsOf(story).at(-1);
    const [then, now] = [
      resolve(story, { off: seen.off, ...(at === undefined ? {} : { at }) }),
      resolve(story, { off: seen.off }),
    ];
    return text(then.findings) === text(now.findings);
  });
});
