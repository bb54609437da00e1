/** The rules of "From claims to a finding", one small story for each: what stands beside what. */
import { describe, expect, it } from 'vitest';
import { dozens, story, tells, toll } from '../stories.ts';
import { find, reason, stateOf } from './finding-of.ts';

describe('values', () => {
  const said = { said_by: 'ministry', as_of: '2022-01-10' };

  it('lets the most precise form of a statement stand, and widens when its source is off', () => {
    const bundle = story(toll, [tells('a', 7939, said), tells('b', { form: 'nearly', n: 8000 }, said)]);
    expect(find(bundle).low).toBe('a');
    expect(reason(find(bundle), 'rounding')).toEqual({ code: 'rounding', claims: ['b'], by: 'a' });
    const wider = find(bundle, { off: ['a'] });
    expect(wider.low).toBe('b');
    expect(reason(wider, 'without')).toEqual({
      code: 'without',
      source: 'a',
      status: 'single',
      low: 'a',
      high: 'a',
    });
  });

  it('prefers the form that kept its "about" where the number is round, and the plain one where it is not', () => {
    const low = (n: number): unknown =>
      find(story(toll, [tells('a', n, said), tells('b', { form: 'about', n }, said)])).low;
    expect(low(2000)).toBe('b');
    expect(low(164)).toBe('a');
  });

  it('does not take a range for agreement on one of its ends', () => {
    const of = (low: number): string => {
      const range = { form: 'range', low, high: 60 } as const;
      return find(story(toll, [tells('a', 60, said), tells('b', range, { ...said, said_by: 'red-cross' })]))
        .status;
    };
    expect(of(50)).toBe('consistent');
    expect(of(60)).toBe('agreed');
  });

  it('lets words speak only where nobody gives a figure', () => {
    const bundle = story(toll, [tells('a', 26, said), tells('b', dozens, { as_of: '2022-01-12' })]);
    expect(find(bundle).low).toBe('a');
    expect(stateOf(find(bundle), 'b')).toBe('word');
    expect(find(bundle, { off: ['a'] }).low).toBe('b');
  });

  it('shows what the editor set aside and never compares it', () => {
    const finding = find(
      story(toll, [tells('a', 317, said), tells('b', 713, { ...said, set_aside: 'digits reversed' })]),
    );
    expect([finding.status, finding.high]).toEqual(['single', 'a']);
    expect(reason(finding, 'set-aside')?.claims).toEqual(['b']);
  });

  it('tells two scopes from a conflict', () => {
    const claims = [
      tells('a', 149, { ...said, includes: ['officers'] }),
      tells('b', 160, { said_by: 'red-cross', as_of: '2022-01-10', excludes: ['officers'] }),
    ];
    const finding = find(story({ ...toll, counts: 'at one time' }, claims));
    expect(finding.status).toBe('differ');
    expect(reason(finding, 'conflict')?.why).toBe('scope');
  });

  it('compares another unit in the unit of the fact', () => {
    const { counts: _, ...speed } = { ...toll, unit: 'km/h', units: { knots: 1.852 } };
    const claims = [
      tells('a', 55.56, { said_by: 'ministry' }),
      tells('b', { form: 'exact', n: 30, unit: 'knots' }, { said_by: 'red-cross' }),
    ];
    expect(find(story(speed, claims)).status).toBe('consistent');
    const rounded = tells('a', 56, { said_by: 'ministry' });
    expect(find(story(speed, [rounded, ...claims.slice(1)])).status).toBe('consistent');
    const faster = tells('a', 57, { said_by: 'ministry' });
    expect(find(story(speed, [faster, ...claims.slice(1)])).status).toBe('disputed');
  });
});
