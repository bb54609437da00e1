import { describe, expect, it } from 'vitest';
import type { Fact, Value } from '../../data/bundle/bundle.ts';
import { de } from '../../data/wording/locales/de.ts';
import { kk } from '../../data/wording/locales/kk.ts';
import { plain } from '../../data/wording/phrase.ts';
import { valueWords } from '../../data/wording/values/value.ts';
import { voiceOf } from '../../data/wording/voice.ts';
import { english } from './speak.ts';
import { story } from './story.ts';

const voice = english();
const fact: Fact = {
  id: 'x',
  asks: 'How many people?',
  label: 'X',
  kind: 'count',
  unit: 'people',
  claims: [],
};

function words(value: Value, of: Fact = fact): string {
  return plain(valueWords(voice, of, { value }));
}

describe('a value in words', () => {
  it.each<[Value, string]>([
    [{ form: 'exact', n: 7939 }, '7,939'],
    [{ form: 'at-least', n: 164 }, 'at least 164'],
    [{ form: 'over', n: 10000 }, 'more than 10,000'],
    [{ form: 'under', n: 50 }, 'fewer than 50'],
    [{ form: 'at-most', n: 200 }, 'up to 200'],
    [{ form: 'about', n: 700 }, 'about 700'],
    [{ form: 'nearly', n: 8000 }, 'nearly 8,000'],
    [{ form: 'range', low: 26, high: 30 }, '26–30'],
    [{ form: 'vague', word: 'dozens', low: 24, high: 99 }, 'dozens'],
    [{ form: 'none' }, 'none'],
    [{ form: 'some' }, 'some, number not known'],
    [{ form: 'unclear' }, 'not known'],
    [{ form: 'on', date: '2022-01-05' }, '5 January'],
    [{ form: 'on', date: '2022-01' }, 'January 2022'],
    [{ form: 'on', date: '2021-12-31' }, '31 December 2021'],
    [{ form: 'by', date: '2022-01-07' }, 'by 7 January'],
    [{ form: 'from', date: '2022-01-05' }, 'from 5 January'],
    [{ form: 'between', date: '2022-01-05', until: '2022-01-07' }, '5\u2009–\u20097 January'],
  ])('keeps %j as it was said: %s', (value, said) => {
    expect(words(value)).toBe(said);
  });

  it('shows a moment with a zone on the clock of the story', () => {
    expect(words({ form: 'on', date: '2022-01-08T20:00Z' })).toBe('9 January at 02:00');
  });

  it('says the unit of a single one', () => {
    const days: Fact = {
      ...fact,
      asks: 'How long did they stay?',
      unit: 'days',
      unit_one: { en: 'day', de: 'Tag' },
    };
    expect(words({ form: 'over', n: 1 }, days)).toBe('more than 1 day');
    expect(words({ form: 'exact', n: 2 }, days)).toBe('2 days');
  });

  it.each<[Value, string, string]>([
    [{ form: 'exact', n: 9600 }, 'million dollars', '$9.6 billion'],
    [{ form: 'about', n: 916.5 }, 'million dollars', 'about $916.5 million'],
    [{ form: 'exact', n: 916.526494 }, 'million dollars', '$916,526,494'],
    [{ form: 'range', low: 12, high: 14 }, 'million dollars a day', '$12–14 million a day'],
    [{ form: 'exact', n: 63.5 }, 'dollars a barrel', '$63.50 a barrel'],
    [{ form: 'exact', n: 5000 }, 'tenge', '5,000 tenge'],
    [{ form: 'exact', n: 3 }, 'million dollars or more', '3 million dollars or more'],
  ])('says a sum of money as newspapers do: %j of %s', (value, unit, said) => {
    expect(words(value, { ...fact, asks: 'How much?', unit })).toBe(said);
  });

  it('says a sum in the language of the reader', () => {
    const sum: Fact = { ...fact, asks: 'Wie viel?', unit: 'million dollars' };
    const german = plain(valueWords(voiceOf(story, de, 'de'), sum, { value: { form: 'nearly', n: 9600 } }));
    expect(german).toBe('fast 9,6 Milliarden US-Dollar');
  });

  it('bends a Kazakh number as it is read', () => {
    const kazakh = voiceOf(story, kk, 'kk');
    const more = (n: number): string => plain(valueWords(kazakh, fact, { value: { form: 'over', n } }));
    expect([164, 160, 10_000, 26, 100].map(more)).toEqual([
      '164-тен астам',
      '160-тан астам',
      '10\u00a0000-нан астам',
      '26-дан астам',
      '100-ден астам',
    ]);
  });

  it('says what is not known in the words of the editor', () => {
    expect(words({ form: 'unclear' }, { ...fact, unclear: 'Not made public' })).toBe('Not made public');
  });

  it('says a unit that the question does not name', () => {
    const days: Fact = { ...fact, asks: 'How long did they stay?', unit: 'days' };
    expect(words({ form: 'at-most', n: 7 }, days)).toBe('up to 7 days');
  });

  it('says every unit where a fact knows several', () => {
    const speed: Fact = {
      ...fact,
      asks: 'How many km/h was the wind?',
      unit: 'km/h',
      units: { knots: 1.852 },
    };
    expect(words({ form: 'exact', n: 40, unit: 'knots' }, speed)).toBe('40 knots');
    expect(words({ form: 'exact', n: 74 }, speed)).toBe('74 km/h');
  });

  it('never prints an interval in place of a word', () => {
    expect(words({ form: 'vague', word: 'десятки', low: 20, high: 99 })).not.toMatch(/\d/);
  });
});
