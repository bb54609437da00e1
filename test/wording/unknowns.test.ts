import { describe, expect, it } from 'vitest';
import { resolve } from '../../data/resolver/resolve.ts';
import { unknowns } from '../../data/wording/finding/unknowns.ts';
import { plain } from '../../data/wording/phrase.ts';
import { english } from './speak.ts';

describe('what we don’t know', () => {
  const voice = english();
  const all = voice.bundle.sources.map(({ id }) => id);
  const said = (view: Parameters<typeof resolve>[1]): string[] =>
    unknowns(voice, resolve(voice.bundle, view)).map(({ asks, why }) => `${asks} ${plain(why)}`);

  it('is not what a reader switched off', () => {
    const off = all.filter((id) => !['daily-21', 'heute-6'].includes(id));
    const unreported = resolve(voice.bundle, { off }).findings.filter(
      ({ status }) => status === 'unreported',
    );
    expect(unreported.length).toBeGreaterThan(0);
    expect(said({ off }).filter((line) => line.includes('switched off'))).toEqual([]);
  });

  it('is what nobody had reported yet', () => {
    expect(said({ off: [], at: '2021-12-01' }).length).toBeGreaterThan(0);
  });

  it('names whose figure was withdrawn, and by whom', () => {
    const gone = 'was withdrawn the same day: Health ministry denied having given it.';
    const owner = 'Information channel, citing Health ministry, 9 January';
    expect(said({ off: ['daily-21', 'wire-15', 'heute-6'] })).toEqual([
      `How many people were killed? 164 (${owner}) ${gone}`,
      `How many children were killed? 3 (${owner}) ${gone}`,
    ]);
  });
});
