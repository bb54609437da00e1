/** What holds for every story and view of counts that move with time, and of what is said to be the same in a rounder form. */
import { describe } from 'vitest';
import { within } from '../../../data/bundle/interval.ts';
import { indexOf } from '../../../data/resolver/bundle-index.ts';
import { every, holds } from './holds.ts';

describe('a count that moves with time', () => {
  holds('disputes between two days only a total that would have to fall', (story, _seen, is) => {
    const index = indexOf(story);
    return every(is, ({ fact: id, reasons }) => {
      const fact = index.facts.get(id);
      if (fact?.fact.counts === undefined) return true;
      return reasons.every((reason) => {
        if (reason.code !== 'conflict' || reason.why !== 'other-organisation') return true;
        const pair = [reason.a, reason.b].flatMap((claim) => fact.byId.get(claim) ?? []);
        const [older, later] = pair.sort((a, b) => a.days.high - b.days.high);
        if (older?.interval === undefined || later?.interval === undefined) return false;
        return (
          fact.fact.counts === 'running total' &&
          older.days.high < later.days.low &&
          later.interval.high < older.interval.low
        );
      });
    });
  });

  holds('is never told as revised where it goes up and down', (story, _seen, is) => {
    const index = indexOf(story);
    return every(
      is,
      ({ fact, trend, reasons }) =>
        index.facts.get(fact)?.fact.counts !== 'at one time' ||
        (trend !== 'falling' && reasons.every(({ code }) => code !== 'revised')),
    );
  });
});

describe('a rounder form', () => {
  holds('of what another origin says holds all of it', (story, _seen, is) => {
    const index = indexOf(story);
    return every(is, ({ fact, current, reasons }) =>
      reasons.every((reason) => {
        if (reason.code !== 'rounding') return true;
        const entries = index.facts.get(fact)?.byId;
        const by = entries?.get(reason.by);
        const others = reason.claims.filter((claim) => current.includes(claim));
        return others.every((claim) => {
          const wide = entries?.get(claim)?.interval;
          return wide !== undefined && by?.interval !== undefined && within(by.interval, wide);
        });
      }),
    );
  });
});
