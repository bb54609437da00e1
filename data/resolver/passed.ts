/**
 * Rule 7, a count takes along what it has passed. Decides the cases "who hands on a rising count is passed with it", "a
 * count beside a daily one, always lower, is no stage of it", "the ministry moves on from its minister and its director",
 * "within one body the later reading of a count at one time is the body's", "a list that another office hands on goes with
 * it" and "what others counted on another day is of that day".
 */
import type { FactIndex } from './bundle-index.ts';
import type { Why } from './finding.ts';
import { groupBy, newness, type WorkingReading } from './indexed-claim.ts';
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
const bodyOf = ({ voices }: WorkingReading): string => voices[0]?.body ?? '';

/** Whether a body has firmly given the same or less by that day, nothing more before it, and more since. */
function passedBy({ day, form }: WorkingReading, counted: Timeline): WorkingReading | undefined {
  const since = counted.highestAfter(day.last);
  if (since === undefined || !isMore(since.form, form)) return undefined;
  const low = counted.lowestUpTo(day.first);
  if (low === undefined || (low.form.most > form.most && !isSame(low.form, form))) return undefined;
  const before = counted.highestBefore(day.last);
  return before === undefined || !isMore(before.form, form) ? since : undefined;
}

function passedTotals(standing: readonly WorkingReading[], said: readonly WorkingReading[]): Retired[] {
  const bodies = groupBy(said, bodyOf);
  const firm = new Map<string, Timeline>();
  for (const [body, list] of bodies)
    firm.set(body, new Timeline(list.filter((one) => one.firm && isFigure(one))));
  const movers = [...firm].filter(([, { readings }]) => readings.length > 1);
  return standing.flatMap((reading): Retired[] => {
    const { day, form, voiceKey } = reading;
    if (!isFigure(reading) && !isWord(reading)) return [];
    const own = bodyOf(reading);
    const passed = (by: WorkingReading): Retired[] => [{ reading, why: 'passed', by }];
    const ofBody = firm.get(own);
    const before = ofBody?.highestBefore(day.last, voiceKey);
    if (before === undefined || !isMore(before.form, form)) {
      const later = ofBody?.highestAfter(day.last);
      if (later !== undefined && isMore(later.form, form)) return passed(later);
      // What is not firm passes what is not firm, and a word passes a word.
      for (const other of bodies.get(own) ?? []) {
        const mayPass = (other.firm || !reading.firm) && (!isWord(other) || isWord(reading));
        const isPassing = mayPass && !(other.firm && isFigure(other)) && other.day.first > day.last;
        if (isPassing && isMore(other.form, form)) return passed(other);
      }
    } else {
      const wider = (ofBody?.readings ?? []).findLast(
        (one) =>
          reading.voices.some(({ above }) => above.has(one.voiceKey)) &&
          one.day.first > day.last &&
          isMore(one.form, form),
      );
      if (wider !== undefined) return passed(wider);
    }
    if (isWord(reading)) return [];
    for (const [body, counted] of movers) {
      const by = body === own ? undefined : passedBy(reading, counted);
      if (by !== undefined) return passed(by);
    }
    return [];
  });
}

/** A number or answer that a voice gave, and a firm other one that it gave last. */
function departures(
  said: readonly WorkingReading[],
  isOther: (a: WorkingReading, b: WorkingReading) => boolean,
): FormTable<Departure> {
  const table = new FormTable<Departure>();
  for (const list of groupBy(said, ({ voiceKey }) => voiceKey).values()) {
    if (list.length === 1) continue;
    const inOrder = new Timeline(list.filter(isFigure)).readings;
    for (const from of inOrder) {
      const to = inOrder.findLast((one) => one.firm && one.day.last > from.day.last && isOther(one, from));
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
  said: readonly WorkingReading[],
  { answers }: FactIndex,
): Retired[] {
  const isOther = ({ form: a }: WorkingReading, { form: b }: WorkingReading): boolean =>
    a.type === 'answer'
      ? !a.answers.some((one) =>
          b.answers.some(
            (other) => one === other || answers.isKindOf(one, other) || answers.isKindOf(other, one),
          ),
        )
      : !isSame(a, b);
  const bodies = new Map<string, Timeline>();
  for (const [body, list] of groupBy(said, bodyOf)) bodies.set(body, new Timeline(list));
  const departed = departures(said, isOther);
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
        ({ value: { from, to } }) => from.voiceKey !== reading.voiceKey && to.day.first > reading.day.last,
      );
    return departure === undefined ? [] : [{ reading, why: 'moved-on', by: departure.value.to }];
  });
}

/** Only the newest day stands; what is only expected, or not known, makes no day. */
function otherDays(standing: readonly WorkingReading[]): Retired[] {
  const counted = standing.filter((one) => (isFigure(one) || isWord(one)) && one.hedge !== 'expected');
  const [newest] = [...counted].sort((a, b) => newness(b.day) - newness(a.day));
  if (newest === undefined) return [];
  return standing.flatMap((reading): Retired[] =>
    reading.day.last < newest.day.first ? [{ reading, why: 'other-day', by: newest }] : [],
  );
}

/** What has been passed, of one scope. `standing`: each voice's last word; `said`: all that was said and not taken back. */
export function passed(
  standing: readonly WorkingReading[],
  said: readonly WorkingReading[],
  fact: FactIndex,
): readonly Retired[] {
  if (fact.moves === 'total') return passedTotals(standing, said);
  if (fact.moves === 'level') return movedOn(standing, said, fact);
  return fact.moves === 'daily' ? otherDays(standing) : [];
}
