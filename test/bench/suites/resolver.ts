/** How long one view of a large story takes to resolve, and how that grows with its claims. */
import type { Bundle } from '../../../data/model/bundle.ts';
import { resolve } from '../../../data/model/resolve.ts';
import { largeStory } from '../large-story.ts';
import { interleaved, quantile, ratiosOf, roundsOf, spreadOf, timed } from '../rounds.ts';
import type { Figure, Suite } from '../suite.ts';

const facts = 50;
const sources = 200;

/** Every n-th source, from a start that moves with `i`, so that no two calls in a row ask for the same view. */
function everyNth(n: number, i: number): string[] {
  return Array.from({ length: sources / n }, (_, k) => `source-${(k * n + i) % sources}`);
}

export const resolver: Suite = {
  name: 'resolver',
  measures: `resolve(bundle, view) in Node: ${facts} facts, ${sources} sources`,
  async run({ quick }) {
    const rounds = quick ? 5 : 25;
    const sizes = [2000, 4000, 8000, 16000];
    const stories = sizes.map((claims) => largeStory({ facts, sources, claims }));
    const story = stories[0] as Bundle;

    const views = {
      'all on': () => timed(10, () => resolve(story, { off: [] })),
      'one off': () => timed(10, (i) => resolve(story, { off: [`source-${i}`] })),
      'four off': () => timed(10, (i) => resolve(story, { off: everyNth(50, i) })),
      'half off': () => timed(2, (i) => resolve(story, { off: everyNth(2, i) })),
      'all on, an earlier moment': () => timed(10, (i) => resolve(story, { off: [], at: `2022-01-1${i}` })),
      'never seen before': () => {
        const copies = Array.from({ length: 4 }, () => structuredClone(story));
        return timed(4, (i) => resolve(copies[i] as Bundle, { off: [] }));
      },
    };
    const growing = Object.fromEntries(
      stories.map((one, i) => [sizes[i], () => timed(5, () => resolve(one, { off: [] }))]),
    ) as Record<string, () => number>;

    await interleaved({ ...views, ...growing }, quick ? 1 : 3);
    const values = await interleaved(views, rounds);
    const sized = await interleaved(growing, rounds);

    const perView = (Object.keys(views) as (keyof typeof views)[]).map(
      (name): Figure => ({
        subject: `2,000 claims, ${name}`,
        unit: 'ms',
        value: spreadOf(values[name]),
        ...(name === 'all on' ? { wish: { most: 2 } } : {}),
        ...(name === 'all on'
          ? {}
          : { ratio: { to: 'all on', ...ratiosOf(values[name], values['all on']) } }),
        more: { quickest: { value: Math.min(...values[name]), unit: 'ms' } },
      }),
    );
    const doublings = sizes.slice(1).map((claims, i): Figure => {
      const before = sizes[i] as number;
      // n log n: what doubling may cost.
      const most = (2 * Math.log(claims)) / Math.log(before);
      return {
        subject: `${claims.toLocaleString('en')} claims, all on`,
        unit: 'ms',
        value: spreadOf(sized[claims] ?? []),
        ratio: {
          to: `${before.toLocaleString('en')} claims`,
          ...ratiosOf(sized[claims] ?? [], sized[before] ?? []),
          wish: { most },
        },
        more: { quickest: { value: quantile(sized[claims] ?? [], 0), unit: 'ms' } },
      };
    });
    return { rounds: roundsOf(values), figures: [...perView, ...doublings] };
  },
};
