/**
 * Rule 10, the order of lines and what is shown at rest. Decides the cases "the best supported number leads, not the two
 * ends", "within one body a lower total of another office stands beside the earlier, until the body counts more again" and
 * "the investigators' 'not known' leads the guesses".
 */
import type { FactIndex } from './bundle-index.ts';
import { leads } from './editor.ts';
import { countApart } from './independence.ts';
import type { WorkingLine } from './lines.ts';
import { countAlike, isBefore, newness, sortedBy, type WorkingReading } from './model.ts';
import { isMore } from './same-number.ts';

/** How many bodies are behind readings; those who hold one figure together, or go back to one body, count once. */
function countBodies(readings: readonly WorkingReading[]): number {
  // Whoever prints what nobody is named for counts for itself.
  return countApart(
    readings.flatMap(({ saying, claims }) =>
      saying === undefined ? claims.map(({ outlet }) => [outlet]) : [saying.roots],
    ),
  );
}

/**
 * Whether a reading comes last for a firm one of another voice of its body that still stands: a total below an earlier one
 * that counts the same parts, or, in what moves, an uncertain reading whose day is that of its page alone.
 */
function isBehindItsBody(
  one: WorkingReading,
  standing: readonly WorkingReading[],
  isTotal: boolean,
): boolean {
  return standing.some((other) => {
    const isOfItsBody = other.scope === one.scope && other.voices[0]?.body === one.voices[0]?.body;
    if (!isOfItsBody || !other.firm || other.voiceKey === one.voiceKey) return false;
    const isAbove = isTotal && other.form.type === 'figure' && isMore(other.form, one.form);
    const isUndated = !one.firm && one.dayIsPublication && !other.dayIsPublication;
    return isUndated || (isAbove && isBefore(other.day, one.day) && countAlike(one, other));
  });
}

/** Puts lines in the order of rule 10. */
export function ordered(
  lines: readonly WorkingLine[],
  { moves, answers }: FactIndex,
): readonly WorkingLine[] {
  const standing = lines.flatMap(({ readings, isUnattributed }) => (isUnattributed ? [] : readings));
  const isMoving = moves === 'total' || moves === 'level';
  return sortedBy(lines, ({ readings, scope, form, day, firm, answer, printed }) => [
    -Number(leads(readings)),
    Number(scope !== ''),
    Number(form.type === 'possible'),
    Number(isMoving && readings.every((one) => isBehindItsBody(one, standing, moves === 'total'))),
    isMoving ? -newness(day) : 0,
    -countBodies(readings),
    -Number(firm),
    -newness(day),
    form.type === 'date' ? form.least : -form.least,
    form.type === 'unclear' ? Infinity : answers.placeOf(answer),
    printed.claims[0]?.place ?? 0,
  ]);
}

/** Lines at most, where nothing else must be shown. */
const AT_REST = 2;
const AT_REST_IN_DISPUTE = 3;

const newestOf = (lines: readonly WorkingLine[]): number =>
  Math.max(...lines.flatMap(({ readings }) => readings.map(({ day }) => newness(day))));

/**
 * The places of the lines that are shown at rest: the first ones, and always the newest reading, the best supported line
 * and `sides`, both sides of a dispute. One line more instead of "1 more". What nobody is named for stands below the
 * voices' lines and takes the place of none: it is shown where it is newer, or else the only one that is left.
 */
export function atRest(lines: readonly WorkingLine[], sides: readonly WorkingReading[]): readonly number[] {
  const voiced = lines.filter(({ isUnattributed }) => !isUnattributed);
  const ranked = voiced.length > 0 ? voiced : lines;
  const limit = sides.length > 0 ? AT_REST_IN_DISPUTE : AT_REST;
  const newest = newestOf(ranked);
  const places = new Set<number>();
  if (ranked.length > limit + 1) {
    const bodies = ranked.map(({ readings }) => countBodies(readings));
    places.add(0);
    for (const side of sides) places.add(ranked.findIndex(({ readings }) => readings.includes(side)));
    places.add(bodies.indexOf(Math.max(...bodies)));
    const isNewest = (place: number): boolean => newestOf(ranked.slice(place, place + 1)) === newest;
    if (![...places].some(isNewest)) places.add(ranked.findIndex((_, place) => isNewest(place)));
    // A side may be told behind.
    places.delete(-1);
  }
  const most = ranked.length > limit + 1 ? limit : ranked.length;
  for (let place = 0; places.size < most; place++) places.add(place);
  const newer = lines.findIndex(
    (line, place) => place >= ranked.length && newestOf([line]) === newestOf(lines),
  );
  if (newer >= 0 && newestOf(lines) > newest) places.add(newer);
  return places.size === lines.length - 1 ? lines.map((_, i) => i) : [...places].sort((a, b) => a - b);
}
