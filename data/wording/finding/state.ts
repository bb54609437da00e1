/** The status of a finding in words: "Officials only", "2 agree independently", "No contradiction · first denied by the mayor". */
import type { Fact } from '../../bundle/types.ts';
import type { Change, Finding, Line, Reading } from '../../resolver/finding.ts';
import { countApart } from '../../resolver/independence.ts';
import { counted, type Localizer } from '../localizer.ts';
import { inside, opening } from '../names/inside.ts';
import { bodyOf, groupInside, groupOf, listed, voicePiece } from '../names/voice.ts';
import { fill, type Phrase, plain } from '../phrase.ts';
import { claimsOf, firstClaim, printersOf } from './reading.ts';

/** Floors, ceilings and words give no number that another could confirm. */
const unconfirmed: readonly string[] = ['at-least', 'over', 'under', 'at-most', 'vague', 'some'];

function givesNumber(l: Localizer, fact: Fact, line: Line, reading: Reading): boolean {
  const value = firstClaim(l, fact, reading)?.value;
  if (value === undefined || unconfirmed.includes(value.form)) return false;
  return value.form !== 'answer' || line.answer === undefined || value.answers.includes(line.answer);
}

/** The line that a status of one line is about: of the fact's own scope, where there is one. */
function decisive({ lines }: Finding): Line | undefined {
  const voiced = lines.filter(({ unattributed }) => !unattributed);
  return voiced.find(({ scoped }) => !scoped) ?? voiced[0];
}

/** The readings that give the line's number or answer firmly. */
export function agreeing(l: Localizer, fact: Fact, finding: Finding): readonly Reading[] {
  const line = decisive(finding);
  return (line?.readings ?? []).flatMap((at) => {
    const reading = finding.readings[at];
    return line !== undefined && reading?.firm && givesNumber(l, fact, line, reading) ? [reading] : [];
  });
}

/** How many bodies give the line's number or answer firmly; joint holders count as one. */
function independent(l: Localizer, fact: Fact, finding: Finding): number {
  return countApart(agreeing(l, fact, finding).map(({ voices }) => voices.map((voice) => bodyOf(l, voice))));
}

/** More names than these, and one, are no label. */
const MOST_NAMES = 2;

/**
 * The groups of the voices on whose word the finding rests, and the names of those who are of none. The lines that decide the
 * status alone: what nobody vouches for, or is of another scope, is told below them.
 */
function onlyVoices(l: Localizer, finding: Finding, isFirst: boolean): Phrase {
  const named = finding.lines.filter(({ unattributed }) => !unattributed);
  const own = named.filter(({ scoped }) => !scoped);
  const names = (own.length > 0 ? own : named).flatMap(({ readings }) =>
    readings.flatMap((at) =>
      (finding.readings[at]?.voices ?? []).map((voice): Phrase => {
        const group = groupOf(l, voice);
        return group === undefined ? inside(l, [voicePiece(l, voice)]) : [groupInside(l, group)];
      }),
    ),
  );
  const list = listed(l, names, MOST_NAMES);
  return isFirst ? opening(l, list) : list;
}

/** The changes that led to what is still on a line. Between two figures that are both history none is told. */
export function changesToNow({ changes, lines }: Finding): readonly Change[] {
  const shown = new Set(lines.flatMap(({ readings }) => readings));
  return changes.filter(({ to }) => shown.has(to));
}

/** The change that led to what stands now; of several the one that a reader most needs to be told. */
export function changeTold(finding: Finding): Change | undefined {
  const now = changesToNow(finding);
  const order: readonly Change['how'][] = ['first-denied', 'lowered', 'changed', 'raised'];
  return order.flatMap((how) => now.filter((one) => one.how === how))[0];
}

/**
 * Answers that stand side by side are versions where several voices tell one thing otherwise; where the question allows
 * several, or one voice gives them all, they are simply its answers.
 */
function areRivals(fact: Fact, { lines, readings }: Finding): boolean {
  const voices = new Set(
    lines.flatMap((line) => line.readings.flatMap((at) => readings[at]?.voices.join(' ') ?? [])),
  );
  return fact.several !== true && voices.size > 1;
}

/** Lines that a reader would count: unattributed ones and those of another scope are told beside them. */
function versions({ lines }: Finding): number {
  return lines.filter(({ unattributed, scoped }) => !unattributed && !scoped).length || lines.length;
}

function words(l: Localizer, fact: Fact, finding: Finding): Phrase {
  const { locale } = l;
  switch (finding.status) {
    case 'agreed':
      return counted(l, locale.agreed, Math.max(2, independent(l, fact, finding)));
    case 'single': {
      const name = onlyVoices(l, finding, locale.single.startsWith('{name}'));
      return name.length === 0 ? [] : fill(locale.single, { name });
    }
    case 'fits':
      return [locale.fits];
    case 'differ':
      return [locale.differ[fact.kind]];
    case 'disputed':
      return [locale.disputed];
    case 'versions':
      return counted(l, areRivals(fact, finding) ? locale.versions : locale.answers, versions(finding));
    case 'unattributed': {
      const printers = finding.lines.flatMap(({ readings }) =>
        readings.flatMap((at) => {
          const reading = finding.readings[at];
          return reading === undefined ? [] : printersOf(l, claimsOf(l, fact, reading));
        }),
      );
      return counted(l, locale.unattributed[fact.kind], new Set(printers).size);
    }
    case 'unclear':
      return [locale.notKnown];
    case 'withdrawn':
      // What events have passed was taken back by nobody.
      return finding.readings.some(({ state }) => state === 'withdrawn' || state === 'corrected')
        ? [locale.takenBack]
        : [];
    case 'unreported':
      return [];
  }
}

/** "Raised since"; a denial never without whose it was. */
function sinceWords(l: Localizer, { how, voice }: Change): Phrase {
  const { locale } = l;
  return how === 'first-denied'
    ? fill(locale.firstDenied, { who: inside(l, [voicePiece(l, voice)]) })
    : [locale.since[how]];
}

/** The word, what stands behind it, and the language of a name in it where that is another than the card's. */
export function stateWords(
  l: Localizer,
  fact: Fact,
  finding: Finding,
): { readonly state: string; readonly stateLang?: string } {
  const phrase = words(l, fact, finding);
  const change = ['agreed', 'single', 'fits'].includes(finding.status) ? changeTold(finding) : undefined;
  const state = plain(change === undefined ? phrase : [...phrase, l.locale.dot, ...sinceWords(l, change)]);
  const lang = phrase.flatMap((piece) => (typeof piece === 'string' ? [] : (piece[2] ?? [])))[0];
  return lang === undefined ? { state } : { state, stateLang: lang };
}
