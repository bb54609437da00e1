/** Doubts about the number of an anchor, two figures of one statement, opposite answers, and values far from their neighbours. */
import { describe, expect, test } from 'vitest';
import { codes, day, total } from './doubted.ts';

describe('the number of an anchor', () => {
  test.each<[language: string, value: unknown, anchor: string]>([
    ['en', 7939, '7,939 people'],
    ['en', 8000, 'eight thousand people'],
    ['en', 8000, '8 thousand'],
    ['en', 7, 'blocked for almost a week'],
    ['en', 3.5, '3½ days'],
    ['en', 13, '11 tugs and two more'],
    ['en', 16, 'sixteen were hurt at 2:16 p.m.'],
    ['en', 164, 'in 2022 as many as 164'],
    ['en', 250, 'killed'],
    ['en', 1, 'a sailor'],
    ['ru', 8000, '8 тыс. человек'],
    ['ru', 5, 'пятеро из 18'],
    ['ru', 3393, '3 тысячи 393 силовика'],
    ['kk', 4353, '4 мың 353 адам'],
    ['en', 1200500, '1 million 200,500'],
    ['de', 12, 'ein Dutzend der 40'],
    ['de', 1500000, '1,5 Mio. Menschen'],
    ['de', 1500000, '1,5 Millionen Menschen'],
    ['tr', 4353, '4 bin 353 kişinin'],
    ['tr', 2353120, '2 milyon 353 bin 120 kişi'],
    ['en', 123456, '1,23,456 people'],
    ['en', 12000000, '1 crore 20 lakh voters'],
    ['ja', 550000000, '5億5,000万ドル'],
    ['fr', 2000, '2 000 personnes'],
    ['ar', 123, '١٢٣ شخصا'],
    ['ja', 916000000, '9億1600万ドル'],
    ['zh', 30000, '3万人'],
    ['kk', 10000, '10 мың адам'],
    ['ka', 5, 'ხუთი 18-დან'],
  ])('in %s may be %s in “%s”', (language, value, anchor) => {
    expect(codes({ sources: { a: { language } }, claims: [['a', 1, { value, anchor }]] })).toEqual([]);
  });

  test.each<[value: unknown, anchor: string]>([
    [154, 'toll rises to 145'],
    [31, '13 patients'],
    [9, 'eight officers'],
    ['26–30', 'between 36 and 40'],
    [700, 'some 7,000'],
  ])('is not %s in “%s”', (value, anchor) => {
    expect(codes({ claims: [['a', 1, { value, anchor }]] })).toEqual(['value-not-in-anchor']);
  });
});

describe('two figures of one statement', () => {
  const pair = (a: unknown, b: unknown, more: object = {}) =>
    codes({
      fact: { statements: { s: { said_by: 'police', on: day(1) } } },
      speakers: { police: {} },
      claims: [
        ['alpha', 2, { value: a, statement: 's' }],
        ['beta', 2, { value: b, statement: 's', ...more }],
      ],
    }).filter((code) => code === 'one-statement-two-values');

  test.each([
    [164, 165],
    [225, 227],
    [916, 918],
    [30, 300],
  ])('%s and %s are told, also where a note stands', (a, b) => {
    expect(pair(a, b)).toHaveLength(1);
    expect(pair(a, b, { note: 'In the headline.' })).toHaveLength(1);
  });

  test.each([
    [164, 'about 160'],
    [916, 916.5],
    [6340, 6300],
    [164, 'more than 160'],
  ])('%s and %s are one', (a, b) => {
    expect(pair(a, b)).toEqual([]);
  });

  test('are not told where the editor says that they count other people', () => {
    expect(pair(230, 211, { scope: 'in the city' })).toEqual([]);
    expect(pair(230, 211, { set_aside: 'A misprint.' })).toEqual([]);
  });
});

describe('yes and no', () => {
  const answers = (answers: object, more: object = {}) =>
    codes({ fact: { kind: 'answer', answers, ...more }, claims: [['a', 1, { value: 'a' }]] });

  test.each([
    [{ a: 'Yes', b: 'No' }],
    [{ a: { en: 'Yes, it was', de: 'Ja' }, b: 'No' }],
    [{ a: 'Да', b: 'Нет' }],
  ])('of %j are to exclude each other', (list) => {
    expect(answers(list)).toEqual(['yes-and-no-not-exclusive']);
    expect(answers(list, { exclusive: 'all' })).toEqual([]);
    expect(answers(list, { exclusive: ['a', 'b'] })).toEqual([]);
  });

  test('are not seen in other answers', () => {
    expect(answers({ a: 'The wind', b: 'No wind' })).toEqual([]);
  });
});

describe('neighbours', () => {
  const army = { army: {}, city: {}, un: {} };
  test('that are as far apart from each other make nobody the odd one', () => {
    expect(
      codes({
        speakers: army,
        claims: [
          ['a', 1, { value: 100, said_by: 'army' }],
          ['b', 1, { value: 600, said_by: 'city' }],
          ['c', 1, { value: 3500, said_by: 'un' }],
        ],
      }),
    ).toEqual([]);
  });

  test('of two parties alone are a dispute, and no slip', () => {
    expect(
      codes({
        speakers: army,
        claims: [
          ['a', 1, { value: 2, said_by: 'army' }],
          ['b', 1, { value: 500, said_by: 'city' }],
        ],
      }),
    ).toEqual([]);
  });

  test('of another day are none while a count moves', () => {
    expect(
      codes({
        fact: total,
        speakers: army,
        claims: [
          ['a', 1, { value: 10, said_by: 'army', as_of: day(1) }],
          ['b', 1, { value: 11, said_by: 'city', as_of: day(1) }],
          ['c', 20, { value: 400, said_by: 'un', as_of: day(20) }],
        ],
      }),
    ).not.toContain('far-from-neighbours');
  });
});
