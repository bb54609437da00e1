import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../data/bundle/types.ts';
import { de } from '../../data/wording/locales/de.ts';
import { en } from '../../data/wording/locales/en.ts';
import { voiceOf } from '../../data/wording/names/voice.ts';
import { readBundle } from '../../widget/bundle/read-bundle.ts';
import { story } from '../wording/story.ts';

function read(bundle: Bundle): Bundle {
  const found = readBundle(JSON.stringify(bundle), '');
  if (typeof found === 'string') throw new Error(found);
  return found;
}

describe('several cards on one page', () => {
  it('hold one bundle when they show one story', () => {
    expect(read(story)).toBe(read(story));
  });

  it('hold the newer bundle as soon as it is another', () => {
    const [before, after] = [read(story), read({ ...story, title: 'Another title' })];
    expect([before.title, after.title]).toEqual([story.title, 'Another title']);
  });

  it('speak each its own language', () => {
    const bundle = read(story);
    const [english, german] = [voiceOf(bundle, en, 'en'), voiceOf(bundle, de, 'de')];
    expect([english.language, german.language]).toEqual(['en', 'de']);
    expect(voiceOf(bundle, de, 'de')).toBe(german);
  });
});
