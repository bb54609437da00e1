/**
 * How a count changed: one row for each number when it was first given, from the oldest day to the newest; what was taken
 * back hatched; and an empty row for the days in which those who took it back gave no figure.
 */

import type { Fact, Moment } from '../../bundle/types.ts';
import type { Finding, Reading, VoiceKey } from '../../resolver/finding.ts';
import type { FigureRow, FigureText } from '../card-model.ts';
import { outletsThatRan, toldByClaim, withdrawal } from '../finding/acts.ts';
import { placesOf } from '../finding/places.ts';
import { claimsOf, firstClaim, whoWords } from '../finding/reading.ts';
import { givenAndTaken } from '../finding/told-whole.ts';
import { counted, type Localizer } from '../localizer.ts';
import { opening } from '../names/inside.ts';
import { bodyOf, groupOf, groupPiece, isOutlet, listed } from '../names/voice.ts';
import { fill, join, marked, type Phrase, plain } from '../phrase.ts';
import { dayWords, spanWords } from '../values/day.ts';
import { endDay, isDay, momentOfDay } from '../values/moment.ts';
import { smallNumber } from '../values/number.ts';
import { valueWords } from '../values/value.ts';
import { barOf, barScale, reach } from './bars.ts';
import type { CountRow } from './count-row.ts';
import { turningPoints } from './turning.ts';

/** More would not be told apart; the newest are kept. */
const MOST_ROWS = 200;
const MOST_READINGS = 50;

const drawn: readonly Reading['state'][] = ['stands', 'history', 'withdrawn'];

/** The day on which a number was first given: what is said again later has the newer day on its line. */
function firstDay(l: Localizer, finding: Finding, fact: Fact, reading: Reading): Moment | undefined {
  const { of, changeTo } = placesOf(finding);
  const change = changeTo.get(of.get(reading) ?? -1);
  if (change?.on !== undefined || reading.dayIsPublication) return change?.on ?? reading.day;
  const days = claimsOf(l, fact, reading).flatMap(
    ({ as_of, statement }) => l.lookup.statements.get(statement ?? '')?.on ?? as_of ?? [],
  );
  return days.sort((a, b) => endDay(l.bundle, a) - endDay(l.bundle, b))[0];
}

/** Readings in the order of their days; those without a day, or with a word instead of a number, are left to the reports. */
function rowsOf(l: Localizer, finding: Finding, fact: Fact): readonly CountRow[] {
  const dated = finding.readings
    .flatMap((reading) => {
      const claim = firstClaim(l, fact, reading);
      if (claim === undefined || reading.day === undefined || claim.scope !== undefined) return [];
      if (!drawn.includes(reading.state) || reach(fact, claim.value) === undefined) return [];
      const moment = firstDay(l, finding, fact, reading) ?? reading.day;
      return [{ reading, claim, moment, day: endDay(l.bundle, moment) }];
    })
    .sort((a, b) => a.day - b.day || (reach(fact, a.claim.value) ?? 0) - (reach(fact, b.claim.value) ?? 0));
  const rows: CountRow[] = [];
  /** The last row of a number, and of a voice. */
  const numbers = new Map<string, number>();
  const voices = new Map<VoiceKey, number>();
  for (const { reading, claim, moment, day } of dated) {
    const state =
      reading.state === 'withdrawn' ? 'withdrawn' : reading.state === 'stands' ? 'now' : 'earlier';
    const key = `${state === 'withdrawn'} ${plain(valueWords(l, fact, claim))}`;
    const at = numbers.get(key) ?? -1;
    const same = rows[at];
    // The same number, given again by a voice that gave another in between, is a change of its own.
    const isChange = reading.voices.some((voice) => (voices.get(voice) ?? -1) > at);
    if (same === undefined || isChange) {
      rows.push({ day, moment, until: moment, claim, readings: [reading], state });
      numbers.set(key, rows.length - 1);
      for (const voice of reading.voices) voices.set(voice, rows.length - 1);
    } else if (same.readings.length < MOST_READINGS) {
      const isShown = same.moment === moment || state === 'now';
      if (isShown) for (const voice of reading.voices) voices.set(voice, at);
      rows[at] = {
        ...same,
        until: isShown ? moment : same.until,
        readings: isShown ? [...same.readings, reading] : same.readings,
        state: state === 'now' ? 'now' : same.state,
      };
    }
  }
  return rows.slice(-MOST_ROWS);
}

/** Whose number it is; for what was taken back also how, and in how many outlets it ran. */
function rowWho(l: Localizer, finding: Finding, fact: Fact, row: CountRow): Phrase {
  const { locale } = l;
  const [first] = row.readings;
  const isOwnCount = row.readings.length === 1 && first?.voices.length === 1 && first.voices.every(isOutlet);
  const names = listed(
    l,
    row.readings.map((one) => whoWords(l, fact, one)),
  );
  const who = isOwnCount ? fill(locale.ownCount, { who: names }) : opening(l, names);
  if (row.state !== 'withdrawn') return who;
  const told = toldByClaim(l, finding).get(first?.claims[0] ?? '');
  if (told === undefined) return who;
  const n = outletsThatRan(l, told).length;
  const ran: Phrase = n > 1 ? opening(l, counted(l, locale.figures.printed, n)) : [];
  return join([givenAndTaken(l, told, who), ran], `${locale.stop} `);
}

/** The days after a withdrawal in which the group, or body, that took it back gave no other figure. */
function gapAfter(
  l: Localizer,
  finding: Finding,
  fact: Fact,
  rows: readonly CountRow[],
  at: number,
): FigureRow | undefined {
  const row = rows[at];
  const voice = row?.readings[0]?.voices[0];
  if (row === undefined || voice === undefined || row.state !== 'withdrawn') return undefined;
  const group = groupOf(l, voice);
  const isOurs = ({ voices }: Reading): boolean =>
    voices.some(
      (other) =>
        bodyOf(l, other) === bodyOf(l, voice) || (group !== undefined && groupOf(l, other) === group),
    );
  const told = toldByClaim(l, finding).get(row.readings[0]?.claims[0] ?? '');
  const act = told && withdrawal(told);
  if (act === undefined || !isDay(act.on)) return undefined;
  const from = Math.floor(endDay(l.bundle, act.on)) + 1;
  const ours = rows.filter((one) => one !== row && one.state !== 'withdrawn' && one.readings.some(isOurs));
  const next = ours.find(({ day, moment }) => Math.floor(day) >= from && isDay(moment));
  const isOther = ours.some(
    (one) => one.day < from && !one.readings.every(({ voices }) => voices.includes(voice)),
  );
  if (next === undefined || isOther) return undefined;
  const until = Math.floor(next.day) - 1;
  const n = until - from + 1;
  // A number that is told behind, or says less, is a figure all the same.
  const isGiven = finding.readings.some((reading) => {
    if (reading.state !== 'behind' || reading.day === undefined || !isOurs(reading)) return false;
    const day = endDay(l.bundle, reading.day);
    return day >= from && day < next.day && reach(fact, firstClaim(l, fact, reading)?.value) !== undefined;
  });
  if (n < 1 || isGiven) return undefined;
  const { figures } = l.locale;
  const number = { n: smallNumber(l.locale, n) };
  const who =
    group === undefined
      ? counted(l, figures.none, n, number)
      : counted(l, figures.noneFrom, n, { ...number, group: [groupPiece(l, group)] });
  const span = { short: true };
  const time =
    n === 1
      ? dayWords(l, momentOfDay(from), span)
      : spanWords(l, momentOfDay(from), momentOfDay(until), span);
  return { time, value: [], who, state: 'gap' };
}

/** Nothing where a count has only one number: there is no change to show. */
export function countFigure(l: Localizer, finding: Finding, fact: Fact): FigureText | undefined {
  const { figures, more } = l.locale;
  const rows = rowsOf(l, finding, fact);
  if (rows.length < 2) return undefined;
  const max = barScale(rows.map(({ claim }) => [fact, claim.value]));
  const turning = turningPoints(fact, rows);
  const places: number[] = [];
  const text = rows.flatMap((row, at): FigureRow[] => {
    const value = valueWords(l, fact, row.claim);
    const bar = barOf(fact, row.claim.value, max);
    const gap = gapAfter(l, finding, fact, rows, at);
    return [
      {
        time: spanWords(l, row.moment, row.until, { short: true, time: false }),
        value: row.state === 'withdrawn' ? marked(value, 'del') : value,
        who: rowWho(l, finding, fact, row),
        state: row.state,
        ...(bar === undefined ? {} : { bar }),
      },
      ...(gap === undefined ? [] : [gap]),
    ];
  });
  // Places among the rows with the empty ones between them; an empty row goes with the one before it.
  let at = -1;
  text.forEach((row, place) => {
    if (row.state !== 'gap') at += 1;
    if (turning.includes(at)) places.push(place);
  });
  const hidden = text.length - places.length;
  return {
    title: figures.count,
    kind: 'bars',
    columns: [figures.day, figures.value, figures.who],
    rows: text,
    ...(hidden === 0 ? {} : { turning: places, more: plain(counted(l, more, hidden)) }),
  };
}
