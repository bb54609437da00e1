// The papers of a story: what a page shows at once is made in every language that the title is written in.
import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../data/bundle/languages.ts';
import { papers as known, originMark } from '../../data/bundle/stored.ts';
import type { Bundle, Text } from '../../data/bundle/types.ts';
import type { Paper } from '../../data/publish/paper.ts';
import { papersOf } from '../../data/render/papers.ts';
import type { Face } from '../../data/wording/face.ts';
import type { ChangesFeed } from '../../worker/api.ts';
import { story } from '../wording/story.ts';

const now = new Date('2022-02-01T00:00:00Z');

/** The papers of a story with this title and language. */
async function all(title: Text, language: string): Promise<readonly Paper[]> {
  const bundle: Bundle = { ...story, title, language };
  const good = { story: story.story, bundle, bytes: new Uint8Array(), revision: '0'.repeat(24) };
  return papersOf(good, undefined, now, { core: '/* core */', frame: '' });
}

/** The same by their names. */
async function made(title: Text, language = 'en'): Promise<ReadonlyMap<string, Paper['text']>> {
  return new Map((await all(title, language)).map(({ name, text }) => [name, text]));
}

/** The face that a script brings. */
function faceIn(script: string | undefined): Face {
  const [, json = 'null'] = /\.faces\.set\("[^"]+",(.*)\)\}catch\{\}$/.exec(script ?? '') ?? [];
  return JSON.parse(json) as Face;
}

const inAll = Object.fromEntries(languages.map((language) => [language, `Title (${language})`]));

describe('a story whose title is written in one language', () => {
  it.each(['Unrest', { en: 'Unrest' }])('has one script and one card: %j', async (title) => {
    const names = [...(await made(title)).keys()];
    expect(names.filter((name) => /^(script|card\.html|card\..*\.html)/.test(name))).toEqual([
      'script.js',
      'card.html',
    ]);
  });

  it('comes in its own words though the card does not speak its language', async () => {
    const papers = await made({ it: 'Disordini' }, 'it');
    expect(faceIn(papers.get('script.js'))).toMatchObject({ title: 'Disordini', kicker: 'What we know' });
  });
});

it('says of each paper which language it is in, but of the frame, which speaks the one it is asked for', async () => {
  const papers = await all({ 'de-AT': 'Unruhen', ru: 'Волнения' }, 'de-AT');
  const inLanguage = (tag: string | undefined): readonly string[] =>
    papers.flatMap(({ name, language }) => (language === tag ? [name] : [])).sort();
  expect(inLanguage(undefined)).toEqual(['frame.html']);
  expect(inLanguage('ru')).toEqual(['card.ru.html', 'script.ru.js']);
  expect(inLanguage('de-AT')).toEqual(known.filter((name) => !/frame|\.(..)\./.test(name)).sort());
});

describe('the feed of changes', () => {
  it('tells each change on one line, however long it is', async () => {
    const before = { bundle: { ...story, facts: [] }, revision: '1'.repeat(24) };
    const good = { story: story.story, bundle: story, bytes: new Uint8Array(), revision: '0'.repeat(24) };
    const papers = await papersOf(good, before, now, { core: '', frame: '' });
    const feed = JSON.parse(papers.find(({ name }) => name === 'changes.json')?.text ?? '') as ChangesFeed;
    const lines = feed.items[0]?.content_text.split('\n') ?? [];
    expect(lines).toHaveLength(story.facts.length);
    expect(Math.max(...lines.map((line) => line.length))).toBeGreaterThan(120);
  });

  it('names itself and the page by whole addresses once the host is filled in, and leaves texts alone', async () => {
    const title = 'Storm {{origin}}/s/ "{{{origin}}}" \\{{origin}}';
    const papers = await made(title);
    const at = (name: string): string =>
      papers.get(name)?.replaceAll(originMark, 'https://facts.example.org') ?? '';
    const page = `https://facts.example.org/s/${story.story}`;
    const api = `https://facts.example.org/v1/stories/${story.story}`;
    expect(JSON.parse(at('changes.json'))).toMatchObject({
      title,
      home_page_url: page,
      feed_url: `${api}/changes.json`,
      items: [{ title, url: page }],
    });
    const atom = at('changes.atom');
    const links = [...atom.matchAll(/<link rel="(\w+)"[^>]* href="([^"]+)"\/>/g)].map((link) =>
      link.slice(1),
    );
    expect(links).toEqual([
      ['self', `${api}/changes.atom`],
      ['alternate', page],
      ['alternate', page],
    ]);
    const [, told = ''] = /<title>(.*?)<\/title>/.exec(atom) ?? [];
    expect(told.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))).toBe(title);
  });

  it('leads the items of a feed that knew no addresses to the page too', async () => {
    const items = [{ id: 'old', title: 'Old', content_text: '', date_published: '2022-01-01T00:00:00Z' }];
    const before = { bundle: story, revision: '1'.repeat(24), feed: JSON.stringify({ items }) };
    const good = { story: story.story, bundle: story, bytes: new Uint8Array(), revision: '0'.repeat(24) };
    const papers = await papersOf(good, before, now, { core: '', frame: '' });
    const feed = JSON.parse(papers.find(({ name }) => name === 'changes.json')?.text ?? '') as ChangesFeed;
    expect(feed.items.map(({ url }) => url)).toEqual(Array(2).fill(`${originMark}/s/${story.story}`));
  });
});

describe('the feed of a story that was rolled back', () => {
  it('keeps the item of what was taken back, and adds one with an id of its own', async () => {
    const [earlier, wrong] = ['0'.repeat(24), '1'.repeat(24)];
    const items = [wrong, earlier].map((id) => ({ id, title: '', content_text: '', date_published: '' }));
    const papers = await papersOf(
      { story: story.story, bundle: story, bytes: new Uint8Array(), revision: earlier },
      { bundle: story, revision: wrong, feed: JSON.stringify({ items }), rolledBack: true },
      now,
      { core: '', frame: '' },
    );
    const feed = JSON.parse(papers.find(({ name }) => name === 'changes.json')?.text ?? '') as ChangesFeed;
    expect(feed.items.map(({ id }) => id)).toEqual([`${earlier}-2022-02-01T00:00:00.000Z`, wrong, earlier]);
    expect(feed.items[0]?.title).toContain('taken back');
    expect(feed.items[0]?.content_text).toContain('Taken back to an earlier state.');
  });
});

describe('a story whose title is written in all languages of the card', () => {
  let papers: ReadonlyMap<string, string>;
  beforeAll(async () => {
    papers = await made(inAll);
  });

  it('has no paper that is not known by name, and its own language once', () => {
    expect(known).toEqual(expect.arrayContaining([...papers.keys()]));
    expect([...papers.keys()].filter((name) => name.includes('.en.'))).toEqual([]);
    expect(papers.size).toBe(8 + 2 * 7);
  });

  it.each(languages.filter((language) => language !== 'en'))('brings a first card in %s', (language) => {
    const face = faceIn(papers.get(`script.${language}.js`));
    const own = faceIn(papers.get('script.js'));
    expect(face).toMatchObject({ language, title: `Title (${language})`, story: story.story });
    expect(face.direction).toBe(language === 'ar' ? 'rtl' : 'ltr');
    expect(face.kicker).not.toBe(own.kicker);
    expect(face.findings.map(({ fact }) => fact)).toEqual(own.findings.map(({ fact }) => fact));
    const card = papers.get(`card.${language}.html`) ?? '';
    expect(card).toContain(`lang="${language}" dir="${face.direction}"`);
    expect(card).toContain(`Title (${language})`);
  });
});

describe('a language of the title', () => {
  it('that is the story’s own under a longer tag, or none of the card’s, is made no second time', async () => {
    const papers = await made({ 'en-GB': 'Unrest', en: 'Unrest', it: 'Disordini', ru: 'Волнения' }, 'en-GB');
    expect([...papers.keys()].filter((name) => name.startsWith('script'))).toEqual([
      'script.js',
      'script.ru.js',
    ]);
  });
});
