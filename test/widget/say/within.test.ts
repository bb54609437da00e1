import { describe, expect, it } from 'vitest';
import { voiceOf } from '../../../widget/say/voice.ts';
import { nameWithin } from '../../../widget/say/within.ts';
import { de } from '../../../widget/strings/de.ts';
import { english } from '../speak.ts';
import { story } from '../story.ts';

describe('a name inside a sentence', () => {
  it.each([
    ['The owners and insurers', 'the owners and insurers'],
    ['The canal’s chairman Osama Rabie', 'the canal’s chairman Osama Rabie'],
    ['A source at the canal', 'a source at the canal'],
    ['An Egyptian court', 'an Egyptian court'],
    ['The Associated Press', 'The Associated Press'],
    ['The Times of Israel', 'The Times of Israel'],
    ['A News', 'A News'],
    ['Health ministry', 'Health ministry'],
    ['dpa', 'dpa'],
  ])('%s is %s', (name, inside) => {
    expect(nameWithin(english(), name)).toBe(inside);
  });

  it('is left alone in other languages', () => {
    expect(nameWithin(voiceOf(story, de, 'de'), 'An der Ostsee')).toBe('An der Ostsee');
  });
});
