/**
 * What is known of one fact in one view: applies the fifteen rules in their order (see README.md). The rules themselves
 * are in files of their own.
 */
import { type Denials, denialsAmong, denialsBehind, expectationsBehind, wordsBehind } from './behind.ts';
import type { BundleIndex, FactIndex } from './bundle-index.ts';
import { judgedStatus, keeps } from './editor.ts';
import { ended, endedByAgreement } from './ended.ts';
import type { FactThen } from './fact-then.ts';
import { applyLastWord } from './last-word.ts';
import { ordered } from './line-order.ts';
import { linesOf, type WorkingLine } from './lines.ts';
import {
  byNewness,
  byVoice,
  groupBy,
  type IndexedClaim,
  newReading,
  put,
  sortedBy,
  stands,
  type Voice,
  type WorkingChange,
  type WorkingReading,
} from './model.ts';
import { passed, type Retired } from './passed.ts';
import { isSame } from './same-number.ts';
import { readingOf } from './standing-form.ts';
import { type Judgement, judge } from './status.ts';
import { unattributedLines, unattributedReadings } from './unattributed.ts';

/** Which claims and voices are on. */
export interface LiveView {
  readonly isOn: (claim: IndexedClaim) => boolean;
  readonly isVoiceOn: (voice: Voice) => boolean;
}

/** What the rules come to. */
export interface Resolved {
  readonly all: readonly WorkingReading[];
  readonly lines: readonly WorkingLine[];
  readonly changes: readonly WorkingChange[];
  readonly judgement: Judgement;
  readonly judged: Judgement['status'] | undefined;
}

/** The live reading of each saying; where the editor has passed one of its numbers, that one apart. */
function readingsOf({ sayings, isPast }: FactThen, { isOn, isVoiceOn }: LiveView): WorkingReading[] {
  return sayings.flatMap((saying) => {
    const live = saying.claims.filter(isOn);
    const voices = saying.voices.filter(isVoiceOn);
    if (live.length === 0) return [];
    if (saying.isWithdrawn || !live.some(isPast)) return [readingOf(saying, live, voices)];
    const past = live.filter(isPast);
    const isGone = ({ form }: IndexedClaim): boolean => past.some((one) => isSame(one.form, form));
    const rest = live.filter((one) => !isGone(one));
    if (rest.length === 0) return [readingOf(saying, live, voices, { isPast: true })];
    const gone = { isPast: true, state: 'history', why: 'past' } as const;
    return [readingOf(saying, live.filter(isGone), voices, gone), readingOf(saying, rest, voices)];
  });
}

function retire(retired: readonly Retired[]): void {
  for (const { reading, why, by } of retired)
    if (stands(reading) && !keeps(reading)) put(reading, 'history', why, by);
}

/** Rules 6 to 8 on what was said within one scope and not taken back: makes history, and returns what voices changed. */
function makeHistory(said: readonly WorkingReading[], then: FactThen, fact: FactIndex): WorkingChange[] {
  const changes: WorkingChange[] = [];
  for (const [voice, own] of byVoice(said)) if (own.length > 1) applyLastWord(voice, own, fact, changes);
  const given = { fact, said, standing: said.filter(stands) };
  const withdrawn = then.withdrawn.filter(({ scope }) => scope === said[0]?.scope);
  // What was said proves what has been passed, though its own voice has moved on.
  retire([...passed(given), ...ended(given, withdrawn, changes)]);
  retire(endedByAgreement(said.filter(stands), fact));
  return changes;
}

/** Applies the rules. */
export function resolveFact(
  then: FactThen,
  fact: FactIndex,
  index: BundleIndex,
  toggles: LiveView,
): Resolved {
  const { instant, withdrawn, apart } = then;
  const readings = readingsOf(then, toggles);
  const scopes = groupBy(readings.filter(stands), ({ scope }) => scope);
  const changes = [...scopes.values()].flatMap((said) => makeHistory(said, then, fact));
  for (const one of readings) if (one.isPast && one.state !== 'merged') put(one, 'history', 'past');
  const denials = denialsAmong(readings, fact, (id) => index.voices.speaker(id).key);
  expectationsBehind(readings.filter(stands), fact, instant, denials);
  denialsBehind(readings.filter(stands), readings, denials);
  wordsBehind(readings.filter(stands));
  const lines = ordered(linesOf(readings.filter(stands), fact), fact);

  const unattributed = unattributedReadings(then.unattributed.filter(toggles.isOn), then);
  const past = [...readings, ...unattributed].filter(({ isPast, state }) => isPast && state === 'history');
  const beside = { fact, lines, withdrawn, past, claims: then.unattributed };
  const below = ordered(unattributedLines(unattributed, beside), fact);
  for (const line of below) for (const one of line.readings) put(one, 'stands');

  const all = [
    ...readings.filter(({ state }) => state !== 'merged'),
    ...unattributed,
    ...apart.flatMap(({ claim, state }) => (toggles.isOn(claim) ? [newReading([claim], { state })] : [])),
  ];
  const judgement =
    lines.length > 0 ? judge(lines, denialIn(all, lines, denials), fact) : withoutVoices(all, below);
  const count = lines.length || below.length;
  const judged = judgedStatus(fact, { found: judgement.status, lines: count, index, instant });
  return { all, lines: [...lines, ...below], changes, judgement, judged };
}

/** A firm claim that denies a voice or value which stands, and what it denies: both of the fact's own scope. */
function denialIn(
  all: readonly WorkingReading[],
  lines: readonly WorkingLine[],
  { denies }: Denials,
): { readonly a: WorkingReading; readonly b: WorkingReading } | undefined {
  const own = lines.filter(({ scope, form }) => scope === '' && form.type !== 'denial');
  const standing = own.flatMap(({ readings }) => readings);
  const denials = all.filter(
    (one) =>
      one.firm && one.scope === '' && (stands(one) || one.why === 'denial') && one.saying !== undefined,
  );
  for (const a of sortedBy(denials, byNewness)) {
    const b = standing.find((one) => denies(a, one));
    if (b !== undefined) return { a, b };
  }
  return undefined;
}

/** The status where no voice has a line. */
function withoutVoices(all: readonly WorkingReading[], below: readonly WorkingLine[]): Judgement {
  if (below.length > 0) return { status: 'unattributed' };
  const isGone = ({ state, why }: WorkingReading): boolean =>
    state === 'withdrawn' || state === 'corrected' || why === 'past';
  return { status: all.some(isGone) ? 'withdrawn' : 'unreported' };
}
