/** Publishing, seen by a reader who looks after every single write, with a publisher who may die at any step. */
import { describe, expect, it } from 'vitest';
import type { StoryList } from '../../data/model/stored.ts';
import type { MakePapers } from '../../data/publish/paper.ts';
import { publish } from '../../data/publish/publish.ts';
import { rename, rollback, withdraw } from '../../data/publish/replace-story.ts';
import { type GoodStory, scriptEntry } from '../../data/publish/shelve.ts';
import { verifyShelf } from '../../data/publish/verify.ts';
import { goodStory } from './good-story.ts';
import { expectWhole, Killed, MemoryShelf } from './memory-shelf.ts';

const wait = async (): Promise<void> => undefined;
const options = { now: new Date('2022-01-21T00:00:00Z'), wait };
const later = { now: new Date('2022-01-22T00:00:00Z'), wait };
const first = [goodStory('flood', 'Flood'), goodStory('storm', 'Storm')];
const second = [
  goodStory('flood', 'Flood, corrected'),
  goodStory('quake', 'Quake'),
  goodStory('storm', 'Storm'),
];

function listOn(shelf: MemoryShelf): Record<string, string> {
  const text = new TextDecoder().decode(shelf.held.get('v1/stories')?.bytes);
  return Object.fromEntries(
    (JSON.parse(text) as StoryList).stories.map(({ story, revision }) => [story, revision]),
  );
}

function revisions(stories: readonly GoodStory[]): Record<string, string> {
  return Object.fromEntries(stories.map(({ story, revision }) => [story, revision]));
}

async function published(): Promise<MemoryShelf> {
  const shelf = new MemoryShelf();
  await publish(shelf, first, options);
  shelf.writes.length = 0;
  return shelf;
}

const fates = (report: Awaited<ReturnType<typeof publish>>): Record<string, string> =>
  Object.fromEntries(report.stories.map(({ story, fate }) => [story, fate.fate]));

describe('publish', () => {
  it('writes the lasting copies, then the stories, then the list', async () => {
    const shelf = new MemoryShelf();
    const report = await publish(shelf, first, options);
    expect(fates(report)).toEqual({ flood: 'new', storm: 'new' });
    expect(report.written).toBe(5);
    expect(shelf.writes).toEqual([
      ...first.map(({ story, revision }) => `v1/stories/${story}/revisions/${revision}`),
      'v1/stories/flood',
      'v1/stories/storm',
      'v1/stories',
    ]);
    expectWhole(shelf);
    expect(listOn(shelf)).toEqual(revisions(first));
  });

  it('writes only what changed, and nothing the second time', async () => {
    const shelf = await published();
    expect(fates(await publish(shelf, second, later))).toEqual({
      flood: 'changed',
      quake: 'new',
      storm: 'unchanged',
    });
    expect(shelf.writes).toHaveLength(5);
    expect(shelf.writes.filter((key) => key.startsWith('v1/stories/storm'))).toEqual([]);
    shelf.writes.length = 0;
    await publish(shelf, second, later);
    expect(shelf.writes).toEqual([]);
  });

  it('writes nothing in a dry run', async () => {
    const shelf = await published();
    expect(fates(await publish(shelf, second, { ...later, dryRun: true }))).toMatchObject({
      flood: 'changed',
    });
    expect(shelf.writes).toEqual([]);
  });

  it('leaves other stories and their lines in the list', async () => {
    const shelf = await published();
    const report = await publish(shelf, [goodStory('storm', 'Storm, corrected')], later);
    expect(report.others).toEqual(['flood']);
    expect(Object.keys(listOn(shelf))).toEqual(['flood', 'storm']);
  });

  it('refuses a story that lost more than half of its claims, unless forced', async () => {
    const shelf = await published();
    const thin = [goodStory('storm', 'Storm', 1)];
    const report = await publish(shelf, thin, later);
    expect(report.stories[0]?.fate).toEqual({ fate: 'refused', why: 'it has 1 claims, and 4 are published' });
    expect(shelf.writes).toEqual([]);
    expect(fates(await publish(shelf, thin, { ...later, force: true }))).toEqual({ storm: 'changed' });
    expect(fates(await publish(shelf, [goodStory('flood', 'Flood', 2)], later))).toEqual({
      flood: 'changed',
    });
  });

  it('shows no half view and converges, wherever it dies', async () => {
    const dry = await published();
    let steps = 0;
    dry.step = () => {
      steps += 1;
    };
    await publish(dry, second, later);
    expect(steps).toBeGreaterThan(10);
    const allowed = new Set([...first, ...second].map(({ story, revision }) => `${story} ${revision}`));

    for (let death = 1; death <= steps; death += 1) {
      const shelf = await published();
      let step = 0;
      shelf.step = () => {
        step += 1;
        if (step === death) throw new Killed();
      };
      shelf.onChange = () => {
        expectWhole(shelf);
        for (const [story, revision] of Object.entries(listOn(shelf))) {
          expect(allowed.has(`${story} ${revision}`)).toBe(true);
        }
      };
      await expect(publish(shelf, second, later)).rejects.toThrow(Killed);
      shelf.step = () => undefined;
      await publish(shelf, second, later);
      expect(listOn(shelf)).toEqual(revisions(second));
      const checks = await verifyShelf(
        shelf,
        new Map(second.map(({ story, revision }) => [story, revision])),
      );
      expect(checks.flatMap(({ differences }) => differences)).toEqual([]);
    }
  });

  it('agrees with itself when two publish at once', async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      const shelf = await published();
      shelf.onChange = () => expectWhole(shelf);
      const other = [goodStory('flood', `Flood ${turn}`), goodStory('fire', 'Fire')];
      await Promise.allSettled([publish(shelf, second, later), publish(shelf, other, later)]);
      // Whoever was overtaken is told so and runs again; here the second one does in any case.
      await publish(shelf, other, later);
      const flood = shelf.held.get('v1/stories/flood')?.metadata;
      expect(listOn(shelf).flood).toBe(flood?.holds === 'story' ? flood.revision : undefined);
      expect(Object.keys(listOn(shelf))).toEqual(['fire', 'flood', 'quake', 'storm']);
    }
  });

  it('says so when what lies there is not what it wrote', async () => {
    const shelf = await published();
    const read = shelf.read.bind(shelf);
    shelf.read = async (key) => (key.includes('/revisions/') ? new Uint8Array([1]) : read(key));
    await expect(publish(shelf, second, later)).rejects.toThrow('is not what was written');
    expect(shelf.held.get('v1/stories/flood')?.bytes).toEqual(first[0]?.bytes);
  });
});

describe('papers', () => {
  const papers: MakePapers = async ({ bundle }, before) => [
    { name: 'card.txt', text: `card: ${String(bundle.title)}` },
    { name: 'changes.json', text: JSON.stringify({ items: [bundle.title, ...items(before?.feed)] }) },
  ];
  const items = (feed: string | undefined): string[] =>
    feed === undefined ? [] : (JSON.parse(feed) as { items: string[] }).items;
  const paper = (shelf: MemoryShelf, { story, revision }: GoodStory, name: string): string =>
    new TextDecoder().decode(shelf.held.get(`v1/stories/${story}/revisions/${revision}/${name}`)?.bytes);

  it('are written before the story that they belong to, and again only when their words change', async () => {
    const shelf = new MemoryShelf();
    await publish(shelf, first, { ...options, papers });
    const last = shelf.writes.findLastIndex((key) => key.includes('/revisions/'));
    expect(shelf.writes.indexOf('v1/stories/flood')).toBeGreaterThan(last);
    expectWhole(shelf);
    shelf.writes.length = 0;
    await publish(shelf, first, { ...later, papers });
    expect(shelf.writes).toEqual([]);
    const reworded: MakePapers = async () => [{ name: 'card.txt', text: 'other words' }];
    await publish(shelf, first, { ...later, papers: reworded });
    expect(shelf.writes.map((key) => key.split('/').at(-1))).toEqual(['card.txt', 'card.txt']);
  });

  it('tell of every publication, the newest first', async () => {
    const shelf = new MemoryShelf();
    const editions = ['Storm', 'Storm, corrected', 'Storm, corrected again'].map((title) =>
      goodStory('storm', title),
    );
    for (const edition of editions) await publish(shelf, [edition], { ...later, papers });
    const feed = paper(shelf, editions[2] as GoodStory, 'changes.json');
    expect(items(feed)).toEqual(['Storm, corrected again', 'Storm, corrected', 'Storm']);
  });

  it('come with a lasting copy of the script', async () => {
    const shelf = new MemoryShelf();
    const script = scriptEntry('void 0;', options.now);
    await publish(shelf, first, { ...options, script });
    expect(shelf.writes[0]).toMatch(/^embed\/[0-9a-f]{24}\.js$/);
    expect((await publish(shelf, first, { ...later, script })).written).toBe(0);
  });
});

describe('a published story', () => {
  it('goes back to the revision before, and further back the next time', async () => {
    const shelf = await published();
    const titles = ['Storm, second', 'Storm, third'];
    for (const [day, title] of titles.entries()) {
      const now = new Date(Date.UTC(2022, 0, 22 + day));
      await publish(shelf, [goodStory('storm', title)], { now, wait });
    }
    const steps = [
      goodStory('storm', 'Storm, third'),
      goodStory('storm', 'Storm, second'),
      goodStory('storm', 'Storm'),
    ];
    for (const [index, { revision: to }] of steps.slice(1).entries()) {
      expect(await rollback(shelf, 'storm', undefined, later)).toEqual({ from: steps[index]?.revision, to });
      expectWhole(shelf);
      expect(listOn(shelf).storm).toBe(to);
    }
    await expect(rollback(shelf, 'storm', undefined, later)).rejects.toThrow('has no earlier revision');
    const third = steps[0]?.revision ?? '';
    expect((await rollback(shelf, 'storm', third, later)).to).toBe(third);
  });

  it('does not go back to a revision that is damaged or was never there', async () => {
    const shelf = await published();
    await expect(rollback(shelf, 'storm', '0'.repeat(24), later)).rejects.toThrow('has no revision');
    const key = `v1/stories/storm/revisions/${first[1]?.revision}`;
    const held = shelf.held.get(key);
    if (held !== undefined) shelf.held.set(key, { ...held, bytes: new Uint8Array([123]) });
    await expect(rollback(shelf, 'storm', first[1]?.revision, later)).rejects.toThrow('damaged');
  });

  it('is gone for readers once withdrawn, and not published again by mistake', async () => {
    const shelf = await published();
    await withdraw(shelf, 'storm', 'It was a hoax.', later);
    expect(shelf.held.get('v1/stories/storm')?.metadata).toMatchObject({
      holds: 'withdrawn',
      reason: 'It was a hoax.',
    });
    expect(Object.keys(listOn(shelf))).toEqual(['flood']);
    expect(fates(await publish(shelf, first, later))).toEqual({ flood: 'unchanged', storm: 'refused' });
    expect(fates(await publish(shelf, first, { ...later, force: true }))).toEqual({
      flood: 'unchanged',
      storm: 'changed',
    });
    expect(listOn(shelf)).toEqual(revisions(first));
    await expect(withdraw(shelf, 'fire', 'x', later)).rejects.toThrow('is not published here');
  });

  it('leads to its new name once renamed', async () => {
    const shelf = await published();
    await expect(rename(shelf, 'storm', 'gale', later)).rejects.toThrow('gale is not published here yet');
    await publish(shelf, [goodStory('gale', 'Gale')], later);
    await rename(shelf, 'storm', 'gale', later);
    expect(shelf.held.get('v1/stories/storm')?.metadata).toMatchObject({ holds: 'renamed', to: 'gale' });
    expect(Object.keys(listOn(shelf))).toEqual(['flood', 'gale']);
  });
});

describe('verify', () => {
  const local = new Map(first.map(({ story, revision }) => [story, revision]));

  it('finds nothing where all is well', async () => {
    const checks = await verifyShelf(await published(), local);
    expect(checks).toEqual([
      { story: 'flood', differences: [] },
      { story: 'storm', differences: [] },
    ]);
  });

  it.each([
    ['bytes', 'v1/stories/storm', 'its bytes are not those'],
    ['the lasting copy', `v1/stories/storm/revisions/${first[1]?.revision}`, 'lasting copy'],
    ['the list', 'v1/stories', 'the list of stories names another revision'],
  ])('finds one changed byte in %s', async (_, key, words) => {
    const shelf = await published();
    const held = shelf.held.get(key);
    if (held === undefined) throw new Error(`nothing under ${key}`);
    const text = new TextDecoder().decode(held.bytes).replace('torm"', 'tort"');
    shelf.held.set(key, { ...held, bytes: new TextEncoder().encode(text) });
    const checks = await verifyShelf(shelf, local);
    expect(checks.find(({ story }) => story === 'storm')?.differences.join()).toContain(words);
  });

  it('finds a story that is not published, or not as the files say', async () => {
    const shelf = await published();
    const checks = await verifyShelf(
      shelf,
      new Map([
        ['fire', 'x'],
        ['storm', '0'.repeat(24)],
        ['flood', undefined],
      ]),
    );
    expect(checks.map(({ differences }) => differences[0])).toEqual([
      'it is not published',
      expect.stringContaining('the files say 000'),
      expect.stringContaining('nothing that compiles'),
    ]);
  });
});
