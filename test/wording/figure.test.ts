/** The figure in an open finding: days as rows, what was taken back, days without a figure, parts apart from their whole. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../data/bundle/types.ts';
import type { Finding } from '../../data/resolver/finding.ts';
import type { FigureText } from '../../data/wording/card-model.ts';
import { findingDetails } from '../../data/wording/finding/details.ts';
import { locales } from '../../data/wording/locales/index.ts';
import { localizer } from '../../data/wording/localizer.ts';
import { plain } from '../../data/wording/phrase.ts';
import { all, bundle, killedFinding, reading } from './story.ts';

const l = localizer(bundle, locales.en);

function rows({ rows: list }: FigureText): readonly string[] {
  return list.map(({ time, value, who, state }) => `${time} | ${plain(value)} | ${plain(who)} | ${state}`);
}

describe('how a count changed', () => {
  const figure = findingDetails(l, all, 'killed')?.figure as FigureText;

  it('has a row for each number on the day when it was first given', () => {
    expect(rows(figure)).toEqual([
      '7 Jan | fewer than 50 | AFP, its own figure | earlier',
      '9 Jan | 164 | Information ministry in the name of the health ministry, taken back the same day. 2 outlets printed it | withdrawn',
      '10–14 Jan |  | Officials: no figure for five days | gap',
      '15 Jan | 225 | Prosecutors | earlier',
      'May 2022 | more than 200 | Human Rights Watch | now',
      '16 Aug | 238 | Prosecutors | now',
    ]);
  });

  it('ends each bar at its number, light where the number is open', () => {
    expect(figure.rows.map(({ bar }) => bar)).toEqual([
      { solidTo: 0, to: 0.21 },
      { to: 0.689 },
      undefined,
      { to: 0.945 },
      { solidTo: 0.84, to: 0.9 },
      { to: 1 },
    ]);
  });

  it('shows all rows of a short series', () => {
    expect([figure.turning, figure.more]).toEqual([undefined, undefined]);
  });

  it('of a long series shows the ends, what was taken back and the greatest steps first', () => {
    const days = [10, 11, 12, 13, 20, 21, 22, 23, 24, 25];
    const fact: Fact = {
      ...(bundle.facts[0] as Fact),
      claims: days.map((n, at) => ({
        id: `c${at}`,
        source: 'ap',
        value: { form: 'exact', n },
        said_by: 'prosecutors',
        as_of: `2022-01-${10 + at}`,
      })),
    };
    const story = { ...bundle, facts: [fact] };
    const long: Finding = {
      ...killedFinding,
      changes: [],
      acts: [],
      readings: [...days.keys()].reverse().map((at) =>
        reading([`c${at}`], {
          voices: ['speaker:prosecutors'],
          day: `2022-01-${10 + at}`,
          ...(at === 9 ? {} : { state: 'history', why: 'own-later', by: 0 }),
        }),
      ),
      lines: [{ claim: 'c9', readings: [0], otherwise: [], day: '2022-01-19', firm: true }],
      atRest: [0],
    };
    const of = localizer(story, locales.en);
    const made = findingDetails(of, { ...all, findings: [long] }, 'killed')?.figure;
    expect([made?.rows.length, made?.turning, made?.more]).toEqual([10, [0, 1, 2, 3, 4, 9], '4 more']);
  });

  it('draws numbers in other units as long as they are in the fact’s own', () => {
    const fact: Fact = {
      ...(bundle.facts[0] as Fact),
      unit: 'knots',
      units: { 'km/h': 0.5 },
      claims: [
        { id: 'a', source: 'ap', value: { form: 'exact', n: 16, unit: 'km/h' }, as_of: '2022-01-10' },
        { id: 'b', source: 'ap', value: { form: 'exact', n: 10 }, as_of: '2022-01-11' },
        { id: 'c', source: 'ap', value: { form: 'exact', n: 3, unit: 'mph' }, as_of: '2022-01-12' },
      ],
    };
    const readings = ['a', 'b', 'c'].map((id, at) =>
      reading([id], { voices: ['speaker:prosecutors'], day: `2022-01-1${at}` }),
    );
    const lines = readings.map(({ claims: [claim = ''] }, at) => ({
      claim,
      readings: [at],
      otherwise: [],
      firm: true,
    }));
    const speeds: Finding = { ...killedFinding, readings, lines, changes: [], acts: [] };
    const of = localizer({ ...bundle, facts: [fact] }, locales.en);
    const made = findingDetails(of, { ...all, findings: [speeds] }, 'killed')?.figure;
    expect(made?.rows.map(({ value, bar }) => `${plain(value)} ${bar?.to}`)).toEqual([
      '16 km/h 0.8',
      '10 knots 1',
    ]);
  });

  it('is not drawn where there is only one number', () => {
    const alone: Finding = {
      ...killedFinding,
      readings: killedFinding.readings.slice(0, 1),
      acts: [],
      changes: [],
    };
    expect(findingDetails(l, { ...all, findings: [alone] }, 'killed')?.figure).toBeUndefined();
  });
});

describe('who gives which answer', () => {
  it('lists what stands, and what was said before', () => {
    const figure = findingDetails(l, all, 'torture')?.figure as FigureText;
    expect([figure.title, ...rows(figure)]).toEqual([
      'Who gives which answer',
      ' | Yes | Prosecutors and a lawyer | now',
      '10 Jan | No | Prosecutors | earlier',
    ]);
  });
});

describe('parts of the whole', () => {
  it('stand in a figure of their own, as long as the whole lets them be', () => {
    const part: Fact = {
      id: 'officers',
      asks: 'How many officers were killed?',
      label: 'Officers',
      kind: 'count',
      part_of: 'killed',
      claims: [{ id: 'herald', source: 'herald', value: { form: 'exact', n: 119 }, said_by: 'prosecutors' }],
    };
    const finding: Finding = {
      fact: 'officers',
      status: 'single',
      lines: [{ claim: 'herald', readings: [0], otherwise: [], day: '2022-01-15', firm: true }],
      atRest: [0],
      readings: [reading(['herald'], { voices: ['speaker:prosecutors'], day: '2022-01-15' })],
      changes: [],
      acts: [],
    };
    const of = localizer({ ...bundle, facts: [...bundle.facts, part] }, locales.en);
    const details = findingDetails(of, { ...all, findings: [...all.findings, finding] }, 'killed');
    expect(details?.parts && rows(details.parts)).toEqual(['Officers | 119 | Prosecutors, 15 Jan | now']);
    expect(details?.parts?.rows[0]?.bar).toEqual({ to: 0.5 });
  });
});
