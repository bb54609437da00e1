import { describe, expect, it } from 'vitest';
import { resolve } from '../../data/resolver/resolve.ts';
import { corrections } from '../../data/wording/corrections.ts';
import { momentsOf } from '../../data/wording/moments.ts';
import { plain } from '../../data/wording/phrase.ts';
import { quoteOf } from '../../data/wording/quote.ts';
import { sheetOf, stateWords } from '../../data/wording/sheet.ts';
import { english } from './speak.ts';
import { story } from './story.ts';

describe('looking back', () => {
  it('steps through the days on which something changed', () => {
    expect(momentsOf(english(), new Set())).toEqual([
      '2022-01-06',
      '2022-01-09',
      '2022-01-10',
      '2022-01-15',
      '2022-01-21',
    ]);
  });

  it('names the hour, where one was asked for', () => {
    const state = (at: string): string => plain(stateWords(english(), resolve(story, { off: [], at })));
    expect(state('2022-01-09T20:00')).toContain('as known on 9 January 2022 at 20:00');
    expect(state('2022-01-09')).toMatch(/as known on 9 January 2022( ·|$)/);
  });

  it('knows of nothing later than the day that it names: a withdrawal after the last piece moves that day', () => {
    const [act] = story.statements.flatMap(({ withdrawn = [] }) => withdrawn);
    if (act === undefined) throw new Error('the story has a withdrawal');
    const withdrawn = [{ ...act, on: '2022-02-03T10:00' }];
    const statements = story.statements.map((one) => ({ ...one, withdrawn }));
    const later = { ...story, statements };
    expect(plain(stateWords(english(later), resolve(later, { off: [] })))).toContain(
      'as known on 3 February 2022',
    );
  });
});

describe('corrections', () => {
  const voice = english();
  const said = (at?: string): readonly string[] =>
    corrections(voice, resolve(story, { off: [], ...(at === undefined ? {} : { at }) })).map(
      ({ day, says }) => `${day}: ${plain(says)}`,
    );

  it('tell what was withdrawn and what was changed, in the order of time', () => {
    expect(said()).toEqual([
      '9 January: Killed: 164, Children killed: 3 (Information channel, citing Health ministry): Health ministry denied having given it.',
      '14 January: Detained: nearly 6,000 (President’s office, 9 January) was changed to about 2,000 (President’s office, 14 January).',
    ]);
  });

  it('tell nothing that had not happened yet', () => {
    expect(said('2022-01-08')).toEqual([]);
  });
});

describe('a finding to paste', () => {
  it('keeps owner, day, status and the reason', () => {
    const voice = english();
    const sheet = sheetOf(voice, resolve(story, { off: [] }));
    const [killed] = sheet.findings;
    expect(killed && quoteOf(voice, sheet, killed)).toBe(
      'How many people were killed? 225 (Prosecutor, 15 January · 2 outlets). One origin. 164 (Information channel, citing Health ministry, 9 January) was withdrawn the same day: Health ministry denied having given it. (The unrest, January 2022, as known on 21 January 2022)',
    );
  });
});
