/** How long one view of a large story takes to resolve, beside the first edition, and how that grows with its claims. */
import type { Bundle } from '../../../data/bundle/types.ts';
import type { Resolution, View } from '../../../data/resolver/finding.ts';
import { resolve } from '../../../data/resolver/resolve.ts';
import { type FirstEdition, firstEdition } from '../first-edition.ts';
import { largeStory, seeded } from '../large-story.ts';
import { interleaved, quantile, ratiosOf, roundsOf, spreadOf, timed } from '../rounds.ts';
import type { Figure, Suite } from '../suite.ts';

const facts = 50;
const sources = 200;
const sizes = [2000, 4000, 8000, 16_000] as const;

/** What each row may take of what the first edition takes, and how often it is done in a round. */
const rows = {
  'one source toggled': { most: 1, times: 20 },
  'another half of the sources off': { most: 0.7, times: 10 },
  'the same, with every reading and act': { most: 0.7, times: 2 },
  'another moment': { most: undefined, times: 10 },
  'never looked at before': { most: 0.7, times: 4 },
} as const;
type Row = keyof typeof rows;

/** Switches of a story that were never asked for before: the resolver remembers the last few views of each fact. */
function unseen(
  ids: readonly string[],
): Record<'toggled' | 'half', () => readonly string[]> & { minute: () => string } {
  const random = seeded(7);
  const off = new Set<string>();
  return {
    // As a reader does it: one source more, or one less.
    toggled: () => {
      const id = ids[Math.floor(random() * ids.length)] as string;
      if (!off.delete(id)) off.add(id);
      return [...off];
    },
    half: () => ids.filter(() => random() < 0.5),
    minute: () =>
      `${new Date(Date.UTC(2022, 0, 1) + random() * 28 * 86_400_000).toISOString().slice(0, 16)}Z`,
  };
}

/** Has all worked out that a list of every answer shows. */
function lines({ findings }: Resolution): void {
  for (const { status, lines: shown, atRest } of findings) void [status, shown, atRest];
}

/** Has all worked out that is otherwise put off until somebody reads it. */
function whole({ findings }: Resolution): void {
  for (const { readings, changes, acts } of findings) void [readings, changes, acts];
}

type Calls = Readonly<Record<Row, () => unknown>>;

function ours(story: Bundle): Calls {
  const { toggled, half, minute } = unseen(story.sources.map(({ id }) => id));
  const see = (view: View): void => lines(resolve(story, view));
  return {
    'one source toggled': () => see({ without: toggled() }),
    'another half of the sources off': () => see({ without: half() }),
    'the same, with every reading and act': () => whole(resolve(story, { without: half() })),
    'another moment': () => see({ at: minute() }),
    'never looked at before': () => lines(resolve({ ...story }, {})),
  };
}

/** The first edition works out every line at once, and puts off origins and reasons. */
function theirs({ resolve: resolveFirst, largeStory: storyOf }: FirstEdition): Calls {
  const story = storyOf({ facts, sources, claims: sizes[0] });
  const { toggled, half, minute } = unseen(story.sources.map(({ id }) => id));
  const everything = (): void => {
    for (const { origins, reasons } of resolveFirst(story, { off: half() }).findings) void [origins, reasons];
  };
  return {
    'one source toggled': () => resolveFirst(story, { off: toggled() }),
    'another half of the sources off': () => resolveFirst(story, { off: half() }),
    'the same, with every reading and act': everything,
    'another moment': () => resolveFirst(story, { off: [], at: minute() }),
    'never looked at before': () => resolveFirst({ ...story }, { off: [] }),
  };
}

const names = Object.keys(rows) as Row[];

function timedCalls(calls: Calls, edition: string): Record<string, () => number> {
  return Object.fromEntries(
    names.map((name) => [`${edition} ${name}`, () => timed(rows[name].times, calls[name])]),
  );
}

export const resolver: Suite = {
  name: 'resolver',
  measures: `resolve(bundle, view) in Node: ${facts} facts, ${sources} sources; no view was asked for before`,
  async run({ quick }) {
    const rounds = quick ? 5 : 25;
    const stories = sizes.map((claims) => largeStory({ facts, sources, claims }));
    const first = await firstEdition();
    try {
      const views = {
        ...timedCalls(ours(stories[0] as Bundle), 'ours'),
        ...(first === undefined ? {} : timedCalls(theirs(first), 'first')),
      };
      const growing = Object.fromEntries(
        stories.map((story, i) => [String(sizes[i]), () => timed(2, () => whole(resolve({ ...story }, {})))]),
      );
      await interleaved({ ...views, ...growing }, quick ? 1 : 3);
      const values = await interleaved(views, rounds);
      const sized = await interleaved(growing, rounds);

      const perView = names.map((name): Figure => {
        const [own = [], other] = [values[`ours ${name}`], values[`first ${name}`]];
        const { most } = rows[name];
        return {
          subject: `2,000 claims, ${name}`,
          unit: 'ms',
          value: spreadOf(own),
          ...(other === undefined
            ? {}
            : {
                ratio: {
                  to: 'the first edition',
                  ...ratiosOf(own, other),
                  ...(most === undefined ? {} : { wish: { most } }),
                },
              }),
          more: { quickest: { value: Math.min(...own), unit: 'ms' } },
        };
      });
      const doublings = sizes.slice(1).map((claims, i): Figure => {
        const before = sizes[i] as number;
        const [own = [], half = []] = [sized[claims], sized[before]];
        return {
          subject: `${claims.toLocaleString('en')} claims, never looked at before, with every reading and act`,
          unit: 'ms',
          value: spreadOf(own),
          ratio: { to: `${before.toLocaleString('en')} claims`, ...ratiosOf(own, half), wish: { most: 2.2 } },
          more: { quickest: { value: quantile(own, 0), unit: 'ms' } },
        };
      });
      const note = 'Not measured beside the first edition: the history is too shallow to hold it.';
      return {
        rounds: roundsOf(values),
        figures: [...perView, ...doublings],
        ...(first === undefined ? { notes: [note] } : {}),
      };
    } finally {
      await first?.close();
    }
  },
};
