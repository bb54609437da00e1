/** Counts that are refused or doubted, and what is proposed in their place. */
import { describe, expect, test } from 'vitest';
import { compileFiles } from '../../data/compiler/index.ts';
import { now } from './fixture.ts';
import { compileSmall, read, smallFiles } from './small-story.ts';

describe('a count', () => {
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
