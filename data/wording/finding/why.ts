/**
 * Why a finding reads as it does, in one to three sentences, the most important first. A value in a sentence never stands
 * without its owner and day, and "raised", "lowered" and "changed" are only said of one voice, by name.
 */
import type { Fact } from '../../bundle/types.ts';
import { indexOf } from '../../resolver/bundle-index.ts';
import type { Change, Finding, Line, Reading, VoiceKey } from '../../resolver/finding.ts';
import type { Form } from '../../resolver/forms.ts';
import { contradict } from '../../resolver/same-number.ts';
import { type Localizer, ownPiece } from '../localizer.ts';
import { inside, opening } from '../names/inside.ts';
import { bodyOf, listed, voicePiece } from '../names/voice.ts';
import { fill, type Phrase, plain, sentence } from '../phrase.ts';
import { onWords } from '../values/day.ts';
import { fieldsOf } from '../values/moment.ts';
import { toldActs, withdrawal } from './acts.ts';
import { datedFor } from './dated.ts';
import { denialWords, expectedWords, noteOf } from './note.ts';
import { ownedValue } from './owned.ts';
import {
  citedBy,
  claimsOf,
  firstClaim,
  hedgedWho,
  namesOf,
  ownedWho,
  quotedAnswer,
  readingValue,
} from './reading.ts';
import { agreeing, changesToNow, changeTold } from './state.ts';
import { toldWhole } from './told-whole.ts';

const MOST_SENTENCES = 3;

/** The reading that stands for a line: the first of those who are sure of it. */
function first(finding: Finding, line: Line): Reading | undefined {
  const readings = line.readings.flatMap((at) => finding.readings[at] ?? []);
  return readings.find(({ firm }) => firm) ?? readings[0];
}

/** Whether two readings contradict each other, as the resolver compares them. */
function doContradict(l: Localizer, { fact }: Finding, a: Reading, b: Reading): boolean {
  const index = indexOf(l.bundle).facts.find((one) => one.fact.id === fact);
  const formOf = ({ claims: [id] }: Reading): Form | undefined =>
    index?.claims.find(({ claim }) => claim.id === id)?.form;
  const [one, other] = [formOf(a), formOf(b)];
  return (
    index !== undefined && one !== undefined && other !== undefined && contradict(one, other, index.answers)
  );
}

/**
 * The two lines that a sentence about a difference names: of the fact's own scope, where there are two; of more lines the
 * first two that do not fit.
 */
function pair(l: Localizer, finding: Finding): readonly [Reading, Reading] | undefined {
  const lines = finding.lines.filter(({ unattributed }) => !unattributed);
  const own = lines.filter(({ scoped }) => !scoped);
  const readings = (own.length > 1 ? own : lines).flatMap((line) => first(finding, line) ?? []);
  const pairs = readings.flatMap((b, at) =>
    readings.slice(0, at).map((a): readonly [Reading, Reading] => [a, b]),
  );
  return (
    (finding.status === 'differ' ? pairs.find(([a, b]) => doContradict(l, finding, a, b)) : undefined) ??
    pairs[0]
  );
}

function both(l: Localizer, fact: Fact, [a, b]: readonly [Reading, Reading]): { a: Phrase; b: Phrase } {
  return { a: ownedValue(l, fact, a), b: ownedValue(l, fact, b) };
}

function dispute(l: Localizer, finding: Finding, fact: Fact): Phrase {
  const { locale } = l;
  if (finding.dispute === undefined) return [];
  const [a, b] = [finding.readings[finding.dispute.a], finding.readings[finding.dispute.b]];
  if (a === undefined || b === undefined) return [];
  if (finding.dispute.how === 'contradicts') return fill(locale.contradicts, both(l, fact, [a, b]));
  // The side that carries the denial speaks, the other is what it denies.
  const isDenial = (reading: Reading): boolean =>
    claimsOf(l, fact, reading).some(({ denies }) => denies !== undefined);
  const [denier, denied] = isDenial(a) ? [a, b] : [b, a];
  const when = denier.day === undefined ? [] : onWords(l, denier.day);
  return fill(locale.deniesOutright, {
    who: hedgedWho(l, fact, denier),
    when,
    a: ownedValue(l, fact, denied),
  });
}

/** The bodies that a reading comes from or goes back to. */
function rootsOf(l: Localizer, fact: Fact, reading: Reading): readonly VoiceKey[] {
  const cited = citedBy(l, fact, reading);
  const voices: readonly VoiceKey[] =
    cited === undefined ? reading.voices : [...reading.voices, `speaker:${cited}`];
  return voices.map((voice) => bodyOf(l, voice));
}

function differs(l: Localizer, finding: Finding, fact: Fact): Phrase {
  const two = pair(l, finding);
  const { differs: why } = finding;
  if (why === undefined || why === 'judged' || two === undefined) return [];
  const roots = rootsOf(l, fact, two[1]);
  const shared = rootsOf(l, fact, two[0]).find((root) => roots.includes(root));
  if (why === 'one-body' && shared === undefined) return [];
  const body = shared === undefined ? [] : [voicePiece(l, shared, true)];
  // Values that lie as close as this may be days side by side, of which no clock is wrong.
  const isDay = why === 'close-times' && !two.every((one) => hasTime(l, fact, one));
  const template = isDay ? l.locale.dayApart : l.locale.differs[why];
  return fill(template, { ...both(l, fact, two), body: inside(l, body) });
}

function hasTime(l: Localizer, fact: Fact, reading: Reading): boolean {
  const value = firstClaim(l, fact, reading)?.value;
  return value !== undefined && 'date' in value && fieldsOf(l.bundle, value.date).time !== undefined;
}

function standing(l: Localizer, finding: Finding, fact: Fact): Phrase {
  const { locale } = l;
  const two = pair(l, finding);
  switch (finding.status) {
    case 'versions':
      return [locale.versionsWhy];
    case 'fits':
      return two === undefined ? [] : fill(locale.fitsWhy, both(l, fact, two));
    case 'agreed': {
      const who = listed(
        l,
        agreeing(l, fact, finding).map((reading) => namesOf(l, reading)),
      );
      return fill(locale.agreedWhy, { who: inside(l, who) });
    }
    default:
      return [];
  }
}

/** "County lowered the figure from 85 to 71." */
function changeWords(l: Localizer, finding: Finding, fact: Fact, change: Change): Phrase {
  const [from, to] = [finding.readings[change.from], finding.readings[change.to]];
  if (from === undefined || to === undefined) return [];
  const value = (reading: Reading): Phrase => quotedAnswer(l, fact, readingValue(l, fact, reading));
  const words = fill(l.locale.changes[change.how], {
    who: inside(l, [voicePiece(l, change.voice, true)]),
    from: value(from),
    to: value(to),
  });
  return opening(l, words);
}

function kept(l: Localizer, fact: Fact, reading: Reading): Phrase {
  const claim = claimsOf(l, fact, reading).find(({ stands }) => stands !== undefined);
  if (!reading.kept || claim?.stands === undefined) return [];
  const parts = { value: readingValue(l, fact, reading), who: ownedWho(l, fact, reading) };
  return fill(l.locale.keptBecause, { ...parts, why: [ownPiece(l, claim.stands)] });
}

/** The changes that are told, all of them to what still stands: one raise, and every other one. */
function changesTold(finding: Finding): readonly Change[] {
  const told = changeTold(finding);
  const rest = changesToNow(finding).filter((one) => one !== told);
  const others = rest.filter((one) => one.how !== 'raised');
  return told === undefined ? [] : [told, ...others];
}

export function whyWords(usual: Localizer, finding: Finding, fact: Fact): readonly Phrase[] {
  const l = datedFor(usual, finding);
  const { locale } = l;
  const told = [...toldActs(l, finding)].sort(
    (a, b) => Number(withdrawal(b) !== undefined) - Number(withdrawal(a) !== undefined),
  );
  const behind = finding.readings.filter(({ state }) => state === 'behind');
  const expected = finding.status === 'unreported' ? behind.filter(({ why }) => why === 'expected') : [];
  const { a, b } = finding.dispute ?? {};
  const disputed = [finding.readings[a ?? -1], finding.readings[b ?? -1]];
  const all: readonly Phrase[] = [
    finding.judged && fact.status ? fill(locale.judgement, { why: [ownPiece(l, fact.status.why)] }) : [],
    dispute(l, finding, fact),
    differs(l, finding, fact),
    ...told.map((one) => toldWhole(usual, fact, one)),
    ...behind
      .filter((one) => one.why === 'denial' && !disputed.includes(one))
      .map((one) => denialWords(l, finding, fact, one)),
    ...finding.readings.map((one) => kept(l, fact, one)),
    ...expected.map((one) => expectedWords(l, fact, one)),
    ...changesTold(finding).map((one) => changeWords(l, finding, fact, one)),
    standing(l, finding, fact),
  ];
  const note = plain(sentence(noteOf(usual, finding, fact) ?? [], locale.stop));
  return all
    .filter((one) => one.length > 0 && plain(sentence(opening(l, one), locale.stop)) !== note)
    .slice(0, MOST_SENTENCES)
    .map((one) => sentence(opening(l, one), locale.stop));
}
