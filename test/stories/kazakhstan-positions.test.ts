/** The unrest in Kazakhstan, as a sceptical editor would check it: dates, damaged prints, changed positions. */
import { describe, expect, it } from 'vitest';
import { codes, kazakhstan } from './kazakhstan-reading.ts';

const { bundle, read, except } = await kazakhstan();

describe('dates, damage and positions', () => {
  it('case 10: tells the day of an event from the day on which it was announced', () => {
    const arrest = read('masimov-arrest');
    expect([arrest.status, arrest.range]).toEqual(['disputed', ['2022-01-05T23:00', '2022-01-06']]);
    expect(arrest.owners).toEqual(['masimov-defence', 'knb']);
    expect(arrest.stateOf('2022-01-08')).toEqual(['set-aside', 'set-aside']);
    expect(read('masimov-known').range).toEqual(['2022-01-08']);
    const airport = read('airport-retaken');
    expect([airport.status, airport.range]).toEqual(['disputed', ['2022-01-05', '2022-01-07']]);
    expect(airport.owners).toEqual(['almaty-city', 'russian-defence-ministry']);
    const emergency = read('emergency-until');
    expect([emergency.range, emergency.owners]).toEqual([['2022-01-19T00:00'], ['president']]);
    const order = read('shoot-order-date');
    expect([order.range, order.stateOf('2022-01-08')]).toEqual([['2022-01-07'], ['set-aside']]);
    expect(read('killed').stateOf('about 164', { in: 'article-001' })).toEqual(['withdrawn']);
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
    expect(printed('fire-on-demonstrators', 'article-004')).toEqual([
      'confronting terrorists, not terrorists',
    ]);
    expect(read('killed').stateOf('hundreds', { in: 'policy-pursuit-2022-01-08' })).toEqual(['set-aside']);
    expect(read('killed-protesters').stateOf('dozens', { in: 'article-002' })).toEqual(['word']);
    const night = read('bloodiest-night');
    expect([night.range, night.owners]).toEqual([['2022-01-05–2022-01-06'], ['Spiegel']]);
  });

  it('case 14: follows an allegation through denial and retracted denial to a finding', () => {
    const ruzakhunov = read('ruzakhunov-torture');
    expect(ruzakhunov.answers).toEqual(['yes']);
    expect(codes(ruzakhunov)).toContain('revised');
    expect(ruzakhunov.stateOf('no', { by: 'ruzakhunov' })).toEqual(['history']);
    expect(read('ruzakhunov-torture', { at: '2022-01-11' }).stateOf('no')).toEqual(['current']);
    expect([read('ruzakhunov-identity').status, read('ruzakhunov-probe').status]).toEqual([
      'disputed',
      'disputed',
    ]);
    expect(read('ruzakhunov-officers').owners).toEqual(['ruzakhunov']);
    expect(read('ruzakhunov-visit').status).toBe('withdrawn');
    const torture = read('torture', { at: '2022-01-22' });
    expect([torture.status, torture.answers]).toEqual(['disputed', ['happened', 'denied']]);
    const conceded = read('torture');
    expect([conceded.answers, conceded.stateOf('denied')]).toEqual([['happened'], ['history']]);
    expect(conceded.stateOf('happened', { by: 'prosecutor-general' })).toContain('current');
    const custody = read('killed-custody');
    expect([custody.range, custody.owners]).toEqual([['6'], ['prosecutor-general']]);
  });

  it('case 15: shows the order to shoot as given and as explained afterwards', () => {
    const target = read('shoot-order-target');
    expect([target.status, target.answers.length]).toEqual(['differ', 2]);
    expect(read('shoot-order-target', { at: '2022-01-15' }).answers).toEqual(['terrorists']);
    expect(target.stateOf('militants')).toEqual(['current']);
    expect(target.stateOf('terrorists', { by: 'president' })).toEqual(['current']);
    const attackers = read('attackers-number');
    expect(attackers.stateOf('20000', { in: 'vigilant-news-2022-01-09' })).toEqual(['withdrawn']);
    expect([attackers.range, attackers.owners]).toEqual([['20000'], ['president']]);
  });

  it('case 16: gives a lost attribution back only as traced', () => {
    const { finding } = read('killed', { off: except(['article-000']), at: '2022-01-22' });
    expect(finding.origins.map(({ speaker }) => speaker)).toEqual(['prosecutor-general']);
    expect(finding.reasons.find(({ code }) => code === 'traced')).toMatchObject({ claims: ['article-000'] });
    const orphan = read('operation', { off: except(['article-003']) });
    expect(orphan.stateOf('goes-on+until-eliminated', { by: 'deputy-defence-minister' })).toEqual([
      'current',
    ]);
    expect(codes(orphan)).toContain('traced');
    expect(read('travel-advice').stateOf('avoid', { by: 'german-foreign-office' })).toEqual(['current']);
    const freed = read('ruzakhunov-released');
    expect([
      freed.stateOf('by 2022-01-10', { by: 'knb' }),
      freed.stateOf('by 2022-01-10', { by: 'kyrgyz-security-committee' }),
    ]).toEqual([['current'], ['current']]);
  });
});
