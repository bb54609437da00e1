/**
 * The claims of a count over time, ready to be drawn: where each mark stands, which labels fit, and the same in words
 * for those who do not see it. What was withdrawn stays in the picture as withdrawn; nothing is joined across owners.
 */
import type { CountValue, Fact, Unclear, Value } from '../../bundle/bundle.ts';
import { dayOf } from '../../bundle/moment.ts';
import type { ClaimState, Finding, Origin } from '../../resolver/finding.ts';
import type { Entry } from '../../resolver/indexed-claim.ts';
import { ownerAndDay } from '../finding/owner.ts';
import { fill, join, type Phrase, plain } from '../phrase.ts';
import { numberWords, valueWords } from '../values/value.ts';
import { entryOf, factOf, own, type Voice } from '../voice.ts';
import { type Label, labels } from './plot-labels.ts';
import { type Part, partsOf, partWords } from './plot-parts.ts';
import { type Table, tableOf } from './plot-table.ts';
import { timeline } from './plot-time.ts';

/** Heights are 0 at the bottom and 1 at the top, widths 0 to 100 from the first day to the last. */
export interface Mark {
  readonly key: string;
  readonly x: number;
  /** Where the value itself stands; a mere word has none. */
  readonly y: number | undefined;
  /** From where to where a range, or a word such as "dozens", reaches. */
  readonly bar: readonly [low: number, high: number] | undefined;
  /** An open end. */
  readonly arrow: 'up' | 'down' | undefined;
  readonly state: ClaimState;
  /** The origin's number: each has a shape of its own. */
  readonly origin: number;
  readonly label: Label | undefined;
  /** What is said to be a part of the value: it stands inside of it. */
  readonly parts: readonly {
    readonly fact: string;
    readonly y: number;
    readonly label: Label | undefined;
  }[];
  /** Value, owner and day. */
  readonly tells: string;
}

export interface Plot {
  readonly marks: readonly Mark[];
  /** Readings of one origin in the order of their days. */
  readonly lines: readonly {
    readonly origin: number;
    readonly points: readonly (readonly [number, number])[];
  }[];
  readonly heights: readonly { readonly y: number; readonly words: string }[];
  readonly days: readonly { readonly x: number; readonly words: string }[];
  /** Where a long silence was shortened. */
  readonly breaks: readonly number[];
  /** The whole picture in words, and as a table. */
  readonly alt: string;
  readonly table: Table;
}

interface Spot {
  readonly entry: Entry;
  readonly state: ClaimState;
  readonly origin: number;
  readonly value: CountValue | Unclear;
  readonly at: number;
  readonly parts: readonly Part[];
}

/** Where "not known" stands: a little above the ground, so that it is not taken for none. */
export const unknownAt = 0.1;

/** The numbers that a form reaches from and to; both the same for a single one. */
function reach(value: CountValue | Unclear): {
  readonly point?: number;
  readonly bar?: readonly [number, number];
  readonly arrow?: 'up' | 'down';
} {
  switch (value.form) {
    case 'range':
      return { bar: [value.low, value.high] };
    case 'vague':
      return { bar: [value.low, value.high] };
    case 'none':
      return { point: 0 };
    case 'some':
    case 'unclear':
      return {};
    case 'at-least':
    case 'over':
      return { point: value.n, arrow: 'up' };
    case 'under':
    case 'at-most':
      return { point: value.n, arrow: 'down' };
    default:
      return { point: value.n };
  }
}

/** Dates and answers are not drawn, nor what gives no number at all; "not known" is. */
function drawn(value: Value): value is CountValue | Unclear {
  return 'n' in value || ['range', 'vague', 'none', 'unclear'].includes(value.form);
}

/** Every claim that can be drawn: one for each origin, value and day. */
function spotsOf(voice: Voice, finding: Finding, fact: Fact): readonly Spot[] {
  const seen = new Set<string>();
  return finding.origins.flatMap((origin, number) =>
    exactFirst(voice, finding, origin).flatMap(({ id, state }): Spot[] => {
      const entry = entryOf(voice, finding.fact, id);
      const value = entry?.claim.value;
      if (entry === undefined || value === undefined || state === 'set-aside') return [];
      if (!drawn(value)) return [];
      const at = dayOf(entry.asOf.high, voice.bundle.time_zone);
      const { statement } = entry;
      const key =
        statement === undefined ? `${origin.key} ${JSON.stringify(value)} ${at}` : `${statement.id} ${state}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const parts = state === 'withdrawn' ? [] : partsOf(voice, finding, fact, entry);
      return [{ entry, state: state === 'repeat' ? 'current' : state, origin: number, value, at, parts }];
    }),
  );
}

/** The claims of an origin, those with a plain number first: of one statement, only the first is drawn. */
function exactFirst(voice: Voice, finding: Finding, origin: Origin): Origin['claims'] {
  const exact = ({ id }: Origin['claims'][number]): number =>
    Number(entryOf(voice, finding.fact, id)?.claim.value.form === 'exact');
  return [...origin.claims].sort((a, b) => exact(b) - exact(a));
}

/** A round number at or above `top`, and the steps to it. */
function scale(top: number): { readonly max: number; readonly steps: readonly number[] } {
  const power = 10 ** Math.floor(Math.log10(top));
  const step = [0.5, 1, 2.5, 5].map((n) => n * power).find((size) => top / size <= 4) ?? power * 5;
  const count = Math.ceil(top / step);
  const steps: number[] = [];
  for (let n = 0; n <= count; n += 1) steps.push(n * step);
  return { max: count * step, steps };
}

/** What is written beside a mark. */
function label(voice: Voice, fact: Fact, { entry, state }: Spot): string {
  if (entry.claim.value.form === 'unclear') return '?';
  const value = plain(valueWords(voice, fact, entry.claim));
  return state === 'withdrawn' ? `${value} ${voice.strings.state.withdrawn}` : value;
}

/** For a label the unit is left out: it is that of the whole. */
function partLabel(voice: Voice, { fact, n }: Part): { readonly label: string; readonly value: string } {
  return { label: own(voice, fact.label), value: numberWords(voice, fact, n) };
}

function altWords(voice: Voice, fact: Fact, spots: readonly Spot[]): string {
  const { strings } = voice;
  const parts = [...spots]
    .sort((a, b) => a.at - b.at)
    .map(({ entry, state, parts }): Phrase => {
      const said = fill(strings.valueBy, {
        value: valueWords(voice, fact, entry.claim),
        owner: ownerAndDay(voice, entry),
      });
      const gone = state === 'withdrawn' ? [[strings.state.withdrawn]] : [];
      return join([said, ...gone, ...parts.map((part) => partWords(voice, part))], strings.dot);
    });
  return plain(join(parts, strings.semicolon));
}

/** The plot of a count; nothing where fewer than two figures of different days could be shown. */
export function plotOf(voice: Voice, finding: Finding): Plot | undefined {
  const fact = factOf(voice, finding);
  if (fact?.kind !== 'count' || fact.units !== undefined) return undefined;
  const spots = spotsOf(voice, finding, fact);
  const figures = spots.filter(({ value }) => value.form !== 'vague' && value.form !== 'unclear');
  const days = [...new Set(spots.map(({ at }) => at))].sort((a, b) => a - b);
  if (figures.length < 2 || days.length < 2) return undefined;
  const tops = figures.map(({ value }) => reach(value)).map(({ point, bar }) => point ?? bar?.[1] ?? 0);
  const { max, steps } = scale(Math.max(...tops, 1));
  const { place: x, breaks, named } = timeline(voice, days);
  // What nobody owns was not said by one.
  const ownerless = finding.origins.findIndex(({ key }) => key === 'unstated');
  const owned = spots.filter(({ origin }) => origin !== ownerless);
  const y = (n: number): number => Math.min(1, n / max);
  const places = spots.map((spot) => {
    const { point, bar } = reach(spot.value);
    return {
      x: x(spot.at),
      y: y(point ?? bar?.[1] ?? unknownAt * max),
      words: label(voice, fact, spot),
      weight: weights[spot.state] ?? 0,
      joined: point !== undefined && owned.filter(({ origin }) => origin === spot.origin).length > 1,
    };
  });
  const inside = spots.flatMap(({ at, state, parts }) =>
    parts.map((part) => ({
      x: x(at),
      y: y(part.n),
      bar: true as const,
      words: plain(fill(voice.strings.labelled, partLabel(voice, part))),
      weight: state === 'current' ? (weights.part ?? 0) : 0,
    })),
  );
  const fitted = labels([...places, ...inside]);
  let next = places.length;
  const marks = spots.map((spot, at): Mark => {
    const { point, bar, arrow } = reach(spot.value);
    return {
      key: `${spot.entry.claim.id} ${spot.at}`,
      x: x(spot.at),
      y: point === undefined ? undefined : y(point),
      bar: bar === undefined ? undefined : [y(bar[0]), y(bar[1])],
      arrow,
      state: spot.state,
      origin: spot.origin,
      label: fitted[at],
      parts: spot.parts.map(({ fact: { id }, n }) => {
        next += 1;
        return { fact: id, y: y(n), label: fitted[next - 1] };
      }),
      tells: altWords(voice, fact, [spot]),
    };
  });
  return {
    marks,
    lines: linesOf(marks.filter(({ origin }) => origin !== ownerless)),
    heights: steps.map((n) => ({ y: y(n), words: numberWords(voice, fact, n) })),
    days: named,
    breaks,
    alt: altWords(voice, fact, spots),
    table: tableOf(voice, fact, spots),
  };
}

/** Whose label comes first. */
const weights: { readonly [state in ClaimState | 'part']?: number } = {
  part: 0.5,
  current: 3,
  withdrawn: 2,
  history: 1,
  unclear: 1,
};

function linesOf(marks: readonly Mark[]): Plot['lines'] {
  const origins = new Map<number, [number, number][]>();
  for (const { origin, state, x, y } of [...marks].sort((a, b) => a.x - b.x)) {
    if (y === undefined || !(state === 'current' || state === 'history')) continue;
    const points = origins.get(origin);
    if (points === undefined) origins.set(origin, [[x, y]]);
    else points.push([x, y]);
  }
  return [...origins].flatMap(([origin, points]) => (points.length > 1 ? [{ origin, points }] : []));
}
