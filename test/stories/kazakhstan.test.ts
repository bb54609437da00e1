/** The unrest in Kazakhstan, as a sceptical editor would check it: each test names the case that it is about. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bundle, Value } from '../../data/model/bundle.ts';
import type { Finding } from '../../data/model/finding.ts';
import { resolve } from '../../data/model/resolve.ts';
import { compiledStory } from './compiled.ts';

/** The five articles, and the pages that show where their tolls come from. */
const firstPages = [
  'article-000',
  'article-001',
  'article-002',
  'article-003',
  'article-004',
  'tass-2022-01-09',
  'mannheimer-morgen-2022-01-09',
  'rbc-2022-01-09',
  'silkway-news-2022-01-09',
  'info24-2022-01-10',
  'tass-2022-01-10',
  'urdupoint-2022-01-10',
  'sioux-city-journal-2022-01-15',
];

let bundle: Bundle;

beforeAll(async () => {
  bundle = await compiledStory('kazakhstan-unrest-2022');
});

function find(fact: string, view: { off?: readonly string[]; at?: string } = {}): Finding {
  const { off = [], at } = view;
  const finding = resolve(bundle, { off, ...(at === undefined ? {} : { at }) }).findings.find(
    (one) => one.fact === fact,
  );
  if (finding === undefined) throw new Error(`the story has no fact ${fact}`);
  return finding;
}

/** The values at the ends of a finding's range. */
function valuesOf(finding: Finding): (Value | undefined)[] {
  const claims = bundle.facts.find(({ id }) => id === finding.fact)?.claims;
  return [finding.low, finding.high].map((id) => claims?.find((claim) => claim.id === id)?.value);
}

/** Everything but these sources. */
function except(on: readonly string[]): string[] {
  return bundle.sources.map(({ id }) => id).filter((id) => !on.includes(id));
}

describe('the toll of 164, withdrawn at its origin', () => {
  it('gives way to 225 by the prosecutor, and without the two pages that print 225 there is no current figure', () => {
    const told = find('killed', { off: except(firstPages) });
    expect([told.status, ...valuesOf(told)]).toEqual([
      'single',
      { form: 'exact', n: 225 },
      { form: 'exact', n: 225 },
    ]);
    expect(told.origins[0]?.speaker).toBe('prosecutor-general');

    const pages = ['article-000', 'sioux-city-journal-2022-01-15'];
    const without = find('killed', { off: [...except(firstPages), ...pages] });
    expect([without.status, without.current]).toEqual(['withdrawn', []]);
    expect(without.reasons.find(({ code }) => code === 'withdrawn')).toMatchObject({ statement: 'toll-164' });
  });

  it('is never current on or after the evening of 9 January, whatever subset of sources is on', () => {
    const dead = bundle.facts.flatMap((fact) =>
      fact.claims.filter(({ statement }) => statement === 'toll-164').map(({ id }) => `${fact.id} ${id}`),
    );
    expect(dead.length).toBeGreaterThan(8);
    const sources = bundle.sources.map(({ id }) => id);
    for (const on of [
      sources,
      ...sources.map((id) => [id]),
      ...sources.map((id) => sources.filter((other) => other !== id)),
    ]) {
      const { findings } = resolve(bundle, { off: except(on) });
      expect(
        findings
          .flatMap(({ fact, current }) => current.map((id) => `${fact} ${id}`))
          .filter((id) => dead.includes(id)),
      ).toEqual([]);
    }
  });
});
