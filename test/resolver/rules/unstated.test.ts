/** The rules of "From claims to a finding", one small story for each: claims that nobody owns. */
import { describe, expect, it } from 'vitest';
import { story, tells, toll } from '../stories.ts';
import { find, reason } from './finding-of.ts';

describe('claims without a stated owner', () => {
  it('are no end of a range while somebody owns a value, and still show that figures differ', () => {
    const day = { as_of: '2021-03-29' };
    const claims = [
      tells('a', { form: 'nearly', n: 400 }, { said_by: 'unstated', ...day }),
      tells('b', 422, { said_by: 'ministry', ...day }),
      tells('c', { form: 'over', n: 450 }, { said_by: 'unstated', ...day }),
    ];
    const finding = find(story(toll, claims));
    expect([finding.status, finding.low, finding.high]).toEqual(['differ', 'b', 'b']);
    expect(reason(finding, 'conflict')?.why).toBe('unstated');
    const alone = find(story(toll, claims), { off: ['b'] });
    expect([alone.low, alone.high]).toEqual(['a', 'c']);
  });

  it('are not one origin: none repeats, replaces or revises another', () => {
    const unstated = (as_of: string) => ({ said_by: 'unstated', as_of });
    const finding = find(
      story(toll, [tells('a', 18, unstated('2022-01-06')), tells('b', 16, unstated('2022-01-09'))]),
    );
    expect([finding.status, finding.trend, finding.low, finding.high]).toEqual(['differ', 'none', 'b', 'a']);
    expect(reason(finding, 'revised')).toBeUndefined();
    expect(reason(finding, 'conflict')?.why).toBe('unstated');
  });
});
