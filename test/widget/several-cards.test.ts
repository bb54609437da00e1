import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../data/bundle/types.ts';
import { de } from '../../data/wording/locales/de.ts';
import { en } from '../../data/wording/locales/en.ts';
import { localizer } from '../../data/wording/localizer.ts';
import { readBundle } from '../../widget/bundle/read-bundle.ts';
import { bundle as story } from '../wording/story.ts';

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
    const [english, german] = [localizer(bundle, en), localizer(bundle, de)];
    expect([english.locale.tag, german.locale.tag]).toEqual(['en', 'de']);
    expect(localizer(bundle, de)).toBe(german);
  });
});
