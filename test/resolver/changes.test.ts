/** What is said to have changed from one view to another. */
import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../data/bundle/bundle.ts';
import { type Change, changesBetween } from '../../data/resolver/changes.ts';
import type { View } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { question, story, tells, toll } from './stories.ts';

const all: View = { off: [] };

function between(bundle: Bundle, before: View, after: View): Change[] {
  return changesBetween(bundle, resolve(bundle, before), resolve(bundle, after));
}

const whats = (changes: readonly Change[]): string[] => changes.map(({ what }) => what);

describe('a number', () => {
  const on = '2022-01-15';

  it('is said to change when another one stands, and the status is the same', () => {
    const bundle = story(toll, [
      tells('a', 164, { said_by: 'ministry', as_of: '2022-01-09' }),
      tells('b', 225, { said_by: 'ministry', as_of: on }),
    ]);
    const [change] = between(bundle, all, { off: ['b'] });
    expect([change?.what, change?.before.low, change?.after.low]).toEqual(['value', 'b', 'a']);
    expect(change?.fact).toBe('killed');
  });

  it('is said to change when only one end of its range moves', () => {
    const bundle = story({ ...toll, counts: 'at one time' }, [
      tells('a', 100, { said_by: 'ministry', as_of: on }),
      tells('b', 150, { said_by: 'red-cross', as_of: on }),
      tells('c', 200, { said_by: 'witness', as_of: on }),
    ]);
    expect(whats(between(bundle, all, { off: ['c'] }))).toEqual(['value']);
    expect(whats(between(bundle, all, { off: ['a'] }))).toEqual(['value']);
    expect(between(bundle, all, { off: ['b'] })).toEqual([]);
  });

  it('is said to change its owner when another origin gives the same', () => {
    const bundle = story(toll, [
      tells('a', 225, { said_by: 'ministry', as_of: on }),
      tells('b', 225, { said_by: 'red-cross', as_of: on }),
    ]);
    expect(whats(between(bundle, { off: ['a'] }, { off: ['b'] }))).toEqual(['owner']);
    expect(whats(between(bundle, all, { off: ['b'] }))).toEqual(['status']);
  });

  it('is not said to change when another source prints the same of the same owner', () => {
    const bundle = story(toll, [
      tells('a', 225, { said_by: 'ministry', as_of: on }),
      tells('b', 225, { said_by: 'ministry', as_of: on }),
    ]);
    expect(between(bundle, { off: ['a'] }, { off: ['b'] })).toEqual([]);
  });

  it('is said to change once nobody is left who printed it', () => {
    const bundle = story(toll, [
      tells('a', 225, { said_by: 'ministry', as_of: on }),
      tells('b', 225, { said_by: 'ministry', as_of: on }),
    ]);
    expect(between(bundle, all, { off: ['a'] })).toEqual([]);
    const [change] = between(bundle, all, { off: ['a', 'b'] });
    expect([change?.what, change?.after.status]).toEqual(['status', 'unreported']);
  });

  it('is said to change its status first, whatever else is different', () => {
    const bundle = story(toll, [
      tells('a', 9900, { said_by: 'ministry', as_of: '2022-01-11' }),
      tells('b', 2000, { said_by: 'red-cross', as_of: '2022-01-14' }),
    ]);
    const [change] = between(bundle, { off: ['b'] }, all);
    expect([change?.what, change?.before.status, change?.after.status]).toEqual([
      'status',
      'single',
      'disputed',
    ]);
  });
});

describe('an answer', () => {
  const asked = { ...question, several: true } as const;

  it('is said to change when other answers stand', () => {
    const bundle = story(asked, [
      tells('a', 'yes', { said_by: 'witness' }),
      tells('b', 'no', { said_by: 'witness' }),
    ]);
    expect(whats(between(bundle, { off: ['a'] }, { off: ['b'] }))).toEqual(['value']);
  });

  it('is said to change its owner when the answers stay', () => {
    const bundle = story(question, [
      tells('a', 'yes', { said_by: 'witness' }),
      tells('b', 'yes', { said_by: 'red-cross' }),
      tells('c', 'yes', { said_by: 'red-cross' }),
    ]);
    expect(whats(between(bundle, { off: ['a'] }, { off: ['b', 'c'] }))).toEqual(['owner']);
    expect(between(bundle, { off: ['a', 'b'] }, { off: ['a', 'c'] })).toEqual([]);
  });

  it('has the same owners in whatever order they answer', () => {
    const first = { as_of: '2022-01-05' };
    const bundle = story(asked, [
      tells('a', 'yes', { said_by: 'witness', ...first }),
      tells('b', 'yes', { said_by: 'red-cross', hedge: 'alleged' }),
      tells('c', 'yes', { said_by: 'witness', hedge: 'alleged' }),
      tells('d', 'yes', { said_by: 'red-cross', ...first }),
    ]);
    expect(between(bundle, { off: ['c', 'd'] }, { off: ['a', 'b'] })).toEqual([]);
  });
});

describe('several facts', () => {
  it('are told in the order of the story, and one that either view lacks is left out', () => {
    const one = story(toll, [tells('a', 164, { said_by: 'ministry' })]);
    const facts = [...one.facts, { ...question, claims: [tells('a', 'yes', { said_by: 'witness' })] }];
    const both: Bundle = { ...one, facts };
    expect(between(both, all, { off: ['a'] }).map(({ fact }) => fact)).toEqual(['killed', 'torture']);
    expect(changesBetween(both, resolve(one, all), resolve(both, { off: ['a'] }))).toHaveLength(1);
    expect(changesBetween(one, resolve(both, all), resolve(both, { off: ['a'] }))).toHaveLength(1);
  });
});

describe('a revision', () => {
  it('is compared by what each says in its own words, though the claim keeps its id', () => {
    const before = story(toll, [tells('a', 164, { said_by: 'ministry', as_of: '2022-01-09' })]);
    const after = story(toll, [tells('a', 165, { said_by: 'ministry', as_of: '2022-01-09' })]);
    const changes = changesBetween(after, resolve(before, all), resolve(after, all), before);
    expect(whats(changes)).toEqual(['value']);
    expect(changesBetween(after, resolve(after, all), resolve(after, all), after)).toEqual([]);
  });
});
