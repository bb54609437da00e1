// The artifacts of a story: what a page shows at once is made in every language that the title is written in.
import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../data/bundle/languages.ts';
import { artifactNames as known } from '../../data/bundle/stored.ts';
import type { Bundle, Text } from '../../data/bundle/types.ts';
import type { Artifact } from '../../data/publish/artifact.ts';
import { renderArtifacts } from '../../data/render/artifacts.ts';
import type { CardModel } from '../../data/wording/card-model.ts';
import { bundle as story } from '../wording/story.ts';

const now = new Date('2022-02-01T00:00:00Z');

/** The artifacts of a story with this title and language. */
async function all(title: Text, language: string): Promise<readonly Artifact[]> {
  const bundle: Bundle = { ...story, title, language };
  const good = { story: story.story, bundle, bytes: new Uint8Array(), revision: '0'.repeat(24) };
  return renderArtifacts(good, undefined, now, { core: '/* core */', frame: '' });
}

/** The same by their names. */
async function made(title: Text, language = 'en'): Promise<ReadonlyMap<string, string>> {
  return new Map((await all(title, language)).map(({ name, text }) => [name, String(text)]));
}

/** The card at rest that a script brings. */
function modelIn(script: string | undefined): CardModel {
  const [, json = 'null'] = /\.set\("[^"]+",(\{.*\})\)\}catch\{\}$/.exec(script ?? '') ?? [];
  return JSON.parse(json) as CardModel;
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
    const artifacts = await made({ it: 'Disordini' }, 'it');
    expect(modelIn(artifacts.get('script.js'))).toMatchObject({ title: 'Disordini', kicker: 'What we know' });
  });
});

it('says of each artifact which language it is in, but of the frame, which speaks the one it is asked for', async () => {
  const artifacts = await all({ 'de-AT': 'Unruhen', ru: 'Волнения' }, 'de-AT');
  const inLanguage = (tag: string | undefined): readonly string[] =>
    artifacts.flatMap(({ name, language }) => (language === tag ? [name] : [])).sort();
  expect(inLanguage(undefined)).toEqual(['frame.html']);
  expect(inLanguage('ru')).toEqual(['card.ru.html', 'card.ru.json', 'card.ru.txt', 'script.ru.js']);
  expect(inLanguage('de-AT')).toEqual(known.filter((name) => !/frame|png|\.(..)\./.test(name)).sort());
});

describe('a story whose title is written in all languages of the card', () => {
  let artifacts: ReadonlyMap<string, string>;
  beforeAll(async () => {
    artifacts = await made(inAll);
  });

  it('has no artifact that is not known by name, and its own language once', () => {
    expect(known).toEqual(expect.arrayContaining([...artifacts.keys()]));
    expect([...artifacts.keys()].filter((name) => name.includes('.en.'))).toEqual([]);
    expect(artifacts.size).toBe(10 + 4 * 7);
  });

  it.each(languages.filter((language) => language !== 'en'))('brings a first card in %s', (language) => {
    const model = modelIn(artifacts.get(`script.${language}.js`));
    const own = modelIn(artifacts.get('script.js'));
    expect(model).toMatchObject({ language, title: `Title (${language})`, story: story.story });
    expect(model.direction).toBe(language === 'ar' ? 'rtl' : 'ltr');
    expect(model.kicker).not.toBe(own.kicker);
    expect(model.findings.map(({ fact }) => fact)).toEqual(own.findings.map(({ fact }) => fact));
    const card = artifacts.get(`card.${language}.html`) ?? '';
    expect(card).toContain(`lang="${language}" dir="${model.direction}"`);
    expect(card).toContain(`Title (${language})`);
  });
});

describe('a language of the title', () => {
  it('that is the story’s own under a longer tag, or none of the card’s, is made no second time', async () => {
    const artifacts = await made(
      { 'en-GB': 'Unrest', en: 'Unrest', it: 'Disordini', ru: 'Волнения' },
      'en-GB',
    );
    expect([...artifacts.keys()].filter((name) => name.startsWith('script'))).toEqual([
      'script.js',
      'script.ru.js',
    ]);
  });
});
