import { describe, expect, it } from 'vitest';
import { type Mark, plotOf } from '../../../widget/say/plot.ts';
import { labels } from '../../../widget/say/plot-labels.ts';
import { english, finding } from '../speak.ts';

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

  it('says everything in words too, with owners and days', () => {
    expect(plot?.alt).toBe(
      'dozens: Police, published 6 January; 164: Information channel, citing Health ministry, 9 January · withdrawn; 225: Prosecutor, 15 January',
    );
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
