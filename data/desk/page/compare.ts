/**
 * Compares a newer version of a page with the claims that were entered from it: which passages are still there, which are
 * gone, and where another number stands now. What is not certain is told as gone: the editor looks, and nothing is guessed.
 */
import { anchorOffsets, forEvidence } from '../../compiler/evidence/passage.ts';
import { datesIn } from '../propose/dates.ts';
import { languageFor } from '../propose/languages/index.ts';
import type { ReadingLanguage } from '../propose/languages/language.ts';
import { countsIn } from '../propose/numbers.ts';
import { sentencesOf } from '../propose/text.ts';
import { tokensOf } from '../propose/words.ts';
import type { Page } from './page.ts';

export interface EnteredPage {
  readonly id: string;
  /** The editor's copy of the text that the claims were entered from. With it, moved and reworded passages are found too. */
  readonly text?: string;
}

export interface EnteredClaim {
  readonly fact: string;
  readonly anchor?: string;
  readonly value?: string | number;
}

export type Compared<C extends EnteredClaim> =
  | { readonly claim: C; readonly state: 'still-there'; readonly start: number; readonly end: number }
  | { readonly claim: C; readonly state: 'gone' }
  | {
      readonly claim: C;
      readonly state: 'changed';
      /** As the page prints it now, and as one writes it. */
      readonly printed: string;
      readonly value: string;
      /** UTF-16 offsets into the settled text of the page. */
      readonly start: number;
      readonly end: number;
      /** "The page now says 17, was 19." */
      readonly message: string;
    };

/** In the order of the claims. Claims without an anchor were heard and not read, so they are left out. */
export function compareWithEntered<C extends EnteredClaim>(
  page: Page,
  source: EnteredPage,
  claims: readonly C[],
): Compared<C>[] {
  const language = languageFor(page.language);
  const whole = forEvidence(page.text);
  const now = numbersBySentence(whole, language);
  const before =
    source.text === undefined ? undefined : numbersBySentence(forEvidence(source.text), language);
  return claims.flatMap((claim): Compared<C>[] => {
    if (claim.anchor === undefined) return [];
    const anchor = forEvidence(claim.anchor);
    const [at] = anchorOffsets(anchor, whole);
    const old = before && numberOfClaim(anchor, claim, forEvidence(source.text ?? ''), before);
    if (at !== undefined) {
      const moved = old && !inside(old, anchor) ? counterpart(old, now) : undefined;
      if (moved === undefined || same(moved.value, old?.value))
        return [{ claim, state: 'still-there', start: at, end: at + anchor.length }];
      return [changed(claim, moved)];
    }
    const found = old === undefined ? wildcard(anchor, whole, language) : counterpart(old, now);
    if (found === undefined) return [{ claim, state: 'gone' }];
    // The same number in other words is no change of the claim, but its anchor is gone.
    return same(found.value, old?.value ?? claim.value)
      ? [{ claim, state: 'gone' }]
      : [changed(claim, found)];
  });
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly value: string;
}

interface SentenceNumber extends Found {
  readonly sentence: ReadonlySet<string>;
  readonly text: string;
  readonly from: number;
}

function changed<C extends EnteredClaim>(claim: C, { start, end, printed, value }: Found): Compared<C> {
  return {
    claim,
    state: 'changed',
    printed,
    value,
    start,
    end,
    message: `The page now says ${printed}, was ${claim.value ?? 'something else'}.`,
  };
}

function same(a: string | number | undefined, b: string | number | undefined): boolean {
  return String(a ?? '').replaceAll(',', '') === String(b ?? '').replaceAll(',', '');
}

function numbersBySentence(whole: string, language: ReadingLanguage): readonly SentenceNumber[] {
  return sentencesOf(whole, language).flatMap(({ text, start }) => {
    const sentence = new Set(
      tokensOf(text)
        .map(({ word }) => word)
        .filter((word) => !/\d/.test(word)),
    );
    return numbersIn(text, language).map((one) => ({
      ...one,
      start: start + one.start,
      end: start + one.end,
      sentence,
      text,
      from: start,
    }));
  });
}

function numbersIn(text: string, language: ReadingLanguage): Found[] {
  const dates = datesIn(text, language, {});
  return [...countsIn(text, language, dates), ...dates]
    .map(({ start, end, value }) => ({ start, end, value, printed: text.slice(start, end) }))
    .sort((a, b) => a.start - b.start);
}

/** The number that a claim was read from, in the text of then. */
function numberOfClaim(
  anchor: string,
  { value }: EnteredClaim,
  whole: string,
  numbers: readonly SentenceNumber[],
): SentenceNumber | undefined {
  const [at] = anchorOffsets(anchor, whole);
  if (at === undefined) return undefined;
  const end = at + anchor.length;
  const near = numbers.filter((one) => one.start < end && at < one.end);
  return (
    near.find((one) => same(one.value, value)) ??
    near[0] ??
    numbers.find((one) => one.from <= at && end <= one.from + one.text.length && same(one.value, value))
  );
}

function inside({ printed }: Found, anchor: string): boolean {
  return anchor.includes(printed);
}

/** Sentences that share fewer of their words than this are about other things. */
const MIN_SHARED = 0.5;

/** The number that stands in the newer text where one stood: in the sentence most like its own, between the same words. */
function counterpart(old: SentenceNumber, now: readonly SentenceNumber[]): SentenceNumber | undefined {
  const scored = now
    .map((one) => ({ one, score: overlap(old.sentence, one.sentence) + beside(old, one) }))
    .filter(({ one }) => overlap(old.sentence, one.sentence) >= MIN_SHARED)
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (first === undefined || (second !== undefined && second.score === first.score)) return undefined;
  return first.one;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, a.size + b.size - shared);
}

/** How many of the words right before and behind are the same: from 0 to 1. */
function beside(old: SentenceNumber, one: SentenceNumber): number {
  const words = ({ text, from, start, end }: SentenceNumber) => {
    const list = (part: string) => tokensOf(part).map(({ word }) => word);
    return [...list(text.slice(0, start - from)).slice(-2), ...list(text.slice(end - from)).slice(0, 2)];
  };
  const own = words(old);
  const other = new Set(words(one));
  return own.length === 0 ? 0 : own.filter((word) => other.has(word)).length / own.length;
}

/** Without the text of then: the words of the anchor with another number between them, if they stand so only once. */
function wildcard(anchor: string, whole: string, language: ReadingLanguage): Found | undefined {
  const [number] = numbersIn(anchor, language);
  if (number === undefined) return undefined;
  const head = anchor.slice(0, number.start).trim();
  const tail = anchor.slice(number.end).trim();
  if (tokensOf(`${head} ${tail}`).length < 2) return undefined;
  const fits = numbersIn(whole, language).filter(
    ({ start, end }) =>
      whole.slice(0, start).trimEnd().endsWith(head) && whole.slice(end).trimStart().startsWith(tail),
  );
  return fits.length === 1 ? fits[0] : undefined;
}
