/** The rules of "From claims to a finding", one small story for each: what was taken back. */
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../data/bundle/bundle.ts';
import type { View } from '../../../data/resolver/finding.ts';
import { resolve } from '../../../data/resolver/resolve.ts';
import { dozens, source, story, tells, toll } from '../stories.ts';
import { find, reason, stateOf } from './finding-of.ts';

const post: Statement = {
  id: 'post',
  said_by: 'ministry',
  citing: 'prosecutor',
  on: '2022-01-09',
  withdrawn: [
    { on: '2022-01-09', by: 'prosecutor', how: 'denied', source: 'report' },
    { on: '2022-01-10', by: 'ministry', how: 'retracted' },
  ],
};

describe('withdrawals', () => {
  const bundle = story(
    toll,
    [
      tells('a', 164, { statement: 'post' }),
      tells('b', { form: 'over', n: 160 }, { statement: 'post' }),
      tells('c', 225, { said_by: 'prosecutor', as_of: '2022-01-15' }),
      tells('d', dozens, { as_of: '2022-01-10' }),
      tells('report', { form: 'unclear' }, { said_by: 'ministry', as_of: '2022-01-10' }),
    ],
    { statements: [post] },
  );

  it('shows the live figure while there is one', () => {
    const finding = find(bundle);
    expect([finding.status, finding.low, finding.high]).toEqual(['single', 'c', 'c']);
  });

  it('has no current figure when only a withdrawn one and words are left', () => {
    const finding = find(bundle, { off: ['c'] });
    expect(finding.status).toBe('withdrawn');
    expect(finding.low).toBeUndefined();
    expect(finding.current).toEqual([]);
    expect(stateOf(finding, 'd')).toBe('word');
    expect(stateOf(finding, 'a')).toBe('withdrawn');
  });

  it('keeps the figure dead when the source that reported the withdrawal is off', () => {
    expect(find(bundle, { off: ['c', 'd', 'report'] }).status).toBe('withdrawn');
  });

  it('still tells the withdrawal when every source is off, and nothing that had not happened by then', () => {
    const off = ['a', 'b', 'c', 'd', 'report'];
    const told = (view: View): unknown[] =>
      find(bundle, view).reasons.flatMap((one) => (one.code === 'withdrawn' ? [one.claims] : []));
    expect(find(bundle, { off }).status).toBe('unreported');
    expect(told({ off })).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
    expect(told({ off, at: '2022-01-08' })).toEqual([]);
  });

  it('tells every act, in order', () => {
    const acts = find(bundle, { off: ['c'] }).reasons.filter(({ code }) => code === 'withdrawn');
    expect(acts).toEqual([
      { code: 'withdrawn', statement: 'post', act: 0, claims: ['a', 'b'] },
      { code: 'withdrawn', statement: 'post', act: 1, claims: ['a', 'b'] },
    ]);
  });

  it('shows what a reader could have known before the withdrawal', () => {
    const early = story(toll, [tells('a', 164, { statement: 'post' })], {
      statements: [{ ...post, withdrawn: [{ on: '2022-01-09T20:00', by: 'prosecutor', how: 'denied' }] }],
      sources: [source('a', { published: '2022-01-09T11:12' })],
    });
    expect(find(early, { at: '2022-01-09T11:00' }).status).toBe('unreported');
    expect(find(early, { at: '2022-01-09T12:00' }).status).toBe('single');
    expect(find(early, { at: '2022-01-09' }).status).toBe('withdrawn');
  });

  it('does not take a refusal to confirm for a withdrawal', () => {
    const unsure = story(toll, [tells('a', 164, { statement: 'post' })], {
      statements: [{ ...post, withdrawn: [{ on: '2022-01-09', by: 'prosecutor', how: 'unconfirmed' }] }],
    });
    expect(find(unsure).status).toBe('single');
    expect(reason(find(unsure), 'withdrawn')?.claims).toEqual(['a']);
  });

  it('lists the withdrawal among the corrections whatever is switched off', () => {
    const { corrections } = resolve(bundle, { off: ['a', 'b', 'c', 'd', 'report'] });
    expect(corrections).toEqual([
      { how: 'withdrawn', on: '2022-01-09', statement: 'post', act: 0, facts: ['killed'] },
    ]);
  });
});
