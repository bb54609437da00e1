/** Values as editors write them, by the tables in data/README.md. */
import { describe, expect, test } from 'vitest';
import { compileFiles } from '../../data/compiler/index.ts';
import { now } from './fixture.ts';
import { compileSmall, read, smallFiles } from './small-story.ts';

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

  test.each([
    ['a lot', undefined],
    ['thee', undefined],
    ['dozen', 'dozens'],
    ['1,5 million', '1.5 million'],
    ['30–26', '26–30'],
    [-5, undefined],
    ['-5', undefined],
    ['1,23', '1.23'],
    ['007x', undefined],
    ['9999999999999999999', undefined],
    ['between 5 and', undefined],
    ['at least dozens', 'dozens'],
    ['about 26–30', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['14ish', 'about 14'],
    ['14 or so', 'about 14'],
    ['12 killed', undefined],
    ['approx. 14', 'about 14'],
    ['fourty', undefined],
    ['an estimated 700', '700'],
    ['9007199254740993', undefined],
    ['45%', undefined],
    ['€250 million', undefined],
    ['one two', undefined],
    ['1.200.000', '1,200,000'],
  ])('%j is refused, with what was probably meant', (written, nearest) => {
    const issue = read(written);
    expect(issue).toHaveProperty('severity', 'error');
    expect('nearest' in issue ? issue.nearest : undefined).toBe(nearest);
  });

  test.each([
    ['1.200', "'1,200'", "'1.2'"],
    ['1.000', "'1,000'", "'1.0'"],
    ['about 7.939', "'about 7,939'", "'about 7.9390'"],
    ['1.200–1.350', "'1,200–1,350'", "'1.2–1.35'"],
  ])(
    'of people, %s, is never guessed at: both readings are offered, and neither is the fix',
    (written, ...both) => {
      const files = smallFiles({ claims: [{ value: 'VALUE' }] });
      files.set('facts/it.yaml', (files.get('facts/it.yaml') ?? '').replace('VALUE', written));
      const { issues, bundle } = compileFiles(files, 'test', { now });
      expect(bundle).toBeUndefined();
      expect(issues).toMatchObject([{ code: 'decimal-or-thousands', severity: 'error', found: written }]);
      for (const one of both) expect(issues[0]?.expected).toContain(one);
      expect(issues[0]).not.toHaveProperty('nearest');
    },
  );

  test('with a decimal of four digits, or in millions, leaves no doubt', () => {
    expect(read('7.9390', { fact: { unit: 'km' } })).toEqual({ form: 'exact', n: 7.939 });
    expect(read('1.234 million')).toEqual({ form: 'exact', n: 1234000 });
  });

  test.each([
    ['12.5', 'people', ['not-whole']],
    ['1.5–3', 'police officers', ['not-whole']],
    ['12.5', { en: 'dead', de: 'Tote' }, ['not-whole']],
    ['12.5', 'million people', []],
    ['12.5', 'km', []],
    ['12', 'people', []],
    ['1.5 million', 'people', []],
  ])('%s of %j: is told %j', (value, unit, codes) => {
    const { issues } = compileSmall({ fact: { unit }, claims: [{ value }] });
    expect(issues.map(({ code }) => code)).toEqual(codes);
  });

  test('keeps the words of an unreadable value, and asks for them', () => {
    const claim = { printed: '6 months 1', set_aside: 'Damaged in translation.' };
    expect(read('unreadable', { claim })).toEqual({ form: 'unreadable' });
    expect(read('unreadable')).toMatchObject({ code: 'needs-set-aside' });
  });
});

describe('a date', () => {
  test.each([
    ['2022-01-05', { form: 'on', date: '2022-01-05' }],
    [2022, { form: 'on', date: '2022' }],
    ['2022-01', { form: 'on', date: '2022-01' }],
    ['2022-01-05T23:00', { form: 'on', date: '2022-01-05T23:00' }],
    ['2022-01-05T23:00+06:00', { form: 'on', date: '2022-01-05T23:00+06:00' }],
    ['2022-01-05 to 2022-01-07', { form: 'between', date: '2022-01-05', until: '2022-01-07' }],
    ['between 2022-01-05 and 2022-01-07', { form: 'between', date: '2022-01-05', until: '2022-01-07' }],
    ['by 2022-01-07', { form: 'by', date: '2022-01-07' }],
    ['from 2022-01-05', { form: 'from', date: '2022-01-05' }],
    ['about 2030-05-04T18:00', { form: 'on', date: '2030-05-04T18:00', about: true }],
    ['around 2030-05', { form: 'on', date: '2030-05', about: true }],
    ['by about 2030-05-04', { form: 'by', date: '2030-05-04', about: true }],
    ['2026-03-02T08:50:00.000Z', { form: 'on', date: '2026-03-02T08:50Z' }],
    ['2022-01-05+06:00', { form: 'on', date: '2022-01-05+06:00' }],
    ['2022-01-05 or 2022-01-06', { form: 'between', date: '2022-01-05', until: '2022-01-06' }],
    ['unclear', { form: 'unclear' }],
  ])('%j is read with its precision', (written, value) => {
    expect(read(written, { kind: 'date' })).toEqual(value);
  });

  test.each([
    ['2022-02-30', undefined],
    ['5.1.2022', '2022-01-05'],
    ['5/1/2022', undefined],
    ['2022-01-07 to 2022-01-05', '2022-01-05 to 2022-01-07'],
    ['Wednesday', undefined],
    ['before 2022-01-05', 'by 2022-01-05'],
    ['about 17:00', undefined],
  ])('%j is refused', (written, nearest) => {
    const issue = read(written, { kind: 'date' });
    expect(issue).toHaveProperty('severity', 'error');
    expect('nearest' in issue ? issue.nearest : undefined).toBe(nearest);
  });
});

test('a time without its day is given the day of the claim, as a proposal', () => {
  expect(read('about 17:00', { kind: 'date', claim: { as_of: '2026-01-02' } })).toMatchObject({
    code: 'bad-value',
    nearest: 'about 2026-01-02T17:00',
  });
});

describe('an answer', () => {
  test('is one of the answers of the fact, in the order of the fact', () => {
    expect(read('yes', { kind: 'answer' })).toEqual({ form: 'answer', answers: ['yes'] });
    expect(read(['no', 'yes', 'no'], { kind: 'answer', fact: { several: true } })).toEqual({
      form: 'answer',
      answers: ['yes', 'no'],
    });
    expect(read('unclear', { kind: 'answer' })).toEqual({ form: 'unclear' });
  });

  test('of several possibilities asserts none', () => {
    expect(read({ possible: ['no', 'yes'] }, { kind: 'answer' })).toEqual({
      form: 'possible',
      answers: ['yes', 'no'],
    });
    expect(read({ possible: ['yes', 'nn'] }, { kind: 'answer' })).toMatchObject({ code: 'bad-answer' });
    expect(read({ possible: [1, 2] })).toMatchObject({ severity: 'error' });
  });

  test('is refused when the fact does not list it, or allows only one', () => {
    expect(read('yess', { kind: 'answer' })).toMatchObject({ code: 'bad-answer', nearest: 'yes' });
    expect(read(['yes', 'no'], { kind: 'answer' })).toMatchObject({ code: 'bad-answer' });
  });
});
