/**
 * Rule 11, one status for the whole fact, from the lines of its own scope. Decides the cases "floors of one day that lie
 * far apart are told", "a floor of an earlier day does not quarrel with a later figure", "people whom nobody names make no
 * dispute", "an ombudsman does not concede for the police", "two who see a state on two days" and "a total for a part is
 * told below and is no rival".
 */
import type { Id, Status } from '../bundle/types.ts';
import type { FactIndex } from './bundle-index.ts';
import { agree } from './ended.ts';
import type { DifferWhy } from './finding.ts';
import { areIndependent, countApart } from './independence.ts';
import type { WorkingLine } from './lines.ts';
import { countAlike, groupBy, isBefore, isSameDay, type WorkingReading } from './model.ts';
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

/** Bodies of readings; those who hold a figure together are one. */
function bodiesOf(readings: readonly WorkingReading[]): number {
  return countApart(readings.map(({ voices, saying }) => (saying?.voices ?? voices).map(({ body }) => body)));
}

/** Whether two readings contradict each other in a way that is proof: see the end of rule 11. */
function isProof(a: WorkingReading, b: WorkingReading, { fact, answers }: FactIndex): boolean {
  const isMoving = fact.counts !== undefined || fact.changes === true;
  return (
    contradict(a.form, b.form, answers) &&
    areIndependent(a.saying, b.saying) &&
    (!isMoving || isSameDay(a.day, b.day)) &&
    !isClose(a.form, b.form) &&
    !meetWhereRounded(a.form, b.form) &&
    countAlike(a, b)
  );
}

/** The first two firm lines, in their order, whose readings are proof of a contradiction. */
function disputeOf(lines: readonly WorkingLine[], fact: FactIndex): Judgement['dispute'] {
  const firm = lines.filter((line) => line.firm && line.form.type !== 'possible');
  for (const [j, below] of firm.entries())
    for (const above of firm.slice(0, j)) {
      const [one, other] = [above.answer, below.answer];
      if (one !== undefined && other !== undefined && !fact.answers.exclude(one, other)) continue;
      for (const a of above.readings)
        for (const b of below.readings) if (isProof(a, b, fact)) return { how: 'contradicts', a, b };
    }
  return undefined;
}

/** Why two lines differ and are not disputed: the first two that contradict each other. */
function differsWhy(lines: readonly WorkingLine[], { fact, answers }: FactIndex): DifferWhy {
  const pairs = lines.flatMap((below, j) => lines.slice(0, j).map((above) => [above, below] as const));
  const [first, other] = (pairs.find(([one, two]) => contradict(one.form, two.form, answers)) ??
    pairs[0]) as readonly [WorkingLine, WorkingLine];
  const [a, b] = [first.printed, other.printed];
  const isOfTwoDays = isBefore(a.day, b.day) || isBefore(b.day, a.day);
  if (isClose(a.form, b.form)) return 'close-times';
  if (meetWhereRounded(a.form, b.form)) return 'rounded';
  if (!countAlike(a, b)) return 'parts';
  if (isOfTwoDays && (fact.counts !== undefined || fact.changes === true)) return 'other-days';
  if (!areIndependent(a.saying, b.saying)) return 'one-body';
  for (const { firm, readings } of [first, other])
    if (!firm) return readings.some(({ hedge }) => hedge === undefined) ? 'unnamed' : 'hedged';
  if (isSameDay(first.day, other.day)) return 'at-least';
  // A day and its month do not show which is newer, and nor does an unknown day.
  return isOfTwoDays ? 'other-days' : 'no-day';
}

/** Whether one number, moment or answer lies in all lines. A general answer holds its particulars, "one of these" each of them. */
function allFit(lines: readonly WorkingLine[], { fact, answers }: FactIndex): boolean {
  const forms = lines.flatMap(({ readings }) => readings.map(({ form }) => form));
  if (fact.kind !== 'answer')
    return Math.max(...forms.map(({ low }) => low)) <= Math.min(...forms.map(({ high }) => high));
  const sets = lines.map(({ answer, form }) => (answer === undefined ? form.answers : [answer]));
  const holds = (set: readonly Id[], one: Id): boolean => set.some((id) => answers.isWithin(one, id));
  return sets.some((set) => set.some((one) => sets.every((other) => holds(other, one))));
}

function ofOneLine({ readings, form }: WorkingLine): Status {
  if (form.type === 'unclear') return 'unclear';
  const firm = readings.filter((one) => one.firm);
  if (firm.some((a, i) => firm.slice(i + 1).some((b) => agree(a, b)))) return 'agreed';
  // One firm body beside others is the only one where a group names them all.
  const groups = new Set(readings.flatMap(({ voices }) => voices.map(({ group }) => group)));
  const isOneGroup = groups.size === 1 && !groups.has(undefined);
  return bodiesOf(readings) === 1 || (bodiesOf(firm) === 1 && isOneGroup) ? 'single' : 'fits';
}

/** Whether a line that is no figure, but a bound or a word, shares a day with another (rule 13, counts that move). */
function shareADay(lines: readonly WorkingLine[]): boolean {
  const linesOn = groupBy(
    lines.flatMap((line) => line.readings.map(({ day }) => ({ day, line }))),
    ({ day }) => `${day.first} ${day.last}`,
  );
  return [...linesOn.values()].some(
    (list) =>
      list[0]?.day.text !== undefined &&
      list.some(({ line }) => line !== list[0]?.line) &&
      list.some(({ line: { form } }) => form.bound !== undefined || form.type === 'word'),
  );
}

/** The status of voices' lines, in their order; there is at least one. `denial`: one that is told beside what it denies. */
export function judge(
  lines: readonly WorkingLine[],
  denial: Omit<NonNullable<Judgement['dispute']>, 'how'> | undefined,
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
  const isAnswer = fact.fact.kind === 'answer';
  const isCount = fact.moves === 'total' || (fact.moves === 'level' && !fact.isState);
  const valued = isAnswer ? decisive : decisive.filter(({ form }) => form.type !== 'unclear');
  if (allFit(valued, fact))
    return isCount && shareADay(valued) ? { status: 'differ', differs: 'at-least' } : { status: 'fits' };
  const excludes = decisive.some((a) => decisive.some((b) => contradict(a.form, b.form, fact.answers)));
  return isAnswer && !excludes
    ? { status: 'versions' }
    : { status: 'differ', differs: differsWhy(decisive, fact) };
}
