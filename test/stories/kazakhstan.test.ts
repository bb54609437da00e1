/**
 * The unrest in Kazakhstan, as a sceptical editor would check it: the toll of 164. Each test names the case that it is about;
 * the other cases stand in kazakhstan-counts.test.ts and kazakhstan-positions.test.ts.
 */
import { describe, expect, it } from 'vitest';
import { resolve } from '../../data/resolver/resolve.ts';
import { codes, kazakhstan } from './kazakhstan-reading.ts';

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

const { bundle, read, except } = await kazakhstan();

describe('the toll of 164, withdrawn at its origin', () => {
  it('gives way to 225 by the prosecutor, and without the two pages that print 225 there is no current figure', () => {
    const told = read('killed', { off: except(firstPages) });
    expect([told.status, told.range, told.owners]).toEqual(['single', ['225'], ['prosecutor-general']]);

    const pages = ['article-000', 'sioux-city-journal-2022-01-15'];
    expect(read('killed', { off: [...except(firstPages), 'article-000'] }).range).toEqual(['225']);
    const without = read('killed', { off: [...except(firstPages), ...pages] });
    expect([without.status, without.range, without.finding.current]).toEqual(['withdrawn', [], []]);
    expect(codes(without)).toContain('withdrawn');
  });

  it('is never current after the evening of 9 January, whatever subset of sources is on', () => {
    const dead = bundle.facts.flatMap((fact) =>
      fact.claims.filter(({ statement }) => statement === 'toll-164').map(({ id }) => `${fact.id} ${id}`),
    );
    expect(dead.length).toBeGreaterThan(20);
    const sources = bundle.sources.map(({ id }) => id);
    const subsets = [
      sources,
      ...sources.map((id) => [id]),
      ...sources.map((id) => sources.filter((other) => other !== id)),
    ];
    for (const on of subsets) {
      const { findings } = resolve(bundle, { off: except(on) });
      const current = findings.flatMap(({ fact, current: ids }) => ids.map((id) => `${fact} ${id}`));
      expect(current.filter((id) => dead.includes(id))).toEqual([]);
    }
  });

  it('case 1: is withdrawn in pieces by two ministries, and leaves days without any official total', () => {
    const acts = bundle.statements.find(({ id }) => id === 'toll-164')?.withdrawn ?? [];
    expect(acts.map(({ by, how }) => `${by} ${how}`)).toEqual([
      'health-ministry denied',
      'health-ministry unconfirmed',
      'information-ministry retracted',
      'information-ministry retracted',
      'information-ministry deleted',
    ]);
    const before = read('killed', { at: '2022-01-09T19:00' });
    expect([before.range, before.owners]).toEqual([['164'], ['information-ministry']]);
    for (const at of ['2022-01-09T20:00', '2022-01-09', '2022-01-10', '2022-01-12', '2022-01-14']) {
      const then = read('killed', { at });
      expect([at, then.status, then.range]).toEqual([at, 'withdrawn', []]);
    }
    expect(read('killed', { at: '2022-01-12' }).stateOf('unclear', { by: 'information-ministry' })).toEqual([
      'unclear',
    ]);
    const fate = read('toll-164-fate');
    for (const [answer, by] of [
      ['not-given', 'health-ministry'],
      ['not-confirmed', 'health-ministry'],
      ['error', 'information-ministry'],
      ['error+untrue', 'health-ministry'],
      ['no-denial', 'AFP'],
      ['online', 'information-ministry'],
      ['deleted', 'AFP'],
    ] as const)
      expect([answer, fate.stateOf(answer, { by }).length > 0]).toEqual([answer, true]);
    expect(read('toll-164-origin').answers).toEqual(['ministry', 'staff', 'khabar']);
    expect(read('killed', { at: '2022-01-15' }).range).toEqual(['225']);
  });

  it('case 2: stays withdrawn where it is repeated as fact, and takes its parts along; the 2,265 were never withdrawn', () => {
    const killed = read('killed');
    for (const source of [
      'article-003',
      'article-004',
      'yahoo-news-2022-01-10',
      'earth-press-news-2022-01-10',
      'gulf-today-2022-01-10',
      'sioux-city-journal-2022-01-15',
      'news18-2022-01-15',
    ]) {
      expect(killed.stateOf('164', { in: source })).toEqual(['withdrawn']);
    }
    for (const fact of ['killed-kyzylorda', 'killed-zhambyl', 'killed-almaty-region'])
      expect(read(fact).status).toBe('withdrawn');
    expect(read('killed-almaty').stateOf('103')).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
    const children = read('killed-children', { at: '2022-01-12' });
    expect([children.range, children.owners]).toEqual([['3'], ['childrens-ombudswoman']]);
    expect(children.stateOf('3', { by: 'information-ministry' })).not.toContain('current');
    const care = read('sought-care', { at: '2022-01-12' });
    expect([care.range, care.owners]).toEqual([['2265'], ['health-ministry']]);
  });

  it('case 13: reads every form of one post as one origin: exact, about, at least, more than', () => {
    const { finding } = read('killed');
    const post = finding.origins.find(({ speaker }) => speaker === 'information-ministry');
    const forms = new Set(
      post?.claims
        .filter(({ state }) => state === 'withdrawn')
        .map(
          ({ id }) =>
            bundle.facts.find(({ id: fact }) => fact === 'killed')?.claims.find((claim) => claim.id === id)
              ?.value.form,
        ),
    );
    expect([...forms].sort()).toEqual(['about', 'at-least', 'exact', 'over']);
    const first = read('killed-protesters');
    expect([first.range, first.stateOf('at-least 26')]).toEqual([['26'], ['repeat']]);
  });
});
