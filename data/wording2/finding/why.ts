/**
 * Why a finding reads as it does, in one to three sentences, the most important first. A value in a sentence never stands
 * without its owner and day, and "raised", "lowered" and "changed" are only said of one voice, by name.
 */
import type { Fact } from '../../bundle2/types.ts';
import type { Change, Finding, Line, Reading } from '../../resolver2/finding.ts';
import { type Localizer, ownPiece } from '../localizer.ts';
import { inside } from '../names/inside.ts';
import { bodyOf, listed, voicePiece } from '../names/voice.ts';
import { capital, fill, type Phrase, sentence } from '../phrase.ts';
import { onWords } from '../values/day.ts';
import { toldActs, toldWhole, withdrawal } from './acts.ts';
import { denialWords, expectedWords } from './note.ts';
import { claimsOf, namesOf, ownedValue, quotedAnswer, readingValue, whoWords } from './reading.ts';
import { changeTold } from './state.ts';

const MOST_SENTENCES = 3;

function first(finding: Finding, line: Line | undefined): Reading | undefined {
  return finding.readings[line?.readings[0] ?? -1];
}

/** The two lines that a sentence about a difference names: of the fact's own scope, where there are two. */
function pair(finding: Finding): readonly [Reading, Reading] | undefined {
  const lines = finding.lines.filter(({ unattributed }) => !unattributed);
  const of = lines.filter(({ scoped }) => !scoped);
  const [a, b] = (of.length > 1 ? of : lines).map((line) => first(finding, line));
  return a === undefined || b === undefined ? undefined : [a, b];
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
    who: whoWords(l, fact, denier),
    when,
    a: ownedValue(l, fact, denied),
  });
}

function differs(l: Localizer, finding: Finding, fact: Fact): Phrase {
  const two = pair(finding);
  const { differs: why } = finding;
  if (why === undefined || why === 'judged' || two === undefined) return [];
  const voice = two[0].voices[0];
  const body = voice === undefined ? [] : [voicePiece(l, bodyOf(l, voice), true)];
  return fill(l.locale.differs[why], { ...both(l, fact, two), body: inside(l, body) });
}

function standing(l: Localizer, finding: Finding, fact: Fact): Phrase {
  const { locale } = l;
  const two = pair(finding);
  switch (finding.status) {
    case 'versions':
      return [locale.versionsWhy];
    case 'fits':
      return two === undefined ? [] : fill(locale.fitsWhy, both(l, fact, two));
    case 'agreed': {
      const readings = finding.lines[0]?.readings.flatMap((at) => finding.readings[at] ?? []) ?? [];
      const firm = readings.filter((reading) => reading.firm);
      const who = listed(
        l,
        firm.map((reading) => namesOf(l, reading)),
      );
      return fill(locale.agreedWhy, { who });
    }
    default:
      return [];
  }
}

/** "County lowered the figure from 85 to 71." */
export function changeWords(l: Localizer, finding: Finding, fact: Fact, change: Change): Phrase {
  const [from, to] = [finding.readings[change.from], finding.readings[change.to]];
  if (from === undefined || to === undefined) return [];
  const value = (reading: Reading): Phrase =>
    quotedAnswer(l, fact, inside(l, readingValue(l, fact, reading)));
  const words = fill(l.locale.changes[change.how], {
    who: namesOf(l, to, true),
    from: value(from),
    to: value(to),
  });
  return capital(words);
}

function kept(l: Localizer, fact: Fact, reading: Reading): Phrase {
  const claim = claimsOf(l, fact, reading).find(({ stands }) => stands !== undefined);
  if (!reading.kept || claim?.stands === undefined) return [];
  const [value, who] = [readingValue(l, fact, reading), whoWords(l, fact, reading)];
  return fill(l.locale.keptBecause, { value, who: inside(l, who), why: [ownPiece(l, claim.stands)] });
}

/** The changes that are told: the latest raise, and every other one. */
function changesTold(finding: Finding): readonly Change[] {
  const told = changeTold(finding);
  const others = finding.changes.filter((one) => one !== told && one.how !== 'raised');
  const raised = finding.changes.filter((one) => one !== told && one.how === 'raised').slice(-1);
  return told === undefined ? [...others, ...raised] : [told, ...others];
}

export function whyWords(l: Localizer, finding: Finding, fact: Fact): readonly Phrase[] {
  const { locale } = l;
  const told = [...toldActs(l, fact, finding)].sort(
    (a, b) => Number(withdrawal(b) !== undefined) - Number(withdrawal(a) !== undefined),
  );
  const behind = finding.readings.filter(({ state }) => state === 'behind');
  const expected = finding.status === 'unreported' ? behind.filter(({ why }) => why === 'expected') : [];
  const all: readonly Phrase[] = [
    finding.judged && fact.status ? fill(locale.judgement, { why: [ownPiece(l, fact.status.why)] }) : [],
    dispute(l, finding, fact),
    differs(l, finding, fact),
    ...told.map((one) => toldWhole(l, fact, one)),
    ...behind.filter(({ why }) => why === 'denial').map((one) => denialWords(l, finding, fact, one)),
    ...finding.readings.map((one) => kept(l, fact, one)),
    ...expected.map((one) => expectedWords(l, fact, one)),
    ...changesTold(finding).map((one) => changeWords(l, finding, fact, one)),
    standing(l, finding, fact),
  ];
  return all
    .filter((one) => one.length > 0)
    .slice(0, MOST_SENTENCES)
    .map((one) => sentence(capital(one), locale.stop));
}
