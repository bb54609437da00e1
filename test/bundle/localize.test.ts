/** Which of an editor's texts a reader gets. */
import { describe, expect, it } from 'vitest';
import { localize, pickLanguage } from '../../data/bundle/localize.ts';

const label = { en: 'Killed', de: 'Getötete', kk: 'Қаза тапқандар' };

describe('a text in several languages', () => {
  it('is given in the language asked for, whatever the story is in', () => {
    expect(localize(label, 'de', 'en')).toBe('Getötete');
  });

  it('is given in the base of a regional language', () => {
    expect(localize(label, 'de-AT', 'en')).toBe('Getötete');
    expect(localize({ ...label, 'de-AT': 'Tote' }, 'de-AT', 'en')).toBe('Tote');
  });

  it("falls back to the story's language, then to the first that there is", () => {
    expect(localize(label, 'fr', 'kk')).toBe('Қаза тапқандар');
    expect(localize(label, 'fr', 'ru')).toBe('Killed');
    expect(localize({}, 'fr', 'ru')).toBe('');
  });

  it('is not taken from what every object inherits', () => {
    expect(localize(label, 'constructor', 'toString')).toBe('Killed');
  });
});

describe('a single text', () => {
  it('is given to every reader', () => {
    expect(localize('Killed', 'de', 'en')).toBe('Killed');
  });
});

describe('the language of a text', () => {
  it('is the one that it was taken from', () => {
    const tags = ['de-AT', 'kk', 'fr'].map((language) => pickLanguage(label, language, 'ru'));
    expect(tags).toEqual(['de', 'kk', 'en']);
    expect(pickLanguage(label, 'fr', 'de')).toBe('de');
  });

  it("is the story's where there is only one text, or none", () => {
    expect(pickLanguage('Killed', 'de', 'en')).toBe('en');
    expect(pickLanguage({}, 'de', 'en')).toBe('en');
  });
});
