/** A source that gives no day prints what its origin said on a day that another source gives. It makes no dispute. */
import { describe, expect, it } from 'vitest';
import type { Bundle, Claim } from '../../data/bundle/bundle.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { question, source, story, tells, toll } from './stories.ts';

const late = [source('careless', { published: '2022-01-16' }), source('month', { published: '2022-02-01' })];

function find(bundle: Bundle, off: readonly string[] = []) {
  const [finding] = resolve(bundle, { off }).findings;
  return {
    status: finding?.status,
    low: finding?.low,
    high: finding?.high,
    current: finding?.current,
    why: finding?.reasons.flatMap((reason) => (reason.code === 'conflict' ? [reason.why] : [])),
  };
}

function told(...claims: readonly Claim[]): Bundle {
  return story(toll, claims, { sources: late });
}

describe('a claim without a day', () => {
  const earlier = tells('red-cross', 164, { said_by: 'red-cross', as_of: '2022-01-09' });
  const dated = tells('dated', 229, { said_by: 'ministry', as_of: '2022-01-15' });

  it('has the day of the same saying in another source', () => {
    const both = told(earlier, dated, tells('careless', 229, { said_by: 'ministry' }));
    expect(find(both)).toMatchObject({ status: 'single', low: 'dated', current: ['dated'] });
  });

  it('keeps that day when the other source is switched off', () => {
    const both = told(earlier, dated, tells('careless', 229, { said_by: 'ministry' }));
    expect(find(both, ['dated'])).toMatchObject({ status: 'single', current: ['careless'] });
  });

  it('has it also where it is the more exact of the two', () => {
    const round = tells('dated', { form: 'about', n: 230 }, { said_by: 'ministry', as_of: '2022-01-15' });
    const exact = tells('careless', 229, { said_by: 'ministry' });
    expect(find(told(earlier, round, exact))).toMatchObject({ status: 'single', current: ['careless'] });
  });

  it('is not dated by what only says "more than"', () => {
    const open = tells('dated', { form: 'over', n: 200 }, { said_by: 'ministry', as_of: '2022-01-15' });
    const exact = tells('careless', 229, { said_by: 'ministry' });
    expect(find(told(earlier, open, exact))).toMatchObject({ status: 'differ', why: ['undated'] });
  });

  it('is history with the saying that it prints', () => {
    const all = told(
      tells('careless', 26, { said_by: 'prosecutor' }),
      tells('first', 26, { said_by: 'prosecutor', as_of: '2022-01-07' }),
      tells('last', 225, { said_by: 'prosecutor', as_of: '2022-01-15' }),
    );
    expect(find(all)).toMatchObject({ status: 'single', current: ['last'] });
    expect(find(all, ['first'])).toMatchObject({ status: 'single', current: ['last'] });
  });

  it('is as certain as the saying of its day: a copy of what was sure does not make sure what was alleged later', () => {
    const all = [
      tells('first', 16, { said_by: 'prosecutor', as_of: '2022-01-04' }),
      tells('second', 16, { said_by: 'prosecutor', as_of: '2022-01-05', hedge: 'alleged' }),
      tells('state', 19, { said_by: 'state', as_of: '2022-01-06', hedge: 'alleged' }),
    ] as const;
    const careless = tells('careless', 16, { said_by: 'prosecutor' });
    expect(find(told(...all, careless))).toEqual(find(told(...all)));
  });

  it('takes of several days the latest on which its origin said so', () => {
    const all = told(
      tells('first', 26, { said_by: 'prosecutor', as_of: '2022-01-07' }),
      tells('again', 26, { said_by: 'prosecutor', as_of: '2022-01-10' }),
      tells('careless', 26, { said_by: 'prosecutor' }),
      tells('other', 18, { said_by: 'red-cross', as_of: '2022-01-08' }),
    );
    expect(find(all)).toMatchObject({ status: 'single', current: ['again'] });
  });

  it('is not of a day after it was printed', () => {
    const all = told(
      tells('careless', 229, { said_by: 'ministry' }),
      tells('next', 229, { said_by: 'ministry', as_of: '2022-01-20' }),
      tells('red-cross', 164, { said_by: 'red-cross', as_of: '2022-01-18' }),
    );
    expect(find(all, ['next'])).toMatchObject({ status: 'disputed' });
  });

  it('has no day from another origin, nor from nobody', () => {
    const alone = tells('careless', 229, { said_by: 'ministry' });
    const other = tells('dated', 229, { said_by: 'witness', as_of: '2022-01-15' });
    expect(find(told(earlier, other, alone), ['dated']).why).toEqual(['undated']);
    const unstated = { ...alone, said_by: 'unstated' };
    expect(find(told(earlier, { ...other, said_by: 'unstated' }, unstated), ['dated']).status).toBe('differ');
  });

  it('gives a doubt no place after the answer that ended it', () => {
    const claims = [
      tells('dated', { form: 'unclear' }, { said_by: 'ministry', as_of: '2022-01-07' }),
      tells('careless', { form: 'unclear' }, { said_by: 'ministry' }),
      tells('answer', 'yes', { said_by: 'ministry', as_of: '2022-01-10' }),
    ];
    expect(find(story(question, claims, { sources: late }))).toMatchObject({ status: 'single' });
  });
});

describe('a claim of which only the month is known', () => {
  it('is of the day of the same saying', () => {
    const all = told(
      tells('dated', 229, { said_by: 'ministry', as_of: '2022-01-15' }),
      tells('month', 229, { said_by: 'ministry', as_of: '2022-01' }),
      tells('red-cross', 164, { said_by: 'red-cross', as_of: '2022-01-09' }),
    );
    expect(find(all, ['dated'])).toMatchObject({ status: 'single', current: ['month'] });
  });
});

describe('two values of which not both have a day', () => {
  it('are not said to be of the same day', () => {
    const all = told(
      tells('dated', 225, { said_by: 'ministry', as_of: '2022-01-15' }),
      tells('careless', 164, { said_by: 'red-cross' }),
    );
    expect(find(all)).toMatchObject({ status: 'differ', why: ['undated'] });
  });

  it('are said to be of the same day when they are', () => {
    const all = told(
      tells('dated', 225, { said_by: 'ministry', as_of: '2022-01-15' }),
      tells('careless', 164, { said_by: 'red-cross', as_of: '2022-01-15' }),
    );
    expect(find(all)).toMatchObject({ status: 'differ', why: ['same-day'] });
  });
});
