/**
 * A value in words, as it was said: "more than 10,000", "about 700", "dozens", "5–7 January". Only the digits take the
 * reader's form; an interval is never shown in place of the words.
 */
import type { Claim, CountValue, DateValue, Fact, Value } from '../../bundle/bundle.ts';
import { fill, join, type Phrase, type Piece, plain } from '../phrase.ts';
import { own, ownPiece, type Voice } from '../voice.ts';
import { dayWords, spanWords, timeWords } from './day.ts';
import { type Money, moneyOf, moneyWords, rangeOfMoney } from './money.ts';

/** `money` where the number is one of a currency. */
function count(voice: Voice, value: CountValue, money: Money | undefined): Phrase {
  const { strings } = voice;
  const number = (n: number): string =>
    money === undefined ? voice.number.format(n) : moneyWords(voice, money, n);
  switch (value.form) {
    case 'exact':
      return [[number(value.n)]];
    case 'none':
    case 'some':
      return [strings.value[value.form]];
    case 'vague':
      return [[value.word]];
    case 'range': {
      const { low, high } = value;
      if (money !== undefined) return [[rangeOfMoney(voice, money, low, high)]];
      return [[plain(fill(strings.value.range, { low: number(low), high: number(high) }))]];
    }
    default: {
      const { from = '', to = '' } = strings.endings?.(value.n) ?? {};
      const bent = { from: from === '' ? [] : [from], to: to === '' ? [] : [to] };
      return fill(strings.value[value.form], { n: number(value.n), ...bent });
    }
  }
}

function date(voice: Voice, value: DateValue): Phrase {
  const { strings } = voice;
  switch (value.form) {
    case 'on':
      return [[timeWords(voice, value.date)]];
    case 'between':
      return [[spanWords(voice, value.date, value.until)]];
    default:
      return fill(strings.value[value.form], { day: dayWords(voice, value.date) });
  }
}

/** The label of an answer; its id when the fact does not list it. */
export function answerWords(voice: Voice, fact: Fact, answer: string): Piece {
  const found = fact.answers?.find((one) => one.id === answer);
  return found === undefined ? [answer] : ownPiece(voice, found.label);
}

/** The currency that a number is in, if it is a sum of money. */
function moneyIn(voice: Voice, fact: Fact, value: Value): Money | undefined {
  if ('unit' in value && value.unit !== undefined) return moneyOf(value.unit);
  return fact.unit === undefined ? undefined : moneyOf(own(voice, fact.unit));
}

/** A bare number of a fact's own unit, for a scale. */
export function numberWords(voice: Voice, fact: Fact, n: number): string {
  return plain(count(voice, { form: 'exact', n }, moneyIn(voice, fact, { form: 'exact', n })));
}

/**
 * A number's unit is said where the claim has its own, where the fact knows several, and where the question does not
 * name it: "How long …?" needs "days", "How many people …?" no "people".
 */
function unit(voice: Voice, fact: Fact, value: Value): Phrase {
  if (!('n' in value || value.form === 'range')) return [];
  const money = moneyIn(voice, fact, value);
  if (money !== undefined) return money.per === '' ? [] : [[money.per]];
  if ('unit' in value && value.unit !== undefined) return [` ${value.unit}`];
  if (fact.unit === undefined) return [];
  const word = own(voice, fact.unit);
  const asked = own(voice, fact.asks).toLocaleLowerCase().includes(word.toLocaleLowerCase());
  if (asked && fact.units === undefined) return [];
  return [` ${'n' in value && value.n === 1 ? own(voice, fact.unit_one ?? fact.unit) : word}`];
}

/** The value of a claim in the reader's language: figures, days and labels as pieces, the words around them plain. */
export function valueWords(voice: Voice, fact: Fact, claim: Pick<Claim, 'value' | 'printed'>): Phrase {
  const { value } = claim;
  const { strings } = voice;
  switch (value.form) {
    case 'unclear':
      return [fact.unclear === undefined ? strings.value.unclear : ownPiece(voice, fact.unclear)];
    case 'unreadable':
      return fill(strings.value.unreadable, { printed: claim.printed ?? '' });
    case 'answer':
      return join(
        value.answers.map((answer) => [answerWords(voice, fact, answer)]),
        strings.semicolon,
      );
    case 'on':
    case 'by':
    case 'from':
    case 'between':
      return date(voice, value);
    default:
      return [...count(voice, value, moneyIn(voice, fact, value)), ...unit(voice, fact, value)];
  }
}
