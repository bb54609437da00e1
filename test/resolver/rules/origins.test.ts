/** The rules of "From claims to a finding", one small story for each: who counts as one, and what is agreed. */
import { describe, expect, it } from 'vitest';
import type { Fact, Statement } from '../../../data/bundle/bundle.ts';
import { question, source, story, tells, toll } from '../stories.ts';
import { find, reason } from './finding-of.ts';

describe('origins', () => {
  it('counts three outlets that print one speaker as one origin', () => {
    const said = { said_by: 'ministry', as_of: '2022-01-10' };
    const finding = find(
      story(toll, [tells('a', 7939, said), tells('b', 7939, said), tells('c', 7939, said)]),
    );
    expect(finding.status).toBe('single');
    expect(finding.origins).toHaveLength(1);
    expect(reason(finding, 'same-origin')).toEqual({ code: 'same-origin', claims: ['b', 'c'], by: 'a' });
  });

  it('hears two rewrites of one report as the original outlet', () => {
    const original = { outlet: 'BBC', how: 'rewrite' } as const;
    const sources = [source('a', { original }), source('b', { original })];
    const finding = find(story(question, [tells('a', 'yes'), tells('b', 'yes')], { sources }));
    expect(finding.status).toBe('single');
    expect(finding.origins[0]?.outlet).toBe('BBC');
  });

  it('calls it agreed only when independent origins give firm, closed values that meet', () => {
    const day = { as_of: '2022-01-10' };
    const of = (a: object, b: object, value: Parameters<typeof tells>[1] = 12): string =>
      find(story(toll, [tells('a', 12, { ...day, ...a }), tells('b', value, { ...day, ...b })])).status;
    expect(of({ said_by: 'ministry' }, { said_by: 'red-cross' })).toBe('agreed');
    expect(of({ said_by: 'ministry' }, { said_by: 'prosecutor' })).toBe('consistent');
    expect(of({ said_by: 'ministry' }, { said_by: 'red-cross', hedge: 'unconfirmed' })).toBe('consistent');
    expect(of({ said_by: 'ministry' }, { said_by: 'red-cross' }, { form: 'at-least', n: 10 })).toBe(
      'consistent',
    );
    expect(of({ said_by: 'ministry' }, { said_by: 'unstated' })).toBe('single');
  });

  it('calls it agreed only at the precision of what it shows', () => {
    const moment = (date: string) => ({ form: 'on', date }) as const;
    const freed: Omit<Fact, 'claims'> = {
      id: 'freed',
      asks: 'When was it freed?',
      label: 'Freed',
      kind: 'date',
    };
    const of = (date: string): string =>
      find(
        story(freed, [
          tells('a', moment('2021-03-29T15:05'), { said_by: 'ministry' }),
          tells('b', moment(date), { said_by: 'red-cross' }),
          tells('c', moment('2021-03-29'), { said_by: 'witness' }),
        ]),
      ).status;
    expect(of('2021-03-29')).toBe('consistent');
    expect(of('2021-03-29T15:05')).toBe('agreed');
  });

  it('does not let an outlet of the state corroborate the state', () => {
    const sources = [source('agency', { part_of: 'state' })];
    const claims = [
      tells('agency', 12, { as_of: '2022-01-10' }),
      tells('b', 12, { said_by: 'ministry', as_of: '2022-01-10' }),
    ];
    expect(find(story(toll, claims, { sources })).status).toBe('consistent');
  });

  it('does not let the one who is cited corroborate the one who cites', () => {
    const cites: Statement = { id: 'cites', said_by: 'witness', citing: 'red-cross', on: '2022-01-10' };
    const claims = [
      tells('a', 12, { statement: 'cites' }),
      tells('b', 12, { said_by: 'red-cross', as_of: '2022-01-10' }),
    ];
    expect(find(story(toll, claims, { statements: [cites] })).status).toBe('consistent');
  });

  it('says when an owner had to be traced, and prefers the source that names it', () => {
    const said = { said_by: 'prosecutor', as_of: '2022-01-15' };
    const bundle = story(toll, [tells('a', 225, { ...said, traced: 'b' }), tells('b', 225, said)]);
    expect(find(bundle).low).toBe('b');
    const alone = find(bundle, { off: ['b'] });
    expect(alone.low).toBe('a');
    expect(reason(alone, 'traced')).toEqual({ code: 'traced', claims: ['a'], source: 'b' });
  });
});
