/** When a later reading of another origin makes an older one history, and when both stand. */
import { describe, expect, it } from 'vitest';
import type { Claim, Fact } from '../../data/bundle/bundle.ts';
import type { ClaimState } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { dozens, story, tells, toll } from './stories.ts';

const stock: Omit<Fact, 'claims'> = { ...toll, id: 'in-hospital', counts: 'at one time' };
const on = (said_by: string, day: string): Partial<Claim> => ({ said_by, as_of: `2022-01${day}` });

/** What became of each claim, by the source that prints it. */
function states(fact: Omit<Fact, 'claims'>, claims: readonly Claim[]): Record<string, ClaimState> {
  const [finding] = resolve(story(fact, claims), { off: [] }).findings;
  return Object.fromEntries(
    (finding?.origins ?? []).flatMap((origin) => origin.claims.map(({ id, state }) => [id, state])),
  );
}

const stateOfA = (fact: Omit<Fact, 'claims'>, ...claims: readonly Claim[]): ClaimState | undefined =>
  states(fact, claims).a;

describe('a running total', () => {
  it('is history once a later one is as high, and not before', () => {
    const a = tells('a', 100, on('ministry', '-10'));
    expect(stateOfA(toll, a, tells('b', 101, on('red-cross', '-11')))).toBe('history');
    expect(stateOfA(toll, a, tells('b', 100, on('red-cross', '-11')))).toBe('history');
    expect(stateOfA(toll, a, tells('b', 99, on('red-cross', '-11')))).toBe('current');
  });

  it('needs a full day between the two', () => {
    const a = tells('a', 100, on('ministry', '-10'));
    expect(stateOfA(toll, a, tells('b', 150, on('red-cross', '-10')))).toBe('current');
    expect(stateOfA(toll, a, tells('b', 150, on('red-cross', '')))).toBe('current');
    const first = tells('a', 100, on('ministry', '-01'));
    expect(stateOfA(toll, first, tells('b', 150, on('red-cross', '')))).toBe('current');
  });

  it('with an upper end stands until a later one reaches that end too', () => {
    const a = tells('a', { form: 'range', low: 100, high: 200 }, on('ministry', '-10'));
    expect(stateOfA(toll, a, tells('b', 150, on('red-cross', '-12')))).toBe('current');
    expect(stateOfA(toll, a, tells('b', 200, on('red-cross', '-12')))).toBe('history');
  });

  it('with an open end is history once a number is as high', () => {
    const a = tells('a', { form: 'at-least', n: 100 }, on('ministry', '-10'));
    expect(stateOfA(toll, a, tells('b', 150, on('red-cross', '-12')))).toBe('history');
  });

  it('without an owner is overtaken by a later one without an owner', () => {
    const claims = [tells('a', 16, on('unstated', '-06')), tells('b', 18, on('unstated', '-09'))];
    expect(states(toll, claims)).toEqual({ a: 'history', b: 'current' });
  });

  it('that another origin had already exceeded is not settled by a later, higher one', () => {
    const claims = (first: Claim, value = 100): ClaimState | undefined =>
      stateOfA(toll, first, tells('a', value, on('red-cross', '-10')), tells('c', 200, on('witness', '-12')));
    expect(claims(tells('b', 150, on('ministry', '-09')))).toBe('current');
    expect(claims(tells('b', 150, on('ministry', '-10')))).toBe('history');
    expect(claims(tells('b', 100, on('ministry', '-09')))).toBe('history');
    expect(claims(tells('b', 50, on('ministry', '-09')))).toBe('history');
  });

  it('is not held up by an earlier, higher value that has no owner, no number, or is held back', () => {
    const claims = (first: Claim): ClaimState | undefined =>
      stateOfA(toll, first, tells('a', 20, on('red-cross', '-10')), tells('c', 200, on('witness', '-12')));
    expect(claims(tells('b', 150, on('unstated', '-09')))).toBe('history');
    expect(claims(tells('b', dozens, on('ministry', '-09')))).toBe('history');
    expect(claims(tells('b', 150, { ...on('ministry', '-09'), hedge: 'estimate' }))).toBe('history');
  });
});

describe('"not known"', () => {
  it('is overtaken by a later number, also after earlier ones', () => {
    const claims = [
      tells('a', { form: 'unclear' }, on('ministry', '-10')),
      tells('b', 12, on('red-cross', '-12')),
      tells('c', 8, on('witness', '-08')),
    ];
    expect(states(toll, claims)).toEqual({ a: 'history', b: 'current', c: 'history' });
  });

  it('overtakes neither a number nor a word of another origin', () => {
    const later = tells('b', { form: 'unclear' }, on('red-cross', '-12'));
    expect(states(stock, [tells('a', 30, on('ministry', '-10')), later])).toEqual({
      a: 'current',
      b: 'unclear',
    });
    expect(states(stock, [tells('a', dozens, on('ministry', '-10')), later])).toEqual({
      a: 'current',
      b: 'unclear',
    });
  });
});

describe('a count at one time', () => {
  it('is overtaken by any later one, higher or lower', () => {
    const a = tells('a', 100, on('ministry', '-10'));
    expect(stateOfA(stock, a, tells('b', 90, on('red-cross', '-11')))).toBe('history');
    expect(stateOfA(stock, a, tells('b', 110, on('red-cross', '-11')))).toBe('history');
  });

  it('is not overtaken by a later word', () => {
    const claims = [tells('a', 30, on('ministry', '-10')), tells('b', dozens, on('red-cross', '-12'))];
    expect(states(stock, claims)).toEqual({ a: 'current', b: 'word' });
  });

  it('went up and down before, which holds up nothing', () => {
    const claims = [
      tells('b', 150, on('ministry', '-09')),
      tells('a', 100, on('red-cross', '-10')),
      tells('c', 200, on('witness', '-12')),
    ];
    expect(states(stock, claims)).toEqual({ a: 'history', b: 'history', c: 'current' });
  });
});

describe('a number that does not move with time', () => {
  it('is overtaken by nobody else', () => {
    const { counts: _, ...crew } = toll;
    const claims = [tells('a', 20, on('ministry', '-05')), tells('b', 25, on('red-cross', '-09'))];
    expect(states(crew, claims)).toEqual({ a: 'current', b: 'current' });
  });
});
