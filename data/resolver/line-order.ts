/**
 * Rule 10, the order of lines and what is shown at rest. Decides the cases "the best supported number leads, not the two
 * ends", "within one body a lower total of another office stands beside the earlier, until the body counts more again" and
 * "the investigators' 'not known' leads the guesses".
 */
import type { FactIndex } from './bundle-index.ts';
import { countApart } from './citing.ts';
import { leads } from './editor.ts';
import { compare, type Day, groupBy, isBefore, newness, type WorkingReading } from './indexed-claim.ts';
import type { WorkingLine } from './lines.ts';
import { isMore } from './same-number.ts';
import { Timeline } from './timeline.ts';

/** How many bodies are behind readings; those who hold one figure together, or go back to one body, count once. */
export function countBodies(readings: readonly WorkingReading[]): number {
  // Whoever prints what nobody is named for counts for itself.
  return countApart(
    readings.flatMap(({ saying, claims }) =>
      saying === undefined ? claims.map(({ outlet }) => [outlet]) : [saying.roots],
    ),
  );
}

const standsOn = ({ day }: WorkingReading): Day => day;

/** Totals below an earlier firm one of another voice of their body that still stands. */
function behindTheirBody(
  standing: readonly WorkingReading[],
  { moves }: FactIndex,
): ReadonlySet<WorkingReading> {
  if (moves !== 'total') return new Set();
  const bodyOf = ({ voices, scope }: WorkingReading): string => `${voices[0]?.body}\n${scope}`;
  const behind = new Set<WorkingReading>();
  for (const list of groupBy(standing, bodyOf).values()) {
    if (list.length === 1) continue;
    const firm = new Timeline(
      list.filter((one) => one.firm && one.form.type === 'figure'),
      standsOn,
    );
    for (const one of list) {
      const higher = firm.highestBefore(one.day.first, one.voiceKey);
      if (higher !== undefined && isBefore(higher.day, one.day) && isMore(higher.form, one.form))
        behind.add(one);
    }
  }
  return behind;
}

/** Puts lines in the order of rule 10. */
export function ordered(lines: readonly WorkingLine[], fact: FactIndex): readonly WorkingLine[] {
  if (lines.length < 2) return lines;
  const { moves, answers } = fact;
  const isMoving = moves === 'total' || moves === 'level';
  const behind = behindTheirBody(
    lines.flatMap(({ readings, isUnattributed }) => (isUnattributed ? [] : readings)),
    fact,
  );
  const ranked = lines.map((line) => ({
    line,
    ranks: [
      Number(line.isUnattributed),
      -Number(leads(line.readings)),
      Number(line.scope !== ''),
      Number(line.form.type === 'possible'),
      Number(line.readings.every((one) => behind.has(one))),
      isMoving ? -newness(line.day) : 0,
      -countBodies(line.readings),
      -Number(line.firm),
      -newness(line.day),
      line.form.type === 'date' ? line.form.least : -line.form.least,
      line.form.type === 'unclear' ? Infinity : answers.placeOf(line.answer),
      line.printed.claims[0]?.place ?? 0,
    ],
  }));
  ranked.sort((a, b) => a.ranks.reduce((order, rank, i) => order || compare(rank, b.ranks[i] ?? 0), 0));
  return ranked.map(({ line }) => line);
}

/** Lines at most, where nothing else must be shown. */
const AT_REST = 2;
const AT_REST_IN_DISPUTE = 3;

/**
 * The places of the lines that are shown at rest: the first ones, and always the newest reading, the best supported line
 * and `sides`, both sides of a dispute. One line more instead of "1 more". What nobody is named for stands below the
 * voices' lines and takes the place of none: it is shown where it is newer, or else the only one that is left.
 */
export function atRest(lines: readonly WorkingLine[], sides: readonly WorkingReading[]): readonly number[] {
  if (lines.length < AT_REST) return lines.map((_, i) => i);
  const voiced = lines.filter(({ isUnattributed }) => !isUnattributed);
  const ranked = voiced.length > 0 ? voiced : lines;
  const limit = sides.length > 0 ? AT_REST_IN_DISPUTE : AT_REST;
  const newest = newestOf(ranked);
  const isNewest = ({ readings }: WorkingLine): boolean =>
    readings.some(({ day }) => newness(day) === newest);
  const places = new Set<number>();
  const add = (place: number): unknown => (place < 0 ? undefined : places.add(place));
  if (ranked.length > limit + 1) {
    const bodies = ranked.map(({ readings }) => countBodies(readings));
    add(0);
    for (const side of sides) add(ranked.findIndex(({ readings }) => readings.includes(side)));
    add(bodies.indexOf(Math.max(...bodies)));
    if (![...places].some((place) => isNewest(ranked[place] as WorkingLine))) add(ranked.findIndex(isNewest));
  }
  const most = ranked.length > limit + 1 ? limit : ranked.length;
  for (let place = 0; places.size < most; place++) add(place);
  const below = lines.slice(ranked.length);
  if (below.length > 0 && newestOf(below) > newest) add(ranked.length);
  if (places.size === lines.length - 1) return lines.map((_, i) => i);
  return [...places].sort((a, b) => a - b);
}

function newestOf(lines: readonly WorkingLine[]): number {
  return Math.max(...lines.flatMap(({ readings }) => readings.map(({ day }) => newness(day))));
}
