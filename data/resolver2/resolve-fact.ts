/**
 * What is known of one fact in one view: applies the fifteen rules in the order of DESIGN.md, section 5, and writes the
 * finding down. The rules themselves are in the files that they are named after.
 */
import { actedOn, actsTold } from './acts.ts';
import { denialsBehind, expectationsBehind, isDenialOf, wordsBehind } from './behind.ts';
import type { BundleIndex, FactIndex } from './bundle-index.ts';
import { circularIn } from './citing.ts';
import { isPast, judgedStatus, retire } from './editor.ts';
import { ended, endedByAgreement } from './ended.ts';
import type { Finding, Line, Reading, ReadingState } from './finding.ts';
import {
  compare,
  groupBy,
  type IndexedClaim,
  newness,
  type Saying,
  type Voice,
  type WorkingChange,
  type WorkingReading,
} from './indexed-claim.ts';
import { applyLastWord } from './last-word.ts';
import { atRest, ordered } from './line-order.ts';
import { byNewness, linesOf, type WorkingLine } from './lines.ts';
import { passed } from './passed.ts';
import { isSame } from './same-number.ts';
import { sayingsOf } from './sayings.ts';
import { readingOf } from './standing-form.ts';
import { type Judgement, judge } from './status.ts';
import { unattributedLines, unattributedReadings } from './unattributed.ts';

/** All of a fact at a moment that no toggle changes. */
export interface FactThen {
  readonly instant: number;
  readonly sayings: readonly Saying[];
  /** What a withdrawn saying said, by all its pages. */
  readonly withdrawn: readonly WorkingReading[];
  readonly unattributed: readonly IndexedClaim[];
  readonly circular: ReadonlySet<IndexedClaim>;
  /** The outlet took its own line back, or the editor leaves it out. */
  readonly apart: readonly { readonly claim: IndexedClaim; readonly state: 'corrected' | 'left-out' }[];
  readonly acts: Finding['acts'];
}

/** Which claims are live: their source and voice are on. Publication is the moment's affair. */
export interface Toggles {
  readonly isOn: (claim: IndexedClaim) => boolean;
  readonly isVoiceOn: (voice: Voice) => boolean;
}

/** What the pages of a moment say of a fact, whichever are on. */
export function factThen(fact: FactIndex, index: BundleIndex, instant: number): FactThen {
  const published = fact.claims.filter(({ knownFrom }) => knownFrom <= instant);
  const apart = published.flatMap((claim): FactThen['apart'] => {
    if (claim.claim.set_aside !== undefined || claim.form.type === 'unreadable')
      return [{ claim, state: 'left-out' }];
    const { corrected } = claim.claim;
    const isCorrected =
      corrected !== undefined && (index.read(corrected.on)?.span.high ?? Infinity) <= instant;
    return isCorrected ? [{ claim, state: 'corrected' }] : [];
  });
  const out = new Set(apart.map(({ claim }) => claim));
  const compared = out.size === 0 ? published : published.filter((claim) => !out.has(claim));
  // What was taken back stays its speaker's, so that it cannot come back without one.
  const circular = circularIn(compared.filter((claim) => actedOn([claim], index, instant)?.isWithdrawn !== true));
  const attributed = compared.filter((claim) => claim.voices.length > 0 && !circular.has(claim));
  const sayings = sayingsOf(attributed, fact, index, instant);
  return {
    instant,
    sayings,
    withdrawn: sayings.flatMap((saying) =>
      saying.isWithdrawn ? [readingOf(saying, saying.claims, saying.voices)] : [],
    ),
    unattributed: compared.filter((claim) => claim.voices.length === 0 || circular.has(claim)),
    circular,
    apart,
    acts: actsTold(published, index, instant),
  };
}

const stands = ({ state }: WorkingReading): boolean => state === 'stands';

/** Readings that one of the outlet's own or the editor's corrections leaves out: told, never compared. */
function apartReading({ claim, state }: FactThen['apart'][number]): WorkingReading {
  const { voices, voiceKey, scope, form, day, published } = claim;
  return {
    saying: undefined,
    voices,
    holders: voices,
    voiceKey,
    scope,
    claims: [claim],
    form,
    hedge: claim.claim.hedge,
    firm: false,
    day: day ?? published,
    dayIsPublication: day === undefined,
    since: day ?? published,
    state,
    why: undefined,
    by: undefined,
    kept: false,
    circular: false,
  };
}

/** The live readings of what voices say, each in its state, and how voices changed their own firm values. */
function voicesReadings(
  then: FactThen,
  fact: FactIndex,
  index: BundleIndex,
  { isOn, isVoiceOn }: Toggles,
): { readings: WorkingReading[]; changes: readonly WorkingChange[] } {
  const readings = then.sayings.flatMap((saying) => {
    const live = saying.claims.filter(isOn);
    if (live.length === 0) return [];
    return [
      readingOf(saying, live, saying.voices.length === 1 ? saying.voices : saying.voices.filter(isVoiceOn)),
    ];
  });
  for (const one of readings)
    if (stands(one) && isPast(one, index, then.instant))
      Object.assign(one, { state: 'history', why: 'past' });
  // What was said and not taken back proves what has been passed, though its own voice has moved on.
  const said = groupBy(
    readings.filter(stands).map((one) => ({ ...one })),
    ({ scope }) => scope,
  );
  const changes = applyLastWord(readings.filter(stands), fact);
  const copies = new Map<IndexedClaim | undefined, WorkingReading>(
    readings.map((one) => [one.claims[0], one]),
  );
  for (const [scope, standing] of groupBy(readings.filter(stands), (one) => one.scope)) {
    const given = { fact, changes, withdrawn: then.withdrawn };
    const retired = [...passed(standing, said.get(scope) ?? [], fact), ...ended(standing, given)];
    for (const { reading, why, by } of retired)
      if (stands(reading) && !reading.kept) retire(reading, why, copies.get(by.claims[0]) ?? by);
    for (const { reading, why, by } of endedByAgreement(standing.filter(stands), fact))
      retire(reading, why, by);
  }
  return { readings, changes };
}

/** The finding of a fact. */
export function resolveFact(then: FactThen, fact: FactIndex, index: BundleIndex, toggles: Toggles): Finding {
  const { instant } = then;
  const { readings, changes } = voicesReadings(then, fact, index, toggles);
  const voiceKeyOf = (id: string): string => index.voices.speaker(id).key;
  const standing = readings.filter(stands);
  expectationsBehind(standing, fact, { instant, voiceKeyOf });
  denialsBehind(standing, voiceKeyOf);
  wordsBehind(standing, fact);
  const lines = ordered(linesOf(standing.filter(stands), fact), fact);

  const unattributed = unattributedReadings(then.unattributed.filter(toggles.isOn), then.circular);
  const firstPrinted = (reading: WorkingReading): number =>
    Math.min(
      ...then.unattributed.flatMap((one) =>
        one.scope === reading.scope && isSame(one.form, reading.form) ? [newness(one.published)] : [],
      ),
    );
  const below = ordered(
    unattributedLines(unattributed, lines, { fact, withdrawn: then.withdrawn, firstPrinted }),
    fact,
  );
  for (const { readings: shown } of below)
    for (const one of shown) Object.assign(one, { state: 'stands', why: undefined });

  const apart = then.apart.filter(({ claim }) => toggles.isOn(claim)).map(apartReading);
  const all = [...readings.filter(({ state }) => state !== 'merged'), ...unattributed, ...apart];
  const denial = denialIn(all, lines, voiceKeyOf);
  const judgement = lines.length > 0 ? judge(lines, denial, fact) : withoutVoices(all, below);
  const judged = judgedStatus(fact, {
    found: judgement.status,
    lines: lines.length || below.length,
    index,
    instant,
  });
  return written({ fact, all, lines: [...lines, ...below], changes, judgement, judged, acts: then.acts });
}

/** A claim that denies a voice or value which stands, and what it denies: both of the fact's own scope. */
function denialIn(
  all: readonly WorkingReading[],
  lines: readonly WorkingLine[],
  voiceKeyOf: (id: string) => string,
): { a: WorkingReading; b: WorkingReading } | undefined {
  const standing = lines.flatMap((line) =>
    line.scope === '' && line.form.type !== 'denial' ? line.readings : [],
  );
  const isTold = (one: WorkingReading): boolean =>
    one.saying !== undefined && one.scope === '' && (stands(one) || one.why === 'denial');
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

const stateOrder: readonly ReadingState[] = [
  'stands',
  'behind',
  'history',
  'withdrawn',
  'corrected',
  'left-out',
];

interface Resolved {
  readonly fact: FactIndex;
  readonly all: readonly WorkingReading[];
  readonly lines: readonly WorkingLine[];
  readonly changes: readonly WorkingChange[];
  readonly judgement: Judgement;
  readonly judged: Finding['status'] | undefined;
  readonly acts: Finding['acts'];
}

/** Codes and references only, in an order that does not depend on the bundle's. */
function written({ fact, all, lines, changes, judgement, judged, acts }: Resolved): Finding {
  const rank = ({ state }: WorkingReading): number => stateOrder.indexOf(state as ReadingState);
  const sorted = [...all].sort((a, b) => rank(a) - rank(b) || byNewness(a, b));
  const places = new Map(sorted.map((reading, i) => [reading, i]));
  const placeOf = (reading: WorkingReading | undefined): number | undefined =>
    reading?.state === 'merged' ? placeOf(reading.by) : reading && places.get(reading);
  const status = judged ?? judgement.status;
  const dispute = status === 'disputed' ? judgement.dispute : undefined;
  const [a, b] = [placeOf(dispute?.a), placeOf(dispute?.b)];
  const differs =
    status !== 'differ' ? undefined : judgement.status === 'differ' ? judgement.differs : 'judged';
  return {
    fact: fact.fact.id,
    status,
    ...(judged === undefined ? {} : { judged: true }),
    ...(differs === undefined ? {} : { differs }),
    ...(dispute === undefined || a === undefined || b === undefined
      ? {}
      : { dispute: { how: dispute.how, a, b } }),
    lines: lines.map((line) => writtenLine(line, placeOf)),
    atRest: atRest(lines, dispute === undefined ? [] : [dispute.a, dispute.b]),
    readings: sorted.map((reading) => writtenReading(reading, placeOf(reading.by))),
    changes: changes
      .flatMap(({ voice, how, from, to, on }) => {
        const [before, after] = [placeOf(from), placeOf(to)];
        if (before === undefined || after === undefined) return [];
        return [{ voice, how, from: before, to: after, ...(on === undefined ? {} : { on }) }];
      })
      .sort((one, other) => compare(one.to, other.to) || compare(one.from, other.from)),
    acts,
  };
}

function writtenLine(line: WorkingLine, placeOf: (reading: WorkingReading) => number | undefined): Line {
  const { printed, readings, hedged, day, firm, form, scope, answer, isUnattributed } = line;
  const hedge = hedged ? printed.hedge : undefined;
  const told = form.type === 'denial' ? form.answers[0] : answer;
  const gives = (one: WorkingReading): boolean =>
    answer === undefined ? one.form.key === printed.form.key : one.form.answers.includes(answer);
  const places = (list: readonly WorkingReading[]): number[] => list.map((one) => placeOf(one) ?? -1);
  return {
    claim: printed.claims[0]?.claim.id ?? '',
    ...(told === undefined ? {} : { answer: told }),
    readings: places(readings),
    otherwise: places(readings.filter((one) => !gives(one) || one.hedge !== hedge)),
    ...(day.text === undefined ? {} : { day: day.text }),
    firm,
    ...(hedged ? { hedged: true } : {}),
    ...(scope === '' ? {} : { scoped: true }),
    ...(isUnattributed ? { unattributed: true } : {}),
    ...(form.type === 'denial' ? { denial: true } : {}),
    ...(form.type === 'possible' ? { possible: true } : {}),
  };
}

function writtenReading(reading: WorkingReading, by: number | undefined): Reading {
  const { voices, claims, form, hedge, day, dayIsPublication, firm, state, why, kept, circular } = reading;
  const departing = claims.filter((one) => one.form.key !== form.key || one.claim.hedge !== hedge);
  return {
    voices: voices.map(({ key }) => key),
    claims: claims.map(({ claim }) => claim.id),
    departing: departing.map(({ claim }) => claim.id),
    ...(day.text === undefined ? {} : { day: day.text }),
    ...(dayIsPublication && day.text !== undefined ? { dayIsPublication: true } : {}),
    ...(hedge === undefined ? {} : { hedged: true }),
    firm,
    state: state as ReadingState,
    ...(why === undefined ? {} : { why }),
    ...(by === undefined ? {} : { by }),
    ...(kept ? { kept: true } : {}),
    ...(circular ? { circular: true } : {}),
  };
}
