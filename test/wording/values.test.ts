/** Numbers, sums, units and days in words: the same signs on every machine, and never more precise than their source. */
import { describe, expect, it } from 'vitest';
import type { Bundle, Claim, Fact, Value } from '../../data/bundle/types.ts';
import { type Language, locales } from '../../data/wording/locales/index.ts';
import { localizer } from '../../data/wording/localizer.ts';
import { plain } from '../../data/wording/phrase.ts';
import { dayWords, spanWords } from '../../data/wording/values/day.ts';
import { numberWords } from '../../data/wording/values/number.ts';
import { valueWords } from '../../data/wording/values/value.ts';
import { bundle } from './story.ts';

const fact: Fact = { id: 'f', asks: 'What was counted?', label: 'Count', kind: 'count', claims: [] };

function said(language: Language, of: Partial<Fact>, value: Value, claim: Partial<Claim> = {}): string {
  const one: Fact = { ...fact, ...of };
  const story: Bundle = { ...bundle, facts: [one] };
  const l = localizer(story, locales[language]);
  return plain(valueWords(l, one, { id: 'c', source: 'ap', value, ...claim }));
}

describe('a number', () => {
  it.each([
    ['en', '9,900 1,234,567.5'],
    ['de', '9.900 1.234.567,5'],
    ['es', '9900 1.234.567,5'],
    ['fr', '9\u202f900 1\u202f234\u202f567,5'],
    ['ru', '9\u00a0900 1\u00a0234\u00a0567,5'],
    ['ar', '9,900 1,234,567.5'],
  ] as const)('is grouped as in %s', (language, words) => {
    const { numbers } = locales[language];
    expect([9900, 1_234_567.5].map((n) => numberWords({ numbers }, n)).join(' ')).toBe(words);
  });

  it.each([
    [{ form: 'exact', n: 238 }, '238'],
    [{ form: 'about', n: 2000 }, 'about 2,000'],
    [{ form: 'nearly', n: 8000 }, 'nearly 8,000'],
    [{ form: 'nearly', n: 8000, word: 'almost' }, 'almost 8,000'],
    [{ form: 'nearly', n: 8000, word: 'just under' }, 'just under 8,000'],
    [{ form: 'at-least', n: 160 }, 'at least 160'],
    [{ form: 'under', n: 50 }, 'fewer than 50'],
    [{ form: 'range', low: 26, high: 30 }, '26–30'],
    [{ form: 'vague', word: 'dozens', low: 24, high: 99 }, 'dozens'],
    [{ form: 'none' }, 'none'],
    [{ form: 'some' }, 'some, number not known'],
    [{ form: 'unclear' }, 'Not known'],
  ] satisfies readonly (readonly [Value, string])[])('keeps the words of %j', (value, words) => {
    expect(said('en', {}, value)).toBe(words);
  });

  it('says a word for a size in the reader’s language', () => {
    const dozens: Value = { form: 'vague', word: 'dozens', low: 24, high: 99 };
    expect((['de', 'ru', 'zh'] as const).map((one) => said(one, {}, dozens))).toEqual([
      'Dutzende',
      'десятки',
      '数十',
    ]);
  });

  it('prints its scope', () => {
    expect(said('en', {}, { form: 'exact', n: 5000 }, { scope: 'claimants' })).toBe('5,000 (claimants)');
  });
});

describe('a unit', () => {
  const tankers = {
    ru: { one: 'танкер', few: 'танкера', many: 'танкеров', other: 'танкера' },
    en: { one: 'tanker', other: 'tankers' },
  };

  it.each([
    [1, '1 танкер'],
    [3, '3 танкера'],
    [11, '11 танкеров'],
    [21, '21 танкер'],
    [112, '112 танкеров'],
  ])('takes the form that goes with %i', (n, words) => {
    expect(said('ru', { unit: tankers }, { form: 'exact', n })).toBe(words);
  });

  it('is said in Arabic as its numbers want it', () => {
    const unit = { ar: { one: 'شخص', two: 'شخصان', few: 'أشخاص', many: 'شخصًا', other: 'شخص' } };
    const bare = (text: string): string => text.replace(/[\u2068\u2069]/g, '');
    expect([5, 21, 100].map((n) => bare(said('ar', { unit }, { form: 'exact', n })))).toEqual([
      '5 أشخاص',
      '21 شخصًا',
      '100 شخص',
    ]);
  });

  it('is left out where the question names it', () => {
    expect(
      said('en', { asks: 'How many people were killed?', unit: 'people' }, { form: 'exact', n: 3 }),
    ).toBe('3');
    expect(
      said(
        'en',
        { asks: 'How many ships sank?', unit: { one: 'ship', other: 'ships' } },
        { form: 'exact', n: 3 },
      ),
    ).toBe('3');
    expect(
      said('en', { asks: 'How many officers were killed?', unit: 'people' }, { form: 'exact', n: 3 }),
    ).toBe('3 people');
    expect(said('en', { asks: 'How many per cent agreed?', unit: 'per cent' }, { form: 'exact', n: 3 })).toBe(
      '3 per cent',
    );
    expect(
      said('de', { asks: 'Wie viele Meter sank es?', unit: 'Meter' }, { form: 'exact', n: 3 }),
    ).toContain('3 Meter');
    expect(
      said('en', { asks: 'How long?', unit: { one: 'day', other: 'days' } }, { form: 'exact', n: 1 }),
    ).toBe('1 day');
  });

  it('is that of the claim where it was printed in another', () => {
    expect(
      said('en', { unit: 'knots', units: { 'km/h': 0.54 } }, { form: 'exact', n: 16, unit: 'km/h' }),
    ).toBe('16 km/h');
  });
});

describe('a sum of money', () => {
  const money = { currency: 'USD', scale: 'million' } as const;

  it.each([
    ['en', '$9.6 billion'],
    ['de', '9,6 Milliarden Dollar'],
    ['fr', '9,6 milliards de dollars'],
    ['es', '9600 millones de dólares'],
    ['ru', '9,6 миллиарда долл.'],
    ['zh', '96 亿美元'],
  ] as const)('is said as in %s', (language, words) => {
    expect(said(language, { money }, { form: 'exact', n: 9600 })).toBe(words);
  });

  it('is never rounded', () => {
    expect(said('en', { money: { currency: 'USD' } }, { form: 'exact', n: 916_526_494 })).toBe(
      '$916,526,494',
    );
  });

  it('is a range in one scale, and names what it is paid for', () => {
    const per = { ...money, per: 'a day' };
    expect(said('en', { money: { ...money, per: 'day' } }, { form: 'exact', n: 400 })).toBe(
      '$400 million per day',
    );
    expect(said('en', { money: per }, { form: 'range', low: 12, high: 14 })).toBe('$12–14 million a day');
    expect(said('en', { money }, { form: 'under', n: 5 })).toBe('less than $5 million');
  });

  it('has its code where a language has no sign for it', () => {
    expect(said('en', { money: { currency: 'KZT' } }, { form: 'exact', n: 120 })).toBe('120 KZT');
  });
});

describe('a day', () => {
  const l = localizer(bundle, locales.en);

  it('is no more precise than it was written', () => {
    expect(['2022-01-09', '2022-01', '2022', '2023-01-05'].map((one) => dayWords(l, one))).toEqual([
      '9 January',
      'January 2022',
      '2022',
      '5 January 2023',
    ]);
  });

  it('is of the story’s clock, whatever the outlet’s', () => {
    expect(dayWords(l, '2022-01-09T20:30Z', { time: true })).toBe('10 January, 02:30');
    expect(dayWords(l, '2022-01-09-05:00')).toBe('9 January');
  });

  it('follows the offsets of a zone over the years', () => {
    const offsets = [{ offset: '+01:00' }, { from: Date.UTC(2022, 2, 27, 1), offset: '+02:00' }];
    const summer = localizer({ ...bundle, offsets }, locales.en);
    expect(dayWords(summer, '2022-03-26T23:30Z', { time: true })).toBe('27 March, 00:30');
    expect(dayWords(summer, '2022-03-27T23:30Z', { time: true })).toBe('28 March, 01:30');
  });

  it('says a span without repeating what both ends share', () => {
    expect([
      spanWords(l, '2022-01-05', '2022-01-07'),
      spanWords(l, '2022-01-28', '2022-02-03'),
      spanWords(l, '2022-12-30', '2023-01-02'),
      spanWords(l, '2022-05-04T16:30', '2022-05-04T17:30', { time: true }),
    ]).toEqual([
      '5–7 January',
      '28 January – 3 February',
      '30 December – 2 January 2023',
      '4 May, 16:30–17:30',
    ]);
  });

  it.each([
    ['de', '9. Januar · 9. Januar 2023 · Jan. 2023'],
    ['fr', '9 janvier · 9 janvier 2023 · janv. 2023'],
    ['es', '9 de enero · 9 de enero de 2023 · ene 2023'],
    ['ru', '9 января · 9 января 2023 года · янв. 2023'],
    ['kk', '9 қаңтар · 2023 жылғы 9 қаңтар · қаң. 2023'],
    ['ar', '9 يناير · 9 يناير 2023 · يناير 2023'],
    ['zh', '1月9日 · 2023年1月9日 · 2023年1月'],
  ] as const)('is written as in %s', (language, words) => {
    const of = localizer(bundle, locales[language]);
    const days = [
      dayWords(of, '2022-01-09'),
      dayWords(of, '2023-01-09'),
      dayWords(of, '2023-01', { short: true }),
    ];
    expect(days.join(' · ')).toBe(words);
  });

  it('of a date is said with what it is: about, by, from', () => {
    const date = (value: Value): string => said('en', { kind: 'date' }, value);
    expect([
      date({ form: 'on', date: '2022-01-04T18:00', about: true }),
      date({ form: 'by', date: '2022-01-15' }),
      date({ form: 'between', date: '2022-01-16', until: '2022-01-19' }),
    ]).toEqual(['4 January, about 18:00', 'by 15 January', '16–19 January']);
  });
});
