/** Which words of a card are told to be of another language than the card, so that screen readers speak them as they are. */
import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../data/bundle/bundle.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { noteOf, openFinding } from '../../data/wording/claims.ts';
import { corrections } from '../../data/wording/corrections.ts';
import { type Face, faceOf } from '../../data/wording/face.ts';
import { de } from '../../data/wording/locales/de.ts';
import { en } from '../../data/wording/locales/en.ts';
import type { Phrase } from '../../data/wording/phrase.ts';
import { type Voice, voiceOf } from '../../data/wording/voice.ts';
import { story } from './story.ts';

const note = 'Counted twice.';
const english: Bundle = { ...story, facts: story.facts.map((fact) => ({ ...fact, note })) };

const resolution = resolve(english, { off: [] });
const german = voiceOf(english, de, 'de-AT');
const faceIn = (voice: Voice): Face => faceOf(voice, resolve(voice.bundle, { off: [] }), true);

/** The words of a phrase that are told to be of another language. */
function foreign(phrase: Phrase): readonly string[] {
  return phrase.flatMap((piece) => (typeof piece !== 'string' && piece[2] === 'en' ? [piece[0]] : []));
}

describe('an English story on a German card', () => {
  const face = faceIn(german);
  const said = (fact: string) => face.findings.find((one) => one.fact === fact);

  it('tells the language of its title, questions and answers', () => {
    expect([face.lang, said('killed')?.lang, face.unknowns.shown[0]?.lang]).toEqual(['en', 'en', 'en']);
    expect(said('tortured')?.says.map(({ value }) => foreign(value))).toEqual([['Yes'], ['No']]);
  });

  it('tells the language of speakers, and not that of outlets and days', () => {
    expect(said('killed')?.says.map(({ owner }) => foreign(owner))).toEqual([['Prosecutor']]);
    expect(said('killed')?.why.flatMap(foreign)).toEqual([
      'Information channel',
      'Health ministry',
      'Health ministry',
    ]);
    expect(said('began')?.says.map(({ owner }) => foreign(owner))).toEqual([[]]);
  });

  it('tells the language of what opens: names, labels and notes', () => {
    const [killed] = resolution.findings;
    if (killed === undefined) throw new Error('a finding');
    const { origins } = openFinding(german, killed);
    expect(origins.flatMap(({ name }) => foreign([name]))).toEqual([
      'Prosecutor',
      'Police',
      'Information channel',
    ]);
    const notes = origins.flatMap(({ rows }) =>
      rows.flatMap(({ prints }) => prints.flatMap((one) => one.notes)),
    );
    expect(foreign(notes)).toEqual(['The page was translated by a machine.']);
    expect(foreign([noteOf(german, killed, undefined) ?? ''])).toEqual([note]);
    expect(foreign(corrections(german, resolution)[0]?.says ?? [])).toEqual([
      'Killed',
      'Children killed',
      'Information channel',
      'Health ministry',
      'Health ministry',
    ]);
  });

  it('tells nothing where the editor wrote German too', () => {
    const title = { en: 'The unrest', de: 'Die Unruhen' };
    expect(faceIn(voiceOf({ ...english, title }, de, 'de'))).not.toHaveProperty('lang');
  });
});

describe('an English story on an English card', () => {
  it('tells no language', () => {
    expect(JSON.stringify(faceIn(voiceOf(english, en, 'en-GB')))).not.toMatch(/"lang"|"en"/);
  });
});
