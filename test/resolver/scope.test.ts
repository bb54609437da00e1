/** What a value counts is told by any source that prints the saying, and makes two equal figures differ. */
import { describe, expect, it } from 'vitest';
import type { Claim, Statement, Value } from '../../data/bundle/bundle.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { story, tells, toll } from './stories.ts';

const { counts: _, ...count } = toll;
const officers = { includes: ['officers'] };
const others = { excludes: ['officers'] };

/** The status with the source `told` switched off: what it says of a saying holds all the same. */
function statusOf(claims: readonly Claim[], statements: readonly Statement[] = []): string | undefined {
  return resolve(story(count, claims, { statements }), { off: ['told'] }).findings[0]?.status;
}

const by = (said_by: string, rest: Partial<Claim> = {}): Partial<Claim> => ({ said_by, ...rest });
const silent = tells('silent', 230, by('ministry'));
const without = tells('without', 230, by('red-cross', others));

describe('230 with the officers and 230 without them', () => {
  it('differ, whichever comes first', () => {
    const [first, second] = [
      tells('a', 230, by('ministry', officers)),
      tells('b', 230, by('red-cross', others)),
    ];
    expect(statusOf([first, second])).toBe('differ');
    const turned = [tells('a', 230, by('ministry', others)), tells('b', 230, by('red-cross', officers))];
    expect(statusOf(turned)).toBe('differ');
  });

  it('can both hold where the first is loose enough', () => {
    const loose: Value = { form: 'range', low: 225, high: 235 };
    expect(statusOf([tells('a', loose, by('ministry', officers)), without])).not.toBe('differ');
    expect(statusOf([tells('z', loose, by('ministry', officers)), without])).not.toBe('differ');
    const exact = tells('a', 230, by('ministry', officers));
    expect(statusOf([exact, tells('b', loose, by('red-cross', others))])).not.toBe('differ');
  });
});

describe('a source that does not say what its value counts', () => {
  it('prints what another source says of the same saying', () => {
    expect(statusOf([tells('told', 230, by('ministry', officers)), silent, without])).toBe('differ');
    const included = tells('with', 230, by('red-cross', officers));
    expect(statusOf([tells('told', 230, by('ministry', others)), silent, included])).toBe('differ');
  });

  it('prints a value of which it is not sure what it counts, where another source says so', () => {
    const unsure = tells('told', 230, by('ministry', { may_include: ['officers'] }));
    const higher = tells('higher', 240, by('red-cross'));
    expect(statusOf([silent, higher])).toBe('disputed');
    expect(statusOf([unsure, silent, higher])).toBe('differ');
  });

  it.each([
    ['another origin', tells('told', 230, by('witness', officers))],
    ['another value', tells('told', 229, by('ministry', officers))],
    ['what was set aside', tells('told', 230, by('ministry', { ...officers, set_aside: 'misprinted' }))],
  ])('takes nothing from %s', (_name, told) => {
    expect(statusOf([told, silent, without])).not.toBe('differ');
  });

  it('takes nothing from another day, but for one statement', () => {
    const statements = [{ id: 'said', said_by: 'ministry', on: '2022-01-09' }];
    const later = { as_of: '2022-01-15' };
    const told = (rest: Partial<Claim>): Claim =>
      tells('told', 230, { ...rest, ...officers, as_of: '2022-01-09' });
    expect(statusOf([told(by('ministry')), { ...silent, ...later }, without])).not.toBe('differ');
    const printed = tells('silent', 230, { statement: 'said', ...later });
    expect(statusOf([told({ statement: 'said' }), printed, without], statements)).toBe('differ');
  });

  it('takes nothing from another statement of another day', () => {
    const statements = ['said', 'again'].map((id, i) => ({
      id,
      said_by: 'ministry',
      on: `2022-01-0${i + 1}`,
    }));
    const claims = [
      tells('told', 230, { statement: 'said', ...officers }),
      tells('silent', 230, { statement: 'again' }),
    ];
    expect(statusOf([...claims, without], statements)).not.toBe('differ');
  });

  it('takes nothing from a saying of nobody', () => {
    const nobody = tells('silent', 230, by('unstated'));
    const claims = [tells('told', 230, by('unstated', officers)), nobody, without];
    expect(statusOf(claims)).not.toBe('differ');
  });
});
