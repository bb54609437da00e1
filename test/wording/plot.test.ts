import { describe, expect, it } from 'vitest';
import type { Fact } from '../../data/bundle/bundle.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { plain } from '../../data/wording/phrase.ts';
import { type Mark, plotOf } from '../../data/wording/plot/plot.ts';
import { labels } from '../../data/wording/plot/plot-labels.ts';
import { story as small, tells, toll } from '../resolver/stories.ts';
import { english, finding } from './speak.ts';
import { story } from './story.ts';

const plot = plotOf(english(), finding('killed'));

function mark(tells: RegExp): Mark | undefined {
  return plot?.marks.find((one) => tells.test(one.tells));
}

describe('the picture of a count', () => {
  it('runs from the first day to the last', () => {
    expect(plot?.days.map(({ words }) => words).sort()).toEqual(['15 Jan', '6 Jan', '9 Jan']);
    expect(mark(/^dozens/)?.x).toBe(0);
    expect(mark(/^225/)?.x).toBe(100);
  });

  it('draws one statement once, as withdrawn, whoever prints it', () => {
    expect(plot?.marks.filter(({ state }) => state === 'withdrawn').length).toBe(1);
    expect(mark(/^164/)?.label?.words).toBe('164 withdrawn');
  });

  it('draws a word as what it may reach, without a point', () => {
    const dozens = mark(/^dozens/);
    expect(dozens?.y).toBeUndefined();
    expect(dozens?.bar?.map((y) => Math.round(y * 300))).toEqual([24, 99]);
  });

  it('joins only what one origin said', () => {
    const lines = plotOf(english(), finding('detained'))?.lines ?? [];
    expect(lines.map(({ points }) => points.length)).toEqual([2]);
  });

  it('joins nothing of which nobody owns both ends', () => {
    const day = (date: string) => ({ said_by: 'unstated', as_of: `2022-01-${date}` });
    const ownerless = small(toll, [tells('a', 10, day('06')), tells('b', 20, day('09'))]);
    const [found] = resolve(ownerless, { off: [] }).findings;
    const drawn = found && plotOf(english(ownerless), found);
    expect([drawn?.marks.length, drawn?.lines]).toEqual([2, []]);
  });

  it('says everything in words too, with owners and days', () => {
    expect(plot?.alt).toBe(
      'dozens: Police, published 6 January; 164: Information channel, citing Health ministry, 9 January · withdrawn; 225: Prosecutor, 15 January',
    );
  });

  it('stands in a table too, with what became of each value', () => {
    const rows = plot?.table.rows.map(({ cells }) => cells.map(plain).join(' | '));
    expect(rows).toEqual([
      'published 6 January | dozens | Police | no longer current',
      '9 January | 164 | Information channel, citing Health ministry | withdrawn',
      '15 January | 225 | Prosecutor | ',
    ]);
  });

  it('nests in a value what the same source says is a part of it', () => {
    const officers: Fact = {
      id: 'officers',
      asks: 'How many officers were killed?',
      label: 'Officers',
      kind: 'count',
      part_of: 'killed',
      claims: [
        {
          id: 'wire-15',
          source: 'wire-15',
          value: { form: 'exact', n: 19 },
          said_by: 'prosecutor',
          as_of: '2022-01-15',
          anchor: '19 of them officers',
        },
        // Another day, another origin: neither is inside the 225.
        {
          id: 'daily-9',
          source: 'daily-9',
          value: { form: 'exact', n: 18 },
          said_by: 'prosecutor',
          as_of: '2022-01-09',
          anchor: '18 officers',
        },
        {
          id: 'wire-15~2',
          source: 'wire-15',
          value: { form: 'exact', n: 26 },
          said_by: 'police',
          anchor: '26',
        },
      ],
    };
    const nested = plotOf(english({ ...story, facts: [...story.facts, officers] }), finding('killed'));
    const parts = nested?.marks.flatMap(({ tells, parts }) =>
      parts.map(({ y, label }) => [tells, Math.round(y * 300), label?.words]),
    );
    expect(parts).toEqual([['225: Prosecutor, 15 January · of which Officers: 19', 19, 'Officers: 19']]);
    expect(nested?.table.rows.filter(({ part }) => part).map(({ cells }) => cells.map(plain)[1])).toEqual([
      'of which Officers: 19',
    ]);
  });

  it('names the year of a day only where it changes', () => {
    const sources = story.sources.map((one) =>
      one.id === 'daily-21' ? { ...one, published: '2023-01-21' } : one,
    );
    const later = plotOf(english({ ...story, sources }), finding('killed'));
    expect(later?.days.map(({ words }) => words)).toEqual(['6 Jan 2022', '9 Jan', '15 Jan']);
  });

  it('is left out where there is nothing to compare over time', () => {
    expect(plotOf(english(), finding('children'))).toBeUndefined();
    expect(plotOf(english(), finding('tortured'))).toBeUndefined();
  });
});

describe('labels of a picture', () => {
  it('never lie on each other, and the more important one stays', () => {
    const found = labels([
      { x: 50, y: 0.5, words: '16', weight: 1 },
      { x: 51, y: 0.5, words: '17', weight: 3 },
      { x: 52, y: 0.5, words: '18', weight: 2 },
      { x: 53, y: 0.5, words: '19', weight: 2 },
      { x: 54, y: 0.5, words: '20', weight: 2 },
    ]);
    expect(found[1]).toMatchObject({ words: '17', minor: false });
    const sides = found.flatMap((label) => (label && !label.minor ? [label.side] : []));
    expect(new Set(sides).size).toBe(sides.length);
  });
});
