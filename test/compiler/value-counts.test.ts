/** Counts as editors write them, by the tables in data/README.md. */
import { describe, expect, test } from 'vitest';
import { read } from './small-story.ts';

describe('a count', () => {
  test.each([
    [225, { form: 'exact', n: 225 }],
    ['225', { form: 'exact', n: 225 }],
    ['7,939', { form: 'exact', n: 7939 }],
    ['7 939', { form: 'exact', n: 7939 }],
    ['7\u202f939', { form: 'exact', n: 7939 }],
    ["10'000", { form: 'exact', n: 10000 }],
    ['1,234,567', { form: 'exact', n: 1234567 }],
    [0, { form: 'exact', n: 0 }],
    [13.5, { form: 'exact', n: 13.5 }],
    ['1.3 million', { form: 'exact', n: 1300000 }],
    ['225 people', { form: 'exact', n: 225 }],
    ['at least 164', { form: 'at-least', n: 164 }],
    ['At least 1,300', { form: 'at-least', n: 1300 }],
    ['160+', { form: 'at-least', n: 160 }],
    ['no fewer than 12', { form: 'at-least', n: 12 }],
    ['more than 150', { form: 'over', n: 150 }],
    ['over 150', { form: 'over', n: 150 }],
    ['more than a hundred', { form: 'over', n: 100 }],
    ['over a dozen', { form: 'over', n: 12 }],
    ['fewer than 50', { form: 'under', n: 50 }],
    ['under 50', { form: 'under', n: 50 }],
    ['less than 50', { form: 'under', n: 50 }],
    ['up to 200', { form: 'at-most', n: 200 }],
    ['at most 200', { form: 'at-most', n: 200 }],
    ['no more than 200', { form: 'at-most', n: 200 }],
    ['about 700', { form: 'about', n: 700 }],
    ['some 700', { form: 'about', n: 700 }],
    ['around 700', { form: 'about', n: 700 }],
    ['approximately 2.5 thousand', { form: 'about', n: 2500 }],
    ['nearly 8,000', { form: 'nearly', n: 8000 }],
    ['almost 8,000', { form: 'nearly', n: 8000, word: 'almost' }],
    ['just under 8,000', { form: 'nearly', n: 8000, word: 'just under' }],
    ['close to 8,000', { form: 'nearly', n: 8000, word: 'close to' }],
    ['two', { form: 'exact', n: 2 }],
    ['twenty-one', { form: 'exact', n: 21 }],
    ['two hundred and five', { form: 'exact', n: 205 }],
    ['three thousand', { form: 'exact', n: 3000 }],
    ['at least two', { form: 'at-least', n: 2 }],
    ['more than two dozen', { form: 'over', n: 24 }],
    ['two dozen', { form: 'vague', word: 'two dozen', low: 20, high: 28 }],
    ['no one', { form: 'none' }],
    ['nobody', { form: 'none' }],
    ['160-plus', { form: 'at-least', n: 160 }],
    ['14 or more', { form: 'at-least', n: 14 }],
    ['14 or fewer', { form: 'at-most', n: 14 }],
    ['as many as 200', { form: 'at-most', n: 200 }],
    ['164 or 165', { form: 'range', low: 164, high: 165 }],
    ['two to three thousand', { form: 'range', low: 2000, high: 3000 }],
    ['12,34,567', { form: 'exact', n: 1234567 }],
    ['1,23,456', { form: 'exact', n: 123456 }],
    ['١٢٣', { form: 'exact', n: 123 }],
    ['１２３', { form: 'exact', n: 123 }],
    ['1.3m', { form: 'exact', n: 1300000 }],
    ['400k', { form: 'exact', n: 400000 }],
    ['9007199254740991', { form: 'exact', n: 9007199254740991 }],
    ['virtually none', { form: 'vague', word: 'virtually none', low: 0, high: 9 }],
    ['26–30', { form: 'range', low: 26, high: 30 }],
    ['26-30', { form: 'range', low: 26, high: 30 }],
    ['26 \u2212 30', { form: 'range', low: 26, high: 30 }],
    ['26 to 30', { form: 'range', low: 26, high: 30 }],
    ['between 26 and 30', { form: 'range', low: 26, high: 30 }],
    ['between 2,000 and 10,000 people', { form: 'range', low: 2000, high: 10000 }],
    ['2 to 3 million', { form: 'range', low: 2000000, high: 3000000 }],
    ['dozens', { form: 'vague', word: 'dozens', low: 24, high: 99 }],
    ['Hundreds', { form: 'vague', word: 'Hundreds', low: 200, high: 999 }],
    ['none', { form: 'none' }],
    ['some, number not known', { form: 'some' }],
    ['unclear', { form: 'unclear' }],
  ])('%j is read as it is printed', (written, value) => {
    expect(read(written)).toEqual(value);
  });

  test.each([
    ['ru', 'десятки', [20, 99]],
    ['de', 'Dutzende', [24, 99]],
    ['fr', 'des centaines', [200, 999]],
    ['ar', 'عشرات', [20, 99]],
    ['kk', 'ондаған', [20, 99]],
    ['zh', '数十人', [20, 99]],
    ['es', 'decenas', [20, 99]],
    ['tr', 'onlarca', [20, 99]],
  ] as const)('in %s understands %s by the table of that language', (language, word, [low, high]) => {
    expect(read(word, { language })).toEqual({ form: 'vague', word, low, high });
    expect(read('dozens', { language, claim: { printed: word } })).toEqual({
      form: 'vague',
      word: 'dozens',
      low,
      high,
    });
  });

  test('in another unit keeps it', () => {
    const fact = { unit: 'km/h', units: { knots: 1.852 } };
    expect(read('30 knots', { fact })).toEqual({ form: 'exact', n: 30, unit: 'knots' });
    expect(read('12–14 knots', { fact })).toEqual({ form: 'range', low: 12, high: 14, unit: 'knots' });
    expect(read('30 km/h', { fact })).toEqual({ form: 'exact', n: 30 });
    expect(read('30 knts', { fact })).toMatchObject({ code: 'unknown-unit', nearest: 'knots' });
    expect(read('400 m', { fact: { unit: 'm' } })).toEqual({ form: 'exact', n: 400 });
  });

  test('in millions is not multiplied twice', () => {
    const fact = { unit: 'million US dollars' };
    expect(read(916.5, { fact })).toEqual({ form: 'exact', n: 916.5 });
    expect(read('916.5 million US dollars', { fact })).toEqual({ form: 'exact', n: 916.5 });
    expect(read('2 to 3 million US dollars', { fact })).toEqual({ form: 'range', low: 2, high: 3 });
    expect(read('$916', { fact })).toMatchObject({ code: 'bad-value' });
    expect(read('€916 million', { fact })).toMatchObject({ code: 'other-currency' });
    expect(read('916.5 million', { fact })).toMatchObject({ code: 'bad-value', nearest: '916.5' });
    expect(read('about $1.2bn', { fact })).toMatchObject({ code: 'bad-value', nearest: 'about 1200' });
    expect(read('2 to 3 million', { fact })).toMatchObject({ code: 'bad-value' });
  });

  test('in another unit that says million is not multiplied either', () => {
    const fact = {
      unit: 'million dollars a day',
      units: { 'dollars an hour': 0.000024, 'million dollars an hour': 24 },
    };
    expect(read('about 400 million dollars an hour', { fact })).toEqual({
      form: 'about',
      n: 400,
      unit: 'million dollars an hour',
    });
    expect(read('2 to 3 million dollars an hour', { fact })).toEqual({
      form: 'range',
      low: 2,
      high: 3,
      unit: 'million dollars an hour',
    });
    expect(read('400 dollars an hour', { fact })).toMatchObject({ n: 400, unit: 'dollars an hour' });
    expect(read('9 billion million dollars an hour', { fact })).toMatchObject({ code: 'bad-value' });
    expect(read('9.6 billion dollars a day', { fact })).toMatchObject({ code: 'bad-value' });
  });

  test('of money is read in the scale that the fact counts in', () => {
    const fact = { unit: undefined, money: { currency: 'USD', scale: 'million' } };
    for (const written of [
      916,
      '916',
      '$916m',
      '$916 million',
      'US$916 million',
      '916 million dollars',
      'USD 916 million',
    ])
      expect(read(written, { fact })).toEqual({ form: 'exact', n: 916 });
    expect(read('nearly $1 billion', { fact })).toEqual({ form: 'nearly', n: 1000 });
    expect(read('$2-3 million', { fact })).toEqual({ form: 'range', low: 2, high: 3 });
    expect(read('$916', { fact })).toMatchObject({ code: 'bad-value' });
    for (const written of ['€250 million', 'EUR 5 million', '250 million euros'])
      expect(read(written, { fact })).toMatchObject({ code: 'other-currency' });
    expect(read('€250 million', { fact })).not.toHaveProperty('nearest');
  });

  test('in percent may be printed with its sign or its words', () => {
    const fact = { unit: 'percent' };
    for (const written of ['45%', '45 %', '45 percent', '45 per cent', '٤٥٪'])
      expect(read(written, { fact })).toEqual({ form: 'exact', n: 45 });
  });

  test('of a single one may say so', () => {
    const fact = { unit: { en: { one: 'day', other: 'days' }, de: { one: 'Tag', other: 'Tage' } } };
    expect(read('more than 1 day', { fact })).toEqual({ form: 'over', n: 1 });
    expect(read('1 Tag', { fact })).toEqual({ form: 'exact', n: 1 });
  });

  test('carries how coarse it is where the editor says so', () => {
    expect(read('about 700', { claim: { rounded_to: 50 } })).toEqual({
      form: 'about',
      n: 700,
      rounded_to: 50,
    });
    expect(read(700, { claim: { rounded_to: 50 } })).toMatchObject({ code: 'key-for-another-kind' });
  });
});
