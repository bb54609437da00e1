/** Dates and answers as editors write them, by the tables in data/README.md. */
import { describe, expect, test } from 'vitest';
import { read } from './small-story.ts';

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
