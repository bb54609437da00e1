/** What was only expected contradicts nobody who tells afterwards how it came. */
import { describe, expect, it } from 'vitest';
import type { Claim, Fact, Value } from '../../data/bundle/bundle.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { question, story, tells, toll } from './stories.ts';

const { answers: _, ...asked } = question;
const when: Omit<Fact, 'claims'> = { ...asked, kind: 'date' };
const day = (date: string): Value => ({ form: 'on', date: `2022-01-${date}` });
const on = (said_by: string, date: string): Partial<Claim> => ({ said_by, as_of: `2022-01-${date}` });

function find(fact: Omit<Fact, 'claims'>, ...claims: readonly Claim[]) {
  const { findings, corrections } = resolve(story(fact, claims), { off: [] });
  const [finding] = findings;
  return {
    status: finding?.status,
    trend: finding?.trend,
    current: finding?.current,
    codes: finding?.reasons.map(({ code }) => code),
    corrections,
  };
}

const expected = tells('a', day('15'), { ...on('ministry', '05'), hedge: 'expected' });
const came = tells('b', day('17'), on('red-cross', '17'));

describe('an expectation', () => {
  it('is history once somebody else says that it came otherwise', () => {
    expect(find(when, expected, came)).toMatchObject({ status: 'single', current: ['b'], codes: ['later'] });
    const crew = { ...toll, id: 'crew' };
    const fewer = find(
      crew,
      tells('a', 30, { ...on('ministry', '05'), hedge: 'expected' }),
      tells('b', 20, on('red-cross', '17')),
    );
    expect(fewer).toMatchObject({ status: 'single', current: ['b'] });
  });

  it('is not taken back by whoever says how it came', () => {
    const own = find(when, expected, { ...came, said_by: 'ministry' });
    expect(own).toMatchObject({ current: ['b'], codes: ['later'], corrections: [] });
  });

  it('was no count from which the number rose', () => {
    const more = tells('b', 140, on('red-cross', '17'));
    const finding = find(toll, tells('a', 113, { ...on('ministry', '05'), hedge: 'expected' }), more);
    expect(finding).toMatchObject({ current: ['b'], trend: 'none' });
  });

  it('is changed by another of its own', () => {
    const again = find(when, expected, { ...came, said_by: 'ministry', hedge: 'expected' });
    expect(again.corrections.length).toBe(1);
  });

  it('stands beside what it allowed for', () => {
    expect(find(when, expected, tells('b', day('15'), on('red-cross', '17'))).status).toBe('consistent');
  });

  it.each([
    ['is hedged', { ...came, hedge: 'alleged' }],
    ['has no owner', { ...came, said_by: 'unstated' }],
    ['is of the same day', { ...came, as_of: '2022-01-05' }],
    ['has no day', tells('b', day('17'), { said_by: 'red-cross' })],
  ] as const)('stands against what %s', (_what, other) => {
    expect(find(when, expected, other as Claim).current).toContain('a');
  });

  it('stands where it is of an answer: one party’s word settles no question', () => {
    const yes = tells('a', 'yes', { ...on('ministry', '05'), hedge: 'expected' });
    expect(find(question, yes, tells('b', 'no', on('red-cross', '17'))).status).toBe('disputed');
    const doubt = tells('a', { form: 'unclear' }, { ...on('ministry', '05'), hedge: 'expected' });
    expect(find(question, doubt, tells('b', 'no', on('red-cross', '17'))).status).toBe('single');
    expect(find(when, { ...doubt }, came).codes).toContain('said-unclear');
  });

  it('stands where the other only does not know', () => {
    expect(find(when, expected, tells('b', { form: 'unclear' }, on('red-cross', '17'))).current).toEqual([
      'a',
    ]);
  });
});
