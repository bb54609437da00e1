/** The grounding of the Ever Given, as a sceptical editor would check it: each test names the case that it is about. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bundle } from '../../data/bundle/types.ts';
import type { View } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { compiledStory } from './compiled.ts';
import { type FindingReader, findingReader, shortValue } from './finding-reader.ts';

let bundle: Bundle;
let read: (fact: string, view?: View) => FindingReader;

beforeAll(async () => {
  bundle = (await compiledStory('ever-given-2021')) as unknown as Bundle;
  read = findingReader(bundle);
});

function claimsOf(fact: string): Bundle['facts'][number]['claims'] {
  return bundle.facts.find(({ id }) => id === fact)?.claims ?? [];
}

/** The readings that stand on a line and print something else than it, in the pages' own forms. */
function departing(fact: string): string[] {
  const claims = claimsOf(fact);
  return read(fact)
    .finding.readings.flatMap((reading) => reading.departing)
    .flatMap((id) => claims.filter((claim) => claim.id === id))
    .map(({ value }) => (value === undefined ? '' : shortValue(value)))
    .sort();
}

describe('numbers and their units', () => {
  it('case 1: hears a day, an hour, a minute and a rounder form as one figure of one voice', () => {
    const units = claimsOf('trade-held-up').map(({ value }) =>
      value !== undefined && 'unit' in value ? value.unit : undefined,
    );
    expect(new Set(units).size).toBe(3);
    const voices = read('trade-held-up').finding.readings.flatMap((reading) => reading.voices);
    expect(new Set(voices)).toEqual(new Set(['speaker:lloyds-list']));
    const inOneSaying = read('trade-held-up').finding.readings.map(({ claims }) => claims.length);
    expect(Math.max(...inOneSaying)).toBe(4);
  });

  it('case 1: leaves out a sum for a week that one page prints for a day', () => {
    const cost = read('cost-to-trade');
    expect([cost.status, cost.lines, cost.voices('6000–10000')]).toEqual([
      'single',
      ['6000–10000'],
      ['allianz'],
    ]);
    expect(cost.finding.readings.map(({ state }) => state)).toEqual(['stands', 'left-out']);
    expect(read('canal-revenue-loss').lines.every((line) => !line.includes('400'))).toBe(true);
  });

  it('case 2: does not take 27,000 of three units for three confirmations', () => {
    const sand = read('sand-removed');
    expect([sand.status, sand.lines, sand.voices('about 30000')]).toEqual([
      'single',
      ['about 30000'],
      ['boskalis'],
    ]);
    expect(sand.states('about 27000')).toEqual(['history past']);
    expect(sand.finding.readings.filter(({ state }) => state === 'left-out')).toHaveLength(2);
    expect(read('sand-removed', { at: '2021-03-28' }).lines).toEqual(['about 27000']);
  });

  it('case 9: keeps weight, load, gross tonnage and containers apart', () => {
    const facts = ['carrying-capacity', 'load', 'gross-tonnage', 'containers', 'teu-aboard'];
    expect(facts.map((fact) => read(fact).lines[0])).toEqual([
      '220940',
      '222000',
      '219079',
      '18000',
      'over 18000',
    ]);
    expect([read('tonnage').status, read('container-capacity').lines]).toEqual(['unattributed', ['20388']]);
  });

  it('case 11: tells 8–9 km/h of one reach from 8.64 knots', () => {
    const limit = read('speed-limit');
    expect([limit.status, limit.lines]).toEqual(['single', ['8.64 knots', '8–9']]);
    expect(limit.finding.lines.map(({ scoped }) => scoped === true)).toEqual([false, true]);
  });
});

describe('time', () => {
  it('case 3: follows a queue that moves by the hour, the newest count first', () => {
    const days = ['2021-03-24', '2021-03-25', '2021-03-28', '2021-03-29'];
    expect(days.map((at) => read('ships-waiting', { at }).lines[0])).toEqual([
      undefined,
      'at-least 150',
      'at-least 369',
      '422',
    ]);
    const queue = read('ships-waiting');
    expect([queue.status, queue.lines, queue.voices('422')]).toEqual(['single', ['422'], ['osama-rabie']]);
    expect(queue.states('185')).toEqual(['history past']);
    expect(queue.states('453')).toEqual(['behind unattributed']);
    expect(read('ships-behind').lines).toEqual(['15']);
  });

  it('case 3: keeps the "at least" that one of three pages lost', () => {
    expect(read('ships-waiting', { at: '2021-03-28' }).lines).toEqual(['at-least 369']);
    expect(read('ships-waiting').states('369')).toEqual(['history own-later']);
    expect(departing('ships-waiting')).toEqual(['369']);
  });

  it('case 5: keeps the stages of the refloating apart', () => {
    expect([read('first-moved').lines, departing('first-moved')]).toEqual([
      ['2021-03-29T04:30'],
      ['2021-03-29T04:40'],
    ]);
    const dawn = read('afloat-at-dawn');
    expect([dawn.status, dawn.finding.differs, dawn.lines]).toEqual([
      'differ',
      'unnamed',
      ['partly', 'aground'],
    ]);
    expect([read('freed').status, read('freed').lines[0]]).toEqual(['fits', '2021-03-29T15:05']);
    expect(read('freed').states('2021-04')).toEqual(['left-out']);
    expect(read('afloat-25-march').lines).toEqual(['aground']);
  });

  it('case 8: lets "no injuries" expire when a death is announced', () => {
    expect(read('casualties', { at: '2021-03-28' }).lines).toEqual(['none']);
    const now = read('casualties');
    expect(now.lines).toEqual(['at-least 1']);
    expect(new Set(now.states('none'))).toEqual(new Set(['history past']));
    expect([read('deaths').status, read('deaths').lines]).toEqual(['single', ['1']]);
    expect([read('who-died').status, read('who-died').lines]).toEqual(['single', ['contractor']]);
  });

  it('case 10: does not call prices of different hours a dispute', () => {
    expect([read('oil-price').status, read('oil-price').lines.length]).toEqual(['unattributed', 3]);
    expect([read('oil-direction').status, [...read('oil-direction').lines].sort()]).toEqual([
      'unattributed',
      ['down', 'up'],
    ]);
  });

  it('case 7: follows an amount through its life, down to a sum that nobody published', () => {
    const claim = read('compensation-sought');
    expect([claim.status, claim.lines, claim.voices('550')]).toEqual([
      'single',
      ['550'],
      ['suez-canal-authority'],
    ]);
    expect(claim.finding.changes.map(({ how }) => how)).toEqual(['lowered']);
    expect(read('compensation-sought', { at: '2021-04-14' }).lines).toEqual(['916']);
    expect(read('settlement-sum-reported').finding.acts).toHaveLength(1);
    expect([read('settlement-sum-reported').status, read('settlement-sum-reported').lines]).toEqual([
      'single',
      ['540'],
    ]);
    expect([read('sum-agreed-by-july').status, read('sum-agreed-by-july').finding.differs]).toEqual([
      'differ',
      'unnamed',
    ]);
    expect([read('settlement-sum').status, read('settlement-sum').lines]).toEqual(['unclear', ['unclear']]);
    expect(bundle.facts.find(({ id }) => id === 'settlement-sum')?.unclear).toBe('Not made public');
    expect(resolve(bundle, {}).unknowns).toContainEqual({ fact: 'settlement-sum', why: 'unclear' });
  });
});

describe('voices', () => {
  it('case 4: shows the position of an authority as it changed, not as a contradiction between sources', () => {
    expect(read('cause', { at: '2021-03-28' }).states('possibly human+technical')).toEqual(['stands']);
    const cause = read('cause');
    expect([cause.status, cause.lines[0]]).toEqual(['versions', 'speed']);
    expect(new Set(cause.voices('speed'))).toEqual(new Set(['osama-rabie', 'panama-maritime-authority']));
    expect(cause.states('possibly human+technical')).toEqual(['history own-later']);
    expect(cause.states('weather', 'canal-officials')).toEqual(['history past']);
    expect([read('weather-main-reason').status, read('weather-main-reason').lines]).toEqual([
      'single',
      ['no'],
    ]);
  });

  it('ends the doubt of the flag state with its final report, and takes its first word on the engine back', () => {
    expect(read('cause', { at: '2021-07-07' }).lines).toContain('unclear');
    expect(read('cause').states('unclear', 'panama-maritime-authority')).toEqual(['history own-later']);
    expect(read('mechanical-failure', { at: '2021-04-01' }).status).toBe('differ');
    const engine = read('mechanical-failure');
    expect([engine.status, engine.lines, engine.finding.lines[0]?.hedged]).toEqual(['single', ['no'], true]);
    expect(engine.states('yes')).toEqual(['history past']);
  });

  it('case 6: disputes what an agent claims and the operator denies', () => {
    const power = read('power-loss');
    expect([power.status, power.finding.dispute?.how, power.lines]).toEqual([
      'disputed',
      'contradicts',
      ['no', 'yes'],
    ]);
    expect(power.voices('yes')).toEqual(['gac']);
    expect(read('power-loss', { withoutGroups: ['ship'] }).status).toBe('single');
  });

  it('case 12: counts one dispatch printed twice, and one claim told on eight pages, as one voice', () => {
    const backlog = read('backlog-days');
    expect([backlog.status, backlog.lines]).toEqual(['single', ['about 3.5']]);
    const sought = read('compensation-sought').finding.readings.find(({ claims }) => claims.length === 8);
    expect([sought?.voices, sought?.state]).toEqual([['speaker:suez-canal-authority'], 'history']);
    expect(bundle.statements.find(({ id }) => id === 'evergreen-25-march')?.note).toBeDefined();
  });

  it('case 13: shows that one manager gave two sizes of the crew, the second in place of the first', () => {
    const crew = read('crew');
    expect([crew.status, crew.lines]).toEqual(['single', ['25']]);
    expect(crew.states('20')).toEqual(['history own-later']);
    expect(crew.finding.changes).toHaveLength(1);
  });

  it('takes nothing that a page prints without a name for a voice', () => {
    const outlets = resolve(bundle, {}).findings.flatMap(({ readings }) =>
      readings.flatMap(({ voices }) => voices.filter((voice) => voice.startsWith('outlet:'))),
    );
    expect(new Set(outlets)).toEqual(new Set(['outlet:Al Ahram']));
  });

  it('agrees only where two bodies give a number: the length of the ship', () => {
    const agreed = resolve(bundle, {}).findings.filter(({ status }) => status === 'agreed');
    expect(agreed.map(({ fact }) => fact)).toEqual(['length']);
  });
});
