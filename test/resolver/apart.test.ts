/** What must not be mixed up: kinds of disagreement, statements that were withdrawn, views that differ only in their answers. */
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../data/bundle/bundle.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { dozens, question, source, story, tells, toll } from './stories.ts';

const { counts: _, ...count } = toll;

describe('a dispute', () => {
  it('is one though some of those who differ belong together', () => {
    const claims = [
      tells('a', 10, { said_by: 'ministry' }),
      tells('b', 20, { said_by: 'prosecutor' }),
      tells('c', 30, { said_by: 'witness' }),
    ];
    expect(resolve(story(count, claims), { off: [] }).findings[0]?.status).toBe('disputed');
  });
});

describe('two withdrawals', () => {
  it('name each the facts of its own statement', () => {
    const taken = (id: string): Statement => ({
      id,
      said_by: 'ministry',
      on: '2022-01-09',
      withdrawn: [{ on: '2022-01-10', by: 'ministry', how: 'retracted' }],
    });
    const one = story(count, [tells('a', 164, { statement: 'toll' })], {
      statements: [taken('children'), taken('toll')],
    });
    const other = { ...count, id: 'small', claims: [tells('a', 3, { statement: 'children' })] };
    const { corrections } = resolve({ ...one, facts: [...one.facts, other] }, { off: [] });
    expect(corrections.map((each) => 'facts' in each && [each.statement, each.facts])).toEqual([
      ['children', ['small']],
      ['toll', ['killed']],
    ]);
  });
});

describe('a source that is off', () => {
  it('is told where it would only add an answer', () => {
    const answers = ['yes', 'no', 'unsure'].map((id) => ({ id, label: id }));
    const claims = [
      tells('a', 'yes', { said_by: 'ministry' }),
      tells('b', 'no', { said_by: 'red-cross' }),
      tells('c', 'unsure', { said_by: 'witness' }),
    ];
    const [finding] = resolve(story({ ...question, answers, several: true }, claims), {
      off: ['c'],
    }).findings;
    expect([finding?.status, finding?.answers]).toEqual(['differ', ['yes', 'no']]);
    expect(finding?.reasons).toContainEqual({ code: 'without', source: 'c', status: 'differ' });
  });
});

describe('a figure that is withdrawn on a later day, by a source that is off', () => {
  const sources = ['figure', 'word'].map((id) => source(id, { published: '2022-01-09' }));
  const statements: readonly Statement[] = [
    {
      id: 'toll',
      said_by: 'ministry',
      on: '2022-01-08',
      withdrawn: [
        { on: '2022-01-08', by: 'prosecutor', how: 'unconfirmed' },
        { on: '2022-01-10', by: 'ministry', how: 'retracted' },
      ],
    },
  ];
  const claims = [
    tells('figure', 164, { statement: 'toll' }),
    tells('word', dozens, { said_by: 'red-cross', as_of: '2022-01-09' }),
  ];
  const find = (at: string) =>
    resolve(story(count, claims, { sources, statements }), { off: ['figure'], at }).findings[0];

  it('silences no word before that day', () => {
    expect(find('2022-01-09')?.status).toBe('single');
    expect(find('2022-01-10')?.status).toBe('withdrawn');
  });

  it('is not told before that day, though somebody did not confirm it', () => {
    const codes = (at: string) => find(at)?.reasons.map(({ code }) => code);
    expect(codes('2022-01-09')).not.toContain('withdrawn');
    expect(codes('2022-01-10')).toContain('withdrawn');
  });
});
