import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../data/bundle/bundle.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { changeWords } from '../../data/wording/change.ts';
import { plain } from '../../data/wording/phrase.ts';
import { english } from './speak.ts';
import { story } from './story.ts';

function change(before: readonly string[], after: readonly string[], bundle: Bundle = story): string {
  const view = (off: readonly string[]) => ({ off: new Set(off), resolution: resolve(bundle, { off }) });
  return plain(changeWords(english(bundle), view(before), view(after)));
}

const causes = ['Fuel prices', 'Foreign forces', 'A conspiracy', 'Poverty'];

/** Five sources give four causes. */
const blamed: Bundle = {
  ...story,
  facts: [
    {
      id: 'blamed',
      asks: 'Who is blamed?',
      label: 'Blamed',
      kind: 'answer',
      answers: causes.map((label, n) => ({ id: `cause-${n}`, label })),
      claims: story.sources.slice(0, 5).map(({ id }, n) => ({
        id,
        source: id,
        value: { form: 'answer', answers: [`cause-${n % 4}`] },
        anchor: 'was to blame',
      })),
    },
  ],
};

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

  it('tells only the values of a finding with many, which nobody would listen to with all their owners', () => {
    const off = story.sources.slice(5).map(({ id }) => id);
    const [, , , , fifth = ''] = story.sources.map(({ id }) => id);
    expect(change(off, [...off, fifth], blamed)).toMatch(
      /– Blamed: now Fuel prices; Foreign forces; 2 more\.$/,
    );
  });

  it('does not call it a change when one outlet less prints the same', () => {
    expect(change([], ['daily-21'])).not.toContain('Killed');
  });

  it('says that a question is open now, though its figure stands, and that it no longer is', () => {
    const [one, other] = story.sources.map(({ id }) => id);
    if (one === undefined || other === undefined) throw new Error('The story has sources.');
    const doubted: Bundle = {
      ...story,
      facts: [
        {
          id: 'injured',
          asks: 'How many were injured?',
          label: 'Injured',
          kind: 'count',
          claims: [
            { id: one, source: one, value: { form: 'exact', n: 4 }, anchor: 'four' },
            { id: other, source: other, value: { form: 'unclear' }, anchor: 'not known' },
          ],
        },
      ],
    };
    expect(change([other], [], doubted)).toBe(
      'With every source · What we don’t know: How many were injured?',
    );
    expect(change([], [other], doubted)).toMatch(/^Without .* – Injured: now 4/);
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
