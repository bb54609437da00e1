/** What cannot be entered says what is wrong and what to do, and leaves every file as it was. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EditResult, MarkedPage, ReadPage, StoryModel } from '../../../data/desk/api.ts';
import { type Disk, realDisk } from '../../../data/desk/edit/disk.ts';
import { type DeskForTests, deskForTests } from './desk-for-tests.ts';
import { floodArticle, floodFiles, writeFlood } from './flood-story.ts';

let desk: DeskForTests;

beforeEach(async () => {
  desk = await deskForTests();
  await writeFlood(desk.stories);
});
afterEach(() => desk.close());

const base = '/stories/arda-flood';
const read = (input: object): Promise<ReadPage> => desk.json(`${base}/pages/read`, input);
const codesOf = ({ problems }: ReadPage): readonly string[] => problems.map(({ code }) => code);

async function expectUntouched(): Promise<void> {
  for (const [name, text] of Object.entries(floodFiles))
    expect(await readFile(join(desk.stories, 'arda-flood', name), 'utf8'), name).toBe(text);
  expect(await readdir(desk.kept).catch(() => [])).toEqual([]);
}

describe('a page that is no article', () => {
  it('is told to the editor, and nothing is written', async () => {
    const lines = floodArticle.split('\n').filter((line) => !line.includes('2026'));
    const cases: readonly (readonly [code: string, input: object])[] = [
      ['no-date', { text: lines.join('\n') }],
      ['not-text', { text: '%PDF-1.7\n%\u00e2\u00e3', fileName: 'flood.pdf' }],
      ['too-long', { text: `Flood\n\n${'The river rose again in the night. '.repeat(60_000)}` }],
      [
        'paywall',
        {
          text: 'Flood on the Arda\n\n5 April 2026\n\nSubscribe to continue reading. Already a subscriber? Log in.',
        },
      ],
      ['empty', { html: '<!doctype html><body><div id="app"></div><script>draw()</script></body>' }],
    ];
    for (const [code, input] of cases) {
      const page = await read(input);
      expect(codesOf(page), code).toContain(code);
      for (const { message } of page.problems) expect(message).toMatch(/\.$/);
    }
    await expectUntouched();
  });

  it('is refused without text or outlet', async () => {
    for (const [text, outlet] of [
      ['', 'The Evening Post'],
      ['A text.', ' '],
    ] as const) {
      const response = await desk.ask(`${base}/pages`, { text, source: { outlet, language: 'en' } });
      expect(response.status).toBe(400);
    }
    await expectUntouched();
  });

  it('does not run what was pasted, and asks for nothing that it names', async () => {
    const { text, source } = await read({
      html: `<html><head><title>Flood</title></head><body><script>globalThis.ran = true</script>
        <img src="https://tracker.example/x.gif" onerror="globalThis.ran = true">
        <article><h1>Flood on the Arda</h1><p>Police said that 17 people were missing below the dam on Saturday.</p></article></body></html>`,
    });
    expect(text).toContain('17 people');
    expect(text).not.toContain('ran');
    expect(JSON.stringify(source)).not.toContain('tracker');
    expect((globalThis as { ran?: true }).ran).toBeUndefined();
  });

  it('says what to do when an address cannot be fetched', async () => {
    for (const address of ['https://news.example/flood', 'file:///etc/passwd', 'flood']) {
      const response = await desk.ask(`${base}/pages/read`, { fetch: address });
      expect(response.status, address).toBe(400);
      expect(((await response.json()) as { error: string }).error).toMatch(/paste|https/);
    }
  });
});

describe('a page that was entered', () => {
  const source = {
    outlet: 'The Evening Post',
    language: 'en',
    published: '2026-04-05',
    url: 'https://post.example/flood',
  };

  async function enter(): Promise<string> {
    const { id } = await desk.json<{ id: string }>(`${base}/pages`, { text: floodArticle, source });
    const { proposals } = await desk.json<MarkedPage>(`${base}/pages/${id}`);
    const missing = proposals.find(({ printed }) => printed === '17');
    const edits = [
      { do: 'add-source', source: { id, ...source } },
      {
        do: 'add-claim',
        fact: 'missing',
        claim: { source: id, value: 17, said_by: 'police', as_of: '2026-04-05', anchor: missing?.anchor },
      },
    ];
    expect((await desk.json<EditResult>(`${base}/edits`, { edits })).saved).toBe(true);
    return id;
  }

  it('is known again by its text and by its address', async () => {
    const id = await enter();
    await expect.poll(async () => (await read({ text: floodArticle })).enteredAs).toBe(id);
    expect(codesOf(await read({ text: floodArticle }))).toContain('already-entered');
    const corrected = floodArticle.replace('17 people', '19 people');
    const page = await read({ text: corrected, url: `${source.url}?utm_source=x` });
    expect(page.enteredAs).toBe(id);
    expect(codesOf(page)).toContain('changed-since');
    expect(page.changes).toEqual(['Missing: The page now says 19, was 17.']);
  });
});

describe('a folder that cannot be written', () => {
  const failing = (code: string): Disk => ({
    ...realDisk,
    write: () => Promise.reject(Object.assign(new Error(code), { code })),
  });
  const edits = [{ do: 'change-story', set: { title: 'Another title' } }];

  it('keeps every file, and says why nothing was saved', async () => {
    for (const [code, words] of [
      ['EACCES', /may not write/],
      ['ENOSPC', /full/],
      ['EROFS', /read/],
    ] as const) {
      const other = await deskForTests({ disk: failing(code) });
      await writeFlood(other.stories);
      const result = await other.json<EditResult>(`${base}/edits`, { edits });
      expect(result.saved).toBe(false);
      expect(result.failure).toMatch(words);
      expect(await readFile(join(other.stories, 'arda-flood/story.yaml'), 'utf8')).toBe(
        floodFiles['story.yaml'],
      );
      // The next look shows what is on disk.
      expect((await other.json<StoryModel>(base)).title).toBe('The flood on the river Arda');
      await other.close();
    }
  });

  it('is told for the folder of the texts as well', async () => {
    await mkdir(desk.kept, { recursive: true });
    await writeFile(join(desk.kept, 'arda-flood'), 'a file in its place');
    const source = { outlet: 'The Evening Post', language: 'en' };
    const response = await desk.ask(`${base}/pages`, { text: floodArticle, source });
    expect(response.status).toBe(500);
    expect(((await response.json()) as { error: string }).error).toContain(
      'as a file where a folder must be',
    );
  });
});
