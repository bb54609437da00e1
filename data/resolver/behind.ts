/**
 * Rules 12 and 13, what is told behind: expectations whose day has passed or that are decided, bare denials, words among
 * figures and "not known". Decides the cases "an expected day that has passed is no answer", "once somebody says that it
 * came, the expectations are told", "words fit behind the figure", "dozens against a thousand", "nearly none is a word",
 * "a bare denial is not a third camp", "who denies one answer and gives another has one line", "a denial of the general
 * answer" and "the denial of a figure that its voice has replaced is no dispute".
 */
import { overlap } from '../bundle/interval.ts';
import type { FactIndex } from './bundle-index.ts';
import { byNewness, groupBy, isBefore, put, sortedBy, stands, type WorkingReading } from './model.ts';
import { isSame } from './same-number.ts';

const asserts = ({ form: { type } }: WorkingReading): boolean =>
  type !== 'denial' && type !== 'unclear' && type !== 'possible';

type IsOf = (denial: WorkingReading, reading: WorkingReading) => boolean;

/** What denials are about, of all that was said. */
export interface Denials {
  /** Whether a reading was denied: its answer or one of its kinds, or what one of its voices says. */
  readonly isOf: IsOf;
  /** Whether it is so still. A voice is denied in what it had said by then, not in another value that it gave only since. */
  readonly denies: IsOf;
}

/** `keyOf` is the voice of a speaker. */
export function denialsAmong(
  said: readonly WorkingReading[],
  { answers }: FactIndex,
  keyOf: (speaker: string) => string,
): Denials {
  const isOf: IsOf = (denial, reading) =>
    denial.voiceKey !== reading.voiceKey &&
    denial.claims.some(({ claim: { denies } }) => {
      if (denies === undefined) return false;
      if ('voice' in denies)
        return (
          asserts(reading) &&
          !isSame(denial.form, reading.form) &&
          reading.voices.some(({ key }) => key === keyOf(denies.voice))
        );
      const isWithin = (one: string): boolean => answers.isWithin(one, denies.answer);
      return reading.form.type === 'answer' && reading.form.answers.some(isWithin);
    });
  const isSaidSince: IsOf = (denial, reading) =>
    isBefore(denial.day, reading.since) &&
    said.some(
      (other) =>
        other.voiceKey === reading.voiceKey &&
        asserts(other) &&
        !isBefore(denial.day, other.since) &&
        !isSame(other.form, reading.form),
    );
  const isOfVoice = ({ claims }: WorkingReading): boolean =>
    claims.some(({ claim: { denies } }) => denies !== undefined && 'voice' in denies);
  return {
    isOf,
    denies: (denial, reading) =>
      isOf(denial, reading) && !(isOfVoice(denial) && isSaidSince(denial, reading)),
  };
}

/** Expected dates and answers, once their day has passed, or somebody firmly says what came or denies it. */
export function expectationsBehind(
  standing: readonly WorkingReading[],
  { fact }: FactIndex,
  instant: number,
  { denies }: Denials,
): void {
  if (fact.kind === 'count') return;
  for (const one of standing.filter(({ hedge }) => hedge === 'expected')) {
    const firm = standing.filter((other) => other.firm && stands(other));
    const by =
      firm.find((other) => asserts(other) && other.scope === one.scope) ??
      firm.find((other) => denies(other, one));
    if (by !== undefined || (one.form.type === 'date' && one.form.high < instant))
      put(one, 'behind', 'expected', by);
  }
}

/**
 * Bare denials beside what they deny, though that stands no longer, or beside their voice's own answer; they are a line
 * where nothing else stands.
 */
export function denialsBehind(
  standing: readonly WorkingReading[],
  said: readonly WorkingReading[],
  { isOf, denies }: Denials,
): void {
  const others = standing.filter(({ form }) => form.type !== 'denial');
  for (const one of others.length === 0 ? [] : standing) {
    if (one.form.type !== 'denial') continue;
    const denied =
      others.find((other) => denies(one, other)) ??
      sortedBy(said, byNewness).find((other) => isOf(one, other) && !isBefore(one.day, other.since));
    put(one, 'behind', 'denial', denied ?? others.find(({ voiceKey }) => voiceKey === one.voiceKey));
  }
}

/** Words and "not known" among figures and dates, unless no figure can hold the word. */
export function wordsBehind(standing: readonly WorkingReading[]): void {
  for (const readings of groupBy(standing, ({ scope }) => scope).values()) {
    const figures = readings.filter(({ form: { type } }) => type === 'figure' || type === 'date');
    for (const one of figures.length === 0 ? [] : readings) {
      if (one.form.type === 'unclear') put(one, 'behind', 'not-known');
      const holds = one.form.type === 'word' && figures.find(({ form }) => overlap(form, one.form));
      if (holds) put(one, 'behind', 'word', holds);
    }
  }
}
