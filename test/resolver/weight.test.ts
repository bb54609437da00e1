/** Whose value leads, which ones are the ends, and when a number is rising or falling. */
import { describe, expect, it } from 'vitest';
import type { Claim, Fact, Value } from '../../data/bundle/bundle.ts';
import type { Finding } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { story, tells, toll } from './stories.ts';

const stock: Omit<Fact, 'claims'> = { ...toll, id: 'in-hospital', counts: 'at one time' };
const { counts: _, ...fixed } = toll;
const on = (said_by: string, day = '10'): Partial<Claim> => ({ said_by, as_of: `2022-01-${day}` });
const range = (low: number, high: number): Value => ({ form: 'range', low, high });
const over = (n: number): Value => ({ form: 'over', n });

function find(fact: Omit<Fact, 'claims'>, ...claims: readonly Claim[]): Finding {
  const [finding] = resolve(story(fact, claims), { off: [] }).findings;
  if (finding === undefined) throw new Error('the story has one fact');
  return finding;
}

const ends = ({ low, high }: Finding): unknown[] => [low, high];

describe('where all values meet', () => {
  it('the most precise leads, and is both ends', () => {
    const finding = find(fixed, tells('a', range(10, 20), on('red-cross')), tells('b', 12, on('ministry')));
    expect([finding.current, ...ends(finding)]).toEqual([['b', 'a'], 'b', 'b']);
  });

  it('a firm value leads before a more precise one that is held back', () => {
    const held = tells('a', 12, { ...on('red-cross'), hedge: 'estimate' });
    const finding = find(fixed, held, tells('b', range(10, 20), on('ministry')));
    expect([finding.current, ...ends(finding)]).toEqual([['b', 'a'], 'b', 'b']);
  });

  it('an owned value leads before a firmer and more precise one without an owner', () => {
    const owned = tells('b', range(10, 20), { ...on('ministry'), hedge: 'estimate' });
    const finding = find(fixed, tells('a', 12, on('unstated')), owned);
    expect([finding.current, ...ends(finding)]).toEqual([['b', 'a'], 'b', 'b']);
  });

  it('several without an owner are led by the most precise', () => {
    const finding = find(fixed, tells('a', range(10, 20), on('unstated')), tells('b', 12, on('unstated')));
    expect([finding.status, finding.current, ...ends(finding)]).toEqual(['single', ['b', 'a'], 'b', 'b']);
  });
});

describe('where values differ', () => {
  it('a printed range is an end of its own, though a number lies in it', () => {
    const finding = find(
      fixed,
      tells('a', range(100, 400), on('ministry')),
      tells('b', 200, on('red-cross')),
      tells('c', 450, on('witness')),
    );
    expect(ends(finding)).toEqual(['a', 'c']);
  });

  it('"more than" is no end beside a number, neither of them with an owner', () => {
    const finding = find(
      stock,
      tells('a', over(300), on('unstated')),
      tells('b', 369, on('unstated')),
      tells('c', 453, on('unstated')),
    );
    expect(ends(finding)).toEqual(['b', 'c']);
  });

  it('"more than" stays an end where the number beside it is only an estimate', () => {
    const estimate = tells('b', 369, { ...on('witness'), hedge: 'estimate' });
    const finding = find(
      fixed,
      tells('a', over(300), on('ministry')),
      estimate,
      tells('c', 200, on('red-cross')),
    );
    expect(ends(finding)).toEqual(['c', 'a']);
    const said = find(
      fixed,
      tells('a', over(300), on('ministry')),
      tells('b', 369, on('witness')),
      tells('c', 200, on('red-cross')),
    );
    expect(ends(said)).toEqual(['c', 'b']);
  });

  it('of two that reach equally low or high, the one that says it most closely is the end', () => {
    const held = (id: string, n: number) => tells(id, n, { ...on('witness'), hedge: 'alleged' });
    const low = find(
      fixed,
      tells('a', range(100, 200), on('ministry')),
      held('b', 100),
      tells('c', 300, on('red-cross')),
    );
    expect(ends(low)).toEqual(['b', 'c']);
    const high = find(
      fixed,
      tells('a', range(200, 300), on('ministry')),
      held('b', 300),
      tells('c', 100, on('red-cross')),
    );
    expect(ends(high)).toEqual(['c', 'b']);
  });

  it('of two that say the same, the firm one is the end', () => {
    const finding = find(
      fixed,
      tells('a', 100, { ...on('witness'), hedge: 'alleged' }),
      tells('b', 100, on('ministry')),
      tells('c', 300, { ...on('prosecutor'), hedge: 'alleged' }),
      tells('d', 300, on('red-cross')),
    );
    expect(ends(finding)).toEqual(['b', 'd']);
  });
});

describe('the trend', () => {
  const trend = (fact: Omit<Fact, 'claims'>, ...claims: readonly Claim[]): string =>
    find(fact, ...claims).trend;

  it('rises with a higher value of any origin, and stays with the same', () => {
    const a = tells('a', 100, on('ministry', '05'));
    expect(trend(toll, a, tells('b', 101, on('ministry', '09')))).toBe('rising');
    expect(trend(toll, a, tells('b', 101, on('red-cross', '09')))).toBe('rising');
    expect(trend(toll, a, tells('b', 100, on('ministry', '09')))).toBe('none');
    expect(trend(toll, a, tells('b', range(100, 110), on('ministry', '09')))).toBe('none');
  });

  it('falls only when an origin lowers its own value', () => {
    const a = tells('a', 100, on('ministry', '05'));
    expect(trend(toll, a, tells('b', 90, on('ministry', '09')))).toBe('falling');
    expect(trend(toll, a, tells('b', 90, on('red-cross', '09')))).toBe('none');
    expect(trend(toll, a, tells('b', range(90, 100), on('ministry', '09')))).toBe('none');
    const nobodys = tells('a', 100, on('unstated', '05'));
    expect(trend(toll, nobodys, tells('b', 90, on('unstated', '09')))).toBe('none');
  });

  it('is not revised down where the count itself went down', () => {
    const a = tells('a', 100, on('ministry', '05'));
    expect(trend(stock, a, tells('b', 90, on('ministry', '09')))).toBe('none');
    expect(trend(stock, a, tells('b', 110, on('ministry', '09')))).toBe('rising');
  });

  it('is told of what leads to a value that stands', () => {
    const claims = [
      tells('a', 100, on('ministry', '05')),
      tells('b', 120, on('ministry', '07')),
      tells('c', { form: 'unclear' }, on('ministry', '09')),
    ];
    expect(trend(toll, ...claims)).toBe('none');
    expect(trend(toll, ...claims.slice(0, 2))).toBe('rising');
  });

  it('is not told of dates', () => {
    const began: Omit<Fact, 'claims'> = { id: 'began', asks: 'When?', label: 'Began', kind: 'date' };
    const moved = find(
      began,
      tells('a', { form: 'on', date: '2022-01-05' }, on('ministry', '05')),
      tells('b', { form: 'on', date: '2022-01-03' }, on('ministry', '09')),
    );
    expect([moved.trend, moved.low]).toEqual(['none', 'b']);
    expect(moved.reasons).toEqual([{ code: 'revised', from: 'a', to: 'b' }]);
  });
});
