/**
 * Which saying gives its day to a claim that has none: the same value first, of these the latest and of these the
 * narrowest; and nothing that is another value, nobody's, set aside or withdrawn.
 */
import { describe, expect, it } from 'vitest';
import type { Claim, Statement, Value } from '../../data/bundle/bundle.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { dozens, question, source, story, tells, toll } from './stories.ts';

const late = [source('careless', { published: '2022-02-01' })];

/** The claims that stand when everybody but the careless source and `other` is off, and why they differ. */
function standing(
  claims: readonly Claim[],
  { fact = toll, statements = [] }: { fact?: typeof toll; statements?: readonly Statement[] } = {},
): { readonly current: readonly string[] | undefined; readonly why: readonly string[] } {
  const off = claims.map(({ source: id }) => id).filter((id) => !['careless', 'other', 'third'].includes(id));
  const [finding] = resolve(story(fact, claims, { sources: late, statements }), { off }).findings;
  const why = finding?.reasons.flatMap((reason) => (reason.code === 'conflict' ? [reason.why] : [])) ?? [];
  return { current: finding && [...finding.current].sort(), why };
}

const day = (date: string): string => `2022-01-${date}`;
const careless = (value: number | Value): Claim => tells('careless', value, { said_by: 'ministry' });
const dated = (value: number | Value, on: string, id = 'dated'): Claim =>
  tells(id, value, { said_by: 'ministry', as_of: on });
const other = (value: number, on: string): Claim =>
  tells('other', value, { said_by: 'red-cross', as_of: day(on) });

describe('a claim without a day', () => {
  it('is history once a later total is higher than the saying that it prints', () => {
    expect(standing([careless(229), dated(229, day('09')), other(250, '12')]).current).toEqual(['other']);
  });

  it('has no day from another value of its origin', () => {
    const both = ['careless', 'other'];
    expect(standing([careless(229), dated(150, day('09')), other(250, '12')]).current).toEqual(both);
  });

  it('has no day from a word that its figure could be', () => {
    const both = ['careless', 'other'];
    expect(standing([careless(26), dated(dozens, day('09')), other(30, '12')]).current).toEqual(both);
  });

  it('has no day, where it only says "more than", from what its origin said exactly', () => {
    const open: Value = { form: 'over', n: 150 };
    expect(standing([careless(open), dated(164, day('09')), other(200, '12')]).current).toEqual([
      'careless',
      'other',
    ]);
  });

  it('has no day from what was set aside', () => {
    const aside = { ...dated(229, day('09')), set_aside: 'misprinted' };
    expect(standing([careless(229), aside, other(250, '12')]).current).toEqual(['careless', 'other']);
  });

  it('has no day from what was withdrawn, even later', () => {
    const withdrawn = [{ on: '2022-03-01', by: 'ministry', how: 'retracted', source: 'dated' }] as const;
    const statements = [{ id: 'toll', said_by: 'ministry', on: day('09'), withdrawn }];
    const printed = tells('dated', 229, { statement: 'toll' });
    expect(standing([careless(229), printed, other(250, '12')], { statements }).current).toEqual([
      'careless',
      'other',
    ]);
  });

  it('has no day from a saying of nobody', () => {
    const nobody = (claim: Claim): Claim => ({ ...claim, said_by: 'unstated' });
    const claims = [nobody(careless(229)), nobody(dated(229, day('09'))), other(250, '12')];
    expect(standing(claims).current).toContain('careless');
  });

  it('has the day of the same value before that of a rounder one', () => {
    const about: Value = { form: 'about', n: 230 };
    const claims = [careless(229), dated(229, day('09')), dated(about, day('12'), 'round'), other(240, '11')];
    expect(standing(claims).current).toEqual(['other']);
  });

  it('has the latest of several days', () => {
    const claims = [careless(26), dated(26, day('07')), dated(26, day('10'), 'again'), other(30, '09')];
    expect(standing(claims)).toEqual({ current: ['careless', 'other'], why: ['other-organisation'] });
  });

  it('has of several days with one end the narrowest', () => {
    const claims = [careless(26), dated(26, '2022-01'), dated(26, day('31'), 'again'), other(20, '30')];
    expect(standing(claims).current).toEqual(['careless']);
  });
});

describe('an answer without a day', () => {
  const conceding = [
    tells('other', 'yes', { said_by: 'prosecutor', as_of: day('10') }),
    tells('third', 'yes', { said_by: 'witness', as_of: day('10') }),
  ];
  const denial = tells('careless', 'no', { said_by: 'ministry' });

  it('has the day of the same answer', () => {
    const claims = [denial, tells('dated', 'no', { said_by: 'ministry', as_of: day('07') }), ...conceding];
    expect(standing(claims, { fact: question }).current).toEqual(['other', 'third']);
  });

  it('has no day from an answer that also says something else', () => {
    const either: Value = { form: 'answer', answers: ['no', 'yes'] };
    const claims = [denial, dated(either, day('07')), ...conceding];
    expect(standing(claims, { fact: question }).current).toContain('careless');
  });
});
