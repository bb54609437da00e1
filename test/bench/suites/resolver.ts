/** How long one view of a large story takes to resolve, and how that grows with its claims. */
import type { Bundle } from '../../../data/bundle/types.ts';
import type { View } from '../../../data/resolver/finding.ts';
import { resolve } from '../../../data/resolver/resolve.ts';
import { largeStory, seeded } from '../large-story.ts';
import { interleaved, quantile, ratiosOf, roundsOf, spreadOf, timed } from '../rounds.ts';
import type { Figure, Suite } from '../suite.ts';

const facts = 50;
const sources = 200;
/** What a reader waits for after a toggle. */
const wished: ReadonlySet<string> = new Set(['one source toggled', 'another half of the sources off']);

/** Views of a story that were never asked for before: the resolver remembers the last few of each fact. */
function unseen(story: Bundle): Record<'toggled' | 'half', () => View> {
  const random = seeded(7);
  const ids = story.sources.map(({ id }) => id);
  const off = new Set<string>();
  return {
    // As a reader does it: one source more, or one less.
    toggled: () => {
      const id = ids[Math.floor(random() * ids.length)] as string;
      if (!off.delete(id)) off.add(id);
      return { without: [...off] };
    },
    half: () => ({ without: ids.filter(() => random() < 0.5) }),
  };
}

/** Has all worked out that is otherwise put off until somebody reads it. */
function whole(bundle: Bundle, view: View): void {
  for (const { readings, changes, acts } of resolve(bundle, view).findings) void [readings, changes, acts];
}

export const resolver: Suite = {
  name: 'resolver',
  measures: `resolve(bundle, view) in Node: ${facts} facts, ${sources} sources; no view was asked for before`,
  async run({ quick }) {
    const rounds = quick ? 5 : 25;
    const sizes = [2000, 4000, 8000, 16000];
    const stories = sizes.map((claims) => largeStory({ facts, sources, claims }));
    const story = stories[0] as Bundle;
    const { toggled, half } = unseen(story);
    const random = seeded(8);
    const minute = (): string =>
      `${new Date(Date.UTC(2022, 0, 1) + random() * 28 * 86_400_000).toISOString().slice(0, 16)}Z`;

    const views = {
      'one source toggled': () => timed(20, () => resolve(story, toggled())),
      'another half of the sources off': () => timed(10, () => resolve(story, half())),
      'the same, with every reading and act': () => timed(2, () => whole(story, half())),
      'another moment': () => timed(10, () => resolve(story, { at: minute() })),
      'never looked at before': () => timed(4, () => resolve({ ...story }, {})),
    };
    const growing = Object.fromEntries(
      stories.map((one, i) => [sizes[i], () => timed(2, () => whole({ ...one }, {}))]),
    ) as Record<string, () => number>;

    await interleaved({ ...views, ...growing }, quick ? 1 : 3);
    const values = await interleaved(views, rounds);
    const sized = await interleaved(growing, rounds);

    const perView = (Object.keys(views) as (keyof typeof views)[]).map(
      (name): Figure => ({
        subject: `2,000 claims, ${name}`,
        unit: 'ms',
        value: spreadOf(values[name]),
        ...(wished.has(name) ? { wish: { most: 2 } } : {}),
        more: { quickest: { value: Math.min(...values[name]), unit: 'ms' } },
      }),
    );
    const doublings = sizes.slice(1).map((claims, i): Figure => {
      const before = sizes[i] as number;
      // n log n: what doubling may cost.
      const most = (2 * Math.log(claims)) / Math.log(before);
      return {
        subject: `${claims.toLocaleString('en')} claims, never looked at before, with every reading and act`,
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
