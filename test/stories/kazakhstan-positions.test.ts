/** The unrest in Kazakhstan, as a sceptical editor would check it: who says what, and of which day. */
import { describe, expect, it } from 'vitest';
import { kazakhstan } from './kazakhstan-reading.ts';

const { bundle, read } = await kazakhstan();

function claimsOf(fact: string, source: string) {
  const claims = bundle.facts.find(({ id }) => id === fact)?.claims ?? [];
  return claims.filter((claim) => claim.source === source);
}

describe('positions', () => {
  it('has torture denied by unnamed officials in January and conceded by prosecutors in June', () => {
    const january = read('torture', { at: '2022-01-22' });
    expect(january.lines).toEqual(['happened', 'denied']);
    expect(january.voices('denied')).toEqual(['kazakh-authorities']);
    const now = read('torture');
    expect([now.status, now.lines, now.states('denied')]).toEqual(['agreed', ['happened'], ['history past']]);
    expect(now.voices('happened')).toContain('prosecutor-general');
    // Without the witnesses only the state is left, which does not agree with itself.
    expect(read('torture', { withoutGroups: ['witnesses'] }).status).toBe('single');
  });

  it('names nobody for the stun grenades, and gives them the day on which they were used', () => {
    const [grenades] = claimsOf('turn-to-violence', 'article-000').filter(({ anchor }) =>
      anchor?.includes('stun grenades'),
    );
    expect(grenades).toMatchObject({ as_of: '2022-01-04' });
    expect([grenades?.said_by, grenades?.statement, grenades?.first_hand]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('keeps five versions of how it turned violent, with who holds each', () => {
    const turn = read('turn-to-violence');
    expect(turn.status).toBe('versions');
    expect(Object.fromEntries(turn.lines.map((line) => [line, turn.voices(line)]))).toEqual({
      provocateurs: ['konay-abdiyev', 'protesters-almaty'],
      islamists: ['dana-zhanay', 'protesters-almaty'],
      'trained-attackers': ['almaty-police'],
      hijacked: ['foreign-ministry'],
      'armed-groups': ['president'],
    });
  });

  it('shows the order to shoot once, by the president, and whom it was said to be meant for', () => {
    const order = read('shoot-order');
    expect([order.status, order.lines]).toEqual(['single', ['kill-without-warning']]);
    expect(order.voices('kill-without-warning')).toEqual(['president']);
    expect(read('shoot-order-target', { at: '2022-01-15' }).lines).toEqual(['terrorists']);
    expect(read('shoot-order-target').voices('militants')).toEqual(['foreign-ministry']);
  });

  it('has a witness and the president contradict each other on fire at demonstrators', () => {
    const fire = read('fire-on-demonstrators');
    expect([fire.status, fire.voices('yes'), fire.voices('no')]).toEqual([
      'disputed',
      ['saule'],
      ['president'],
    ]);
  });

  it('shows shots on the evening on which buildings were said to be cleared', () => {
    const sixth = read('almaty-6-january');
    expect(sixth.voices('shots')).toEqual(['AFP']);
    expect(sixth.voices('buildings-cleared')).toEqual(['RIA Novosti']);
  });

  it('alleges 20,000 terrorists in the president’s mouth alone', () => {
    const [claim] = claimsOf('attackers-number', 'article-001');
    expect(claim).toMatchObject({ said_by: 'president', hedge: 'alleged' });
  });

  it('has Masimov taken on the 5th, charged on the 6th, and neither on the day of the announcement', () => {
    expect(read('masimov-arrest').lines).toEqual(expect.arrayContaining(['2022-01-05T23:00', '2022-01-06']));
    expect(read('masimov-arrest').states('2022-01-08')).toEqual(['left-out', 'left-out']);
    expect(read('masimov-charged').lines).toEqual(['2022-01-06T14:00']);
    expect(read('masimov-known').lines).toEqual(['2022-01-08']);
  });

  it('dates the emergency of the remaining regions by the decree, not by a later page', () => {
    const nationwide = read('emergency-nationwide');
    expect([nationwide.lines, nationwide.voices('2022-01-05')]).toEqual([['2022-01-05'], ['president']]);
    expect(nationwide.states('2022-01-06')).toEqual(['behind unattributed']);
  });

  it('follows the musician from denial to account, and leaves the state of the case to prosecutors', () => {
    expect(read('ruzakhunov-torture', { at: '2022-01-11' }).lines).toEqual(['no']);
    const now = read('ruzakhunov-torture');
    expect([now.lines, now.finding.changes.map(({ how }) => how)]).toEqual([['yes'], ['first-denied']]);
    const probe = read('ruzakhunov-probe');
    expect([probe.status, probe.voices('goes-on')]).toEqual(['differ', ['ruzakhunov-lawyers']]);
    expect(read('ruzakhunov-visit').status).toBe('withdrawn');
  });

  it('shows damaged print as printed, and never reads it', () => {
    const leftOut = (fact: string, source: string): (string | undefined)[] =>
      claimsOf(fact, source).flatMap((claim) =>
        claim.set_aside === undefined ? [] : [claim.printed ?? claim.anchor],
      );
    expect(leftOut('csto-start', 'article-001')).toEqual(['6 months 1']);
    expect(leftOut('detained', 'article-004')).toEqual(['nearly 8,000 police detained']);
    expect(leftOut('fire-on-demonstrators', 'article-004')).toEqual([
      'confronting terrorists, not terrorists',
    ]);
  });
});

it.each([
  ['asel', 'article-000', 'shot', undefined],
  ['began-arrests', 'article-001', 'no', undefined],
  ['weapons-handed-out', 'article-001', 'plain-clothes', 'dana-zhanay'],
  ['government-reply', 'article-001', 'no', 'Financial Times'],
  ['house-searches', 'article-001', 'yes', 'activists'],
  ['armed-on-square', 'article-000', 'knives-guns', 'timur-nusimbekov'],
  ['jailed-for-posts', 'article-000', 'yes', undefined],
  ['aytkulova-death', 'article-001', 'shot-twice', 'tomiris-izgutdinova'],
  ['internet-length', 'article-001', 'most-of-week', undefined],
  ['airport-control', 'article-004', 'protesters', undefined],
  ['masimov-dismissal', 'article-001', 'yes', undefined],
  ['umirbekov-held', 'article-001', 'questioned', 'darkhan-umirbekov'],
  ['csto-mission-length', 'article-004', 'soon', 'president'],
  ['worst-penalty', 'article-002', 'life', undefined],
] as const)('tells %s as %s does: %s', (fact, source, value, voice) => {
  const { finding, states } = read(fact, {
    without: bundle.sources.map(({ id }) => id).filter((id) => id !== source),
  });
  expect(states(value)).toHaveLength(1);
  const [reading] = finding.readings;
  expect(reading?.voices.map((key) => key.slice(key.indexOf(':') + 1))).toEqual(
    voice === undefined ? [] : [voice],
  );
});
