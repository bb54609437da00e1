// What a toggle leaves alone is not put into words again: the card recognises it by the very same object.
import { describe, expect, it } from 'vitest';
import { de } from '../../data/wording/locales/de.ts';
import { type Voice, voiceOf } from '../../data/wording/voice.ts';
import { Reader } from '../../widget/state/reader.ts';
import { english } from './speak.ts';
import { story } from './story.ts';

const reader = (voice: Voice = english()): Reader => {
  const card = new Reader(voice, { off: new Set(), at: undefined }, []);
  card.openAll();
  return card;
};

describe('words', () => {
  it('are kept for every finding to which the switched source says nothing, folded and opened', () => {
    const card = reader();
    const [face, opened] = [card.face(), card.opened()];
    card.toggle(['heute-6'], false);
    const now = card.face().findings;
    const others = face.findings.filter(({ fact }) => fact !== 'killed');
    expect(others.length).toBeGreaterThan(3);
    for (const said of others) expect(now.find(({ fact }) => fact === said.fact)).toBe(said);
    for (const { fact, behind, reasons } of opened.filter((one) => one.fact !== 'killed')) {
      const after = card.opened().find((one) => one.fact === fact);
      expect(after?.behind).toBe(behind);
      expect(after?.reasons).toBe(reasons);
    }
    expect(now.find(({ fact }) => fact === 'killed')?.behind).not.toEqual(face.findings[0]?.behind);
  });

  it('are those of each language, whichever spoke first', () => {
    const [first] = reader().face().findings;
    const [german] = reader(voiceOf(story, de, 'de')).face().findings;
    expect(german?.statusWord).not.toBe(first?.statusWord);
    expect(reader().face().findings[0]).toEqual(first);
  });
});
