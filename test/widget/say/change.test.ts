import { describe, expect, it } from 'vitest';
import { resolve } from '../../../data/model/resolve.ts';
import { changeWords } from '../../../widget/say/change.ts';
import { plain } from '../../../widget/say/phrase.ts';
import { english } from '../speak.ts';
import { story } from '../story.ts';

function change(before: readonly string[], after: readonly string[]): string {
  const view = (off: readonly string[]) => ({ off: new Set(off), resolution: resolve(story, { off }) });
  return plain(changeWords(english(), view(before), view(after)));
}

describe('what a toggle changed', () => {
  it('says that nothing changed', () => {
    expect(change([], ['heute-6'])).toBe('Without Heute, nothing here changes.');
  });

  it('says that only the withdrawn figure is left, and how much else changed', () => {
    expect(change(['daily-21', 'heute-6'], ['daily-21', 'heute-6', 'wire-15'])).toBe(
      'Without Wire – Killed: now no current figure; 164 was withdrawn on 9 January.',
    );
  });

  it('keeps owners with their figures', () => {
    expect(change(['daily-21'], [])).toBe(
      'With every source – Detained: now about 2,000 (President’s office, 14 January) against 7,939 (Interior ministry, 10 January). 2 more findings changed.',
    );
  });

  it('does not call it a change when one outlet less prints the same', () => {
    expect(change([], ['daily-21'])).not.toContain('Killed');
  });

  it('says that every source is off', () => {
    expect(
      change(
        [],
        story.sources.map(({ id }) => id),
      ),
    ).toMatch(/^With every source off – Killed: now not reported/);
  });
});
