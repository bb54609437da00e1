/**
 * Rule 8, four more things make history between bodies: an own tally after a named figure (a), a lowered total (b), a later
 * agreement (c) and a firm reading after one that is not (d). Decides the cases "an outlet's own tally yields to a later
 * named count", "who had handed on a total that its keeper lowers", "a total that its keeper takes back, and gives a lower
 * one", "two independent later voices end an old quarrel", "nobody knew, until two found out", "a rumour that two refute is
 * told as refuted" and "an old unnamed word on a state yields, a firm one of another body stands".
 */
import type { FactIndex } from './bundle-index.ts';
import { areIndependent } from './citing.ts';
import { type Day, isBefore, newness, type WorkingChange, type WorkingReading } from './indexed-claim.ts';
import { numberGroups } from './lines.ts';
import type { Retired } from './passed.ts';
import { canAgree, contradict, isMore, isSame } from './same-number.ts';
import { Timeline } from './timeline.ts';

const standsOn = ({ day }: WorkingReading): Day => day;
const isValue = ({ form: { type } }: WorkingReading): boolean => type === 'figure' || type === 'answer';

/** What an outlet counts itself, also where others quote it: not what somebody says who has pages of his own. */
const isOwnTally = ({ saying }: WorkingReading): boolean =>
  saying?.claims.some(({ claim }) => claim.first_hand === true) ?? false;

/** (a) An outlet's own tally of a running total yields to any other voice's later firm figure that is not lower. */
function ownTallies(standing: readonly WorkingReading[]): Retired[] {
  const firm = new Timeline(
    standing.filter((one) => one.firm && one.form.type === 'figure'),
    standsOn,
  );
  return standing.flatMap((reading): Retired[] => {
    if (!isOwnTally(reading)) return [];
    const by = firm.highestAfter(reading.day.last, reading.voiceKey);
    return by === undefined || !(by.form.least >= reading.form.least)
      ? []
      : [{ reading, why: 'own-tally', by }];
  });
}

interface Lowering {
  readonly from: WorkingReading;
  readonly to: WorkingReading;
}

/** (b) What a voice lowered itself, or took back and gave lower. */
function lowerings(
  standing: readonly WorkingReading[],
  withdrawn: readonly WorkingReading[],
  changes: readonly WorkingChange[],
): Lowering[] {
  const takenBack = withdrawn.flatMap((from): Lowering[] => {
    const isOfVoice = (one: WorkingReading): boolean =>
      one.voiceKey === from.voiceKey && one.scope === from.scope;
    const to = standing.find(
      (one) => isOfVoice(one) && one.firm && isBefore(from.day, one.since) && isMore(from.form, one.form),
    );
    return to === undefined || !from.firm ? [] : [{ from, to }];
  });
  return [...changes.filter(({ how }) => how === 'lowered'), ...takenBack];
}

function loweredTotals(standing: readonly WorkingReading[], lowered: readonly Lowering[]): Retired[] {
  return standing.flatMap((reading): Retired[] => {
    const { form, day, voices } = reading;
    const lowering = lowered.find(
      ({ from, to }) =>
        from.scope === reading.scope &&
        isBefore(day, to.since) &&
        from.voiceKey !== reading.voiceKey &&
        isMore(form, to.form) &&
        (form.most <= from.form.least || isSame(form, from.form)) &&
        // A word is passed only within one body.
        (form.type === 'figure' || voices[0]?.body === from.voices[0]?.body),
    );
    return lowering === undefined ? [] : [{ reading, why: 'lowered', by: lowering.to }];
  });
}

/** (d) One firm reading ends earlier ones that are not firm and that it contradicts. */
function afterFirm(standing: readonly WorkingReading[], { answers }: FactIndex): Retired[] {
  const firm = new Timeline(
    standing.filter((one) => one.firm && isValue(one)),
    standsOn,
  );
  return standing.flatMap((reading): Retired[] => {
    if (reading.firm) return [];
    for (const by of firm.after(reading.day.last))
      if (contradict(by.form, reading.form, answers)) return [{ reading, why: 'firm-since', by }];
    return [];
  });
}

/** What rules 8a, 8b and 8d end, of one scope. */
export function ended(
  standing: readonly WorkingReading[],
  given: {
    readonly fact: FactIndex;
    readonly withdrawn: readonly WorkingReading[];
    readonly changes: readonly WorkingChange[];
  },
): readonly Retired[] {
  if (given.fact.moves === 'level') return afterFirm(standing, given.fact);
  if (given.fact.moves !== 'total') return [];
  return [
    ...ownTallies(standing),
    ...loweredTotals(standing, lowerings(standing, given.withdrawn, given.changes)),
  ];
}

/** Two independent firm voices that give one number: the pair whose earlier one is the newest. */
function agreement(
  readings: readonly WorkingReading[],
): { readonly a: WorkingReading; readonly b: WorkingReading } | undefined {
  const firm = readings
    .filter((one) => one.firm && canAgree(one.form))
    .sort((a, b) => newness(b.day) - newness(a.day));
  const seen: WorkingReading[] = [];
  for (const b of firm) {
    const a = seen.find((one) => agree(one, b));
    if (a !== undefined) return { a, b };
    // Of one body the newest is enough.
    if (
      !seen.some(
        ({ saying }) =>
          saying !== undefined && b.saying !== undefined && sameRoots(saying.roots, b.saying.roots),
      )
    )
      seen.push(b);
  }
  return undefined;
}

function sameRoots(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((root, i) => root === b[i]);
}

/** Whether two readings agree (section 4): independent, firm, of one number, and neither counts what the other leaves out. */
export function agree(a: WorkingReading, b: WorkingReading): boolean {
  if (!a.firm || !b.firm || a.saying === undefined || b.saying === undefined) return false;
  return (
    canAgree(a.form) &&
    canAgree(b.form) &&
    isSame(a.form, b.form) &&
    areIndependent(a.saying, b.saying) &&
    !leavesOut(a, b) &&
    !leavesOut(b, a)
  );
}

function leavesOut(a: WorkingReading, b: WorkingReading): boolean {
  const excluded = new Set(a.claims.flatMap(({ claim }) => claim.excludes ?? []));
  return (
    excluded.size > 0 && b.claims.some(({ claim }) => claim.includes?.some((part) => excluded.has(part)))
  );
}

/** (c) What later agreements end, of one scope. */
export function endedByAgreement(standing: readonly WorkingReading[], fact: FactIndex): readonly Retired[] {
  const { moves, answers } = fact;
  if (standing.filter(({ firm, form }) => firm && canAgree(form)).length < 2) return [];
  const groups = numberGroups(standing);
  const agreements = groups.flatMap((group) => agreement(group) ?? []);
  if (agreements.length === 0) return [];
  const isFirmNumber = new Map<WorkingReading, boolean>();
  for (const group of groups)
    for (const one of group)
      isFirmNumber.set(
        one,
        group.some(({ firm }) => firm),
      );
  const isEnded = (reading: WorkingReading, a: WorkingReading, b: WorkingReading): boolean => {
    const { form } = reading;
    const isEarlier = isBefore(reading.day, a.day) && isBefore(reading.day, b.day);
    const isAnswer = fact.fact.kind === 'answer';
    if (form.type === 'denial') {
      const isDenied = !reading.firm && form.answers.some((one) => b.form.answers.includes(one));
      return isDenied && !isBefore(b.day, reading.day);
    }
    if (isSame(form, a.form) || isSame(form, b.form)) return false;
    if (form.type === 'unclear') return isEarlier;
    if (moves === 'level' && isEarlier)
      return (
        form.type === 'figure' ||
        form.type === 'answer' ||
        (form.type === 'word' && contradict(form, b.form, answers))
      );
    if (moves === 'total' && isEarlier && !(form.least > b.form.most))
      return form.type === 'figure' || contradict(form, b.form, answers);
    const mayBeRefuted =
      isEarlier || (isAnswer && !isBefore(a.day, reading.day) && !isBefore(b.day, reading.day));
    const isMoving = moves === 'total' || moves === 'level';
    return (
      (isMoving || isAnswer) &&
      mayBeRefuted &&
      isFirmNumber.get(reading) === false &&
      contradict(form, b.form, answers)
    );
  };
  return standing.flatMap((reading): Retired[] => {
    const by = agreements.find(({ a, b }) => isEnded(reading, a, b));
    return by === undefined
      ? []
      : [{ reading, why: 'agreed-since', by: newness(by.a.day) >= newness(by.b.day) ? by.a : by.b }];
  });
}
