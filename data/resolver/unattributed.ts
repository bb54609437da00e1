/**
 * Rule 2, unattributed claims: printed as such, without a voice. They have lines of their own where nobody speaks, and at
 * most one below the voices'. Decides the cases "dropping the attribution is not corroboration", "nobody says whose figure
 * it is", "nobody named, but newer", "nobody named, later and higher" and "a copyist's slip is the copyist's".
 */
import type { FactIndex } from './bundle-index.ts';
import type { FactThen } from './fact-then.ts';
import { linesOf, type WorkingLine } from './lines.ts';
import {
  byNewness,
  groupBy,
  type IndexedClaim,
  isBefore,
  newness,
  newReading,
  sortedBy,
  type WorkingReading,
} from './model.ts';
import { isSame } from './same-number.ts';
import { pagesOf } from './standing-form.ts';

/**
 * Unattributed claims that print one form or answer: one reading, of the newest day that a page gives, else of its first
 * printing. Those that the editor has passed stand apart, as history.
 */
export function unattributedReadings(
  live: readonly IndexedClaim[],
  { circular, isPast }: FactThen,
): readonly WorkingReading[] {
  // A claim by each of the answers that it lists.
  const listed = live.flatMap((claim) =>
    claim.form.type !== 'answer' || claim.form.answers.length === 1
      ? [{ claim, form: claim.form }]
      : claim.form.answers.map((one) => ({
          claim,
          form: { ...claim.form, key: `answer ${one}`, answers: [one] },
        })),
  );
  const groups = groupBy(
    listed,
    ({ claim, form }) =>
      `${claim.scope}\n${form.key}\n${claim.claim.hedge}\n${circular.has(claim)}\n${isPast(claim)}`,
  );
  return [...groups.values()].map((list) => {
    const claims = sortedBy(
      list.map(({ claim }) => claim),
      ({ knownFrom, place }) => [knownFrom, place],
    );
    const [first] = claims as [IndexedClaim];
    const [dated] = sortedBy(
      claims.flatMap(({ day }) => day ?? []),
      (day) => [-newness(day)],
    );
    const past = isPast(first);
    return newReading(claims, {
      voices: [],
      voiceKey: '',
      form: list[0]?.form ?? first.form,
      day: dated ?? first.published,
      dayIsPublication: dated === undefined,
      state: past ? 'history' : 'behind',
      why: past ? 'past' : 'unattributed',
      isPast: past,
      circular: circular.has(first),
    });
  });
}

/** What unattributed readings are seen beside. */
interface Beside {
  readonly fact: FactIndex;
  /** The voices' lines. */
  readonly lines: readonly WorkingLine[];
  /** What was taken back: it is never fallen back on. */
  readonly withdrawn: readonly WorkingReading[];
  /** What the editor has passed, of voices and of nobody. */
  readonly past: readonly WorkingReading[];
  /** All unattributed claims of the moment, on or off. */
  readonly claims: readonly IndexedClaim[];
}

/** Whether a reading stands in for one that was taken back, or passed: the same number, or an older one of what moves. */
function isFallback({ scope, form, day, dayIsPublication }: WorkingReading, beside: Beside): boolean {
  const isTaken = beside.withdrawn.some(
    (other) => other.scope === scope && other.claims.some((claim) => isSame(claim.form, form)),
  );
  const standsIn = (other: WorkingReading): boolean =>
    isSame(other.form, form)
      ? dayIsPublication || !isBefore(other.day, day)
      : beside.fact.moves !== undefined && isBefore(day, other.day);
  return isTaken || beside.past.some((other) => other.scope === scope && standsIn(other));
}

/** The one that may stand below the voices' lines, in a running total or a count at one time. */
function bestBelow(usable: readonly WorkingReading[], { fact, lines, claims }: Beside): WorkingReading[] {
  if (fact.fact.kind !== 'count' || (fact.moves !== 'total' && fact.moves !== 'level')) return [];
  const isTotal = fact.moves === 'total';
  const voiced = lines.flatMap(({ readings }) => readings);
  const own = voiced.filter(({ scope }) => scope === '');
  const spoken = Math.max(...voiced.map(({ day: { last } }) => (last === Infinity ? -Infinity : last)));
  const isNewer = ({ day, dayIsPublication }: WorkingReading): boolean =>
    !dayIsPublication && day.first > spoken && day.first > -Infinity;
  const isLaterAndHigher = (one: WorkingReading): boolean =>
    own.every(({ form }) => one.form.least > form.most) &&
    claims.every(
      ({ scope, form, published }) =>
        scope !== one.scope || !isSame(form, one.form) || newness(published) > spoken,
    ) &&
    (one.dayIsPublication || isNewer(one));
  const fitting = usable.filter(
    (one) =>
      one.scope === '' &&
      one.form.type === 'figure' &&
      one.hedge !== 'expected' &&
      !own.some(({ form }) => isSame(form, one.form)) &&
      (isTotal ? isLaterAndHigher(one) : isNewer(one)),
  );
  return sortedBy(fitting, (one) => [
    isTotal ? 0 : -newness(one.day),
    -pagesOf(one.claims).length,
    -one.form.least,
    ...byNewness(one),
  ]).slice(0, 1);
}

/** The lines of what nobody is named for, given what they are seen beside. */
export function unattributedLines(
  readings: readonly WorkingReading[],
  beside: Beside,
): readonly WorkingLine[] {
  const { fact, lines } = beside;
  const live = readings.filter((one) => !one.isPast && !isFallback(one, beside));
  // A bare denial is a line where nothing else is (rule 12).
  const values = live.filter(({ form }) => form.type !== 'denial');
  const usable = values.length > 0 ? values : live;
  const isValue = ({ form: { type } }: WorkingReading): boolean => type !== 'word' && type !== 'unclear';
  if (lines.length === 0) {
    const shown = fact.fact.kind !== 'answer' && usable.some(isValue) ? usable.filter(isValue) : usable;
    return linesOf(shown, fact);
  }
  // Voices that give nothing, or nothing that the fact asks, keep no value out of sight.
  const isSilent = lines.every(({ scope, form }) => scope !== '' || form.type === 'unclear');
  const ofItsScope = usable.filter((one) => one.scope === '' && isValue(one));
  return linesOf(isSilent ? ofItsScope : bestBelow(usable, beside), fact);
}
