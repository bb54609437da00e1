import { describe, expect, it } from 'vitest';
import { resolve } from '../../data/resolver/resolve.ts';
import { claimsByOrigin, linkTo, noteOf } from '../../data/wording/claims.ts';
import { plain } from '../../data/wording/phrase.ts';
import { english, finding, saying, withClaims } from './speak.ts';
import { story } from './story.ts';

const origins = claimsByOrigin(english(), finding('killed'));

describe('the claims behind a finding', () => {
  it('that nobody owns are counted apart: they are from none of the origins', () => {
    const [claim] = story.facts[1]?.claims ?? [];
    if (claim === undefined) throw new Error('a claim');
    const nobody = { ...claim, id: 'heute-6', source: 'heute-6', said_by: 'unstated' };
    const said = (claims: readonly (typeof claim)[]): string =>
      plain(saying('detained', [], withClaims('detained', claims)).behind);
    expect(said([claim, nobody])).toBe('1 claim from 1 origin in all · owner not stated: 1');
    expect(said([nobody])).toBe('1 claim');
  });

  it('are counted with their origins; what is set aside is counted apart and speaks for no origin', () => {
    const said = (without: readonly string[]): string => {
      const claims = (story.facts[1]?.claims ?? []).map((claim) =>
        without.includes(claim.id) ? { ...claim, set_aside: 'Misprinted.' } : claim,
      );
      const bundle = withClaims('detained', claims);
      const [first] = claimsByOrigin(english(bundle), finding('detained', [], bundle)).slice(-1);
      return `${plain(saying('detained', [], bundle).behind)} | ${plain(first?.count ?? [])}`;
    };
    expect(said([])).toBe('3 claims from 2 origins in all | 1 outlet, 1 origin');
    expect(said(['wire-10'])).toBe('2 claims from 1 origin in all · set aside: 1 | 1 outlet');
    expect(said(['daily-9'])).toBe('2 claims from 2 origins in all · set aside: 1 | 1 outlet, 1 origin');
    expect(said(['wire-10', 'daily-9', 'daily-21'])).toBe('3 claims | 1 outlet');
  });

  it('are grouped by origin, those that stand first, with outlets and origins counted apart', () => {
    expect(origins.map(({ name, count }) => `${name}: ${plain(count)}`)).toEqual([
      'Prosecutor: 2 outlets, 1 origin',
      'Police: 1 outlet, 1 origin',
      'Information channel: 2 outlets, 1 origin',
    ]);
  });

  it('tell once how a statement was taken back, by everybody who did', () => {
    const withdrawn = origins[2]?.rows ?? [];
    expect(withdrawn.map(({ value, took }) => [plain(value), plain(took)])).toEqual([
      ['164', 'Withdrawn the same day: Health ministry denied having given it'],
      ['about 164', ''],
    ]);
    expect(withdrawn.every(({ state }) => state === 'withdrawn')).toBe(true);
  });

  it('name the printed words, their language, and the outlet that was rewritten', () => {
    const prints = origins.flatMap(({ rows }) => rows.flatMap((row) => row.prints));
    expect(prints.find(({ outlet }) => outlet === 'Heute')).toMatchObject({
      printed: 'Dutzende',
      language: 'de',
    });
    const rewrite = prints.find(({ outlet }) => outlet === 'Second Look');
    expect(plain(rewrite?.about ?? [])).toBe(
      '21 January · rewritten from Broadcaster · owner traced through Wire',
    );
  });
});

describe('what the editor adds', () => {
  const [toll] = story.statements;
  const noted = {
    ...story,
    facts: story.facts.map((fact) => ({ ...fact, note: `On ${fact.id}.` })),
    sources: story.sources.map((source) => ({ ...source, note: 'Day taken from its text.' })),
    statements:
      toll === undefined
        ? []
        : [
            {
              ...toll,
              note: 'A post on a channel.',
              withdrawn: [
                {
                  on: '2022-01-09T20:00',
                  by: 'health',
                  how: 'denied' as const,
                  note: 'It was silent on the number.',
                },
                { on: '2030-01-01', by: 'channel', how: 'deleted' as const, note: 'Not yet.' },
              ],
            },
          ],
  };
  const killed = resolve(noted, { off: [], at: '2022-01-30' }).findings[0];

  it('stands once with a statement, and with those acts against it that have happened', () => {
    const rows =
      killed === undefined ? [] : claimsByOrigin(english(noted), killed).flatMap((one) => one.rows);
    expect(rows.flatMap(({ notes }) => notes)).toEqual([
      'A post on a channel.',
      'It was silent on the number.',
    ]);
  });

  it('stands with each page that it is about', () => {
    const rows =
      killed === undefined ? [] : claimsByOrigin(english(noted), killed).flatMap((one) => one.rows);
    expect(rows.length).toBeGreaterThan(0);
    for (const { prints } of rows)
      for (const { notes } of prints) expect(notes).toContain('Day taken from its text.');
  });

  it('stands with a question, but not at an earlier moment, which it may know too much for', () => {
    expect(killed && noteOf(english(noted), killed, undefined)).toBe('On killed.');
    expect(killed && noteOf(english(noted), killed, '2022-01-09')).toBeUndefined();
  });
});

describe('the link to a passage', () => {
  it('opens the article at the anchor', () => {
    expect(linkTo('https://a.example/x', 'More than 160 people')).toBe(
      'https://a.example/x#:~:text=More%20than%20160%20people',
    );
  });

  it('escapes what a text fragment would take for its own', () => {
    expect(linkTo('https://a.example/x#top', 'a-b, c & d')).toBe(
      'https://a.example/x#top:~:text=a%2Db%2C%20c%20%26%20d',
    );
  });

  it('is no link for anything but the web', () => {
    expect(linkTo('javascript:alert(1)', 'a')).toBeUndefined();
    expect(linkTo('data:text/html,x', 'a')).toBeUndefined();
    expect(linkTo(undefined, 'a')).toBeUndefined();
  });
});
