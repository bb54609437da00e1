/**
 * Who is named on a line: each voice or outlet once, and in brackets behind it what it says otherwise than the line, as in
 * "Audit office (expected; about 83)".
 */
import type { Fact } from '../../bundle/types.ts';
import type { Reading, VoiceKey } from '../../resolver/finding.ts';
import type { Localizer } from '../localizer.ts';
import { bodyOf, listedOutlets, voicePiece } from '../names/voice.ts';
import { fill, join, type Phrase, plain } from '../phrase.ts';
import { dayWords, fallOnOneDay, isOtherYear, spanWords } from '../values/day.ts';
import { endDay } from '../values/moment.ts';
import { boundsOf, claimsOf, eachPage, namesOf, printersOf, unnamed, whenAll, whoWords } from './reading.ts';

/** One name on a line, with everything on the line that is its own. */
export interface Named {
  readonly who: Phrase;
  readonly readings: readonly Reading[];
}

/** What a reading says otherwise than its line; empty where it says the same. */
type Otherwise = (reading: Reading) => Phrase;

/** Those who hold one reading together are one name, unless one of them is named for another reading as well. */
function namesIn(l: Localizer, fact: Fact, reading: Reading, all: readonly Reading[]): readonly Phrase[] {
  if (all.length < 2) return [whoWords(l, fact, reading)];
  if (reading.voices[1] === undefined) return [namesOf(l, reading)];
  const isApart = all.some(
    (one) => one !== reading && one.voices.some((voice) => reading.voices.includes(voice)),
  );
  return isApart ? reading.voices.map((voice) => [voicePiece(l, voice)]) : [whoWords(l, fact, reading)];
}

/**
 * The names of a line in its order, those behind that say something otherwise. Who gives the line's own value somewhere on
 * it needs no brackets.
 */
export function namedOn(
  l: Localizer,
  fact: Fact,
  readings: readonly Reading[],
  otherwise: Otherwise,
): readonly Named[] {
  const names = new Map<string, { name: Phrase; readings: Reading[] }>();
  for (const reading of readings)
    for (const name of namesIn(l, fact, reading, readings)) {
      const known = names.get(plain(name));
      if (known === undefined) names.set(plain(name), { name, readings: [reading] });
      else known.readings.push(reading);
    }
  const all = [...names.values()].map(({ name, readings: mine }) => {
    const values = new Map(mine.map(otherwise).map((value) => [plain(value), value]));
    const value = values.has('') ? [] : join([...values.values()], l.locale.semicolon);
    const isSame = value.length === 0;
    return {
      who: isSame ? name : fill(l.locale.otherwise, { who: name, value }),
      readings: mine,
      isSame,
    };
  });
  const same = all.filter(({ isSame }) => isSame);
  return [...spokesmen(l, same), ...all.filter(({ isSame }) => !isSame)];
}

/**
 * Of the voices of one organisation that say the same, the first that said it last, and nobody unnamed in place of one who
 * is named: the others add nobody, and stand in what opens.
 */
function spokesmen(l: Localizer, names: readonly Named[]): readonly Named[] {
  const lastDay = ({ readings }: Named): number =>
    Math.max(...readings.map(({ day }) => (day === undefined ? -Infinity : endDay(l.bundle, day))));
  const isFirm = ({ readings }: Named): boolean => readings.some(({ firm }) => firm);
  const bodiesOf = ({ readings }: Named): readonly VoiceKey[] =>
    readings.flatMap(({ voices }) => voices.map((voice) => bodyOf(l, voice)));
  return names.filter((one, at) => {
    const bodies = bodiesOf(one);
    return !names.some((other, place) => {
      if (place === at || !bodies.every((body) => bodiesOf(other).includes(body))) return false;
      if (isFirm(one) !== isFirm(other)) return isFirm(other);
      const [mine, theirs] = [lastDay(one), lastDay(other)];
      return bodies.length > 0 && (theirs > mine || (theirs === mine && place < at));
    });
  });
}

/** "Printed without a source by AP and BBC; LBC (around 600), 9 Jan". */
export function unnamedWho(
  l: Localizer,
  fact: Fact,
  readings: readonly Reading[],
  otherwise: Otherwise,
): Phrase {
  const { locale } = l;
  const when = unnamedWhen(l, fact, readings);
  const [first] = readings;
  const groups = new Map<string, { value: Phrase; outlets: string[] }>();
  const seen = new Set<string>();
  for (const reading of readings) {
    const value = otherwise(reading);
    const group = groups.get(plain(value)) ?? { value, outlets: [] };
    groups.set(plain(value), group);
    for (const outlet of printersOf(l, claimsOf(l, fact, reading)))
      if (!seen.has(outlet)) group.outlets.push(outlet);
    for (const outlet of group.outlets) seen.add(outlet);
  }
  const shown = [...groups.values()].filter(({ outlets }) => outlets.length > 0);
  const each = shown.map(({ value, outlets }) => {
    const who = listedOutlets(l, outlets);
    return value.length === 0 ? who : fill(locale.otherwise, { who, value });
  });
  const outlets = join(each, locale.semicolon);
  const who =
    first?.circular && readings.length === 1 ? unnamed(l, fact, first) : fill(locale.noSource, { outlets });
  return when.length === 0 ? who : fill(locale.whoDay, { who, day: when });
}

/** "Printed" is said already; of another year than the story's a figure is never told without it. */
function unnamedWhen(l: Localizer, fact: Fact, readings: readonly Reading[]): Phrase {
  const pages = readings.flatMap((reading) => eachPage(l, fact, reading));
  const published = pages.filter(({ dayIsPublication }) => dayIsPublication).length;
  if (published === 0) return whenAll(l, fact, readings);
  const bounds = boundsOf(
    l,
    pages.map(({ day }) => day),
  );
  if (bounds === undefined || published < pages.length) return [];
  const [from, until] = bounds;
  if (!isOtherYear(l, from) && !isOtherYear(l, until)) return [];
  const form = { short: true };
  return [
    [
      fallOnOneDay(l, from, until)
        ? dayWords(l, until, form)
        : spanWords(l, from, until, { ...form, time: false }),
    ],
  ];
}
