/** What is listed as withdrawn or revised, from when on, and in which order. */
import { describe, expect, it } from 'vitest';
import type { Bundle, Statement, Withdrawal } from '../../data/bundle/bundle.ts';
import type { Correction } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { question, source, story, tells, toll } from './stories.ts';

function statement(id: string, ...withdrawn: readonly Withdrawal[]): Statement {
  return { id, said_by: 'ministry', on: '2022-01-05', ...(withdrawn.length > 0 && { withdrawn }) };
}

function corrections(bundle: Bundle, at?: string): readonly Correction[] {
  return resolve(bundle, { off: [], ...(at !== undefined && { at }) }).corrections;
}

const denied = (on: string): Withdrawal => ({ on, by: 'prosecutor', how: 'denied' });
const unsure = (on: string): Withdrawal => ({ on, by: 'prosecutor', how: 'unconfirmed' });

describe('a withdrawal', () => {
  const told = (statements: readonly Statement[], at?: string): readonly Correction[] =>
    corrections(story(toll, [tells('a', 164, { statement: 'post' })], { statements, sources: early }), at);
  const early = [source('a', { published: '2022-01-05' })];

  it('is listed by its first act that withdraws, never by a refusal to confirm', () => {
    const post = statement('post', unsure('2022-01-06'), denied('2022-01-08'), denied('2022-01-10'));
    expect(told([post])).toEqual([
      { how: 'withdrawn', on: '2022-01-08', statement: 'post', act: 1, facts: ['killed'] },
    ]);
    expect(told([statement('post', unsure('2022-01-06'))])).toEqual([]);
  });

  it('is listed from the moment on at which it is over, and not before', () => {
    const post = statement('post', denied('2022-01-08T20:00'));
    expect(told([post], '2022-01-08T19:59')).toEqual([]);
    expect(told([post], '2022-01-08T20:00')).toHaveLength(1);
    expect(told([post], '2022-01-08')).toHaveLength(1);
  });

  it('is not listed before anybody who prints the statement came out', () => {
    const statements = [statement('post', denied('2022-01-08'))];
    const bundle = story(toll, [tells('a', 164, { statement: 'post' })], {
      statements,
      sources: [source('a', { published: '2022-01-21' })],
    });
    expect(corrections(bundle, '2022-01-20')).toEqual([]);
    expect(corrections(bundle, '2022-01-21')).toHaveLength(1);
  });

  it('is not listed where no claim prints the statement, or only one that was set aside', () => {
    expect(told([statement('post'), statement('other', denied('2022-01-08'))])).toEqual([]);
    const aside = story(toll, [tells('a', 164, { statement: 'post', set_aside: 'misprint' })], {
      statements: [statement('post', denied('2022-01-08'))],
    });
    expect(corrections(aside)).toEqual([]);
  });

  it('names the facts that print the statement, and no other', () => {
    const one = story(toll, [tells('a', 164, { statement: 'post' })], {
      statements: [statement('post', denied('2022-01-08'))],
    });
    const facts = [
      ...one.facts,
      { ...toll, id: 'children', claims: [tells('a', 3, { said_by: 'ministry' })] },
      { ...toll, id: 'almaty', claims: [tells('a', 103, { statement: 'post' })] },
    ];
    expect(corrections({ ...one, facts }).map((one) => 'facts' in one && one.facts)).toEqual([
      ['killed', 'almaty'],
    ]);
  });
});

describe('a revision', () => {
  const before = tells('a', 'no', { said_by: 'ministry', as_of: '2022-01-04' });

  it('is dated by the new value, else by its statement, and not by who printed it when', () => {
    const late = { sources: [source('b', { published: '2022-01-19' })], statements: [statement('later')] };
    const dated = tells('b', 'yes', { said_by: 'ministry', as_of: '2022-01-12' });
    expect(corrections(story(question, [before, dated], late))).toEqual([
      { how: 'revised', on: '2022-01-12', fact: 'torture', from: 'a', to: 'b' },
    ]);
    const spoken = tells('b', 'yes', { statement: 'later' });
    expect(corrections(story(question, [before, spoken], late)).map(({ on }) => on)).toEqual(['2022-01-05']);
  });

  it('is not told of a value whose day nobody gives', () => {
    const undated = tells('b', 'yes', { said_by: 'ministry' });
    expect(corrections(story(question, [before, undated]))).toEqual([]);
  });

  it('is not what happens when a total grows', () => {
    const grown = story(toll, [
      tells('a', 44, { said_by: 'ministry', as_of: '2022-01-07' }),
      tells('b', 225, { said_by: 'ministry', as_of: '2022-01-15' }),
    ]);
    expect(corrections(grown)).toEqual([]);
  });
});

describe('all of them together', () => {
  it('stand in the order of time, whatever their kind and whatever the order of the bundle', () => {
    const bundle = story(
      toll,
      [
        tells('a', 164, { statement: 'late' }),
        tells('b', 120, { statement: 'early' }),
        tells('c', 50, { said_by: 'prosecutor', as_of: '2022-01-06' }),
        tells('d', 40, { said_by: 'prosecutor', as_of: '2022-01-08' }),
      ],
      { statements: [statement('late', denied('2022-01-10')), statement('early', denied('2022-01-07'))] },
    );
    const days = ['2022-01-07', '2022-01-08', '2022-01-10'];
    expect(corrections(bundle).map(({ on }) => on)).toEqual(days);
    const turned = { ...bundle, statements: [...bundle.statements].reverse() };
    expect(corrections(turned).map(({ on }) => on)).toEqual(days);
  });

  it('stand in one order where they fell on one day', () => {
    const statements = [statement('post', denied('2022-01-08')), statement('again', denied('2022-01-08'))];
    const bundle = story(
      toll,
      [tells('a', 164, { statement: 'post' }), tells('b', 120, { statement: 'again' })],
      { statements },
    );
    const names = (one: Bundle): unknown[] =>
      corrections(one).map((each) => 'statement' in each && each.statement);
    expect(names(bundle)).toEqual(['again', 'post']);
    expect(names({ ...bundle, statements: [...statements].reverse() })).toEqual(['again', 'post']);
  });
});
