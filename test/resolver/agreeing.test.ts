/** Two origins agree when they say just the same of the same thing. What only looks alike is not agreement. */
import { describe, expect, it } from 'vitest';
import type { Claim, Fact } from '../../data/bundle/bundle.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { question, story, tells, toll } from './stories.ts';

const { counts: _, ...count } = toll;

function find(fact: Omit<Fact, 'claims'>, ...claims: readonly Claim[]) {
  const [finding] = resolve(story(fact, claims), { off: [] }).findings;
  return {
    status: finding?.status,
    current: finding?.current,
    why: finding?.reasons.flatMap((reason) => (reason.code === 'conflict' ? [reason.why] : [])),
  };
}

const ministry = { said_by: 'ministry' };
const redCross = { said_by: 'red-cross' };

describe('one number', () => {
  it('is not one finding where one counts what the other leaves out', () => {
    const a = tells('a', 230, { ...ministry, includes: ['officers'] });
    expect(find(count, a, tells('b', 230, { ...redCross, excludes: ['officers'] }))).toMatchObject({
      status: 'differ',
      why: ['scope'],
    });
    expect(find(count, a, tells('b', 230, { ...redCross, excludes: ['children'] })).status).toBe('agreed');
    expect(find(count, a, tells('b', 230, { ...redCross, includes: ['officers'] })).status).toBe('agreed');
  });

  it('is not one finding of one owner either', () => {
    const a = tells('a', 230, { ...ministry, includes: ['officers'] });
    const b = tells('b', 230, { ...ministry, excludes: ['officers'] });
    expect(find(count, a, b)).toMatchObject({ status: 'differ', current: ['a', 'b'], why: ['scope'] });
  });

  it('may leave room for the part that only one counts', () => {
    const wide = tells('a', { form: 'at-least', n: 230 }, { ...ministry, includes: ['officers'] });
    expect(find(count, wide, tells('b', 230, { ...redCross, excludes: ['officers'] })).status).toBe(
      'consistent',
    );
  });

  it('is not borne out by one that may count a part', () => {
    const a = tells('a', 230, { ...ministry, may_include: ['officers'] });
    expect(find(count, a, tells('b', 230, redCross)).status).toBe('consistent');
  });
});

describe('a rounded form', () => {
  const nearly = tells('a', { form: 'nearly', n: 5 }, ministry);

  it('is not borne out by the one number that it can mean', () => {
    expect(find(count, nearly, tells('b', 4, redCross)).status).toBe('consistent');
  });

  it('is borne out by the same form', () => {
    expect(find(count, nearly, tells('b', { form: 'nearly', n: 5 }, redCross)).status).toBe('agreed');
  });

  it('leaves "none" and 0 the same', () => {
    expect(find(count, tells('a', { form: 'none' }, ministry), tells('b', 0, redCross)).status).toBe(
      'agreed',
    );
  });
});

describe('several answers of which each two share one', () => {
  it('fit together, though no answer is given by all', () => {
    const several: Omit<Fact, 'claims'> = { ...question, several: true };
    const answers = (...ids: readonly string[]) => ({ form: 'answer', answers: ids }) as const;
    const found = find(
      several,
      tells('a', answers('x', 'y'), ministry),
      tells('b', answers('y', 'z'), redCross),
      tells('c', answers('x', 'z'), { said_by: 'witness' }),
    );
    expect(found).toMatchObject({ status: 'consistent', why: [] });
  });
});

describe('a total that fell short', () => {
  const witness = tells('a', 30, { said_by: 'witness', as_of: '2022-01-06' });
  const short = tells('b', 26, { said_by: 'ministry', as_of: '2022-01-07' });
  const other = tells('d', 231, { said_by: 'red-cross', as_of: '2022-01-15' });

  it('is history once its own organisation has moved on', () => {
    const own = tells('c', 231, { said_by: 'prosecutor', as_of: '2022-01-15' });
    expect(find(toll, witness, short, own, other)).toMatchObject({ status: 'agreed', current: ['c', 'd'] });
  });

  it('stands as long as only others say more', () => {
    expect(find(toll, witness, short, other)).toMatchObject({ status: 'disputed', current: ['b', 'd'] });
  });

  it('stands where it contradicts its own organisation', () => {
    const said = tells('a', 30, { said_by: 'prosecutor', as_of: '2022-01-06' });
    const own = tells('c', 231, { said_by: 'state', as_of: '2022-01-15' });
    expect(find(toll, said, short, own)).toMatchObject({
      status: 'differ',
      why: ['same-organisation'],
    });
  });
});

describe('values that don’t count the same parts', () => {
  const without = { excludes: ['officers'] };
  const within = { includes: ['officers'] };

  it('are no rise from one origin to another', () => {
    const earlier = tells('a', 225, { ...ministry, ...without, as_of: '2022-01-09' });
    const later = tells('b', 244, { ...redCross, ...within, as_of: '2022-01-15' });
    expect(find(toll, earlier, later)).toMatchObject({ status: 'differ', why: ['scope'] });
  });

  it('are no fall of one origin', () => {
    const earlier = tells('a', 244, { ...ministry, ...within, as_of: '2022-01-09' });
    const later = tells('b', 225, { ...ministry, ...without, as_of: '2022-01-15' });
    const resolution = resolve(story(toll, [earlier, later]), { off: [] });
    expect(resolution.corrections).toEqual([]);
    expect(resolution.findings[0]).toMatchObject({ status: 'differ', trend: 'none' });
  });

  it('are told apart by whoever prints the saying, though another of its sources is silent', () => {
    const loud = tells('a', 230, { ...ministry, ...within, as_of: '2022-01-09' });
    const silent = tells('b', 230, { ...ministry, as_of: '2022-01-09' });
    const other = tells('c', 230, { ...redCross, ...without, as_of: '2022-01-09' });
    const bundle = story(count, [loud, silent, other]);
    for (const off of [[], ['a']]) {
      expect(resolve(bundle, { off }).findings[0]?.status).toBe('differ');
    }
  });

  it('are not those of a later saying that tells nothing of its parts', () => {
    const first = tells('a', 230, { ...ministry, ...within, as_of: '2022-01-09' });
    const later = tells('b', 230, { ...ministry, as_of: '2022-01-12' });
    const other = tells('c', 225, { ...redCross, ...without, as_of: '2022-01-08' });
    expect(find(toll, first, later, other)).toMatchObject({ status: 'single', current: ['b'] });
  });
});
