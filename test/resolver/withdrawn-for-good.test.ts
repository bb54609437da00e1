/** A withdrawal cannot be switched off, and it silences nothing but figures. */
import { describe, expect, it } from 'vitest';
import type { Claim, Statement } from '../../data/bundle/bundle.ts';
import type { View } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { dozens, source, story, tells, toll } from './stories.ts';

const taken: Statement = {
  id: 'taken',
  said_by: 'ministry',
  on: '2022-01-09',
  withdrawn: [{ on: '2022-01-10', by: 'ministry', how: 'retracted' }],
};

function find(claims: readonly Claim[], view: View = { off: [] }) {
  const sources = [source('early', { published: '2022-01-09' }), source('late', { published: '2022-01-12' })];
  const [finding] = resolve(story(toll, claims, { sources, statements: [taken] }), view).findings;
  return {
    status: finding?.status,
    current: finding?.current,
    withdrawn: finding?.reasons.flatMap((reason) => (reason.code === 'withdrawn' ? [reason.claims] : [])),
  };
}

describe('a withdrawn figure whose printers are switched off', () => {
  const printed = tells('a', 164, { statement: 'taken' });

  it('still leaves no word to fall back on', () => {
    const claims = [printed, tells('b', dozens, { said_by: 'red-cross' })];
    const is = { status: 'withdrawn', current: [], withdrawn: [['a']] };
    expect(find(claims)).toEqual(is);
    expect(find(claims, { off: ['a'] })).toEqual(is);
  });

  it('is still told beside the figure that stands', () => {
    const claims = [printed, tells('b', 225, { said_by: 'prosecutor', as_of: '2022-01-15' })];
    const is = { status: 'single', current: ['b'], withdrawn: [['a']] };
    expect(find(claims)).toEqual(is);
    expect(find(claims, { off: ['a'] })).toEqual(is);
  });

  it('is told by those who are on, where one of them prints it', () => {
    const claims = [printed, tells('b', 164, { statement: 'taken' })];
    expect(find(claims, { off: ['a'] })).toEqual({ status: 'withdrawn', current: [], withdrawn: [['b']] });
  });

  it('is told of those who are off, where the one that is on was set aside', () => {
    const claims = [printed, tells('b', 146, { statement: 'taken', set_aside: 'misprinted' })];
    expect(find(claims, { off: ['a'] })).toEqual({ status: 'unreported', current: [], withdrawn: [['a']] });
  });

  it('is not told before anybody printed it, nor before it was withdrawn', () => {
    const claims = [
      tells('late', 164, { statement: 'taken' }),
      tells('early', dozens, { said_by: 'red-cross', as_of: '2022-01-09' }),
    ];
    expect(find(claims, { off: ['late'], at: '2022-01-11' })).toMatchObject({
      status: 'single',
      withdrawn: [],
    });
    expect(find(claims, { off: ['late'], at: '2022-01-12' })).toMatchObject({ status: 'withdrawn' });
    const early = [tells('early', 164, { statement: 'taken' })];
    expect(find(early, { off: ['early'], at: '2022-01-09' })).toMatchObject({ withdrawn: [] });
  });
});

describe('what silences nobody', () => {
  it('is a withdrawn word', () => {
    const claims = [tells('a', dozens, { statement: 'taken' }), tells('b', dozens, { said_by: 'red-cross' })];
    expect(find(claims)).toMatchObject({ status: 'single', current: ['b'] });
  });

  it('is a withdrawn figure that was set aside', () => {
    const claims = [
      tells('a', 164, { statement: 'taken', set_aside: 'misprinted' }),
      tells('b', dozens, { said_by: 'red-cross' }),
    ];
    expect(find(claims)).toMatchObject({ status: 'single', current: ['b'] });
  });
});
