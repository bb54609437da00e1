/**
 * A reading in words: whose it is, of which day, how it was hedged. Every place of the card that names a reading asks here,
 * so that all of them name it alike.
 */
import type { Act, Claim, Fact, Hedge, Id, Source, Statement } from '../../bundle/types.ts';
import type { Reading } from '../../resolver/finding.ts';
import type { Localizer } from '../localizer.ts';
import { inside } from '../names/inside.ts';
import { listed, listedOutlets, speakerPiece, voicePiece } from '../names/voice.ts';
import { fill, type Parts, type Phrase, plain } from '../phrase.ts';
import { type DayForm, dayWords, fallOnOneDay, onWords, spanWords } from '../values/day.ts';
import { endDay } from '../values/moment.ts';
import { valueWords } from '../values/value.ts';

/** The live claims of a reading; the first prints the form that stands. */
export function claimsOf(
  l: Localizer,
  fact: Fact,
  { claims, answers, departing }: Pick<Reading, 'claims'> & Partial<Pick<Reading, 'answers' | 'departing'>>,
): readonly Claim[] {
  const all = l.lookup.claims(fact.id);
  return claims.flatMap((id) => {
    const claim = all.get(id);
    if (claim === undefined || answers === undefined || departing?.includes(id)) return claim ?? [];
    return { ...claim, value: { form: 'answer', answers } };
  });
}

export function firstClaim(l: Localizer, fact: Fact, reading: Reading): Claim | undefined {
  return claimsOf(l, fact, reading)[0];
}

/** The value of a reading, in the form that stands. */
export function readingValue(l: Localizer, fact: Fact, reading: Reading): Phrase {
  const claim = firstClaim(l, fact, reading);
  return claim === undefined ? [] : valueWords(l, fact, claim);
}

/** Whether a claim names somebody, though the reading has no voice: two that quote each other. */
export function saidByOf(l: Localizer, { said_by, statement }: Claim): readonly Id[] {
  const by = said_by ?? l.lookup.statements.get(statement ?? '')?.said_by ?? [];
  return typeof by === 'string' ? [by] : by;
}

export function statementOf(
  l: Localizer,
  fact: Fact,
  reading: Pick<Reading, 'claims'>,
): Statement | undefined {
  for (const { statement } of claimsOf(l, fact, reading)) {
    const found = l.lookup.statements.get(statement ?? '');
    if (found !== undefined) return found;
  }
  return undefined;
}

export function sourceOf(l: Localizer, claim: Claim): Source | undefined {
  return l.lookup.sources.get(claim.source);
}

/** The outlets that print these claims, each once. */
export function outletsOf(l: Localizer, claims: readonly Claim[]): readonly string[] {
  return [...new Set(claims.flatMap((claim) => sourceOf(l, claim)?.outlet ?? []))];
}

const originOf = ({ outlet, original }: Source): string => original?.outlet ?? outlet;

/** Who cites whom is read from the originals: a copy cites nobody of its own accord. Each outlet once. */
function originsOf(l: Localizer, claims: readonly Claim[]): readonly string[] {
  return [...new Set(claims.flatMap((claim) => sourceOf(l, claim) ?? []).map(originOf))];
}

/**
 * The outlets of a figure that nobody vouches for, each once. A copy is named itself, since what it alone prints may be its
 * own slip; where the original or another copy of it prints the same, they are the original, which counts once.
 */
export function printersOf(l: Localizer, claims: readonly Claim[]): readonly string[] {
  const sources = claims.flatMap((claim) => sourceOf(l, claim) ?? []);
  const isShared = (one: Source): boolean =>
    sources.some((other) => other.outlet !== one.outlet && originOf(other) === originOf(one));
  return [...new Set(sources.map((one) => (isShared(one) ? originOf(one) : one.outlet)))];
}

/** The words with which the pages hold back; nothing where most of them do not. */
export function hedgeOf(l: Localizer, fact: Fact, reading: Reading): Hedge | undefined {
  return reading.hedged ? firstClaim(l, fact, reading)?.hedge : undefined;
}

/** Whether nobody who prints it names its speaker, so that the speaker is known only by tracing. */
function isTraced(l: Localizer, fact: Fact, reading: Reading): boolean {
  const claims = claimsOf(l, fact, reading);
  return claims.length > 0 && claims.every(({ traced }) => traced !== undefined);
}

/** Whom the speaker of a reading cites; nobody once whoever was cited has denied it. */
export function citedBy(l: Localizer, fact: Fact, reading: Reading): Id | undefined {
  const statement = statementOf(l, fact, reading);
  const claim = claimsOf(l, fact, reading).find(({ citing }) => citing !== undefined);
  const cited = statement?.citing ?? claim?.citing;
  const acts: readonly Act[] = [...(statement?.acts ?? []), ...(claim?.acts ?? [])];
  return acts.some(({ how }) => how === 'denied') ? undefined : cited;
}

/** The names of those who hold it, as they begin a line; nothing where nobody is named. */
export function namesOf(l: Localizer, reading: Pick<Reading, 'voices'>, full = false): Phrase {
  return listed(
    l,
    reading.voices.map((voice) => [voicePiece(l, voice, full)]),
    9,
  );
}

/** The outlets of a reading that nobody vouches for: "printed without a source by AP". */
export function unnamed(l: Localizer, fact: Fact, reading: Reading, most = 3): Phrase {
  const claims = claimsOf(l, fact, reading);
  return reading.circular
    ? fill(l.locale.quoteEachOther, { names: listedOutlets(l, originsOf(l, claims), most) })
    : fill(l.locale.noSource, { outlets: listedOutlets(l, printersOf(l, claims), most) });
}

/** "Embassy, citing the ministry"; "traced to prosecutors"; "printed without a source by AP". */
export function whoWords(l: Localizer, fact: Fact, reading: Reading, full = false): Phrase {
  if (reading.voices.length === 0) return unnamed(l, fact, reading);
  const { locale } = l;
  const cited = citedBy(l, fact, reading);
  const names = namesOf(l, reading, full);
  const who =
    cited === undefined
      ? names
      : fill(locale.citing, { who: names, cited: inside(l, [speakerPiece(l, cited, full)]) });
  return isTraced(l, fact, reading) ? fill(locale.traced, { who: inside(l, who) }) : who;
}

/** The day of a reading: "11 Jan"; "printed 11 Jan" where only that is known; "said 11 Jan" beside a date. */
export function whenShort(
  l: Localizer,
  fact: Fact,
  reading: Reading,
  form: DayForm = { short: true },
): Phrase {
  const { day, dayIsPublication } = reading;
  if (day === undefined) return [];
  const pages = eachPage(l, fact, reading);
  if (pages.length > 1) return whenAll(l, fact, pages);
  const parts = { day: dayWords(l, day, form), on: onWords(l, day, form) };
  if (dayIsPublication) return fill(l.locale.printed, parts);
  return fact.kind === 'date' ? fill(l.locale.said, parts) : [[parts.day]];
}

/**
 * Pages that name nobody are put together by what they print, and each is of its own day: one reading for each of them.
 * What a voice said is of one day, on whatever pages it stands.
 */
export function eachPage(l: Localizer, fact: Fact, reading: Reading): readonly Reading[] {
  if (reading.voices.length > 0 || reading.claims.length < 2) return [reading];
  const { day: _, ...rest } = reading;
  return claimsOf(l, fact, reading).map((claim) => {
    const said = claim.as_of ?? l.lookup.statements.get(claim.statement ?? '')?.on;
    const day = reading.dayIsPublication ? sourceOf(l, claim)?.published : said;
    return { ...rest, claims: [claim.id], ...(day === undefined ? {} : { day }) };
  });
}

/** The first and the last of some days; nothing where one of them is not known, since none then holds for all. */
export function boundsOf(
  l: Localizer,
  days: readonly (string | undefined)[],
): readonly [first: string, last: string] | undefined {
  const known = days.filter((day) => day !== undefined);
  const inOrder = [...known].sort((a, b) => endDay(l.bundle, a) - endDay(l.bundle, b));
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  return first === undefined || last === undefined || known.length < days.length ? undefined : [first, last];
}

/** One day, or from the first to the last, of several readings. */
export function whenAll(
  l: Localizer,
  fact: Fact,
  readings: readonly Reading[],
  form: DayForm = { short: true },
): Phrase {
  const pages = readings.flatMap((reading) => eachPage(l, fact, reading));
  const bounds = boundsOf(
    l,
    pages.map(({ day }) => day),
  );
  if (bounds === undefined) return [];
  const [first, last] = bounds;
  const isOne = fallOnOneDay(l, first, last);
  const day = isOne ? dayWords(l, last, form) : spanWords(l, first, last, { ...form, time: false });
  const parts: Parts = { day, on: isOne ? onWords(l, last, form) : day };
  if (pages.every(({ dayIsPublication }) => dayIsPublication)) return fill(l.locale.printed, parts);
  return fact.kind === 'date' ? fill(l.locale.said, parts) : [[day]];
}

/** "by 15 January" and "not before 16 January" begin with a word of the card, other days with the day. */
function isBound(l: Localizer, fact: Fact, [first]: Phrase): boolean {
  const { by, from } = l.locale.date;
  const starts = [by, from].map((template) => template.slice(0, template.indexOf('{')));
  return fact.kind === 'date' && typeof first === 'string' && starts.includes(first);
}

/**
 * Answers stand in quotation marks inside a sentence, so that "no" cannot be read as the card's own word; so do days that
 * are bounds, so that no sentence runs "denied by 15 January".
 */
export function quotedAnswer(l: Localizer, fact: Fact, value: Phrase): Phrase {
  const isQuoted = fact.kind === 'answer' || isBound(l, fact, value);
  if (!isQuoted || plain(value) === '') return value;
  const [open, close] = l.locale.quotes;
  return [open, ...value, close];
}

/** Whose and of when, without the hedge. */
export function ownedWho(l: Localizer, fact: Fact, reading: Reading): Phrase {
  const who = inside(l, whoWords(l, fact, reading));
  const day = whenShort(l, fact, reading);
  return day.length === 0 ? who : fill(l.locale.whoDay, { who, day });
}

/** Whose, with the hedge in brackets, for what is told without a line: "the army (not confirmed)". */
export function hedgedWho(l: Localizer, fact: Fact, reading: Reading): Phrase {
  const who = whoWords(l, fact, reading);
  const hedge = hedgeOf(l, fact, reading);
  return hedge === undefined ? who : fill(l.locale.otherwise, { who, value: [l.locale.hedge[hedge]] });
}
