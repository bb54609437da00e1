/** What a view lets through: sources, moments, what is missing, and what is listed as not known. */
import { describe, expect, it } from 'vitest';
import type { Bundle, Claim, Fact, Statement } from '../../data/bundle/bundle.ts';
import { indexOf } from '../../data/resolver/bundle-index.ts';
import type { Finding, Reason, Resolution, View } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { question, source, story, tells, toll } from './stories.ts';

const { counts: _, ...fixed } = toll;
const on = (said_by: string, day = '10'): Partial<Claim> => ({ said_by, as_of: `2022-01-${day}` });

function see(bundle: Bundle, view: View = { off: [] }): Resolution & { readonly first: Finding } {
  const resolution = resolve(bundle, view);
  const [first] = resolution.findings;
  if (first === undefined) throw new Error('the story has a fact');
  return { ...resolution, first };
}

function without(finding: Finding): Reason[] {
  return finding.reasons.filter(({ code }) => code === 'without');
}

describe('a source', () => {
  const bundle = story(fixed, [tells('a', 12, on('ministry')), tells('b', 12, on('red-cross'))], {
    sources: [
      source('a', { published: '2022-01-10T12:00' }),
      source('b', { published: '2022-01-12' }),
      source('c', { published: 'last spring' }),
    ],
  });

  it('is live from the end of the moment at which it came out', () => {
    const live = (at?: string): unknown => see(bundle, { off: [], ...(at !== undefined && { at }) }).sources;
    expect(live('2022-01-10T11:59')).toEqual({ live: 0, all: 3 });
    expect(live('2022-01-10T12:00')).toEqual({ live: 1, all: 3 });
    expect(live('2022-01-12T23:00')).toEqual({ live: 1, all: 3 });
    expect(live('2022-01-12')).toEqual({ live: 2, all: 3 });
  });

  it('whose day cannot be read is never live', () => {
    expect(see(bundle).sources).toEqual({ live: 2, all: 3 });
    const only = story(fixed, [tells('c', 12, on('ministry'))], {
      sources: [source('c', { published: 'last spring' })],
    });
    expect(see(only).first.status).toBe('unreported');
  });

  it('that the story does not have makes no claim', () => {
    const lost = { ...bundle, sources: bundle.sources.filter(({ id }) => id !== 'b') };
    expect(see(lost).first.origins.map(({ key }) => key)).toEqual(['speaker:ministry']);
  });

  it('is live at every moment that cannot be read', () => {
    const { at, sources, first } = see(bundle, { off: [], at: 'soon' });
    expect([at, sources.live, first.status]).toEqual(['soon', 2, 'agreed']);
    expect('at' in see(bundle)).toBe(false);
  });
});

describe('a missing source', () => {
  const bundle = story(
    fixed,
    [
      tells('c', 12, on('ministry')),
      tells('b', 20, on('red-cross')),
      tells('a', { form: 'unclear' }, on('witness')),
      tells('d', 12, on('ministry')),
    ],
    { sources: [source('b', { published: '2022-01-15' })] },
  );

  it('is told with what would be known if it alone were on again, in the order of names', () => {
    expect(without(see(bundle, { off: ['d', 'c', 'b', 'a'] }).first)).toStrictEqual([
      { code: 'without', source: 'a', status: 'unclear' },
      { code: 'without', source: 'b', status: 'single', low: 'b', high: 'b' },
      { code: 'without', source: 'c', status: 'single', low: 'c', high: 'c' },
      { code: 'without', source: 'd', status: 'single', low: 'd', high: 'd' },
    ]);
  });

  it('is not told when another source says the same, whoever says it', () => {
    expect(without(see(bundle, { off: ['d'] }).first)).toEqual([]);
    const same = story(fixed, [tells('a', 12, on('ministry')), tells('b', 12, on('ministry'))]);
    expect(without(see(same, { off: ['a'] }).first)).toEqual([]);
  });

  it('is not told before it came out, nor for a fact that it says nothing about', () => {
    const sources = bundle.sources.map((one) => (one.id === 'b' ? one : { ...one, published: '2022-01-10' }));
    const told = (at: string): unknown[] => without(see({ ...bundle, sources }, { off: ['b'], at }).first);
    expect(told('2022-01-14')).toEqual([]);
    expect(told('2022-01-15')).toHaveLength(1);
    const both = {
      ...bundle,
      facts: [...bundle.facts, { ...question, claims: [tells('c', 'yes', on('witness'))] }],
    };
    expect(resolve(both, { off: ['b'] }).findings.map((one) => without(one).length)).toEqual([1, 0]);
  });

  it('is told when only one end, or only the answers, would be others', () => {
    const range = story(fixed, [
      tells('a', 10, on('ministry')),
      tells('b', 20, on('red-cross')),
      tells('c', 30, on('witness')),
    ]);
    expect(without(see(range, { off: ['a'] }).first)).toMatchObject([
      { status: 'disputed', low: 'a', high: 'c' },
    ]);
    expect(without(see(range, { off: ['c'] }).first)).toMatchObject([
      { status: 'disputed', low: 'a', high: 'c' },
    ]);
    expect(without(see(range, { off: ['b'] }).first)).toEqual([]);
    const answers = story({ ...question, several: true }, [
      tells('a', 'yes', on('witness')),
      tells('b', 'no', on('witness')),
    ]);
    const other = without(see(answers, { off: ['b'] }).first);
    expect(other).toMatchObject([{ code: 'without', source: 'b' }]);
  });
});

describe('the origins of a story', () => {
  const denied = [{ on: '2022-01-11', by: 'ministry', how: 'denied' }] as const;
  const post: Statement = { id: 'post', said_by: 'prosecutor', on: '2022-01-10', withdrawn: denied };

  it('count once for all facts, without those that are not stated, withdrawn or set aside', () => {
    const one = story(
      fixed,
      [
        tells('a', 12, on('ministry')),
        tells('b', 14, on('unstated')),
        tells('c', 16, { statement: 'post' }),
        tells('d', 18, { ...on('witness'), set_aside: 'misprint' }),
      ],
      { statements: [post] },
    );
    expect(see(one).origins).toBe(1);
    const again = {
      ...question,
      claims: [tells('a', 'yes', on('ministry')), tells('b', 'yes', on('red-cross'))],
    };
    expect(resolve({ ...one, facts: [...one.facts, again] }, { off: [] }).origins).toBe(2);
  });

  it('count an origin that has something left besides what it withdrew', () => {
    const claims = [tells('a', 16, { statement: 'post' }), tells('b', 20, on('prosecutor', '12'))];
    expect(see(story(fixed, claims, { statements: [post] })).origins).toBe(1);
  });
});

describe('what is not known', () => {
  const withdrawn: Statement = {
    id: 'post',
    said_by: 'ministry',
    on: '2022-01-10',
    withdrawn: [{ on: '2022-01-11', by: 'ministry', how: 'retracted' }],
  };
  const facts: readonly Fact[] = [
    { ...fixed, id: 'silent', claims: [] },
    { ...fixed, id: 'taken-back', claims: [tells('a', 12, { statement: 'post' })] },
    { ...fixed, id: 'open', claims: [tells('a', { form: 'unclear' })] },
    { ...fixed, id: 'known', claims: [tells('a', 12, on('ministry'))] },
    { ...fixed, id: 'doubted', claims: [tells('a', 12, on('ministry')), tells('b', { form: 'unclear' })] },
  ];

  it('is listed with why, in the order of the facts', () => {
    const bundle = { ...story(fixed, [tells('a', 1), tells('b', 1)], { statements: [withdrawn] }), facts };
    expect(resolve(bundle, { off: [] }).unknowns).toEqual([
      { fact: 'silent', why: 'unreported' },
      { fact: 'taken-back', why: 'withdrawn' },
      { fact: 'open', why: 'unclear' },
      { fact: 'doubted', why: 'said-unclear' },
    ]);
  });
});

describe('the day that a claim is about', () => {
  const later = tells('z', 100, on('red-cross', '12'));
  const stateOfA = (rest: object, statements: readonly Statement[] = []): string | undefined => {
    const sources = [source('a', { published: '2022-01-11' })];
    const bundle = story(toll, [tells('a', 90, { said_by: 'ministry', ...rest }), later], {
      sources,
      statements,
    });
    return see(bundle)
      .first.origins.flatMap(({ claims }) => claims)
      .find(({ id }) => id === 'a')?.state;
  };
  const speech = (day: string): Statement => ({ id: 'speech', said_by: 'ministry', on: day });

  it('is its own, else that of its statement, else any up to its publication', () => {
    expect(stateOfA({ as_of: '2022-01-12' })).toBe('current');
    expect(stateOfA({ as_of: '2022-01-11' })).toBe('history');
    expect(stateOfA({ statement: 'speech' }, [speech('2022-01-12')])).toBe('current');
    expect(stateOfA({ statement: 'speech' }, [speech('2022-01-11')])).toBe('history');
    expect(stateOfA({ statement: 'speech', as_of: '2022-01-12' }, [speech('2022-01-11')])).toBe('current');
    expect(stateOfA({})).toBe('history');
    expect(stateOfA({ as_of: 'one day' })).toBe('history');
  });

  it('does not depend on a statement that the story does not have', () => {
    expect(stateOfA({ statement: 'nowhere' })).toBe('history');
  });
});

describe('a statement', () => {
  const acts = (...on_: readonly [string, 'denied' | 'unconfirmed'][]): Statement => ({
    id: 'post',
    said_by: 'ministry',
    on: '2022-01-05',
    withdrawn: on_.map(([day, how]) => ({ on: day, by: 'ministry', how })),
  });
  const status = (statement: Statement, at: string): string =>
    see(
      story(fixed, [tells('a', 12, { statement: 'post' })], {
        statements: [statement],
        sources: [source('a', { published: '2022-01-05' })],
      }),
      { off: [], at },
    ).first.status;

  it('is dead from the first act that withdraws it', () => {
    const twice = acts(['2022-01-06', 'unconfirmed'], ['2022-01-10', 'denied'], ['2022-01-08', 'denied']);
    expect(status(twice, '2022-01-07')).toBe('single');
    expect(status(twice, '2022-01-08')).toBe('withdrawn');
  });

  it('is never dead by an act whose day cannot be read', () => {
    expect(status(acts(['some day', 'denied']), '2022-12-31')).toBe('single');
  });
});

describe('what no view can change', () => {
  it('is worked out once for each bundle', () => {
    const bundle = story(fixed, [tells('a', 12, on('ministry'))]);
    expect(indexOf(bundle)).toBe(indexOf(bundle));
    expect(indexOf({ ...bundle })).not.toBe(indexOf(bundle));
  });
});
