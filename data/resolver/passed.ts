/**
 * Rule 7, a count takes along what it has passed. Decides the cases "who hands on a rising count is passed with it", "a
 * count beside a daily one, always lower, is no stage of it", "the ministry moves on from its minister and its director",
 * "within one body the later reading of a count at one time is the body's", "a list that another office hands on goes with
 * it" and "what others counted on another day is of that day".
 */
import type { FactIndex } from './bundle-index.ts';
import type { Why } from './finding.ts';
import {
  byVoice,
  groupBy,
  holderBody,
  isBefore,
  memoize,
  saidOn,
  sortedBy,
  type WorkingReading,
} from './model.ts';
import { isMore, isSame } from './same-number.ts';

/** A reading that becomes history, why, and the reading that it yields to. */
export interface Retired {
  readonly reading: WorkingReading;
  readonly why: Why;
  readonly by: WorkingReading;
}

/** What one scope comes to: all that was said and not taken back, and each voice's last word. */
export interface Said {
  readonly fact: FactIndex;
  readonly said: readonly WorkingReading[];
  readonly standing: readonly WorkingReading[];
}

type Test = (one: WorkingReading) => boolean;

const isFigure: Test = ({ form: { type } }) => type === 'figure' || type === 'answer';
const isWord: Test = ({ form }) => form.type === 'word';
const isCounted: Test = (one) => isFigure(one) || isWord(one);
/** What is not firm passes only what is not firm, and a word only words. */
const mayPass = (one: WorkingReading, reading: WorkingReading): boolean =>
  (one.firm || !reading.firm) && (isFigure(one) || (isWord(one) && isWord(reading)));

/** The newest first. */
const byDay = (one: WorkingReading): readonly [number] => [-saidOn(one).first];

/** What yields to another reading, for one reason. */
export function yielding(
  readings: readonly WorkingReading[],
  why: Why,
  to: (reading: WorkingReading) => WorkingReading | undefined,
): Retired[] {
  return readings.flatMap((reading) => {
    const by = to(reading);
    return by === undefined ? [] : [{ reading, why, by }];
  });
}

/** The highest of those for which something holds; of equal ones the first. */
export function highest(readings: readonly WorkingReading[], holds: Test): WorkingReading | undefined {
  let most: WorkingReading | undefined;
  for (const one of readings)
    if ((most === undefined || one.form.least > most.form.least) && holds(one)) most = one;
  return most;
}

/** Whether a body has firmly given the same or less by that day, nothing more before it, and more since. */
function passedBy(
  { day, form }: WorkingReading,
  firm: readonly WorkingReading[],
): WorkingReading | undefined {
  const since = highest(firm, (one) => saidOn(one).first > day.last);
  if (since === undefined || !isMore(since.form, form)) return undefined;
  const isLow = firm.some(
    (one) => saidOn(one).last <= day.first && (one.form.most <= form.most || isSame(one.form, form)),
  );
  const isAbove = firm.some((one) => saidOn(one).last < day.last && isMore(one.form, form));
  return isLow && !isAbove ? since : undefined;
}

/** Within one body: what is firm passes all, and needs no earlier figure than the reading itself. */
function passedWithin(
  body: readonly WorkingReading[],
  firm: readonly WorkingReading[],
  reading: WorkingReading,
): WorkingReading | undefined {
  const { day, form, voiceKey, voices } = reading;
  const isLater: Test = (one) => saidOn(one).first > day.last && isMore(one.form, form);
  const isAbove: Test = (one) =>
    saidOn(one).last < day.first && one.voiceKey !== voiceKey && isMore(one.form, form);
  // Below an earlier firm total it stands beside it, until one that it is part of gives more.
  if (firm.some(isAbove))
    return firm.find((one) => isLater(one) && voices.some(({ above }) => above.has(one.voiceKey)));
  return (
    highest(firm, isLater) ?? body.find((one) => !firm.includes(one) && mayPass(one, reading) && isLater(one))
  );
}

function passedTotals({ said, standing }: Said): Retired[] {
  const bodies = groupBy(sortedBy(said, byDay), holderBody);
  const firmIn = memoize(
    (body: string) => bodies.get(body)?.filter((one) => one.firm && isFigure(one)) ?? [],
  );
  const several = [...bodies.keys()].filter((body) => firmIn(body).length > 1);
  return yielding(standing.filter(isCounted), 'passed', (reading) => {
    const own = holderBody(reading);
    let by = passedWithin(bodies.get(own) ?? [], firmIn(own), reading);
    if (isWord(reading)) return by;
    for (const body of several) if (body !== own) by ??= passedBy(reading, firmIn(body));
    return by;
  });
}

/** Counts at one time and states: within one body by a later reading, between bodies by who had given the same. */
function movedOn({ fact: { answers }, said, standing }: Said): Retired[] {
  const isKind = (a: string, b: string): boolean => answers.isWithin(a, b) || answers.isWithin(b, a);
  const isOther = ({ form: a }: WorkingReading, { form: b }: WorkingReading): boolean =>
    a.type === 'answer'
      ? !a.answers.some((one) => b.answers.some((other) => isKind(one, other)))
      : !isSame(a, b);
  const newest = sortedBy(said, byDay);
  const bodies = groupBy(newest, holderBody);
  /** What a voice gave, and the firm other value that it gave last. */
  const departures = byVoice(newest.filter(isFigure)).flatMap(([, own]) =>
    own.flatMap((from) => {
      const to = own.find((one) => one.firm && saidOn(one).first > saidOn(from).last && isOther(one, from));
      return to === undefined ? [] : [{ from, to }];
    }),
  );
  return yielding(standing.filter(isCounted), 'moved-on', (reading) => {
    const isSince: Test = (one) => saidOn(one).first > reading.day.last;
    const isOthers: Test = (one) => one.voiceKey !== reading.voiceKey;
    const replaces: Test = (one) =>
      isSince(one) && mayPass(one, reading) && isOthers(one) && isOther(one, reading);
    const by = bodies.get(holderBody(reading))?.find(replaces);
    if (by !== undefined || isWord(reading)) return by;
    return departures.find(({ from, to }) => isSince(to) && isOthers(from) && isSame(from.form, reading.form))
      ?.to;
  });
}

/** Only the newest day stands; what is only expected, or not known, makes no day. */
function otherDays({ standing }: Said): Retired[] {
  const counted = standing.filter((one) => isCounted(one) && one.hedge !== 'expected');
  const [newest] = sortedBy(counted, ({ day }) => [-day.first]);
  return yielding(standing, 'other-day', ({ day }) =>
    newest !== undefined && isBefore(day, newest.day) ? newest : undefined,
  );
}

/** What has been passed, of one scope. */
export function passed(given: Said): readonly Retired[] {
  const { moves } = given.fact;
  if (moves === 'total') return passedTotals(given);
  if (moves === 'level') return movedOn(given);
  return moves === 'daily' ? otherDays(given) : [];
}
