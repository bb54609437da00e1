/** The grounding of the Ever Given, as a sceptical editor would check it: each test names the case that it is about. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bundle } from '../../data/bundle/types.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { compiledStory } from './compiled.ts';
import { type Reading, reader } from './reading.ts';

let bundle: Bundle;
let read: (fact: string, view?: { off?: readonly string[]; at?: string }) => Reading;

beforeAll(async () => {
  bundle = await compiledStory('ever-given-2021');
  read = reader(bundle);
});

function codes(reading: Reading): string[] {
  return reading.finding.reasons.map((reason) =>
    reason.code === 'conflict' ? `conflict ${reason.why}` : reason.code,
  );
}

/** The units that the claims of a fact are printed in, beside the fact's own. */
function units(fact: string): (string | undefined)[] {
  const claims = bundle.facts.find(({ id }) => id === fact)?.claims ?? [];
  return [...new Set(claims.map(({ value }) => ('unit' in value ? value.unit : undefined)))];
}

describe('numbers and their units', () => {
  it('case 1: hears a day, an hour and a minute as one figure of one origin', () => {
    const trade = read('trade-held-up');
    expect([trade.status, trade.owners, trade.finding.origins.length]).toEqual([
      'single',
      ['lloyds-list'],
      1,
    ]);
    expect(units('trade-held-up')).toHaveLength(3);
    expect(read('cost-to-trade').stateOf('6000–10000')).toEqual(['current', 'set-aside']);
    expect(codes(read('canal-revenue-loss'))).toContain('set-aside');
  });

  it('case 2: does not take 27,000 of three units for three confirmations', () => {
    const sand = read('sand-removed');
    expect([sand.status, sand.range]).toEqual(['single', ['about 30000']]);
    expect(sand.stateOf('about 27000')).toEqual(['history']);
    expect(sand.finding.reasons.find(({ code }) => code === 'set-aside')).toMatchObject({
      claims: ['freenews-2021-03-28', 'safety4sea-2021-03-28'],
    });
  });

  it('case 9: keeps weight, load, gross tonnage and containers apart', () => {
    const facts = [
      'tonnage',
      'carrying-capacity',
      'load',
      'gross-tonnage',
      'containers',
      'teu-aboard',
      'container-capacity',
    ];
    expect(facts.map((fact) => read(fact).range.join(' … '))).toEqual([
      expect.stringContaining('200000'),
      expect.stringContaining('220940'),
      expect.stringContaining('222000'),
      expect.stringContaining('219079'),
      expect.stringContaining('18'),
      expect.stringContaining('18000'),
      expect.stringContaining('20'),
    ]);
  });

  it('case 11: tells 8–9 km/h from 8.64 knots', () => {
    const limit = read('speed-limit');
    expect([limit.status, limit.range]).toEqual(['differ', ['8–9', '8.64 knots']]);
  });
});

describe('time', () => {
  it('case 3: follows a queue that moves by the hour, and keeps 369 against 453 as a disagreement', () => {
    const before = read('ships-waiting-before');
    expect([before.status, before.range, before.owners]).toEqual(['differ', ['369'], ['osama-rabie']]);
    expect(before.stateOf('453', { by: 'unstated' })).toEqual(['current']);
    expect(codes(before)).toContain('conflict unstated');
    expect(before.stateOf('185')).toEqual(['history']);
    const free = read('ships-waiting');
    expect(free.stateOf('422')).toEqual(['current', 'repeat']);
    expect(free.stateOf('hundreds')).toEqual(['word']);
    expect(read('ships-behind').range).toEqual(['15']);
  });

  it('case 5: keeps the stages of the refloating apart', () => {
    expect(read('first-moved').range).toEqual(['2021-03-29T04:30']);
    expect(codes(read('first-moved'))).toContain('set-aside');
    expect(read('afloat-at-dawn').status).toBe('disputed');
    expect([read('freed').status, read('freed').range]).toEqual(['consistent', ['2021-03-29T15:05']]);
    expect(read('afloat-25-march').answers).toEqual(['aground']);
  });

  it('case 8: lets "no injuries" expire when a death is announced', () => {
    expect(read('casualties', { at: '2021-03-28' }).range).toEqual(['none']);
    const now = read('casualties');
    expect(now.stateOf('none')).toEqual(['history', 'history', 'history']);
    expect([read('deaths').status, read('deaths').range, read('who-died').status]).toEqual([
      'consistent',
      ['1'],
      'differ',
    ]);
  });

  it('case 10: does not call prices of different hours a dispute', () => {
    const price = read('oil-price');
    expect(price.status).toBe('differ');
    expect(codes(price)).toContain('conflict same-day');
    expect(read('oil-direction').answers.length).toBeGreaterThan(1);
  });

  it('case 7: follows an amount through its life, down to a sum that nobody published', () => {
    const claim = read('compensation-sought');
    expect([claim.status, claim.trend, claim.range, claim.owners]).toEqual([
      'single',
      'falling',
      ['550'],
      ['suez-canal-authority'],
    ]);
    expect(read('compensation-sought', { at: '2021-04-14' }).stateOf('about 916')).toContain('current');
    const reported = read('settlement-sum-reported');
    expect([reported.status, reported.range, reported.finding.origins.length]).toEqual([
      'single',
      ['540'],
      1,
    ]);
    expect(read('sum-agreed-by-july').status).toBe('disputed');
    expect([read('settlement-sum').status, read('settlement-sum').range]).toEqual(['unclear', []]);
    expect(bundle.facts.find(({ id }) => id === 'settlement-sum')?.unclear).toBe('Not made public');
    expect(resolve(bundle, { off: [] }).unknowns).toContainEqual({ fact: 'settlement-sum', why: 'unclear' });
  });
});

describe('speakers', () => {
  it('case 4: shows the position of an authority as it changed, not as a contradiction between sources', () => {
    const cause = read('cause');
    expect(cause.stateOf('weather', { by: 'suez-canal-authority' })).toEqual(['history']);
    expect(codes(cause)).toContain('revised');
    const reason = read('weather-main-reason');
    expect([reason.status, reason.answers]).toEqual(['single', ['no']]);
    expect(codes(reason)).toEqual(expect.arrayContaining(['revised', 'set-aside']));
  });

  it('ends the doubt of the first day once canal and flag state name a cause, and keeps it in the claims', () => {
    const doubted = (view: { off: string[]; at?: string }): boolean =>
      resolve(bundle, view).unknowns.some(({ fact }) => fact === 'cause');
    expect(doubted({ off: [], at: '2021-07-07' })).toBe(true);
    expect(doubted({ off: [] })).toBe(false);
    expect(doubted({ off: ['opecstockx-2023-08-16'] })).toBe(true);
    expect(read('cause').stateOf('unclear', { by: 'The Associated Press' })).toEqual(['history', 'history']);
    expect(read('cause').status).toBe('disputed');
  });

  it('case 6: disputes what is claimed and denied', () => {
    for (const fact of ['power-loss', 'mechanical-failure']) {
      expect([fact, read(fact).status, read(fact).answers]).toEqual([fact, 'disputed', ['yes', 'no']]);
    }
  });

  it('case 12: counts one dispatch printed twice, and one statement told in four steps, as one origin', () => {
    expect(
      read('backlog-days').finding.origins.find(({ speaker }) => speaker === 'suez-canal-authority')?.claims
        .length,
    ).toBeGreaterThan(2);
    const sought = read('compensation-sought').finding.origins;
    expect(sought.map(({ speaker }) => speaker)).toEqual(['suez-canal-authority']);
    expect(sought[0]?.claims.map(({ id }) => id.split('~')[0])).toContain(
      'national-business-daily-2021-04-12',
    );
    expect(bundle.statements.find(({ id }) => id === 'evergreen-25-march')?.note).toBeDefined();
  });

  it('case 13: shows that one manager gave two sizes of the crew, the second in place of the first', () => {
    const crew = read('crew');
    expect([crew.status, crew.range, crew.trend]).toEqual(['single', ['25'], 'none']);
    expect(codes(crew)).toContain('revised');
  });
});
