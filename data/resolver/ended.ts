/**
 * Rule 8, four more things make history between bodies: an own tally after a named figure (a), a lowered total (b), a later
 * agreement (c) and a firm reading after one that is not (d). Decides the cases "an outlet's own tally yields to a later
 * named count", "who had handed on a total that its keeper lowers", "a total that its keeper takes back, and gives a lower
 * one", "two independent later voices end an old quarrel", "nobody knew, until two found out", "a rumour that two refute is
 * told as refuted" and "an old unnamed word on a state yields, a firm one of another body stands".
 */
import type { FactIndex } from './bundle-index.ts';
import { areIndependent } from './independence.ts';
import { numberGroups } from './lines.ts';
import {
  byNewness,
  holderBody,
  isBefore,
  newness,
  sortedBy,
  type WorkingChange,
  type WorkingReading,
} from './model.ts';
import { highest, type Retired, type Said, yielding } from './passed.ts';
import { canAgree, contradict, isMore, isSame } from './same-number.ts';

/** (a) An outlet's own tally of a running total yields to any other voice's later firm figure that is not lower. */
function ownTallies({ standing }: Said): Retired[] {
  const firm = sortedBy(standing, byNewness).filter((one) => one.firm && one.form.type === 'figure');
  // What an outlet counts itself, also where others quote it; not what somebody says who has pages of his own.
  const own = standing.filter(({ saying }) => saying?.claims.some(({ claim }) => claim.first_hand === true));
  return yielding(own, 'own-tally', ({ day, form, voiceKey }) =>
    highest(
      firm,
      (one) => isBefore(day, one.day) && one.voiceKey !== voiceKey && one.form.least >= form.least,
    ),
  );
}

/** (b) What a voice lowered itself, or took back and gave lower, takes what others had given between the two. */
function lowered(
  { standing }: Said,
  withdrawn: readonly WorkingReading[],
  changes: readonly WorkingChange[],
): Retired[] {
  const takenBack = withdrawn.flatMap((from) => {
    const to = standing.find(
      (one) =>
        one.voiceKey === from.voiceKey &&
        one.scope === from.scope &&
        one.firm &&
        isBefore(from.day, one.since) &&
        isMore(from.form, one.form),
    );
    return to === undefined || !from.firm ? [] : [{ from, to }];
  });
  const all = [...changes.filter(({ how }) => how === 'lowered'), ...takenBack];
  return yielding(standing, 'lowered', (reading) => {
    const { form, day, voiceKey } = reading;
    return all.find(
      ({ from, to }) =>
        isBefore(day, to.since) &&
        from.voiceKey !== voiceKey &&
        isMore(form, to.form) &&
        (form.most <= from.form.least || isSame(form, from.form)) &&
        // A word is passed only within one body.
        (form.type === 'figure' || holderBody(reading) === holderBody(from)),
    )?.to;
  });
}

/** (d) One firm reading ends earlier ones that are not firm and that it contradicts. */
function afterFirm({ standing, fact: { answers } }: Said): Retired[] {
  const isValue = ({ form: { type } }: WorkingReading): boolean => type === 'figure' || type === 'answer';
  const firm = sortedBy(standing, byNewness).filter((one) => one.firm && isValue(one));
  return yielding(
    standing.filter((one) => !one.firm),
    'firm-since',
    ({ day, form }) => firm.find((one) => isBefore(day, one.day) && contradict(one.form, form, answers)),
  );
}

/** What rules 8a, 8b and 8d end, of one scope; `withdrawn` and `changes` are of that scope. */
export function ended(
  given: Said,
  withdrawn: readonly WorkingReading[],
  changes: readonly WorkingChange[],
): readonly Retired[] {
  const { moves } = given.fact;
  if (moves === 'level') return afterFirm(given);
  return moves === 'total' ? [...ownTallies(given), ...lowered(given, withdrawn, changes)] : [];
}

/** Whether two readings agree (see README.md): independent, firm, of one number, and neither counts what the other leaves out. */
export function agree(a: WorkingReading, b: WorkingReading): boolean {
  const canConfirm = [a, b].every(({ firm, form }) => firm && canAgree(form));
  return (
    canConfirm &&
    isSame(a.form, b.form) &&
    areIndependent(a.saying, b.saying) &&
    !leavesOut(a, b) &&
    !leavesOut(b, a)
  );
}

function leavesOut(a: WorkingReading, b: WorkingReading): boolean {
  const excluded = a.claims.flatMap(({ claim }) => claim.excludes ?? []);
  return b.claims.some(({ claim }) => claim.includes?.some((part) => excluded.includes(part)));
}

/** Two independent firm voices that give one number: the pair whose earlier one is the newest; the newer first. */
function agreement(readings: readonly WorkingReading[]): readonly WorkingReading[] {
  const firm = sortedBy(
    readings.filter((one) => one.firm),
    ({ day }) => [-newness(day)],
  );
  for (const [i, b] of firm.entries()) {
    const a = firm.slice(0, i).find((one) => agree(one, b));
    if (a !== undefined) return [a, b];
  }
  return [];
}

/** (c) What later agreements end, of one scope. */
export function endedByAgreement(
  standing: readonly WorkingReading[],
  { fact, moves, answers }: FactIndex,
): readonly Retired[] {
  if (standing.filter(({ firm, form }) => firm && canAgree(form)).length < 2) return [];
  const groups = numberGroups(standing);
  const agreements = groups.map(agreement).filter((pair) => pair.length > 0);
  const isAnswer = fact.kind === 'answer';
  const isEnded = (reading: WorkingReading, pair: readonly WorkingReading[]): boolean => {
    const { form, day } = reading;
    const agreed = (pair[1] as WorkingReading).form;
    const isNotLater = pair.every((one) => !isBefore(one.day, day));
    if (form.type === 'denial')
      return (
        !reading.firm &&
        isNotLater &&
        form.answers.some((one) => agreed.answers.some((other) => answers.isWithin(other, one)))
      );
    if (pair.some((one) => isSame(form, one.form))) return false;
    const isEarlier = pair.every((one) => isBefore(day, one.day));
    if (form.type === 'unclear') return isEarlier;
    const contradicts = contradict(form, agreed, answers);
    const isValue = form.type === 'figure' || (form.type === 'answer' && moves === 'level');
    const isPassed = moves === 'level' || (moves === 'total' && !(form.least > agreed.most));
    if (isEarlier && isPassed) return isValue || contradicts;
    // What is given by nobody firm is refuted; answers even of the same day.
    const mayBeRefuted = isAnswer ? isNotLater : isEarlier && (moves === 'total' || moves === 'level');
    const isOfNobodyFirm = groups.some(
      (group) => group.includes(reading) && group.every(({ firm }) => !firm),
    );
    return mayBeRefuted && contradicts && isOfNobodyFirm;
  };
  return yielding(
    standing,
    'agreed-since',
    (reading) => agreements.find((pair) => isEnded(reading, pair))?.[0],
  );
}
