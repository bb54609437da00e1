/** Why figures differ: the reason is that of the first two lines that contradict each other. */
import { expect, it } from 'vitest';
import { resolve } from '../../data/resolver/resolve.ts';
import { readCases } from '../casebook/case.ts';
import { toBundle } from '../casebook/to-bundle.ts';

/** The status and reason of one case of the casebook's format. */
function judged(yaml: string): readonly (string | undefined)[] {
  const [one] = readCases(`- case: one\n${yaml}\n  say: {}`);
  const [finding] = one === undefined ? [] : resolve(toBundle(one), {}).findings;
  return [finding?.status, finding?.differs];
}

it('names two days before it names a voice that is not named', () => {
  const found = judged(`
  counts: at one time
  voices: { ministry: {}, media: {named: false} }
  claims:
    - {in: alpha, pub: 6, v: 400, by: ministry, d: 6}
    - {in: beta, pub: 9, v: 719, by: media, d: 9}`);
  expect(found).toEqual(['differ', 'other-days']);
});

it('is not of two days when one is a month and the other a day in it', () => {
  const found = judged(`
  counts: running total
  voices: { office: {}, league: {} }
  claims:
    - {in: alpha, pub: 22, v: 238, by: office, d: 20}
    - {in: beta, pub: 2030-06-02, v: 205, by: league, d: 2030-05}`);
  expect(found).toEqual(['differ', 'no-day']);
});

it('is of rounding where one figure is said to be rounded and the other meets it', () => {
  const found = judged(`
  voices: { owner: {}, agency: {} }
  claims:
    - {in: alpha, pub: 9, v: about 9000, by: owner, d: 9}
    - {in: beta, pub: 9, v: 9500, by: agency, d: 9}`);
  expect(found).toEqual(['differ', 'rounded']);
});

it('looks past a line that fits all others', () => {
  const found = judged(`
  counts: running total
  voices: { league: {}, state: {}, office: {part_of: state}, ombudsman: {part_of: state} }
  claims:
    - {in: alpha, pub: 20, v: more than 200, by: league, d: 20}
    - {in: beta, pub: 8, v: 238, by: office, d: 8}
    - {in: gamma, pub: 8, v: 232, by: ombudsman, d: 8}`);
  expect(found).toEqual(['differ', 'one-body']);
});
