/** The rules of "From claims to a finding", one small story for each: what overtakes what. */
import { describe, expect, it } from 'vitest';
import { source, story, tells, toll } from '../stories.ts';
import { find, reason, stateOf } from './finding-of.ts';

describe('time', () => {
  const ministry = (as_of: string) => ({ said_by: 'ministry', as_of });

  it('takes the latest of one origin and keeps the others as its history', () => {
    const finding = find(
      story(toll, [
        tells('a', 3811, ministry('2022-01-07')),
        tells('b', 5135, ministry('2022-01-09')),
        tells('c', 7939, ministry('2022-01-10')),
      ]),
    );
    expect([finding.status, finding.trend, finding.low]).toEqual(['single', 'rising', 'c']);
    expect(stateOf(finding, 'a')).toBe('history');
    expect(reason(finding, 'later')).toEqual({ code: 'later', claims: ['a'], by: 'b' });
  });

  it('lets what repeats an overtaken value share its fate, and tells a revision once', () => {
    const claims = ['a', 'b', 'c'].map((id) => tells(id, 18, ministry('2022-01-06')));
    const finding = find(story(toll, [...claims, tells('d', 16, ministry('2022-01-09'))]));
    expect(['a', 'b', 'c'].map((id) => stateOf(finding, id))).toEqual(['history', 'history', 'history']);
    expect(finding.reasons.map(({ code }) => code)).toEqual(['revised', 'later']);
    expect(reason(finding, 'later')).toEqual({ code: 'later', claims: ['b', 'c'], by: 'd' });
  });

  it('says falling when an origin lowers its own total', () => {
    const finding = find(
      story(toll, [tells('a', 18, ministry('2022-01-06')), tells('b', 16, ministry('2022-01-09'))]),
    );
    expect([finding.status, finding.trend, finding.low]).toEqual(['single', 'falling', 'b']);
    expect(reason(finding, 'revised')).toEqual({ code: 'revised', from: 'a', to: 'b' });
  });

  it('lets a later total of another origin overtake when it is not lower', () => {
    const finding = find(
      story(toll, [
        tells('a', 26, ministry('2022-01-07')),
        tells('b', 164, { said_by: 'red-cross', as_of: '2022-01-09' }),
      ]),
    );
    expect([finding.status, finding.low, finding.trend]).toEqual(['single', 'b', 'rising']);
    expect(stateOf(finding, 'a')).toBe('history');
  });

  it('keeps both when the later total of another origin is lower', () => {
    const claims = [
      tells('a', 9900, ministry('2022-01-11')),
      tells('b', 2000, { said_by: 'red-cross', as_of: '2022-01-14' }),
    ];
    const finding = find(story(toll, claims));
    expect([finding.status, finding.low, finding.high, finding.trend]).toEqual([
      'disputed',
      'b',
      'a',
      'none',
    ]);
  });

  it('does not let a later total settle what an earlier one already contradicted', () => {
    const claims = [
      tells('a', 9900, ministry('2022-01-11')),
      tells('b', 2000, { said_by: 'prosecutor', as_of: '2022-01-14' }),
      tells('c', { form: 'about', n: 10000 }, { said_by: 'state', as_of: '2022-01-21' }),
    ];
    const finding = find(story(toll, claims));
    expect([finding.status, finding.low, finding.high]).toEqual(['differ', 'b', 'a']);
    expect(stateOf(finding, 'b')).toBe('current');
    expect(find(story(toll, claims), { off: ['a'] }).low).toBe('c');
  });

  it('says that figures of one organisation differ', () => {
    const claims = [
      tells('a', 9900, ministry('2022-01-11')),
      tells('b', 2000, { said_by: 'prosecutor', as_of: '2022-01-14' }),
    ];
    const finding = find(story(toll, claims));
    expect(finding.status).toBe('differ');
    expect(reason(finding, 'conflict')?.why).toBe('same-organisation');
  });

  it('does not dispute two totals of one day, whose order is not known', () => {
    const claims = [
      tells('a', 230, ministry('2022-03-14')),
      tells('b', 238, { said_by: 'red-cross', as_of: '2022-03-14' }),
    ];
    const bundle = story(toll, claims, {
      sources: [source('a', { published: '2022-03-14' }), source('b', { published: '2022-03-14' })],
    });
    expect(find(bundle).status).toBe('differ');
    expect(reason(find(bundle), 'conflict')?.why).toBe('same-day');
  });

  it('shows only the latest day of a count at one time', () => {
    const stock = { ...toll, counts: 'at one time' } as const;
    const finding = find(
      story(stock, [
        tells('a', 400, ministry('2022-01-06')),
        tells('b', 300, { said_by: 'red-cross', as_of: '2022-01-08' }),
      ]),
    );
    expect([finding.status, finding.low, finding.high]).toEqual(['single', 'b', 'b']);
  });

  it('does not let an undated value overtake or be overtaken', () => {
    const finding = find(
      story(toll, [tells('a', 9900, ministry('2022-01-11')), tells('b', 10500, { said_by: 'red-cross' })]),
    );
    expect(finding.status).toBe('differ');
  });

  it('never lets an ownerless or hedged value overtake a firm one', () => {
    const firm = tells('a', 100, ministry('2022-01-11'));
    const later = { as_of: '2022-01-14' };
    const low = (rest: object): unknown =>
      find(story(toll, [firm, tells('b', 150, { ...later, ...rest })])).low;
    expect(low({ said_by: 'unstated' })).toBe('a');
    expect(low({ said_by: 'red-cross', hedge: 'unconfirmed' })).toBe('a');
    expect(low({ said_by: 'red-cross' })).toBe('b');
  });
});
