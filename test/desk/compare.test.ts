// A corrected version of a page beside the claims that were entered from it.
import { describe, expect, it } from 'vitest';
import { compareWithEntered } from '../../data/desk/page/compare.ts';

const before = `The ferry ran aground on Monday, the coast guard said.
At least 19 people were hurt in the accident, police said. Two children are among the dead.
The damage is about $3 million. It began on January 4.`;

const claims = [
  { fact: 'hurt', anchor: 'At least 19 people', value: 'at least 19' },
  { fact: 'children', anchor: 'Two children are among', value: 2 },
  { fact: 'damage', anchor: 'damage is about $3 million', value: 'about 3 million' },
  { fact: 'began', anchor: 'It began on January 4', value: '2026-01-04' },
  { fact: 'heard', value: 5 },
];

const page = (text: string) => ({ text, language: 'en', published: '2026-01-06', problems: [] });
const states = (text: string, source: { id: string; text?: string }) =>
  compareWithEntered(page(text), source, claims).map((one) => [
    one.claim.fact,
    one.state,
    ...(one.state === 'changed' ? [one.value] : []),
  ]);

describe.for([
  ['with the text of then', { id: 'a', text: before }],
  ['without it', { id: 'a' }],
] as const)('a newer page, %s', ([, source]) => {
  it('leaves every claim where it is if nothing changed, whatever its spaces', () => {
    expect(states(before.replaceAll(' ', '  '), source)).toEqual([
      ['hurt', 'still-there'],
      ['children', 'still-there'],
      ['damage', 'still-there'],
      ['began', 'still-there'],
    ]);
  });

  it('tells the new number where another stands between the same words', () => {
    const now = before.replace('Two children', 'Three children').replace('$3 million', '$4.5 million');
    const compared = compareWithEntered(page(now), source, claims);
    expect(compared.map(({ state }) => state)).toEqual(['still-there', 'changed', 'changed', 'still-there']);
    expect(compared[1]).toMatchObject({
      value: '3',
      printed: 'Three',
      message: 'The page now says Three, was 2.',
    });
    expect(compared[2]).toMatchObject({ value: 'about 4.5 million' });
  });

  it('tells what is gone', () => {
    expect(states(before.replace(/Two children[^.]*\./, ''), source)).toContainEqual(['children', 'gone']);
  });
});

describe('a page that was reworded', () => {
  it('has its new number found by the sentence that it stood in, if the text of then was kept', () => {
    const now = before.replace(
      'At least 19 people were hurt in the accident, police said.',
      'Police said 17 people were hurt in the accident.',
    );
    const [one] = compareWithEntered(page(now), { id: 'a', text: before }, claims);
    expect(one).toMatchObject({
      state: 'changed',
      value: '17',
      message: 'The page now says 17, was at least 19.',
    });
  });

  it('guesses nothing without it', () => {
    const now = before.replace(
      'At least 19 people were hurt in the accident, police said.',
      'Police said 17 people were hurt in the accident.',
    );
    expect(compareWithEntered(page(now), { id: 'a' }, claims)[0]).toMatchObject({ state: 'gone' });
  });

  it('does not take a number of another sentence for a new one', () => {
    const now = 'The ferry sails again. 400 passengers came on board, the owner said.';
    expect(
      compareWithEntered(page(now), { id: 'a', text: before }, claims).every(({ state }) => state === 'gone'),
    ).toBe(true);
  });
});
