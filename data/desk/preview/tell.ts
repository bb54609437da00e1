/**
 * Says in one sentence what an edit did to a fact on the card, and what became of the claim that it is about. It says so too
 * where readers see nothing else than before.
 */
import type { Bundle, Claim, Id } from '../../bundle/types.ts';
import { localizerFor } from '../../render/localizer-for.ts';
import { fateOf } from '../../render/review-became.ts';
import type { Finding, Reading } from '../../resolver/finding.ts';
import { resolve } from '../../resolver/resolve.ts';
import { changes } from '../../wording/changes.ts';
import { textAtRest } from '../../wording/finding/finding-text.ts';
import { whoAndDay } from '../../wording/finding/owned.ts';
import { quotedAnswer, readingValue } from '../../wording/finding/reading.ts';
import { linesWords } from '../../wording/finding/sentence.ts';
import { type Localizer, own } from '../../wording/localizer.ts';
import { plain } from '../../wording/phrase.ts';
import { onlyFact } from './one-fact.ts';

/** A claim by what stands in its file. */
export interface About {
  readonly fact: Id;
  readonly source: Id;
  readonly anchor?: string;
}

export interface ToldChange {
  readonly label: string;
  readonly sentence: string;
  /** Whether readers see anything else than before. */
  readonly changes: boolean;
}

/** Absent where the newer story does not have the fact. `before` is the whole story, or none yet. */
export function tellChange(before: Bundle | undefined, after: Bundle, about: About): ToldChange | undefined {
  const now = onlyFact(after, about.fact);
  const [fact] = now?.facts ?? [];
  if (now === undefined || fact === undefined) return undefined;
  const l = localizerFor(now, 'en');
  const [finding] = resolve(now, {}).findings;
  if (finding === undefined) return undefined;
  const label = own(l, fact.label);
  const claim = fact.claims.findLast((one) => one.source === about.source && one.anchor === about.anchor);
  const then = before && onlyFact(before, about.fact);
  // That a page is new is no change of the card.
  const isOlder = then !== undefined && then.sources.length !== now.sources.length;
  const card = cardSentence(isOlder ? { ...then, sources: now.sources } : then, l, finding);
  const fate = claim === undefined ? '' : fateSentence(l, finding, claim, card.changes);
  const joined = card.changes ? `${ended(card.text)} ${capital(fate)}` : `${card.text}; ${fate}`;
  const sentence = `${label}: ${fate === '' ? card.text : joined}`;
  return { label, sentence: ended(sentence), changes: card.changes };
}

function cardSentence(
  then: Bundle | undefined,
  l: Localizer,
  finding: Finding,
): { readonly text: string; readonly changes: boolean } {
  const lines = plain(linesWords(l, finding));
  if (then === undefined) return { text: `a new answer, ${lines}.`, changes: true };
  const old = localizerFor(then, 'en');
  const resolution = resolve(then, {});
  const told = changes({ l: old, resolution }, { l, resolution: resolve(l.bundle, {}) });
  if (told.length === 1 && told[0] === l.locale.diff.nothing) {
    const before = resolution.findings[0];
    const same = before !== undefined && textAtRest(old, before)?.state === textAtRest(l, finding)?.state;
    const stay = (before?.atRest.length ?? 0) > 1 ? 'stay' : 'stays';
    return { text: `${lines || 'nothing'} ${same ? stay : 'is read anew'}`, changes: !same };
  }
  const label = `${own(l, l.bundle.facts[0]?.label ?? '')}: `;
  const text = told.map((line) => (line.startsWith(label) ? line.slice(label.length) : line)).join(' ');
  return { text, changes: true };
}

/** "your 207 is history: the ministry gave more later, 238 (…)." */
function fateSentence(l: Localizer, finding: Finding, claim: Claim, cardChanges: boolean): string {
  const fact = l.lookup.facts.get(finding.fact);
  const at = finding.readings.findIndex(({ claims }) => claims.includes(claim.id));
  const reading = finding.readings[at];
  if (fact === undefined || reading === undefined) return 'your claim is not counted in this view.';
  const value = plain(quotedAnswer(l, fact, readingValue(l, fact, { ...reading, claims: [claim.id] })));
  const yours = value === '' ? 'your denial' : `your ${value}`;
  const others = reading.claims.filter((id) => id !== claim.id);
  if (reading.state !== 'stands') return `${yours}${fateOf(l, finding, fact, reading)}`;
  const line = finding.lines.find(({ readings }) => readings.includes(at));
  if (others.length > 0)
    return `${yours} is one more page of what ${who(l, finding, reading)} said, and counts once.`;
  const beside = (line?.readings ?? []).flatMap((one) => (one === at ? [] : (finding.readings[one] ?? [])));
  if (beside.length > 0) {
    const names = beside.map((one) => who(l, finding, one)).join('; ');
    return `${yours} stands on one line with ${names}.`;
  }
  const place = line === undefined ? -1 : finding.lines.indexOf(line);
  // What readers see at once, the change of the card has said.
  if (finding.atRest.includes(place)) return cardChanges ? '' : `${yours} has a line of its own.`;
  return `${yours} has a line of its own, behind the first ones.`;
}

function who(l: Localizer, finding: Finding, reading: Reading): string {
  const fact = l.lookup.facts.get(finding.fact);
  return fact === undefined ? '' : plain(whoAndDay(l, fact, reading));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function ended(text: string): string {
  return /[.!?…。]$/u.test(text) ? text : `${text}.`;
}
