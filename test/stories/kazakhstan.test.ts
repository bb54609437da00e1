/** The unrest in Kazakhstan, as a sceptical editor would check it: each test names the case that it is about. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bundle } from '../../data/model/bundle.ts';
import { resolve } from '../../data/model/resolve.ts';
import { compiledStory } from './compiled.ts';
import { type Reading, reader } from './reading.ts';

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
let read: (fact: string, view?: { off?: readonly string[]; at?: string }) => Reading;

beforeAll(async () => {
  bundle = await compiledStory('kazakhstan-unrest-2022');
  read = reader(bundle);
});

/** Everything but these sources. */
function except(on: readonly string[]): string[] {
  return bundle.sources.map(({ id }) => id).filter((id) => !on.includes(id));
}

function codes(reading: Reading): string[] {
  return reading.finding.reasons.map((reason) =>
    reason.code === 'conflict' ? `conflict ${reason.why}` : reason.code,
  );
}

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
    expect(read('killed', { at: '2022-01-09T18:00' }).range).toEqual(['164']);
    for (const at of ['2022-01-09', '2022-01-10', '2022-01-12', '2022-01-14']) {
      const then = read('killed', { at });
      expect([at, then.status, then.range]).toEqual([at, 'withdrawn', []]);
    }
    expect(codes(read('killed', { at: '2022-01-12' }))).toContain('said-unclear');
    expect(read('killed', { at: '2022-01-15' }).range).toEqual(['225']);
  });

  it('case 2: stays withdrawn where it is repeated as fact, and takes its parts along; the 2,265 were never withdrawn', () => {
    const killed = read('killed');
    for (const source of [
      'article-003',
      'article-004',
      'yahoo-news-2022-01-10',
      'sioux-city-journal-2022-01-15',
    ]) {
      expect(killed.stateOf('164', { in: source })).toEqual(['withdrawn']);
    }
    for (const fact of ['killed-kyzylorda', 'killed-zhambyl', 'killed-almaty-region'])
      expect(read(fact).status).toBe('withdrawn');
    expect(read('killed-almaty').stateOf('103')).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
    expect(read('sought-care', { at: '2022-01-12' }).range).toEqual(['2265']);
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
  });
});

describe('counts', () => {
  it('case 3: reads 1,678 as a running total, and never sums it into 12,000', () => {
    const almaty = read('detained-almaty-operation');
    expect([almaty.status, almaty.range, almaty.trend]).toEqual(['single', ['2601'], 'rising']);
    expect(almaty.stateOf('1678', { in: 'lbc-2022-01-12' })).toEqual(['set-aside']);
    expect(read('detained').stateOf('about 12000')).toEqual(['set-aside']);
  });

  it('case 4: keeps four national totals of one day apart, and the other things that "detained" can mean', () => {
    const day = read('detained', { at: '2022-01-09' });
    expect([day.status, day.range]).toEqual(['differ', ['5135', '6044']]);
    expect(codes(day)).toContain('conflict same-organisation');
    const now = read('detained');
    expect([now.status, now.range, now.owners]).toEqual([
      'differ',
      ['about 2000', '9900'],
      ['president', 'interior-ministry'],
    ]);
    expect([
      read('in-cells').range,
      read('administrative-arrest').range,
      read('formally-detained').range,
    ]).toEqual([['672'], ['516'], ['1237']]);
  });

  it('case 5: shows a toll that goes down as lowered by its own origin', () => {
    const ninth = read('killed-security', { at: '2022-01-09' });
    expect([ninth.trend, ninth.range]).toEqual(['falling', ['16']]);
    expect(codes(ninth)).toContain('revised');
    expect(read('killed-security').range).toEqual(['19']);
    expect(read('killed-almaty').stateOf('139')).toEqual(['history']);
  });

  it('case 6: keeps the dead inside and outside of 160 apart, and 4,578 victims from the injured', () => {
    const almaty = read('killed-almaty');
    expect([almaty.stateOf('149'), almaty.stateOf('160')]).toEqual([['current'], ['current']]);
    expect(read('killed-almaty', { at: '2022-01-17' }).range).toContain('160');
    expect([read('injured').range, read('victims').range]).toEqual([['4353'], ['4578']]);
    expect(read('injured').stateOf('4578')).toEqual(['set-aside']);
  });

  it('case 7: never makes a category of what is left over: 206 civilians', () => {
    const civilians = read('killed-civilians');
    expect(civilians.stateOf('206')).toEqual(['set-aside']);
    expect(civilians.range).toEqual(['20']);
    expect(read('killed-civilians', { at: '2022-01-20' }).status).toBe('unclear');
  });

  it('case 8: does not call two officials with two numbers on one day a dispute', () => {
    const parliament = read('killed', { at: '2022-03-16' });
    expect([parliament.status, parliament.range]).toEqual(['differ', ['230', '238']]);
    expect(parliament.owners).toEqual(['prosecutor-general', 'ombudswoman']);
  });

  it('case 9: does not let a figure of the city become one of the country', () => {
    expect(read('detained-almaty').range).toEqual(['about 2000']);
    expect(read('detained').stateOf('at-least 2000', { by: 'government' })).toEqual(['set-aside']);
    expect(read('injured-security-almaty').stateOf('over 1300')).toEqual(['set-aside']);
    expect([read('csto-authorised').range, read('csto-deployed').range]).toEqual([['about 2500'], ['2030']]);
  });

  it('case 12: keeps two figures of one article with their two owners', () => {
    const { finding } = read('detained', { off: except(['article-003']) });
    expect(finding.origins.flatMap(({ speaker }) => speaker ?? [])).toEqual(
      expect.arrayContaining(['police', 'presidential-office']),
    );
    expect(finding.status).toBe('differ');
  });
});

describe('dates, damage and positions', () => {
  it('case 10: tells the day of an event from the day on which it was announced', () => {
    const arrest = read('masimov-arrest');
    expect([arrest.status, arrest.range]).toEqual(['disputed', ['2022-01-05T23:00', '2022-01-06']]);
    expect(arrest.stateOf('2022-01-08')).toEqual(['set-aside', 'set-aside']);
    expect(read('masimov-known').range).toEqual(['2022-01-08']);
    expect([read('airport-retaken').status, read('emergency-until').range]).toEqual([
      'disputed',
      ['2022-01-19T00:00'],
    ]);
  });

  it('case 11: shows damaged print as printed, and never reads it', () => {
    const printed = (fact: string, source: string): (string | undefined)[] =>
      bundle.facts
        .find(({ id }) => id === fact)
        ?.claims.filter((claim) => claim.source === source && claim.set_aside !== undefined)
        .map((claim) => claim.printed ?? claim.anchor) ?? [];
    expect(printed('csto-start', 'article-001')).toEqual(['6 months 1']);
    expect(printed('detained', 'article-004')).toEqual(['nearly 8,000 police detained']);
    expect(printed('nazarbayev-chair', 'earth-press-news-2022-01-10')).toEqual([
      'appointed the former leader',
    ]);
    expect(read('injured-security').stateOf('713')).toEqual(['set-aside']);
    expect(read('killed-children').stateOf('at-least 164')).toEqual(['set-aside']);
  });

  it('case 14: follows an allegation through denial and retracted denial to a finding', () => {
    const ruzakhunov = read('ruzakhunov-torture');
    expect(ruzakhunov.answers).toEqual(['yes']);
    expect(codes(ruzakhunov)).toContain('revised');
    expect(read('ruzakhunov-visit').status).toBe('withdrawn');
    const torture = read('torture', { at: '2022-01-22' });
    expect([torture.status, torture.answers]).toEqual(['disputed', ['happened', 'denied']]);
    const conceded = read('torture');
    expect([conceded.answers, conceded.stateOf('denied')]).toEqual([['happened'], ['history']]);
    expect(read('killed-custody').range).toEqual(['6']);
  });

  it('case 15: shows the order to shoot as given and as explained afterwards', () => {
    const target = read('shoot-order-target');
    expect([target.status, target.answers.length]).toEqual(['differ', 2]);
    expect(read('shoot-order-target', { at: '2022-01-15' }).answers).toEqual(['terrorists']);
  });

  it('case 16: gives a lost attribution back only as traced', () => {
    const { finding } = read('killed', { off: except(['article-000']), at: '2022-01-22' });
    expect(finding.origins.map(({ speaker }) => speaker)).toEqual(['prosecutor-general']);
    expect(finding.reasons.find(({ code }) => code === 'traced')).toMatchObject({ claims: ['article-000'] });
  });
});
