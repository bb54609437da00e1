/**
 * Which values of a plot can be written beside their marks without lying on each other: those that matter most first.
 * Reckons with the narrowest card for labels that always show, and with a wide one for the others.
 */

export interface Label {
  readonly words: string;
  readonly side: 'start' | 'end' | 'above' | 'below';
  /** Fits only where the card is wide. */
  readonly minor: boolean;
}

export interface Place {
  /** 0 to 100. */
  readonly x: number;
  /** 0 at the bottom, 1 at the top. */
  readonly y: number;
  readonly words: string;
  /** A part of a value: a bar that stands on the ground. */
  readonly bar?: true;
  /** Whether a line may run through it. */
  readonly joined?: boolean;
  /** More is more important; nothing is written for 0, and below 1 only where there is much room. */
  readonly weight: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Sizes in CSS pixels: a letter, a line, the gap beside a mark, the height of the plot, two widths of it. */
const letter = 6.9;
const line = 14;
const gap = 10;
/** How far the picture goes on beyond its first and last day. */
const edge = 18;
const height = 96;
const narrow = 270;
const wide = 560;

const apart = (a: Box, b: Box): boolean =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

function boxOf({ x, y, words }: Place, side: Label['side'], width: number): Box {
  const at = (x / 100) * width;
  const long = words.length * letter;
  const middle = (1 - y) * height;
  if (side === 'above' || side === 'below') {
    const top = side === 'above' ? middle - line - gap + 4 : middle + gap - 4;
    return { left: at - long / 2, right: at + long / 2, top, bottom: top + line };
  }
  const left = side === 'end' ? at + gap : at - gap - long;
  return { left, right: left + long, top: middle - line / 2, bottom: middle + line / 2 };
}

function mark({ x, y, bar }: Place, width: number): Box {
  const at = (x / 100) * width;
  const middle = (1 - y) * height;
  if (bar) return { left: at - 6, right: at + 6, top: middle, bottom: height };
  return { left: at - 6, right: at + 6, top: middle - 6, bottom: middle + 6 };
}

/** The label of each place, in the same order. */
export function labels(places: readonly Place[]): readonly (Label | undefined)[] {
  const found: (Label | undefined)[] = places.map(() => undefined);
  const order = places.map((_, at) => at).sort((a, b) => weight(b) - weight(a) || a - b);
  function weight(at: number): number {
    return places[at]?.weight ?? 0;
  }
  for (const width of [narrow, wide]) {
    for (const at of order) {
      const place = places[at];
      if (place === undefined || place.weight === 0 || found[at] !== undefined) continue;
      if (place.weight < 1 && width === narrow) continue;
      const taken = places.flatMap((other, index) => {
        const label = found[index];
        const boxes = other === place ? [] : [mark(other, width)];
        return label === undefined ? boxes : [...boxes, boxOf(other, label.side, width)];
      });
      const same = found.some(
        (label, index) => label?.words === place.words && Math.abs((places[index]?.x ?? 0) - place.x) < 5,
      );
      const beside: readonly Label['side'][] = place.x > 60 ? ['start', 'end'] : ['end', 'start'];
      const sides: readonly Label['side'][] = place.joined
        ? ['above', 'below', ...beside]
        : [...beside, 'above', 'below'];
      const side = sides.find((one) => {
        const box = boxOf(place, one, width);
        const inside = box.left >= -edge && box.right <= width + edge && box.bottom <= height + line / 2;
        return inside && taken.every((other) => apart(box, other));
      });
      if (side !== undefined && !same) found[at] = { words: place.words, side, minor: width === wide };
    }
  }
  return found;
}
