/**
 * A value in words, as it was said: "more than 10,000", "about 700", "dozens", "5–7 January". Only digits and days take
 * the reader's form; an interval is never shown in place of the words.
 */
import type { Claim, CountValue, DateValue, Fact, Id, Unit, UnitForms, Value } from '../../bundle/types.ts';
import { base, foreignTag, type Localizer, own, ownPiece, piece } from '../localizer.ts';
import { lowerFirst, opening } from '../names/inside.ts';
import { fill, join, type Phrase, type Piece, plain, textOf, worded } from '../phrase.ts';
import { dayWords, spanWords } from './day.ts';
import { fieldsOf } from './moment.ts';
import { moneyRange, moneyWords, saidNumber } from './money.ts';

type Numbered = Extract<CountValue, { n: number } | { low: number; form: 'range' }>;

function hasNumber(value: Value): value is Numbered {
  return 'n' in value || value.form === 'range';
}

/** `isLast`: no unit follows the number. */
function count(l: Localizer, fact: Fact, value: CountValue, isLast: boolean): Phrase {
  const { locale } = l;
  const money = 'unit' in value && value.unit !== undefined ? undefined : fact.money;
  const number = (n: number): string => (money ? moneyWords(l, money, n) : saidNumber(l, n, isLast).words);
  switch (value.form) {
    case 'exact':
      return [[number(value.n)]];
    case 'none':
    case 'some':
      return [locale.value[value.form]];
    case 'vague': {
      const word = locale.vague[value.word.toLowerCase()];
      const lang = base(l.bundle.language) === locale.tag ? undefined : l.bundle.language;
      return word === undefined ? [piece(value.word, lang)] : [word];
    }
    case 'range': {
      const { low, high } = value;
      if (money) return [[moneyRange(l, money, low, high)]];
      return [[plain(fill(locale.value.range, { low: number(low), high: number(high) }))]];
    }
    default: {
      const { power } = money ? {} : saidNumber(l, value.n, isLast);
      const { from = '', to = '' } = locale.endings?.(power === undefined ? value.n : 10 ** power) ?? {};
      const bent = { from: from === '' ? [] : [from], to: to === '' ? [] : [to] };
      const form =
        value.form === 'nearly'
          ? (value.word ?? 'nearly')
          : value.form === 'under' && fact.money
            ? 'less'
            : value.form;
      return fill(locale.value[form], { n: number(value.n), ...bent });
    }
  }
}

function date(l: Localizer, value: DateValue): Phrase {
  const { date: forms, calendar } = l.locale;
  const { time } = fieldsOf(l.bundle, value.date);
  // It is the hour that is about, not the day.
  if (value.form === 'on' && value.about && time !== undefined) {
    return fill(calendar.time, { day: dayWords(l, value.date), time: fill(forms.about, { day: time }) });
  }
  const day =
    value.form === 'between'
      ? spanWords(l, value.date, value.until)
      : dayWords(l, value.date, { time: true });
  const about: Phrase = value.about ? fill(forms.about, { day }) : [[day]];
  return value.form === 'by' || value.form === 'from' ? fill(forms[value.form], { day: about }) : about;
}

/** The label of an answer; its id when the fact does not list it. */
function answerPiece(l: Localizer, fact: Fact, answer: Id): Piece {
  const found = fact.answers?.find(({ id }) => id === answer);
  return found === undefined ? [answer] : ownPiece(l, found.label);
}

/** "An accident, an attack or a lapse of care (not said which)". */
function possible(l: Localizer, fact: Fact, answers: readonly Id[]): Phrase {
  const { locale } = l;
  const labels = answers.map((answer, at): Phrase => {
    const label = answerPiece(l, fact, answer);
    return [at === 0 ? label : worded(label, lowerFirst(l, textOf(label)))];
  });
  const last = labels.at(-1) ?? [];
  const values = labels.length < 2 ? last : [...join(labels.slice(0, -1), locale.comma), locale.or, ...last];
  return fill(locale.possible, { values });
}

function isForms(unit: string | UnitForms | undefined): unit is UnitForms {
  return typeof unit === 'object' && typeof unit.other === 'string';
}

/** The forms of a unit in the card's language, else in the story's, with the tag where it is another. */
function unitForms(l: Localizer, unit: Unit): { readonly forms: string | UnitForms; readonly lang?: string } {
  if (typeof unit === 'string') return { forms: unit, ...langOf(l, l.bundle.language) };
  // A unit in forms of one language has `other`, which is no tag of a language.
  if (isForms(unit as UnitForms)) return { forms: unit as UnitForms, ...langOf(l, l.bundle.language) };
  const texts = unit as { readonly [language: string]: string | UnitForms };
  const tag = [l.locale.tag, l.bundle.language, ...Object.keys(texts)].find((one) =>
    Object.hasOwn(texts, one),
  );
  return { forms: texts[tag ?? ''] ?? '', ...langOf(l, tag ?? l.bundle.language) };
}

function langOf(l: Localizer, tag: string): { readonly lang?: string } {
  return base(tag) === l.locale.tag ? {} : { lang: tag };
}

/** The unit behind a number, in the plural form that goes with it. Forms of another language take their `other`. */
function unitPiece(l: Localizer, unit: Unit, n: number): Piece {
  const { forms, lang } = unitForms(l, unit);
  if (typeof forms === 'string') return piece(forms, lang);
  const form = lang === undefined ? l.locale.plural(n) : 'other';
  return piece((form === 'zero' ? undefined : forms[form]) ?? forms.other, lang);
}

/** Measures, by their beginnings in the languages of the card: a number of them is no number without them. */
const measure =
  /^(?:%|per ?cent|percentage|prozent|por ?ciento|pour ?cent|процент|пайыз|百分|في المئة|بالمئة|(?:kilo|centi|mil+i)?(?:met(?:re|er)n?s?|m[eè]tres?|metros?|gram+e?s?|gramos?)$|(?:кило|санти|милли)?(?:метр|грамм)|(?:千|公|厘|毫)?米$|متر|miles?$|millas?$|meilen?$|мил[ьяией]+$|tonn|toneladas?$|тонн|吨|طن$|he[ck]t[aá]r|гектар|公顷|هكتار|degr[eé]+s?$|grad[eo]?s?$|градус|度$|درجة|tenge|теңге|тенге|坚戈|تنغي|rubl|rubel|рубл|рубль|dollars?$|dólar|доллар|euros?$|евро)/iu;

/** Whether a question has a word in it. Long words may have an ending; scripts without spaces are looked through. */
function asksFor(question: string, word: string): boolean {
  if (/\p{Script=Han}/u.test(word)) return question.includes(word);
  const asked = question.toLowerCase().split(/[^\p{L}\p{M}\p{N}%]+/u);
  const parts = word
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}%]+/u)
    .filter((part) => part !== '');
  return (
    parts.length > 0 &&
    parts.every((part) => asked.some((one) => (part.length > 3 ? one.startsWith(part) : one === part)))
  );
}

/**
 * A number's unit is said where the claim has its own, where the fact knows several, where it is a measure, and where the
 * question does not name it: "How long …?" and "How many were hurt?" need it, "How many people …?" needs no "people".
 */
function unit(l: Localizer, fact: Fact, value: Value): Phrase {
  if (!hasNumber(value)) return [];
  const n = value.form === 'range' ? value.high : value.n;
  if (value.unit !== undefined) return [' ', piece(value.unit, foreignTag(l, value.unit))];
  if (fact.money?.per !== undefined) {
    const per = ownPiece(l, fact.money.per);
    // "a day" says it already.
    return /^(?:an?|per) /.test(textOf(per)) ? [' ', per] : fill(l.locale.per, { per: [per] });
  }
  if (fact.money !== undefined) return [];
  if (fact.unit === undefined) return [];
  if (fact.units === undefined) {
    const { forms } = unitForms(l, fact.unit);
    const words = (typeof forms === 'string' ? [forms] : Object.values(forms)) as readonly string[];
    const question = own(l, fact.asks);
    const isMeasure = words.some((word) => measure.test(word));
    if (!isMeasure && words.some((word) => asksFor(question, word))) return [];
  }
  return [' ', unitPiece(l, fact.unit, n)];
}

/** The value of a claim, without its scope. A bare denial gives the answer that it denies as "Denied: …". */
export function plainValue(
  l: Localizer,
  fact: Fact,
  claim: Pick<Claim, 'value' | 'denies' | 'printed'> & Partial<Pick<Claim, 'source'>>,
): Phrase {
  const { locale } = l;
  const { value } = claim;
  if (value === undefined) {
    const denied = claim.denies !== undefined && 'answer' in claim.denies ? claim.denies.answer : undefined;
    return denied === undefined ? [] : fill(locale.denied, { value: [answerPiece(l, fact, denied)] });
  }
  switch (value.form) {
    case 'unclear':
      return [fact.unclear === undefined ? locale.notKnown : ownPiece(l, fact.unclear)];
    case 'some': {
      // "A substantial number": the words of the page, where they are in the card's language.
      const { language = '' } = l.lookup.sources.get(claim.source ?? '') ?? {};
      const isHere = claim.printed !== undefined && base(language) === locale.tag;
      return isHere ? [[locale.quotes.join(claim.printed)]] : [locale.value.some];
    }
    case 'unreadable':
      return fill(locale.unreadable, { printed: claim.printed ?? '' });
    case 'answer':
      return join(
        value.answers.map((answer) => [answerPiece(l, fact, answer)]),
        locale.semicolon,
      );
    case 'possible':
      return possible(l, fact, value.answers);
    case 'on':
    case 'by':
    case 'from':
    case 'between':
      return date(l, value);
    default: {
      const of = unit(l, fact, value);
      return [...count(l, fact, value, of.length === 0), ...of];
    }
  }
}

/** The value of a claim with its scope in brackets: "5,000 (claimants)". */
export function valueWords(l: Localizer, fact: Fact, claim: Claim): Phrase {
  const value = plainValue(l, fact, claim);
  if (claim.scope === undefined) return value;
  return [...value, ' ', piece(`(${own(l, claim.scope)})`, foreignTag(l, claim.scope), 'scope')];
}

/** The same at the beginning of a line. */
export function valueLine(l: Localizer, fact: Fact, claim: Claim): Phrase {
  return fact.kind === 'count' ? valueWords(l, fact, claim) : opening(l, valueWords(l, fact, claim));
}
