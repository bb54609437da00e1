import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../data/bundle/bundle.ts';
import { nameWithin } from '../../data/wording/finding/within.ts';
import { de } from '../../data/wording/locales/de.ts';
import { en } from '../../data/wording/locales/en.ts';
import { nameOf, voiceOf } from '../../data/wording/voice.ts';
import { english } from './speak.ts';
import { story } from './story.ts';

describe('a name inside a sentence', () => {
  it.each([
    ['The owners and insurers', 'the owners and insurers'],
    ['The canal’s chairman Osama Rabie', 'the canal’s chairman Osama Rabie'],
    ['The health ministry', 'the health ministry'],
    ['The Kremlin', 'the Kremlin'],
    ['A source at the canal', 'a source at the canal'],
    ['An Egyptian court', 'an Egyptian court'],
    ['Two unnamed sources', 'two unnamed sources'],
    ['Two Rivers', 'Two Rivers'],
    ['A News', 'A News'],
    ['Health ministry', 'Health ministry'],
    ['Thereza', 'Thereza'],
    ['dpa', 'dpa'],
  ])('%s is %s', (name, inside) => {
    expect(nameWithin(english(), name)).toBe(inside);
  });

  it.each(['The Times of Israel', 'The Daily', 'An Examiner for all'])(
    'is left alone for the outlet %s',
    (outlet) => {
      const [first, ...rest] = story.sources;
      if (first === undefined) throw new Error('a source');
      expect(nameWithin(english({ ...story, sources: [{ ...first, outlet }, ...rest] }), outlet)).toBe(
        outlet,
      );
      const original = { outlet, how: 'copy' } as const;
      expect(nameWithin(english({ ...story, sources: [{ ...first, original }, ...rest] }), outlet)).toBe(
        outlet,
      );
    },
  );

  it('is left alone in other languages', () => {
    expect(nameWithin(voiceOf(story, de, 'de'), 'An der Ostsee')).toBe('An der Ostsee');
  });
});

describe('an English name', () => {
  const speakers: Bundle['speakers'] = [
    { id: 'ministry', name: 'The health ministry' },
    { id: 'court', name: 'A court in Astana' },
    { id: 'house', name: 'A House' },
    { id: 'kremlin', name: { en: 'The Kremlin', de: 'Der Kreml' } },
    { id: 'thereza', name: 'Thereza' },
    { id: 'the', name: 'The ' },
  ];
  const names = (language: string, bundle: Bundle): string[] => {
    const voice = voiceOf({ ...bundle, speakers }, language === 'de' ? de : en, language);
    return speakers.map(({ id }) => nameOf(voice, id));
  };

  it('loses its article in a card of another language, and a name of that language keeps it', () => {
    expect(names('de', story)).toEqual([
      'Health ministry',
      'Court in Astana',
      'A House',
      'Der Kreml',
      'Thereza',
      'The ',
    ]);
    expect(names('de', { ...story, language: 'de' })).toContain('The health ministry');
  });

  it('keeps its article in English', () => {
    expect(names('en-US', story)).toEqual([
      'The health ministry',
      'A court in Astana',
      'A House',
      'The Kremlin',
      'Thereza',
      'The ',
    ]);
  });
});
