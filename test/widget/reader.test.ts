import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../data/bundle/types.ts';
import { Reader } from '../../widget/state/reader.ts';
import { english } from '../wording/speak.ts';
import { story } from '../wording/story.ts';

const now = { off: new Set<string>(), at: undefined };

/** The story with one more source, of the end of the month. */
const later: Bundle = {
  ...story,
  sources: [
    ...story.sources,
    { id: 'late-30', outlet: 'Late', published: '2022-01-30', dated: 'printed', language: 'en' },
  ],
  facts: story.facts.map((fact) =>
    fact.id === 'killed'
      ? {
          ...fact,
          claims: [
            ...fact.claims,
            {
              id: 'late-30',
              source: 'late-30',
              value: { form: 'exact', n: 227 },
              anchor: 'now 227',
              said_by: 'prosecutor',
              as_of: '2022-01-30',
            },
          ],
        }
      : fact,
  ),
};

describe('a newer story', () => {
  it('brings the days on which it changed to a reader who is looking back', () => {
    const before = new Reader(english(), now, ['then']);
    before.unfold('then', false);
    before.unfold('then', true);
    expect(before.moments.at(-1)).toBe('2022-01-21');
    expect(new Reader(english(later), now, [], before).moments.at(-1)).toBe('2022-01-30');
  });

  it('leaves the reader what can be undone', () => {
    const before = new Reader(english(), now, []);
    before.toggle(['wire-15'], false);
    const after = new Reader(english(later), now, [], before);
    expect([...after.setting.off]).toEqual(['wire-15']);
    after.undo();
    expect([...after.setting.off]).toEqual([]);
  });
});

describe('paper', () => {
  it('shows every finding open, and leaves the card as its reader had it', () => {
    const reader = new Reader(english(), now, []);
    reader.open('killed', true);
    const foldAgain = reader.openAll();
    expect(reader.opened()).toHaveLength(story.facts.length);
    foldAgain();
    expect(reader.opened().map(({ fact }) => fact)).toEqual(['killed']);
    expect(reader.all).toBe(false);
  });
});
