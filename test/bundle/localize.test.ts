/** Which of an editor's texts a reader gets. */
import { describe, expect, it } from 'vitest';
import { languageIn, textIn } from '../../data/bundle/localize.ts';

const label = { en: 'Killed', de: 'Getötete', kk: 'Қаза тапқандар' };

describe('a text in several languages', () => {
  it('is given in the language asked for, whatever the story is in', () => {
    expect(textIn(label, 'de', 'en')).toBe('Getötete');
  });

  it('is given in the base of a regional language', () => {
    expect(textIn(label, 'de-AT', 'en')).toBe('Getötete');
    expect(textIn({ ...label, 'de-AT': 'Tote' }, 'de-AT', 'en')).toBe('Tote');
  });

  it("falls back to the story's language, then to the first that there is", () => {
    expect(textIn(label, 'fr', 'kk')).toBe('Қаза тапқандар');
    expect(textIn(label, 'fr', 'ru')).toBe('Killed');
    expect(textIn({}, 'fr', 'ru')).toBe('');
  });

  it('is not taken from what every object inherits', () => {
    expect(textIn(label, 'constructor', 'toString')).toBe('Killed');
  });
});

describe('a single text', () => {
  it('is given to every reader', () => {
    expect(textIn('Killed', 'de', 'en')).toBe('Killed');
  });
});

describe('the language of a text', () => {
  it('is the one that it was taken from', () => {
    const tags = ['de-AT', 'kk', 'fr'].map((language) => languageIn(label, language, 'ru'));
    expect(tags).toEqual(['de', 'kk', 'en']);
    expect(languageIn(label, 'fr', 'de')).toBe('de');
  });

  it("is the story's where there is only one text, or none", () => {
    expect(languageIn('Killed', 'de', 'en')).toBe('en');
    expect(languageIn({}, 'de', 'en')).toBe('en');
  });
});
