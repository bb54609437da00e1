/**
 * Rules 12 and 13, what is told behind: expectations whose day has passed or that are decided, bare denials, words among
 * figures and "not known". Decides the cases "an expected day that has passed is no answer", "once somebody says that it
 * came, the expectations are told", "words fit behind the figure", "dozens against a thousand", "nearly none is a word",
 * "a bare denial is not a third camp" and "who denies one answer and gives another has one line".
 */
import { overlap } from '../bundle/interval.ts';
import type { FactIndex } from './bundle-index.ts';
import type { Why } from './finding.ts';
import { groupBy, type WorkingReading } from './indexed-claim.ts';

function put(reading: WorkingReading, why: Why, by?: WorkingReading): void {
  Object.assign(reading, { state: 'behind', why, by });
}

const stands = ({ state }: WorkingReading): boolean => state === 'stands';
const asserts = ({ form: { type } }: WorkingReading): boolean =>
  type !== 'denial' && type !== 'unclear' && type !== 'possible';

/** Whether a denial is of this reading: of its answer, or of one of its voices. */
export function isDenialOf(
  denial: WorkingReading,
  reading: WorkingReading,
  voiceKeyOf: (id: string) => string,
): boolean {
  if (denial === reading) return false;
  return denial.claims.some(({ claim: { denies } }) => {
    if (denies === undefined) return false;
    if ('answer' in denies)
      return reading.form.type === 'answer' && reading.form.answers.includes(denies.answer);
    return asserts(reading) && reading.voices.some(({ key }) => key === voiceKeyOf(denies.voice));
  });
}

/** Expected dates and answers, once their day has passed, or somebody firmly says what came or denies it. */
export function expectationsBehind(
  standing: readonly WorkingReading[],
  { fact }: FactIndex,
  { instant, voiceKeyOf }: { instant: number; voiceKeyOf: (id: string) => string },
): void {
  if (fact.kind === 'count') return;
  const expected = standing.filter((one) => stands(one) && one.hedge === 'expected');
  for (const one of expected) {
    const came = standing.find(
      (other) => other.firm && stands(other) && asserts(other) && other.scope === one.scope,
    );
    const denied = standing.find(
      (other) => other.firm && stands(other) && isDenialOf(other, one, voiceKeyOf),
    );
    const hasPassed = one.form.type === 'date' && one.form.high < instant;
    if (came !== undefined || denied !== undefined || hasPassed) put(one, 'expected', came ?? denied);
  }
}

/** Bare denials beside what they deny, or beside their voice's own answer; they are a line where nothing else stands. */
export function denialsBehind(standing: readonly WorkingReading[], voiceKeyOf: (id: string) => string): void {
  const others = standing.filter((one) => stands(one) && one.form.type !== 'denial');
  if (others.length === 0) return;
  for (const one of standing) {
    if (!stands(one) || one.form.type !== 'denial') continue;
    put(
      one,
      'denial',
      others.find((other) => isDenialOf(one, other, voiceKeyOf)) ??
        others.find(({ voiceKey }) => voiceKey === one.voiceKey),
    );
  }
}

/** Words and "not known" among figures and dates, unless no figure can hold the word. */
export function wordsBehind(standing: readonly WorkingReading[], { fact }: FactIndex): void {
  if (fact.kind === 'answer') return;
  for (const readings of groupBy(standing.filter(stands), ({ scope }) => scope).values()) {
    const figures = readings.filter(({ form: { type } }) => type === 'figure' || type === 'date');
    if (figures.length === 0) continue;
    for (const one of readings) {
      if (one.form.type === 'unclear') put(one, 'not-known');
      if (one.form.type !== 'word') continue;
      const holds = figures.find(({ form }) => overlap(form, one.form));
      if (holds !== undefined) put(one, 'word', holds);
    }
  }
}
