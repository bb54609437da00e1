/** The unrest in Kazakhstan, as a sceptical editor would check it: counts. */
import { describe, expect, it } from 'vitest';
import { fiveArticles, kazakhstan } from './kazakhstan-reading.ts';

const { bundle, read, except } = await kazakhstan();

describe('counts', () => {
  it('follows the dead through every official total, each later one by the same office', () => {
    const office = 'prosecutor-general';
    for (const [at, total] of [
      ['2022-01-20', '225'],
      ['2022-03-20', '230'],
      ['2022-05-10', '232'],
      ['2022-08-20', '238'],
    ] as const)
      expect([at, read('killed', { at }).voices(total)]).toEqual([at, expect.arrayContaining([office])]);
    const parliament = read('killed', { at: '2022-03-20' });
    expect(parliament.voices('238')).toEqual(['ombudswoman']);
    // Two offices of one state, on one day.
    expect([parliament.status, parliament.lines]).toEqual(['differ', expect.arrayContaining(['230', '238'])]);
  });

  it('never adds 1,678, a running total, to another into 12,000', () => {
    for (const [at, total, voice] of [
      ['2022-01-09', '852', 'almaty-police'],
      ['2022-01-12', '1678', 'almaty-commandant'],
      ['2022-01-13', '1925', 'almaty-commandant'],
      ['2022-12-31', '2601', 'almaty-commandant'],
    ] as const) {
      const day = read('detained-almaty-operation', { at });
      expect([at, day.lines, day.voices(total)]).toEqual([at, [total], [voice]]);
    }
    expect(read('detained').states('about 12000')).toEqual(['left-out']);
  });

  it('shows the president’s 2,000 detained beside the ministry’s 9,900, of which it is no later count', () => {
    const detained = read('detained');
    expect([detained.status, detained.lines]).toEqual(['single', ['9900', 'about 2000']]);
    expect(detained.finding.lines[1]?.scoped).toBe(true);
    expect([detained.voices('9900')[0], detained.voices('about 2000')]).toEqual([
      'interior-ministry',
      ['president'],
    ]);
  });

  it('does not make a figure of Almaty one of the country', () => {
    expect(read('detained-almaty').lines).toEqual(['about 2000']);
    expect(read('detained').states('at-least 2000')).toEqual(['left-out']);
    expect(read('injured-security-almaty').states('over 1300')).toEqual(['left-out']);
  });

  it('tells that the interior ministry lowered its count of dead officers from 18 to 16', () => {
    expect(read('killed-security', { at: '2022-01-08' }).lines).toEqual(['18']);
    const ninth = read('killed-security', { at: '2022-01-09' });
    expect([ninth.lines, ninth.finding.changes.map(({ how }) => how)]).toEqual([
      ['16'],
      expect.arrayContaining(['lowered']),
    ]);
    expect(read('killed-security').lines).toEqual(['19']);
  });

  it('keeps the two readings of one briefing in Almaty, 149 with the officers or without them, and no sum of ours', () => {
    const briefing = read('killed-almaty', { at: '2022-01-20' });
    expect(briefing.lines).toEqual(['149']);
    expect(briefing.voices('149')).toEqual(['almaty-police']);
    const parts = bundle.facts
      .filter(({ id }) => id === 'killed-almaty')
      .flatMap(({ claims }) => claims)
      .filter(({ statement }) => statement === 'almaty-briefing-2022-01-16')
      .map(({ includes, excludes }) => [includes, excludes]);
    expect(parts).toHaveLength(2);
    expect(parts).toContainEqual([['killed-security-almaty'], undefined]);
    expect(parts).toContainEqual([undefined, ['killed-security-almaty']]);
  });

  it('makes no sums of its own', () => {
    const printed = bundle.facts
      .filter(({ id }) => id === 'torture-arrests' || id === 'killed-custody')
      .flatMap(({ claims }) => claims.map(({ value }) => (value?.form === 'exact' ? value.n : undefined)));
    for (const sum of [9, 2]) expect(printed).not.toContain(sum);
  });

  it('counts 20 civilians only as those whom the prosecutor says were hit by accident', () => {
    const civilians = read('killed-civilians');
    expect([civilians.status, civilians.lines]).toEqual(['single', ['20']]);
    expect(civilians.finding.lines[0]?.scoped).toBe(true);
    expect(civilians.states('206')).toEqual(['left-out']);
  });

  it('keeps victims, injured and those who sought care apart', () => {
    expect([read('victims').lines, read('injured').lines, read('sought-care').lines]).toEqual([
      ['4578'],
      ['4353'],
      ['over 2600'],
    ]);
  });

  it('does not take the 16 dead officers whom the president decorated for all who died', () => {
    const five = { without: except(fiveArticles) };
    expect(read('decorated', five).lines).toEqual(['16']);
    expect(read('killed-security', five).lines).toEqual(['18']);
  });

  it('has what a protester saw at one spot in her own name', () => {
    const spot = read('killed-by-witness');
    expect([spot.lines, spot.voices('about 10')]).toEqual([['about 10'], ['saule']]);
  });
});
