/**
 * What is known of one fact in one view: applies the fifteen rules in the order of DESIGN.md, section 5. The rules
 * themselves are in the files that they are named after.
 */
import { denialsBehind, expectationsBehind, isDenialOf, wordsBehind } from './behind.ts';
import type { BundleIndex, FactIndex } from './bundle-index.ts';
import { judgedStatus, retire } from './editor.ts';
import { ended, endedByAgreement } from './ended.ts';
import type { FactThen } from './fact-then.ts';
import {
  type IndexedClaim,
  newness,
  newReading,
  type Voice,
  type WorkingChange,
  type WorkingReading,
} from './indexed-claim.ts';
import { applyLastWord } from './last-word.ts';
import { ordered } from './line-order.ts';
import { byNewness, byScope, linesOf, type WorkingLine } from './lines.ts';
import { passed, type Said } from './passed.ts';
import { isSame } from './same-number.ts';
import { readingOf } from './standing-form.ts';
import { type Judgement, judge } from './status.ts';
import { unattributedLines, unattributedReadings } from './unattributed.ts';
import type { Resolved } from './written.ts';

/** Which claims are live: their source and voice are on. Publication is the moment's affair. */
export interface Toggles {
  readonly isOn: (claim: IndexedClaim) => boolean;
  readonly isVoiceOn: (voice: Voice) => boolean;
}

const stands = ({ state }: WorkingReading): boolean => state === 'stands';

interface VoicesReadings {
  readonly readings: readonly WorkingReading[];
  readonly changes: readonly WorkingChange[];
}

/** The live readings of what voices say, each in its state, and how voices changed their own firm values. */
function voicesReadings(then: FactThen, fact: FactIndex, { isOn, isVoiceOn }: Toggles): VoicesReadings {
  const readings: WorkingReading[] = [];
  const bySaying = then.sayings.map((saying) => {
    const { claims, voices } = saying;
    const live = claims.filter(isOn);
    if (live.length === 0) return undefined;
    const held = voices.filter(isVoiceOn);
    const past = saying.isWithdrawn ? [] : live.filter(then.isPast);
    const gone =
      past.length === 0 ? past : live.filter(({ form }) => past.some((one) => isSame(one.form, form)));
    const rest = live.filter((one) => !gone.includes(one));
    // Where other pages of the saying print another number, that one is its word.
    if (gone.length > 0 && rest.length > 0)
      readings.push(Object.assign(readingOf(saying, gone, held, true), { state: 'history', why: 'past' }));
    const reading = rest.length > 0 ? readingOf(saying, rest, held) : readingOf(saying, live, held, true);
    readings.push(reading);
    return reading;
  });
  // What was said and not taken back proves what has been passed, though its own voice has moved on.
  const said = readings.filter(stands);
  const chainsOf = (chains: FactThen['byVoice']): Said[] =>
    chains.flatMap(({ voice, scope, sayings }) => {
      const list: WorkingReading[] = [];
      for (const i of sayings) if (bySaying[i]?.state === 'stands') list.push(bySaying[i]);
      return list.length > 1 ? [{ voice, scope, said: list }] : [];
    });
  const byVoice = chainsOf(then.byVoice);
  const byBody = fact.moves === undefined ? [] : chainsOf(then.byBody);
  const changes = applyLastWord(byVoice, fact);
  for (const list of byScope(said)) {
    const standing = list.filter(stands);
    const isOfScope = ({ scope }: Said): boolean => scope === list[0]?.scope;
    const given = {
      fact,
      changes,
      withdrawn: then.withdrawn,
      byVoice: byVoice.filter(isOfScope),
      byBody: byBody.filter(isOfScope),
    };
    for (const { reading, why, by } of [...passed(standing, given), ...ended(standing, given)])
      if (stands(reading) && !reading.kept) retire(reading, why, by);
    for (const { reading, why, by } of endedByAgreement(standing.filter(stands), fact))
      retire(reading, why, by);
  }
  for (const one of readings)
    if (one.isPast && one.state !== 'merged')
      Object.assign(one, { state: 'history', why: 'past', by: undefined });
  return { readings, changes };
}

/** Applies the rules. */
export function resolveFact(then: FactThen, fact: FactIndex, index: BundleIndex, toggles: Toggles): Resolved {
  const { instant } = then;
  const { readings, changes } = voicesReadings(then, fact, toggles);
  const voiceKeyOf = (id: string): string => index.voices.speaker(id).key;
  const standing = readings.filter(stands);
  expectationsBehind(standing, fact, { instant, voiceKeyOf });
  denialsBehind(standing, voiceKeyOf);
  wordsBehind(standing, fact);
  const lines = ordered(linesOf(standing.filter(stands), fact), fact);

  const unattributed = unattributedReadings(
    then.unattributed.filter(toggles.isOn),
    then.circular,
    then.isPast,
  );
  const firstPrinted = (reading: WorkingReading): number =>
    Math.min(
      ...then.unattributed.flatMap((one) =>
        one.scope === reading.scope && isSame(one.form, reading.form) ? [newness(one.published)] : [],
      ),
    );
  const below = ordered(
    unattributedLines(unattributed, lines, {
      fact,
      withdrawn: then.withdrawn,
      past: [...readings, ...unattributed].filter(({ isPast, state }) => isPast && state === 'history'),
      firstPrinted,
    }),
    fact,
  );
  for (const { readings: shown } of below)
    for (const one of shown) Object.assign(one, { state: 'stands', why: undefined });

  // What one of the outlet's own or the editor's corrections leaves out is told, never compared.
  const apart = then.apart.flatMap(({ claim, state }) =>
    toggles.isOn(claim) ? [newReading([claim], { state })] : [],
  );
  const all = [...readings.filter(({ state }) => state !== 'merged'), ...unattributed, ...apart];
  const denial = denialIn(all, lines, voiceKeyOf);
  const judgement = lines.length > 0 ? judge(lines, denial, fact) : withoutVoices(all, below);
  const judged = judgedStatus(fact, {
    found: judgement.status,
    lines: lines.length || below.length,
    index,
    instant,
  });
  return { all, lines: [...lines, ...below], changes, judgement, judged, acts: then.acts };
}

/** A firm claim that denies a voice or value which stands, and what it denies: both of the fact's own scope. */
function denialIn(
  all: readonly WorkingReading[],
  lines: readonly WorkingLine[],
  voiceKeyOf: (id: string) => string,
): { a: WorkingReading; b: WorkingReading } | undefined {
  const standing = lines.flatMap((line) =>
    line.scope === '' && line.form.type !== 'denial' ? line.readings : [],
  );
  const isTold = (one: WorkingReading): boolean =>
    one.saying !== undefined && one.firm && one.scope === '' && (stands(one) || one.why === 'denial');
  for (const a of all
    .filter((one) => isTold(one) && one.claims.some(({ claim }) => claim.denies !== undefined))
    .sort(byNewness)) {
    const b = standing.find((one) => isDenialOf(a, one, voiceKeyOf));
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
