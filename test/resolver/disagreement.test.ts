/** What kind of disagreement is told, about which pair, and when there is none. */
import { describe, expect, it } from 'vitest';
import type { Claim, Fact, Value } from '../../data/bundle/bundle.ts';
import type { Finding, Reason } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { question, story, tells, toll } from './stories.ts';

const stock: Omit<Fact, 'claims'> = { ...toll, id: 'in-hospital', counts: 'at one time' };
const { counts: _, ...fixed } = toll;
const on = (said_by: string, day = '10'): Partial<Claim> => ({ said_by, as_of: `2022-01-${day}` });

function find(fact: Omit<Fact, 'claims'>, ...claims: readonly Claim[]): Finding {
  const [finding] = resolve(story(fact, claims), { off: [] }).findings;
  if (finding === undefined) throw new Error('the story has one fact');
  return finding;
}

type Conflict = Extract<Reason, { code: 'conflict' }>;
const conflicts = (finding: Finding): Conflict[] =>
  finding.reasons.filter((one): one is Conflict => one.code === 'conflict');
const whys = (finding: Finding): string[] => conflicts(finding).map(({ why }) => why);

describe('a scope', () => {
  const other = { ...on('red-cross'), excludes: ['officers'] };

  it('differs where one counts, or may count, what the other leaves out', () => {
    const whole = (rest: object) => tells('a', 149, { ...on('ministry'), ...rest });
    expect(whys(find(stock, whole({ includes: ['officers'] }), tells('b', 160, other)))).toEqual(['scope']);
    expect(whys(find(stock, whole({ may_include: ['officers'] }), tells('b', 160, other)))).toEqual([
      'scope',
    ]);
    expect(whys(find(stock, tells('b', 160, other), whole({ includes: ['officers'] })))).toEqual(['scope']);
  });

  it('differs where either is not sure what it counts', () => {
    const sure = (id: string, n: number, said_by: string) => tells(id, n, on(said_by));
    const unsure = (id: string, n: number, said_by: string) =>
      tells(id, n, { ...on(said_by), may_include: ['officers'] });
    expect(whys(find(stock, unsure('a', 149, 'ministry'), sure('b', 160, 'red-cross')))).toEqual(['scope']);
    expect(whys(find(stock, sure('a', 149, 'ministry'), unsure('b', 160, 'red-cross')))).toEqual(['scope']);
  });

  it('is the same where the other says nothing about it, or leaves out something else', () => {
    const counted = tells('a', 149, { ...on('ministry', '05'), includes: ['officers'] });
    expect(whys(find(fixed, counted, tells('b', 160, on('red-cross'))))).toEqual(['other-organisation']);
    const else_ = tells('b', 160, { ...on('red-cross'), excludes: ['children'] });
    expect(whys(find(fixed, counted, else_))).toEqual(['other-organisation']);
  });
});

describe('the pair that is told', () => {
  it('is the one furthest apart, the weightier value first', () => {
    const finding = find(
      fixed,
      tells('a', { form: 'range', low: 200, high: 300 }, on('red-cross')),
      tells('b', 100, on('ministry')),
      tells('c', 250, on('witness')),
    );
    expect(finding.status).toBe('disputed');
    expect(conflicts(finding)).toEqual([{ code: 'conflict', a: 'b', b: 'c', why: 'other-organisation' }]);
    const two = find(
      fixed,
      tells('a', { form: 'range', low: 200, high: 300 }, on('red-cross')),
      tells('b', 100, on('ministry')),
    );
    expect(conflicts(two)).toEqual([{ code: 'conflict', a: 'b', b: 'a', why: 'other-organisation' }]);
  });

  it('is told once for each kind of disagreement, and never for values that meet', () => {
    const finding = find(
      stock,
      tells('a', 100, on('ministry')),
      tells('b', { form: 'about', n: 100 }, on('prosecutor')),
      tells('c', 400, on('red-cross')),
      tells('d', 300, on('unstated')),
    );
    expect(finding.status).toBe('differ');
    expect(conflicts(finding).map(({ a, b, why }) => [why, a, b].join(' '))).toEqual([
      'same-day a c',
      'unstated a d',
    ]);
  });

  it('is the first by name of pairs that are equally far apart', () => {
    const finding = find(
      fixed,
      tells('d', 200, on('witness')),
      tells('c', 200, on('red-cross')),
      tells('a', 100, on('ministry')),
    );
    expect(conflicts(finding)).toEqual([{ code: 'conflict', a: 'a', b: 'c', why: 'other-organisation' }]);
  });
});

describe('several pairs', () => {
  const told = (fact: Omit<Fact, 'claims'>, ...claims: readonly Claim[]): string[] =>
    conflicts(find(fact, ...claims)).map(({ why, a, b }) => `${why} ${a} ${b}`);

  it('are told by the one furthest apart, whichever was compared first', () => {
    const three = [100, 150, 400].map((n, i) =>
      tells('abc'[i] ?? '', n, on(['ministry', 'witness', 'red-cross'][i] ?? '')),
    );
    expect(told(fixed, ...three)).toEqual(['other-organisation a c']);
    const held = tells('a', 100, { ...on('witness'), hedge: 'alleged' });
    expect(told(fixed, held, tells('b', 200, on('ministry')), tells('c', 100, on('red-cross')))).toEqual([
      'other-organisation b a',
    ]);
  });

  it('are told the gravest first, a value without an owner last', () => {
    const counting = tells('a', 100, { ...on('ministry'), includes: ['officers'] });
    const leavingOut = tells('c', 300, { ...on('red-cross'), excludes: ['officers'] });
    const nobodys = tells('d', 400, on('unstated'));
    expect(told(fixed, counting, tells('b', 200, on('prosecutor')), leavingOut, nobodys)).toEqual([
      'other-organisation b c',
      'same-organisation a b',
      'scope a c',
      'unstated a d',
    ]);
    const others = [tells('b', 350, on('witness')), tells('e', 500, on('prosecutor'))];
    expect(told(stock, counting, leavingOut, ...others)).toEqual([
      'same-organisation a e',
      'same-day a b',
      'scope a c',
    ]);
  });

  it('of answers that may hold together come after another scope', () => {
    const answers = [...(question.answers ?? []), { id: 'maybe', label: 'Maybe' }];
    expect(
      told(
        { ...question, several: true, answers },
        tells('a', 'yes', { ...on('ministry'), includes: ['officers'] }),
        tells('b', 'no', { ...on('red-cross'), excludes: ['officers'] }),
        tells('c', 'maybe', on('witness')),
      ),
    ).toEqual(['scope a b', 'several a c']);
  });
});

describe('answers', () => {
  const several = { ...question, several: true } as const;
  const both = (...answers: readonly string[]): Value => ({ form: 'answer', answers });

  it('that may hold together differ for that reason', () => {
    const finding = find(several, tells('a', 'yes', on('witness')), tells('b', 'no', on('ministry')));
    expect(whys(finding)).toEqual(['several']);
  });

  it('agree in whatever order they are written', () => {
    const finding = find(
      several,
      tells('a', both('yes', 'no'), on('witness')),
      tells('b', both('no', 'yes'), on('red-cross')),
    );
    expect([finding.status, finding.answers]).toEqual(['agreed', ['yes', 'no']]);
  });

  it('conflict as soon as no single one is shared by all', () => {
    const finding = find(
      several,
      tells('a', both('yes', 'no'), on('witness')),
      tells('b', 'yes', on('ministry')),
      tells('c', 'no', on('red-cross')),
    );
    expect(finding.status).toBe('differ');
    expect(
      find(several, tells('a', both('yes', 'no'), on('witness')), tells('b', 'yes', on('ministry'))).status,
    ).toBe('consistent');
  });
});

describe('agreement', () => {
  const status = (...claims: readonly Claim[]): string => find(fixed, ...claims).status;

  it('needs two that are independent, among however many', () => {
    const state = [tells('a', 12, on('ministry')), tells('b', 12, on('prosecutor'))];
    expect(status(...state)).toBe('consistent');
    expect(status(...state, tells('c', 12, on('red-cross')))).toBe('agreed');
    expect(find(fixed, ...state).reasons).toContainEqual({ code: 'not-independent', claims: ['a', 'b'] });
    expect(find(fixed, ...state, tells('c', 12, on('red-cross'))).reasons).toEqual([]);
  });

  it('is not given by values that are open on either side, held back, or without an owner', () => {
    const a = tells('a', 12, on('ministry'));
    expect(status(a, tells('b', { form: 'at-least', n: 12 }, on('red-cross')))).toBe('consistent');
    expect(status(a, tells('b', 12, { ...on('red-cross'), hedge: 'estimate' }))).toBe('consistent');
    expect(status(a, tells('b', 12, on('unstated')))).toBe('single');
  });

  it('is not given by two that say "at least" alike', () => {
    const least: Value = { form: 'at-least', n: 12 };
    expect(status(tells('a', least, on('ministry')), tells('b', least, on('red-cross')))).toBe('consistent');
  });

  it('of dates needs a date that is closed on both sides', () => {
    const began: Omit<Fact, 'claims'> = { id: 'began', asks: 'When?', label: 'Began', kind: 'date' };
    const dated = (value: Value): string =>
      find(
        began,
        tells('a', { form: 'on', date: '2022-01-05' }, { said_by: 'ministry' }),
        tells('b', value, { said_by: 'red-cross' }),
      ).status;
    expect(dated({ form: 'on', date: '2022-01-05' })).toBe('agreed');
    expect(dated({ form: 'by', date: '2022-01-05' })).toBe('consistent');
    expect(dated({ form: 'from', date: '2022-01-05' })).toBe('consistent');
    expect(dated({ form: 'on', date: '2022-01-06' })).toBe('disputed');
  });
});
