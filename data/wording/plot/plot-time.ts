/**
 * Where days stand along a plot. Days near each other keep their distance; a long silence is shortened, and said to be,
 * so that what happened in one week can still be told apart when the story goes on for a year.
 */
import { axisDay, yearOf } from '../values/day.ts';
import type { Voice } from '../voice.ts';

/** Days in a row that are drawn at their full length. */
const whole = 10;

/** Days are whole numbers since 1970 on the story's clock; places are 0 to 100. */
export interface Timeline {
  readonly place: (day: number) => number;
  /** In the middle of each silence that was shortened. */
  readonly breaks: readonly number[];
  /** The days that have room for their name: the ends first. */
  readonly named: readonly { readonly x: number; readonly words: string }[];
}

function length(gap: number): number {
  return gap <= whole ? gap : whole + Math.log2(gap / whole) * 2;
}

/** `days`: at least two different ones, in order. */
export function timeline(voice: Voice, days: readonly number[]): Timeline {
  const along = new Map<number, number>();
  const long: number[] = [];
  let at = 0;
  days.forEach((day, index) => {
    const gap = day - (days[index - 1] ?? day);
    const from = at;
    at += length(gap);
    along.set(day, at);
    if (gap > whole) long.push((from + at) / 2);
  });
  const place = (day: number): number => ((along.get(day) ?? 0) / at) * 100;
  return {
    place,
    breaks: long.map((middle) => (middle / at) * 100),
    named: named(voice, days, place),
  };
}

/** What a name takes of the narrowest card, in its pixels: a letter, and the room around it. */
const letter = 6.3;
const gap = 8;
const narrow = 260;

/** From where to where a name reaches; that of the last day ends with the picture. */
function reach(x: number, words: string): readonly [number, number] {
  const long = words.length * letter + gap;
  const middle = (x / 100) * narrow;
  return x > 95 ? [narrow - long, narrow] : [middle - long / 2, middle + long / 2];
}

function named(voice: Voice, days: readonly number[], place: Timeline['place']): Timeline['named'] {
  // The year stands where it changes.
  const all = days.map((day, at) => {
    const before = days[at - 1];
    const year = before === undefined ? voice.year : yearOf(before);
    return { x: place(day), day, words: axisDay(voice, day, yearOf(day) !== year) };
  });
  const kept: (typeof all)[number][] = [];
  for (const one of [...all].sort((a, b) => Math.abs(b.x - 50) - Math.abs(a.x - 50))) {
    const [from, to] = reach(one.x, one.words);
    const free = kept.every(({ x, words }) => {
      const [left, right] = reach(x, words);
      return to <= left || right <= from;
    });
    if (free) kept.push(one);
  }
  // A name that fell out may have been the one to tell the year.
  let before = voice.year;
  return kept
    .sort((a, b) => a.x - b.x)
    .map(({ x, day }) => {
      const year = yearOf(day);
      const words = axisDay(voice, day, year !== before);
      before = year;
      return { x, words };
    });
}
