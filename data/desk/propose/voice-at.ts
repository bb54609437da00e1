/** Chooses among the attributions of a sentence the one that vouches for a place in it. Silence decides nothing. */
import type { Attribution } from './attributions.ts';
import type { ReadingLanguage } from './languages/language.ts';
import type { ProposedVoice } from './proposal.ts';
import type { Sentence } from './text.ts';
import { escapeRegExp } from './words.ts';

export interface ReadSentence {
  readonly sentence: Sentence;
  readonly attributions: readonly Attribution[];
  /** Of each attribution, whom it names. */
  readonly speakers: readonly (ProposedVoice | undefined)[];
}

interface Place {
  readonly start: number;
  readonly end: number;
}

interface Around {
  /** The page's outlet and the one that it copies. */
  readonly outlets: readonly string[];
  readonly language: ReadingLanguage;
}

export function voiceAt(
  place: Place & { readonly kind: string },
  index: number,
  all: readonly ReadSentence[],
  { outlets, language }: Around,
): ProposedVoice | undefined {
  const own = all[index];
  if (own === undefined) return undefined;
  const { sentence, attributions } = own;
  const names = outlets.map((one) => escapeRegExp(one)).join('|') || '(?!)';
  const firstHand = language.firstHand.some((source) =>
    new RegExp(source.replaceAll('{outlet}', `(?:${names})`), 'iu').test(sentence.text),
  );
  if (firstHand) return { kind: 'first-hand' };
  const chosen = attributionAt(place, sentence.text, attributions);
  if (chosen !== undefined) {
    const voice = own.speakers[attributions.indexOf(chosen)];
    if (voice !== undefined) return voice;
  }
  if (chosen === undefined) {
    const quoted = quotedBy(place, index, all);
    if (quoted !== undefined) return quoted;
    if (language.impersonal.test(sentence.text)) return { kind: 'nobody' };
  }
  return undefined;
}

/** What follows these is the page's own again. */
const breaks =
  /, (?:though|although|while|whereas|but|obwohl|während|aber|хотя|но|alors que|mais|aunque|pero) /iu;

/** The last one before the place that introduces what follows it, else the first behind it that closes what came before. */
function attributionAt(
  { start, end }: Place,
  text: string,
  attributions: readonly Attribution[],
): Attribution | undefined {
  const inside = attributions.find((one) => one.from <= start && end <= one.to);
  if (inside !== undefined && inside.start > end) return inside;
  return (
    // "On Friday, he said": the day that opens the sentence.
    attributions.find(({ from }) => end <= from && /^,? ?$/u.test(text.slice(end, from))) ??
    attributions.findLast(
      ({ reach, end: verb }) => reach !== 'before' && verb <= start && !breaks.test(text.slice(verb, start)),
    ) ??
    attributions.find(({ reach, start: verb }) => reach !== 'after' && verb >= end)
  );
}

/** Inside a quotation of several sentences, the speaker stands at its other end or before it. */
function quotedBy({ start }: Place, index: number, all: readonly ReadSentence[]): ProposedVoice | undefined {
  const own = all[index];
  if (own === undefined) return undefined;
  const line = all.filter(({ sentence }) => sentence.line === own.sentence.line);
  const at = line.indexOf(own);
  const before = line
    .slice(0, at)
    .map(({ sentence }) => sentence.text)
    .join(' ');
  // A few words between quotation marks are no quotation; it is one where it began before the sentence or with it.
  if (!isOpen(before) && !(/^["“„«]/u.test(own.sentence.text) && isOpen(own.sentence.text.slice(0, start))))
    return undefined;
  const closing = line
    .slice(at + 1, at + 4)
    .find(({ attributions }) => attributions.some(({ reach }) => reach !== 'after'));
  if (closing !== undefined)
    return closing.speakers[closing.attributions.findIndex(({ reach }) => reach !== 'after')];
  const opening = all
    .slice(Math.max(0, index - 3), index)
    .findLast(({ speakers }) => speakers.some((one) => one !== undefined));
  return opening?.speakers.findLast((one) => one !== undefined);
}

function isOpen(text: string): boolean {
  const count = (mark: RegExp) => (text.match(mark) ?? []).length;
  // “ opens in English and closes in German.
  const isGerman = text.includes('„');
  const opened = isGerman ? count(/[„«]/gu) : count(/[“«]/gu);
  const closed = isGerman ? count(/[“”»]/gu) : count(/[”»]/gu);
  return count(/"/g) % 2 === 1 || opened > closed;
}

/** Whether a day says when something was said, and not when it happened. */
export function isReportingDay(
  text: string,
  { start, end }: Place,
  attributions: readonly Attribution[],
): boolean {
  return attributions.some(({ from, to, start: verb, end: verbEnd }) => {
    if (start >= from && end <= to) return true;
    // "On Friday, the minister said": only where nothing happened on that day before.
    if (end <= from)
      return (
        /^,? ?$/u.test(text.slice(end, from)) &&
        /(?:^|[,;:“"„«(] ?|(?:^|[ ,])\p{Ll}{2,8} )$/u.test(text.slice(0, start)) &&
        !/\p{L}{3,} \p{L}+ $/u.test(text.slice(0, start))
      );
    // "Declared Monday a day of mourning".
    if (/^ (?:an?|as|ein\p{L}*|als|un[ae]?|como|comme) /iu.test(text.slice(end))) return false;
    if (start < Math.min(from, verb)) return false;
    const between = text.slice(Math.max(to, verbEnd), start);
    return /^(?:,? ?| (?:told |in |at |a |an |the |reporters |journalists |statement |briefing |news |press |conference |interview |released |late |early |\p{L}{1,4} )*)$/u.test(
      between,
    );
  });
}
