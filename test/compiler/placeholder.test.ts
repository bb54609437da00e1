/** Starter texts never reach a reader; quotes that look like their marks do. */
import { expect, test } from 'vitest';
import { compileSmall } from './small-story.ts';

const codesOf = (anchor: string) =>
  compileSmall({ claims: [{ value: 12, anchor }] }).issues.map(({ code }) => code);

test.each(['‹up to eight words›', 'twelve ‹…› hurt', '‹at least 12 hurt', 'at least 12 hurt›'])(
  'what is left of a starter text is refused: %s',
  (text) => {
    expect(codesOf(text)).toEqual(['placeholder']);
  },
);

test.each(['er sagte ‹Nein› dazu', '»so ›etwas‹ nie«'])('a quote inside a quote is none: %s', (text) => {
  expect(codesOf(text)).toEqual([]);
});

test('a starter text in place of a value or a date is reported once', () => {
  const { issues } = compileSmall({ claims: [{ value: '‹225›', as_of: '‹the day›' }] });
  expect(issues.map(({ code }) => code)).toEqual(['placeholder', 'placeholder']);
});
