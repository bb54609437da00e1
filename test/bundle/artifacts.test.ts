/** Which forms of a card are stored, in which languages, and which scripts never change. */
import { describe, expect, it } from 'vitest';
import { isLanguage, languages, otherLanguages } from '../../data/bundle/languages.ts';
import {
  artifactName,
  artifactNames,
  isScriptKey,
  ORIGIN_PLACEHOLDER,
  partKey,
  placeOf,
  scriptKey,
} from '../../data/bundle/stored.ts';

const revision = '0123456789abcdef01234567';

describe('the artifacts of a revision', () => {
  it('are eleven of its own, and what is in words in each language', () => {
    expect(artifactNames.slice(0, 11)).toEqual([
      'script.js',
      'frame.html',
      'card.html',
      'card.txt',
      'card.json',
      'card.jsonld',
      'card.png',
      'claims.csv',
      'page.html',
      'changes.json',
      'changes.atom',
    ]);
    expect(artifactNames.slice(11)).toEqual(
      ['ar', 'de', 'en', 'es', 'fr', 'kk', 'ru', 'zh'].flatMap((one) => [
        `script.${one}.js`,
        `card.${one}.html`,
        `card.${one}.txt`,
        `card.${one}.json`,
      ]),
    );
  });

  it("have the story's own language where none is named", () => {
    expect(artifactName(undefined, 'script.js')).toBe('script.js');
    expect(artifactName(undefined, 'card.html')).toBe('card.html');
    expect(artifactName('de', 'script.js')).toBe('script.de.js');
    expect(artifactName('de', 'card.html')).toBe('card.de.html');
  });

  it('hold a mark that no address holds, where the host belongs', () => {
    expect(ORIGIN_PLACEHOLDER).toBe('{{origin}}');
  });
});

describe('the languages of a card', () => {
  it('are known by their tags', () => {
    expect(languages.every(isLanguage)).toBe(true);
    expect(['', 'it', 'de-AT', 'constructor'].some(isLanguage)).toBe(false);
  });

  it("are further ones where the title is written in them, without the story's own", () => {
    const title = { en: 'Fire', kk: 'Өрт', de: 'Feuer', it: 'Fuoco' };
    expect(otherLanguages({ title, language: 'en' })).toEqual(['de', 'kk']);
    expect(otherLanguages({ title, language: 'de-AT' })).toEqual(['en', 'kk']);
    expect(otherLanguages({ title: 'Fire', language: 'en' })).toEqual([]);
  });

  it('are not taken from what every object inherits', () => {
    const title = Object.create({ de: 'Feuer' }, { en: { value: 'Fire', enumerable: true } });
    expect(otherLanguages({ title, language: 'ru' })).toEqual(['en']);
  });
});

describe('a script', () => {
  it('never changes where its name says which bytes it is, or which build it belongs to', () => {
    expect(partKey(revision, 'rest.js')).toBe(`embed/${revision}/rest.js`);
    expect(isScriptKey(scriptKey(revision))).toBe(true);
    expect(isScriptKey(partKey(revision, 'rest.js'))).toBe(true);
    expect(isScriptKey(placeOf(partKey(revision, 'rest.js'))?.archive ?? '')).toBe(true);
  });

  it.each([
    'embed/v1.js',
    `embed/${revision}.json`,
    `embed/${revision.slice(1)}.js`,
    `embed/0${revision}/rest.js`,
    `embed/${revision.toUpperCase()}.js`,
    `v1/embed/${revision}.js`,
  ])('may change at %j', (key) => {
    expect(isScriptKey(key)).toBe(false);
  });
});
