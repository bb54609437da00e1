/**
 * Rule 7, a count takes along what it has passed. Decides the cases "who hands on a rising count is passed with it", "a
 * count beside a daily one, always lower, is no stage of it", "the ministry moves on from its minister and its director",
 * "within one body the later reading of a count at one time is the body's", "a list that another office hands on goes with
 * it" and "what others counted on another day is of that day".
 */
import type { FactIndex } from './bundle-index.ts';
import type { Why } from './finding.ts';
import { compare, saidOn, type Voice, type WorkingReading } from './indexed-claim.ts';
import { FormTable, isMore, isSame } from './same-number.ts';
import { Timeline } from './timeline.ts';

/** A decision that is carried out when all rules of one stage have made theirs. */
export interface Retired {
  readonly reading: WorkingReading;
  readonly why: Why;
  readonly by: WorkingReading;
}

const isFigure = ({ form }: WorkingReading): boolean => form.type === 'figure' || form.type === 'answer';
const isWord = ({ form }: WorkingReading): boolean => form.type === 'word';
const bodyOf = ({ holders }: WorkingReading): string => holders[0]?.body ?? '';

/** Whether a body has firmly given the same or less by that day, nothing more before it, and more since. */
function passedBy({ day, form }: WorkingReading, counted: Timeline): WorkingReading | undefined {
  const since = counted.highestAfter(day.last);
  if (since === undefined || !isMore(since.form, form)) return undefined;
  const low = counted.lowestUpTo(day.first);
  if (low === undefined || (low.form.most > form.most && !isSame(low.form, form))) return undefined;
  const before = counted.highestBefore(day.last);
  return before === undefined || !isMore(before.form, form) ? since : undefined;
}

/** All that one voice or body said within one scope and did not take back; at least two readings. */
export interface Said {
  readonly voice: Voice;
  readonly scope: string;
  readonly said: WorkingReading[];
}

/** What was said within one body. */
interface Body {
  readonly firm: Timeline;
  /** What is not firm, and words: they pass only their like. */
  readonly loose: readonly WorkingReading[];
}

function bodiesIn(byBody: readonly Said[]): ReadonlyMap<string, Body> {
  const isFirm = (one: WorkingReading): boolean => one.firm && isFigure(one);
  return new Map(
    byBody.map(({ voice, said }) => [
      voice.body,
      { firm: new Timeline(said.filter(isFirm)), loose: said.filter((one) => !isFirm(one)) },
    ]),
  );
}

/** Within one body: what is firm passes all, and needs no earlier figure than the reading itself. */
function passedWithin({ firm, loose }: Body, reading: WorkingReading): WorkingReading | undefined {
  const { day, form, voiceKey, voices } = reading;
  const before = firm.highestBefore(day.first, voiceKey);
  if (before !== undefined && isMore(before.form, form)) {
    // Below an earlier firm total it stands beside it, until one that it is part of gives more.
    const isWider = (one: WorkingReading): boolean => voices.some(({ above }) => above.has(one.voiceKey));
    return firm.readings.findLast(
      (one) => isWider(one) && saidOn(one).first > day.last && isMore(one.form, form),
    );
  }
  const later = firm.highestAfter(day.last);
  if (later !== undefined && isMore(later.form, form)) return later;
  return loose.find((one) => {
    const mayPass = (one.firm || !reading.firm) && (isFigure(one) || (isWord(one) && isWord(reading)));
    return mayPass && saidOn(one).first > day.last && isMore(one.form, form);
  });
}

function passedTotals(standing: readonly WorkingReading[], byBody: readonly Said[]): Retired[] {
  const bodies = bodiesIn(byBody);
  if (bodies.size === 0) return [];
  const retired: Retired[] = [];
  for (const reading of standing) {
    if (!isFigure(reading) && !isWord(reading)) continue;
    const own = bodyOf(reading);
    const body = bodies.get(own);
    let by = body && passedWithin(body, reading);
    if (by === undefined && !isWord(reading)) {
      for (const [name, { firm }] of bodies) {
        if (name !== own && firm.readings.length > 1) by = passedBy(reading, firm);
        if (by !== undefined) break;
      }
    }
    if (by !== undefined) retired.push({ reading, why: 'passed', by });
  }
  return retired;
}

/** A number or answer that a voice gave, and a firm other one that it gave last. */
function departures(
  byVoice: readonly Said[],
  isOther: (a: WorkingReading, b: WorkingReading) => boolean,
): FormTable<Departure> {
  const table = new FormTable<Departure>();
  for (const { said } of byVoice) {
    const inOrder = new Timeline(said.filter(isFigure)).readings;
    for (const from of inOrder) {
      const to = inOrder.findLast(
        (one) => one.firm && saidOn(one).first > saidOn(from).last && isOther(one, from),
      );
      if (to !== undefined) table.add(from.form, { from, to });
    }
  }
  return table;
}

interface Departure {
  readonly from: WorkingReading;
  readonly to: WorkingReading;
}

function movedOn(
  standing: readonly WorkingReading[],
  { fact: { answers }, byVoice, byBody }: Given,
): Retired[] {
  const isOther = ({ form: a }: WorkingReading, { form: b }: WorkingReading): boolean =>
    a.type === 'answer'
      ? !a.answers.some((one) =>
          b.answers.some(
            (other) => one === other || answers.isKindOf(one, other) || answers.isKindOf(other, one),
          ),
        )
      : !isSame(a, b);
  const bodies = new Map(byBody.map(({ voice, said }) => [voice.body, new Timeline(said)]));
  const departed = departures(byVoice, isOther);
  return standing.flatMap((reading): Retired[] => {
    if (!isFigure(reading) && !isWord(reading)) return [];
    for (const by of bodies.get(bodyOf(reading))?.after(reading.day.last) ?? []) {
      const mayReplace = (by.firm || !reading.firm) && (isFigure(by) || (isWord(by) && isWord(reading)));
      if (mayReplace && by.voiceKey !== reading.voiceKey && isOther(by, reading))
        return [{ reading, why: 'moved-on', by }];
    }
    if (isWord(reading)) return [];
    const departure = departed
      .of(reading.form)
      .find(
        ({ value: { from, to } }) =>
          from.voiceKey !== reading.voiceKey && saidOn(to).first > reading.day.last,
      );
    return departure === undefined ? [] : [{ reading, why: 'moved-on', by: departure.value.to }];
  });
}

/** Only the newest day stands; what is only expected, or not known, makes no day. */
function otherDays(standing: readonly WorkingReading[]): Retired[] {
  const counted = standing.filter((one) => (isFigure(one) || isWord(one)) && one.hedge !== 'expected');
  const [newest] = [...counted].sort((a, b) => compare(b.day.first, a.day.first));
  if (newest === undefined) return [];
  return standing.flatMap((reading): Retired[] =>
    reading.day.last < newest.day.first ? [{ reading, why: 'other-day', by: newest }] : [],
  );
}

interface Given {
  readonly fact: FactIndex;
  readonly byVoice: readonly Said[];
  readonly byBody: readonly Said[];
}

/** What has been passed, of one scope. `standing`: each voice's last word. */
export function passed(standing: readonly WorkingReading[], given: Given): readonly Retired[] {
  const { moves } = given.fact;
  if (moves === 'total') return passedTotals(standing, given.byBody);
  if (moves === 'level') return movedOn(standing, given);
  return moves === 'daily' ? otherDays(standing) : [];
}
