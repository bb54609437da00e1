/**
 * Rule 11, one status for the whole fact, from the lines of its own scope. Decides the cases "floors of one day that lie
 * far apart are told", "a floor of an earlier day does not quarrel with a later figure", "people whom nobody names make no
 * dispute", "an ombudsman does not concede for the police", "two who see a state on two days" and "a total for a part is
 * told below and is no rival".
 */
import type { Id, Status } from '../bundle/types.ts';
import type { FactIndex } from './bundle-index.ts';
import { areIndependent, countApart } from './citing.ts';
import { agree } from './ended.ts';
import type { DifferWhy } from './finding.ts';
import { groupBy, isBefore, isSameDay, type WorkingReading } from './indexed-claim.ts';
import type { WorkingLine } from './lines.ts';
import { contradict, isClose, meetWhereRounded } from './same-number.ts';

export interface Judgement {
  readonly status: Status;
  readonly differs?: DifferWhy;
  readonly dispute?: {
    readonly how: 'denies' | 'contradicts';
    readonly a: WorkingReading;
    readonly b: WorkingReading;
  };
}

const counted = ({ claims }: WorkingReading): boolean =>
  claims.some(({ claim: { includes = [], excludes = [] } }) => includes.length + excludes.length > 0);

/** Bodies of readings; those who hold a figure together are one. */
function bodiesOf(readings: readonly WorkingReading[]): number {
  return countApart(readings.map(({ saying }) => (saying?.voices ?? []).map(({ body }) => body)));
}

/** Whether two readings contradict each other in a way that is proof: see the end of rule 11. */
function isProof(a: WorkingReading, b: WorkingReading, { fact, answers }: FactIndex): boolean {
  if (a.saying === undefined || b.saying === undefined || !contradict(a.form, b.form, answers)) return false;
  const isMoving = fact.counts !== undefined || fact.changes === true;
  return (
    areIndependent(a.saying, b.saying) &&
    counted(a) === counted(b) &&
    (!isMoving || isSameDay(a.day, b.day)) &&
    !isClose(a.form, b.form) &&
    !meetWhereRounded(a.form, b.form)
  );
}

/** Readings of days on which anything contradicts, so that most pairs need no look. For answers all of them. */
function suspectsIn(lines: readonly WorkingLine[], { fact }: FactIndex): ReadonlySet<WorkingReading> {
  const readings = lines.flatMap((line) => line.readings);
  if (fact.kind === 'answer') return new Set(readings);
  const isMoving = fact.counts !== undefined;
  const days = new Map<number, { low: number; high: number }>();
  const dayOf = ({ day }: WorkingReading): number => (isMoving ? day.last : 0);
  for (const reading of readings) {
    const { low, high } = reading.form;
    const day = days.get(dayOf(reading));
    if (day === undefined) days.set(dayOf(reading), { low, high });
    else {
      day.low = Math.max(day.low, low);
      day.high = Math.min(day.high, high);
    }
  }
  return new Set(
    readings.filter((one) => (days.get(dayOf(one))?.low ?? 0) > (days.get(dayOf(one))?.high ?? 0)),
  );
}

/** The first two lines, in their order, whose readings are proof of a contradiction. */
function disputeOf(lines: readonly WorkingLine[], fact: FactIndex): Judgement['dispute'] {
  const firm = lines.filter((line) => line.firm && line.form.type !== 'possible');
  if (firm.length < 2) return undefined;
  const suspects = suspectsIn(firm, fact);
  // What all of them go back to makes none of them independent.
  const [roots = [], ...others] = [...suspects].map(({ saying }) => saying?.roots ?? []);
  if (suspects.size === 0 || roots.some((root) => others.every((other) => other.includes(root))))
    return undefined;
  for (let j = 1; j < firm.length; j++) {
    for (let i = 0; i < j; i++) {
      const [one, other] = [firm[i]?.answer, firm[j]?.answer];
      if (one !== undefined && other !== undefined && !fact.answers.exclude(one, other)) continue;
      for (const a of firm[i]?.readings ?? []) {
        if (!suspects.has(a)) continue;
        for (const b of firm[j]?.readings ?? [])
          if (suspects.has(b) && isProof(a, b, fact)) return { how: 'contradicts', a, b };
      }
    }
  }
  return undefined;
}

/** Why two lines differ and are not disputed. */
function differsWhy(lines: readonly WorkingLine[], fact: FactIndex): DifferWhy {
  const [first] = lines as [WorkingLine];
  const other =
    lines.find((line) => contradict(first.form, line.form, fact.answers)) ?? (lines[1] as WorkingLine);
  const [a, b] = [first.printed, other.printed];
  if (isClose(a.form, b.form)) return 'close-times';
  if (meetWhereRounded(a.form, b.form)) return 'rounded';
  if (counted(a) !== counted(b)) return 'parts';
  if (a.saying !== undefined && b.saying !== undefined && !areIndependent(a.saying, b.saying))
    return 'one-body';
  for (const { firm, readings } of [first, other])
    if (!firm) return readings.some(({ hedge }) => hedge === undefined) ? 'unnamed' : 'hedged';
  if (isSameDay(first.day, other.day)) return 'at-least';
  // A day and its month do not show which is newer, and nor does an unknown day.
  return isBefore(a.day, b.day) || isBefore(b.day, a.day) ? 'other-days' : 'no-day';
}

/** Whether one number, moment or answer lies in all lines. A general answer holds its particulars, "one of these" each of them. */
function allFit(lines: readonly WorkingLine[], { fact, answers }: FactIndex): boolean {
  const readings = lines.flatMap((line) => line.readings);
  if (fact.kind !== 'answer')
    return (
      Math.max(...readings.map(({ form }) => form.low)) <= Math.min(...readings.map(({ form }) => form.high))
    );
  const sets = lines.map(({ answer, form }) => (answer === undefined ? form.answers : [answer]));
  const holds = (set: readonly Id[], one: Id): boolean =>
    set.some((id) => id === one || answers.isKindOf(one, id));
  return sets.some((set) => set.some((one) => sets.every((other) => holds(other, one))));
}

function ofOneLine({ readings, form }: WorkingLine): Status {
  if (form.type === 'unclear') return 'unclear';
  const firm = readings.filter((one) => one.firm);
  const isAgreed = firm.some((a, i) => firm.slice(i + 1).some((b) => agree(a, b)));
  if (isAgreed) return 'agreed';
  // One firm body beside others is the only one where a group names them all.
  const groups = new Set(readings.flatMap(({ voices }) => voices.map(({ group }) => group)));
  const isOneGroup = groups.size === 1 && !groups.has(undefined);
  return bodiesOf(readings) === 1 || (bodiesOf(firm) === 1 && isOneGroup) ? 'single' : 'fits';
}

/** Whether a line that is no figure, but a bound or a word, shares a day with another (rule 13, counts that move). */
function shareADay(lines: readonly WorkingLine[]): boolean {
  const daysOf = ({ readings }: WorkingLine): readonly string[] =>
    readings.flatMap(({ day }) => (day.last === Infinity ? [] : [`${day.first} ${day.last}`]));
  const linesOn = groupBy(
    lines.flatMap((line) => [...new Set(daysOf(line))].map((day) => ({ day, line }))),
    ({ day }) => day,
  );
  return [...linesOn.values()].some(
    (list) =>
      list.length > 1 && list.some(({ line: { form } }) => form.bound !== undefined || form.type === 'word'),
  );
}

/** The status of voices' lines, in their order; there is at least one. `denial`: one that is told beside what it denies. */
export function judge(
  lines: readonly WorkingLine[],
  denial: { readonly a: WorkingReading; readonly b: WorkingReading } | undefined,
  fact: FactIndex,
): Judgement {
  const own = lines.filter(({ scope }) => scope === '');
  const decisive = own.length > 0 ? own : lines;
  if (new Set(decisive.map(({ scope }) => scope)).size > 1) return { status: 'differ', differs: 'scope' };
  if (denial !== undefined) return { status: 'disputed', dispute: { how: 'denies', ...denial } };
  const [only] = decisive as [WorkingLine];
  if (decisive.length === 1) return { status: ofOneLine(only) };
  const dispute = disputeOf(decisive, fact);
  if (dispute !== undefined) return { status: 'disputed', dispute };
  if (fact.fact.kind === 'answer') {
    if (allFit(decisive, fact)) return { status: 'fits' };
    const excludes = decisive.some((a) => decisive.some((b) => contradict(a.form, b.form, fact.answers)));
    return excludes ? { status: 'differ', differs: differsWhy(decisive, fact) } : { status: 'versions' };
  }
  const isMoving = fact.moves === 'total' || fact.moves === 'level';
  const valued = decisive.filter(({ form }) => form.type !== 'unclear');
  if (allFit(valued, fact)) {
    if (isMoving && shareADay(valued)) return { status: 'differ', differs: 'at-least' };
    return { status: 'fits' };
  }
  return { status: 'differ', differs: differsWhy(decisive, fact) };
}
