/** The local KV, kept in step with the files: what is written when, seen from a KV in memory. */
import { beforeEach, describe, expect, it } from 'vitest';
import { openShelf } from '../../data/command/local-shelf.ts';
import type { LocalKV } from '../../data/command/local-worker.ts';
import type { MakePapers } from '../../data/publish/paper.ts';
import { goodStory } from '../publish/good-story.ts';

let held: Map<string, string>;
let writes: string[];
let words: string;
const clock = (): Date => new Date('2022-01-21T00:00:00Z');
const papers: MakePapers = async (_, before) => [
  { name: 'card.txt', text: words },
  { name: 'changes.json', text: JSON.stringify({ before: before?.bundle.title ?? null, words }) },
];

beforeEach(() => {
  held = new Map();
  writes = [];
  words = 'words';
});

const kv: LocalKV = {
  get: (async (key: string) => held.get(key) ?? null) as LocalKV['get'],
  put: async (key, value) => {
    held.set(key, new TextDecoder().decode(value));
    writes.push(key);
  },
  delete: async (key) => void held.delete(key),
  list: async ({ prefix }) => ({
    keys: [...held.keys()].filter((key) => key.startsWith(prefix)).map((name) => ({ name })),
    list_complete: true,
  }),
};

const storm = goodStory('storm', 'Storm');
const corrected = goodStory('storm', 'Storm, corrected');
const paper = (story: typeof storm, name: string): string | undefined =>
  held.get(`v1/stories/storm/revisions/${story.revision}/${name}`);

describe('the local shelf', () => {
  it('writes the story after its papers and before the list', async () => {
    const shelf = await openShelf(kv, clock, papers);
    expect(await shelf.put(storm)).toBe(true);
    expect(writes.map((key) => key.split('/').at(-1))).toEqual([
      'card.txt',
      'changes.json',
      'storm',
      'stories',
    ]);
    expect(shelf.stories()).toEqual(['storm']);
  });

  it('takes up what an earlier run left, and writes nothing that is there', async () => {
    await (await openShelf(kv, clock, papers)).put(storm);
    writes = [];
    const shelf = await openShelf(kv, clock, papers);
    expect(shelf.stories()).toEqual(['storm']);
    expect(await shelf.put(storm)).toBe(false);
    expect(writes).toEqual([]);
  });

  it('tells an unchanged story in today’s words, and leaves its history alone', async () => {
    await (await openShelf(kv, clock, papers)).put(storm);
    words = 'better words';
    expect(await (await openShelf(kv, clock, papers)).put(storm)).toBe(false);
    expect(paper(storm, 'card.txt')).toBe('better words');
    expect(paper(storm, 'changes.json')).toContain('"words":"words"');
  });

  it('tells what changed since the last save, and forgets the papers of what was never published', async () => {
    const shelf = await openShelf(kv, clock, papers);
    await shelf.put(storm);
    await shelf.put(corrected);
    expect(paper(corrected, 'changes.json')).toContain('"before":"Storm"');
    expect(paper(storm, 'card.txt')).toBe(undefined);
  });

  it('keeps the papers of a published revision', async () => {
    const shelf = await openShelf(kv, clock, papers);
    await shelf.put(storm);
    held.set(`v1/stories/storm/revisions/${storm.revision}`, 'lasting');
    await shelf.put(corrected);
    expect(paper(storm, 'card.txt')).toBe('words');
  });

  it.each(['not JSON', 'null', '{"schema":2}', '{"schema":1}'])(
    'begins anew with a list like %s',
    async (list) => {
      held.set('v1/stories', list);
      const shelf = await openShelf(kv, clock, papers);
      expect(shelf.stories()).toEqual([]);
      await shelf.put(storm);
      expect(held.get('v1/stories')).toContain(storm.revision);
    },
  );

  it('removes a story whose folder is gone, the list first', async () => {
    const shelf = await openShelf(kv, clock, papers);
    await shelf.put(storm);
    expect(await shelf.remove('storm')).toBe(true);
    expect(held.has('v1/stories/storm')).toBe(false);
    expect(held.get('v1/stories')).toBe('{"schema":1,"stories":[]}');
    expect(await shelf.remove('storm')).toBe(false);
  });
});
