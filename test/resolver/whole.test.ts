/** Whole resolutions, word for word: everything that one view tells, in the order in which it is told. */
import { describe, expect, it } from 'vitest';
import type { Claim, Statement } from '../../data/bundle/bundle.ts';
import type { Resolution } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { dozens, question, story, tells, toll } from './stories.ts';

const said = (said_by: string, day: number): Partial<Claim> => ({
  said_by,
  as_of: `2022-01-${String(day).padStart(2, '0')}`,
});

describe('a toll that everybody tells differently', () => {
  const post: Statement = {
    id: 'post',
    said_by: 'ministry',
    citing: 'prosecutor',
    on: '2022-01-09',
    withdrawn: [
      { on: '2022-01-09', by: 'prosecutor', how: 'denied' },
      { on: '2022-01-30', by: 'ministry', how: 'retracted' },
    ],
  };
  const bundle = story(
    { ...toll, part_of: 'victims' },
    [
      tells('a', 164, { statement: 'post' }),
      tells('b', { form: 'over', n: 160 }, { statement: 'post', traced: 'a' }),
      tells('c', 44, said('ministry', 7)),
      tells('d', 26, said('ministry', 6)),
      tells('e', 225, said('ministry', 15)),
      tells('f', { form: 'about', n: 230 }, said('ministry', 15)),
      tells('g', 225, { ...said('ministry', 15), traced: 'e' }),
      tells('h', 400, said('red-cross', 15)),
      tells('i', 300, said('unstated', 15)),
      tells('j', dozens, { as_of: '2022-01-16' }),
      tells('k', { form: 'unclear' }, said('witness', 16)),
      tells('l', 317, { ...said('ministry', 15), set_aside: 'misprint' }),
      tells('m', 50, said('prosecutor', 10)),
      tells('n', 40, said('prosecutor', 12)),
    ],
    { statements: [post] },
  );

  it('is told with every origin, every reason and every correction', () => {
    const is = resolve(bundle, { off: ['h'], at: '2022-01-20' });
    expect(is).toStrictEqual({
      story: 'test',
      at: '2022-01-20',
      sources: { live: 13, all: 14 },
      origins: 4,
      findings: [
        {
          fact: 'killed',
          status: 'differ',
          trend: 'rising',
          low: 'e',
          high: 'e',
          current: ['e', 'i'],
          origins: [
            { key: 'unstated', claims: [{ id: 'i', state: 'current' }] },
            {
              key: 'speaker:ministry',
              speaker: 'ministry',
              claims: [
                { id: 'e', state: 'current' },
                { id: 'g', state: 'repeat' },
                { id: 'f', state: 'repeat' },
                { id: 'c', state: 'history' },
                { id: 'd', state: 'history' },
                { id: 'b', state: 'withdrawn' },
                { id: 'a', state: 'withdrawn' },
                { id: 'l', state: 'set-aside' },
              ],
            },
            { key: 'speaker:witness', speaker: 'witness', claims: [{ id: 'k', state: 'unclear' }] },
            { key: 'outlet:j', outlet: 'j', claims: [{ id: 'j', state: 'word' }] },
            {
              key: 'speaker:prosecutor',
              speaker: 'prosecutor',
              claims: [
                { id: 'n', state: 'history' },
                { id: 'm', state: 'history' },
              ],
            },
          ],
          reasons: [
            { code: 'withdrawn', statement: 'post', act: 0, claims: ['a', 'b'] },
            { code: 'conflict', a: 'e', b: 'i', why: 'unstated' },
            { code: 'revised', from: 'm', to: 'n' },
            { code: 'later', claims: ['d'], by: 'c' },
            { code: 'later', claims: ['c', 'n'], by: 'e' },
            { code: 'same-origin', claims: ['g'], by: 'e' },
            { code: 'rounding', claims: ['f'], by: 'e' },
            { code: 'traced', claims: ['g'], source: 'e' },
            { code: 'unstated', claims: ['i'] },
            { code: 'words', claims: ['j'] },
            { code: 'said-unclear', claims: ['k'] },
            { code: 'set-aside', claims: ['l'] },
            { code: 'part-of', fact: 'victims' },
            { code: 'without', source: 'h', status: 'differ', low: 'e', high: 'h' },
          ],
        },
      ],
      unknowns: [{ fact: 'killed', why: 'said-unclear' }],
      corrections: [
        { how: 'withdrawn', on: '2022-01-09', statement: 'post', act: 0, facts: ['killed'] },
        { how: 'revised', on: '2022-01-12', fact: 'killed', from: 'm', to: 'n' },
      ],
    } satisfies Resolution);
  });

  it('was two figures of one speaker, none of them withdrawn, on the morning of the ninth', () => {
    const { findings, corrections, at, sources } = resolve(
      { ...bundle, sources: bundle.sources.map((one) => ({ ...one, published: '2022-01-07' })) },
      { off: ['b', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n'], at: '2022-01-09T10:00' },
    );
    expect(at).toBe('2022-01-09T10:00');
    expect(sources).toEqual({ live: 3, all: 14 });
    expect(findings[0]?.low).toBe('a');
    expect(findings[0]?.reasons.map(({ code }) => code)).not.toContain('withdrawn');
    expect(corrections).toEqual([]);
  });
});

describe('what one body answered, took back, and another answers', () => {
  const bundle = story({ ...question, several: true }, [
    tells('a', { form: 'answer', answers: ['yes', 'no'] }, said('ministry', 5)),
    tells('b', 'yes', said('ministry', 9)),
    tells('c', 'no', { said_by: 'witness', hedge: 'alleged' }),
    tells('d', 'no'),
  ]);

  it('is told answer by answer, in the order of the fact', () => {
    expect(resolve(bundle, { off: [] })).toStrictEqual({
      story: 'test',
      sources: { live: 4, all: 4 },
      origins: 3,
      findings: [
        {
          fact: 'torture',
          status: 'consistent',
          trend: 'none',
          answers: ['yes', 'no'],
          current: ['a', 'd', 'c'],
          origins: [
            { key: 'outlet:d', outlet: 'd', claims: [{ id: 'd', state: 'current' }] },
            { key: 'speaker:witness', speaker: 'witness', claims: [{ id: 'c', state: 'current' }] },
            {
              key: 'speaker:ministry',
              speaker: 'ministry',
              claims: [
                { id: 'a', state: 'current' },
                { id: 'b', state: 'repeat' },
              ],
            },
          ],
          reasons: [{ code: 'same-origin', claims: ['b'], by: 'a' }],
        },
      ],
      unknowns: [],
      corrections: [],
    } satisfies Resolution);
  });
});
