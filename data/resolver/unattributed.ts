/**
 * Rule 2, unattributed claims: printed as such, without a voice. They have lines of their own where nobody speaks, and at
 * most one below the voices'. Decides the cases "dropping the attribution is not corroboration", "nobody says whose figure
 * it is", "nobody named, but newer", "nobody named, later and higher" and "a copyist's slip is the copyist's".
 */
import type { FactIndex } from './bundle-index.ts';
import type { Form } from './forms.ts';
import {
  compare,
  groupBy,
  type IndexedClaim,
  isBefore,
  newness,
  newReading,
  UNKNOWN_DAY,
  type WorkingReading,
} from './indexed-claim.ts';
import { byNewness, lineOf, linesOf, type WorkingLine } from './lines.ts';
import { isSame } from './same-number.ts';
import { pagesOf } from './standing-form.ts';

/** A claim by each of the answers that it lists. */
function eachAnswer(claim: IndexedClaim): readonly { readonly claim: IndexedClaim; readonly form: Form }[] {
  const { form } = claim;
  return form.type === 'answer' && form.answers.length > 1
    ? form.answers.map((answer) => ({ claim, form: { ...form, key: `answer ${answer}`, answers: [answer] } }))
    : [{ claim, form }];
}

/**
 * Unattributed claims that print one form or answer: one reading, of the newest day that a page gives, else of its first
 * printing. Those that the editor has passed stand apart, as history.
 */
export function unattributedReadings(
  live: readonly IndexedClaim[],
  circular: ReadonlySet<IndexedClaim>,
  isPast: (claim: IndexedClaim) => boolean,
): readonly WorkingReading[] {
  const groups = groupBy(
    live.flatMap(eachAnswer),
    ({ claim, form }) =>
      `${claim.scope}\n${form.key}\n${claim.claim.hedge ?? ''}\n${circular.has(claim)}\n${isPast(claim)}`,
  );
  return [...groups.values()].map((list) => {
    const claims = list
      .map(({ claim }) => claim)
      .sort((a, b) => compare(a.knownFrom, b.knownFrom) || a.place - b.place);
    const [first] = claims as [IndexedClaim];
    const dated = claims.flatMap(({ day }) => day ?? []).sort((a, b) => compare(newness(b), newness(a)));
    const past = isPast(first);
    return newReading(claims, {
      voices: [],
      voiceKey: '',
      form: list[0]?.form ?? first.form,
      day: dated[0] ?? first.published,
      dayIsPublication: dated.length === 0,
      state: past ? 'history' : 'behind',
      why: past ? 'past' : 'unattributed',
      isPast: past,
      circular: circular.has(first),
    });
  });
}

/** Whether a reading stands in for one that the editor has passed: the same number, or an older one of what moves. */
function isFallback({ fact, past }: Given, one: WorkingReading): boolean {
  return past.some(
    ({ scope, form, day }) =>
      scope === one.scope &&
      (isSame(form, one.form)
        ? one.dayIsPublication || !isBefore(day, one.day)
        : fact.moves !== undefined && isBefore(one.day, day)),
  );
}

interface Given {
  readonly fact: FactIndex;
  readonly withdrawn: readonly WorkingReading[];
  /** What the editor has passed, of voices and of nobody. */
  readonly past: readonly WorkingReading[];
  readonly firstPrinted: (reading: WorkingReading) => number;
}

/** How many outlets print a number. */
const outletsOf = ({ claims }: WorkingReading): number => pagesOf(claims).size;

/** The lines of what nobody is named for, given the voices' lines and what was taken back. */
export function unattributedLines(
  readings: readonly WorkingReading[],
  lines: readonly WorkingLine[],
  given: Given,
): readonly WorkingLine[] {
  const { fact, withdrawn, firstPrinted } = given;
  // A value that was taken back is never fallen back on.
  const isTaken = ({ scope, form }: WorkingReading): boolean =>
    withdrawn.some(
      (other) => other.scope === scope && other.claims.some((claim) => isSame(claim.form, form)),
    );
  const usable = readings.filter((one) => !one.isPast && !isTaken(one) && !isFallback(given, one));
  const isValue = ({ form: { type } }: WorkingReading): boolean => type !== 'word' && type !== 'unclear';
  if (lines.length === 0) {
    const shown = fact.fact.kind !== 'answer' && usable.some(isValue) ? usable.filter(isValue) : usable;
    return linesOf(shown, fact);
  }
  // Voices that give nothing, or nothing that the fact asks, keep no value out of sight.
  if (lines.every(({ scope, form }) => scope !== '' || form.type === 'unclear'))
    return linesOf(
      usable.filter((one) => one.scope === '' && isValue(one)),
      fact,
    );
  const voiced = lines.flatMap((line) => line.readings);
  const spoken = Math.max(...voiced.map(({ day: { last } }) => (last === Infinity ? -Infinity : last)));
  const isNew = ({ scope, form, hedge }: WorkingReading): boolean =>
    scope === '' &&
    form.type === 'figure' &&
    hedge !== 'expected' &&
    !voiced.some((other) => other.scope === '' && isSame(other.form, form));
  const isNewer = ({ day, dayIsPublication }: WorkingReading): boolean =>
    !dayIsPublication && day.first !== UNKNOWN_DAY.first && day.first > spoken;
  let best: WorkingReading | undefined;
  if (fact.fact.kind === 'count' && fact.moves === 'total') {
    const isHigher = ({ form }: WorkingReading): boolean =>
      lines.every(
        (line) => line.scope !== '' || line.readings.every((other) => form.least > other.form.most),
      );
    const later = usable.filter(
      (one) =>
        isNew(one) && isHigher(one) && firstPrinted(one) > spoken && (one.dayIsPublication || isNewer(one)),
    );
    best = later.sort(
      (a, b) => outletsOf(b) - outletsOf(a) || compare(b.form.least, a.form.least) || byNewness(a, b),
    )[0];
  } else if (fact.fact.kind === 'count' && fact.moves === 'level') {
    best = usable
      .filter((one) => isNew(one) && isNewer(one))
      .sort(
        (a, b) => compare(newness(b.day), newness(a.day)) || outletsOf(b) - outletsOf(a) || byNewness(a, b),
      )[0];
  }
  return best === undefined ? [] : [lineOf([best], best.form)];
}
