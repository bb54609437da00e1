/** The unrest in Kazakhstan, as a sceptical editor would check it: counts. Each test names the case that it is about. */
import { describe, expect, it } from 'vitest';
import { codes, kazakhstan } from './kazakhstan-reading.ts';

const { read, except } = await kazakhstan();

describe('counts', () => {
  it('case 3: reads 1,678 as a running total, and never sums it into 12,000', () => {
    for (const [at, total, owner] of [
      ['2022-01-09', '852', 'almaty-police'],
      ['2022-01-12', '1678', 'almaty-commandant'],
      ['2022-01-13', '1925', 'almaty-commandant'],
    ] as const) {
      const day = read('detained-almaty-operation', { at });
      expect([day.status, day.range, day.owners]).toEqual(['single', [total], [owner]]);
    }
    const almaty = read('detained-almaty-operation');
    expect([almaty.status, almaty.range, almaty.trend]).toEqual(['single', ['2601'], 'rising']);
    expect(almaty.stateOf('1678', { in: 'lbc-2022-01-12' })).toEqual(['set-aside']);
    expect(read('detained').stateOf('about 12000')).toEqual(['set-aside']);
  });

  it('case 4: keeps four national totals of one day apart, and the other things that "detained" can mean', () => {
    const day = read('detained', { at: '2022-01-09' });
    expect([day.status, day.range]).toEqual(['differ', ['5135', '6044']]);
    expect(day.owners).toEqual(['interior-ministry', 'police']);
    expect(day.stateOf('about 5800', { by: 'presidential-office' })).toEqual(['current']);
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
    expect(read('in-cells', { at: '2022-01-12' }).range).toEqual(['134']);
  });

  it('case 5: shows a toll that goes down as lowered by its own origin', () => {
    const ninth = read('killed-security', { at: '2022-01-09' });
    expect([ninth.trend, ninth.range]).toEqual(['falling', ['16']]);
    expect(codes(ninth)).toContain('revised');
    for (const [at, toll] of [
      ['2022-01-05', '8'],
      ['2022-01-06', '18'],
      ['2022-01-12', '17'],
      ['2022-01-15', '19'],
    ] as const)
      expect([at, read('killed-security', { at }).range]).toEqual([at, [toll]]);
    expect(read('killed-security').range).toEqual(['19']);
    expect(read('killed-security-almaty', { at: '2022-01-07' }).range).toEqual(['13']);
    expect(read('killed-almaty', { at: '2022-01-12' }).status).toBe('withdrawn');
    const march = read('killed-almaty', { at: '2022-03-20' });
    expect([march.status, march.range]).toEqual(['differ', ['139', '160']]);
    expect(march.owners).toEqual(['prosecutor-general', 'almaty-police']);
    const now = read('killed-almaty');
    expect([now.status, now.stateOf('139'), now.stateOf('151')]).toEqual([
      'differ',
      ['history'],
      ['current'],
    ]);
  });

  it('case 6: keeps the dead inside and outside of 160 apart, and 4,578 victims from the injured', () => {
    const almaty = read('killed-almaty');
    expect([almaty.stateOf('149'), almaty.stateOf('160')]).toEqual([['current'], ['current']]);
    const briefing = read('killed-almaty', { at: '2022-01-17' });
    expect([briefing.status, briefing.range, briefing.owners]).toEqual([
      'differ',
      ['149', '160'],
      ['almaty-police'],
    ]);
    expect([read('injured').range, read('victims').range]).toEqual([['4353'], ['4578']]);
    expect(read('injured').stateOf('4578')).toEqual(['set-aside']);
    expect(read('injured').stateOf('over 2200')).toEqual(['set-aside']);
    expect(read('victims').stateOf('4578', { in: 'avtorambler-2022-01-15' })).toEqual(['set-aside']);
  });

  it('case 7: never makes a category of what is left over: 206 civilians', () => {
    const civilians = read('killed-civilians');
    expect(civilians.stateOf('206')).toEqual(['set-aside']);
    expect([civilians.range, civilians.owners]).toEqual([['20'], ['prosecutor-general']]);
    const labels = read('killed-protesters');
    expect([labels.status, labels.range, labels.owners]).toEqual(['single', ['26'], ['interior-ministry']]);
    expect(read('killed-civilians', { at: '2022-01-20' }).status).toBe('unclear');
  });

  it('case 8: does not call two officials with two numbers on one day a dispute', () => {
    const parliament = read('killed', { at: '2022-03-16' });
    expect([parliament.status, parliament.range]).toEqual(['differ', ['230', '238']]);
    expect(parliament.owners).toEqual(['prosecutor-general', 'ombudswoman']);
    expect(codes(parliament)).toContain('conflict scope');
    expect(parliament.stateOf('227')).toEqual(['history']);
    const may = read('killed', { at: '2022-05-10' });
    expect(may.stateOf('232', { by: 'prosecutor-general' })).toEqual(['current']);
    // The same number of two different things.
    expect([read('killed-assailants').range, read('killed-assailants').owners]).toEqual([
      ['149'],
      ['prosecutor-general'],
    ]);
  });

  it('case 9: does not let a figure of the city become one of the country', () => {
    expect(read('detained-almaty').range).toEqual(['about 2000']);
    expect(read('detained').stateOf('at-least 2000', { by: 'government' })).toEqual(['set-aside']);
    expect(read('injured-security-almaty').stateOf('over 1300')).toEqual(['set-aside']);
    expect([read('csto-authorised').range, read('csto-deployed').range]).toEqual([['about 2500'], ['2030']]);
    expect([read('csto-authorised').owners, read('csto-deployed').owners]).toEqual([['csto'], ['president']]);
    expect(read('csto-deployed').stateOf('3600')).toEqual(['set-aside']);
    expect(read('detained').stateOf('2298', { in: 'khaligyoun-2022-01-06' })).toEqual(['history']);
  });

  it('case 12: keeps two figures of one article with their two owners', () => {
    const { finding } = read('detained', { off: except(['article-003']) });
    expect(finding.origins.flatMap(({ speaker }) => speaker ?? [])).toEqual(
      expect.arrayContaining(['police', 'presidential-office']),
    );
    expect(finding.status).toBe('differ');
    const ft = read('detained', { off: except(['article-001']) });
    expect([ft.status, ft.range, ft.owners]).toEqual([
      'differ',
      ['2000', 'over 10000'],
      ['president', 'kazakh-authorities'],
    ]);
    const ap = read('killed', { off: except(['article-004']) });
    expect([ap.status, ap.stateOf('164'), ap.stateOf('dozens')]).toEqual([
      'withdrawn',
      ['withdrawn'],
      ['word', 'word'],
    ]);
    expect(read('injured').stateOf('over 4500')).toEqual(['set-aside']);
    expect(read('fuel-price-rise').stateOf('tripled')).toEqual(['set-aside']);
    expect(read('lpg-after').range).toEqual(['120']);
  });
});
