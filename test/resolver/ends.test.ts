/** Which claims stand at the ends of a range, and when a number is said to rise. */
import { describe, expect, it } from 'vitest';
import type { Claim, Fact, Value } from '../../data/bundle/bundle.ts';
import type { Finding } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { story, tells, toll } from './stories.ts';

const queue: Omit<Fact, 'claims'> = { ...toll, id: 'waiting', counts: 'at one time' };
const over = (n: number): Value => ({ form: 'over', n });
const range = (low: number, high: number): Value => ({ form: 'range', low, high });

function find(fact: Omit<Fact, 'claims'>, claims: readonly Claim[]): Finding {
  const [finding] = resolve(story(fact, claims), { off: [] }).findings;
  if (finding === undefined) throw new Error('the story has one fact');
  return finding;
}

describe('the ends of a range', () => {
  const on = '2022-01-09';

  it('leaves out "more than 300" where 369 and 453 say it more closely', () => {
    const finding = find(queue, [
      tells('a', 369, { said_by: 'ministry', as_of: on }),
      tells('b', 453, { said_by: 'red-cross', as_of: on }),
      tells('c', over(300), { said_by: 'witness', as_of: on }),
    ]);
    expect([finding.status, finding.low, finding.high]).toEqual(['differ', 'a', 'b']);
  });

  it('keeps "more than 450" where nobody gives a number above it', () => {
    const finding = find(queue, [
      tells('a', 422, { said_by: 'ministry', as_of: on }),
      tells('b', over(450), { said_by: 'red-cross', as_of: on }),
    ]);
    expect([finding.low, finding.high]).toEqual(['a', 'b']);
  });

  it('does not let a figure without an owner narrow what an owner said', () => {
    const finding = find(queue, [
      tells('a', 200, { said_by: 'red-cross', as_of: on }),
      tells('b', over(300), { said_by: 'ministry', as_of: on }),
      tells('c', 369, { said_by: 'unstated', as_of: on }),
    ]);
    expect([finding.low, finding.high]).toEqual(['a', 'b']);
  });

  it('shows both of two ranges by one speaker that overlap in part only', () => {
    const finding = find(queue, [
      tells('a', range(12, 14), { said_by: 'ministry', as_of: on }),
      tells('b', range(14, 15), { said_by: 'ministry', as_of: on }),
    ]);
    expect([finding.status, finding.low, finding.high]).toEqual(['single', 'a', 'b']);
    expect(finding.reasons.map(({ code }) => code)).not.toContain('rounding');
  });

  it('shows both bounds where one owner gives the upper and another the lower', () => {
    const finding = find(queue, [
      tells('a', { form: 'at-most', n: 200 }, { said_by: 'ministry', as_of: on }),
      tells('b', { form: 'at-least', n: 100 }, { said_by: 'red-cross', as_of: on }),
    ]);
    expect([finding.status, finding.low, finding.high]).toEqual(['consistent', 'a', 'b']);
  });
});

describe('the trend', () => {
  it('does not call a corrected number rising when the number does not move with time', () => {
    const { counts: _, ...crew } = toll;
    const finding = find(crew, [
      tells('a', 20, { said_by: 'ministry', as_of: '2022-01-05' }),
      tells('b', 25, { said_by: 'ministry', as_of: '2022-01-09' }),
    ]);
    expect([finding.low, finding.trend]).toEqual(['b', 'none']);
    expect(finding.reasons).toContainEqual({ code: 'revised', from: 'a', to: 'b' });
  });
});
