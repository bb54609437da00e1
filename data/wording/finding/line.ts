/** A line of a finding: the value as printed, and beside it who gives it and of which day. */
import type { Claim, Fact } from '../../bundle/types.ts';
import type { Finding, Line, Reading } from '../../resolver/finding.ts';
import type { LineText } from '../card-model.ts';
import { counted, type Localizer } from '../localizer.ts';
import { inside, opening } from '../names/inside.ts';
import { listed } from '../names/voice.ts';
import { fill, join, type Phrase, plain } from '../phrase.ts';
import { fallOnOneDay, isOtherYear } from '../values/day.ts';
import { plainValue, valueLine } from '../values/value.ts';
import { namedOn, unnamedWho } from './line-names.ts';
import { firstClaim, hedgeOf, quotedAnswer, whenAll } from './reading.ts';

/** More names than these are not listed at rest. */
const MOST_NAMES = 3;

export function claimOf(l: Localizer, fact: Fact, { claim }: Line): Claim | undefined {
  return l.lookup.claims(fact.id).get(claim);
}

/** What a voice says otherwise than the line, and how it hedges it where the line does not. */
function brackets(l: Localizer, fact: Fact, line: Line, reading: Reading): Phrase {
  const shown = claimOf(l, fact, line);
  const claim = firstClaim(l, fact, reading);
  if (shown === undefined || claim === undefined) return [];
  const value = plainValue(l, fact, claim);
  const gives =
    claim.value?.form === 'answer' && line.answer !== undefined && claim.value.answers.includes(line.answer);
  const isOther = !gives && plain(value) !== plain(plainValue(l, fact, shown));
  const hedge = hedgeOf(l, fact, reading);
  const isSaid = hedge === undefined || (line.hedged && hedge === shown.hedge);
  const kind = isSaid ? [] : [l.locale.hedge[hedge]];
  return join([isOther ? quotedAnswer(l, fact, value) : [], kind], l.locale.comma);
}

/**
 * Days are said of what moves with time, of dates, of "not known", and where one voice stands alone, unless it gives one of
 * several versions, which stand side by side whenever they were told.
 */
function hasDay({ status }: Finding, fact: Fact, claim: Claim, voices: number): boolean {
  const isAlone = voices < 2 && status !== 'versions';
  return fact.kind !== 'answer' || fact.changes === true || claim.value?.form === 'unclear' || isAlone;
}

/** What the line itself is hedged with, behind the names. */
function hedgeEnd(l: Localizer, fact: Fact, line: Line, first: Reading): Phrase {
  const hedge = line.hedged ? hedgeOf(l, fact, first) : undefined;
  return hedge === undefined ? [] : [l.locale.dot, l.locale.hedge[hedge]];
}

function whoOf(l: Localizer, finding: Finding, fact: Fact, line: Line, claim: Claim): Phrase {
  const readings = line.readings.flatMap((at) => finding.readings[at] ?? []);
  const [first] = readings;
  if (first === undefined) return [];
  const end = hedgeEnd(l, fact, line, first);
  const other = (reading: Reading): Phrase => brackets(l, fact, line, reading);
  if (line.unattributed) return [...unnamedWho(l, fact, readings, other), ...end];
  const named = namedOn(l, fact, readings, other);
  const told = named.flatMap((one) => one.readings);
  const days = hasDay(finding, fact, claim, named.length);
  const differ = told.some(({ day }) => day !== told[0]?.day && !isSame(l, day, told[0]?.day));
  if (days && differ && named.length === 2) {
    // Beside a day of another year, one without a year would be taken for that year's.
    const year = told.some(({ day }) => day !== undefined && isOtherYear(l, day));
    const each = named.map((one, at) =>
      withDay(
        l,
        at === 0 ? one.who : inside(l, one.who),
        whenAll(l, fact, one.readings, { short: true, year }),
      ),
    );
    return [...join(each, l.locale.semicolon), ...end];
  }
  const names = listed(
    l,
    named.map(({ who }) => who),
    MOST_NAMES - 1,
  );
  const when = days ? whenAll(l, fact, told) : [];
  return [...withDay(l, names, when), ...end];
}

function isSame(l: Localizer, a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && fallOnOneDay(l, a, b);
}

function withDay(l: Localizer, who: Phrase, day: Phrase): Phrase {
  return day.length === 0 ? who : fill(l.locale.whoDay, { who, day });
}

/** Of a claim that lists several answers, the one that the line is about. */
function lineValue(l: Localizer, fact: Fact, { answer }: Line, claim: Claim): Phrase {
  const isOne = answer !== undefined && claim.value?.form === 'answer' && claim.value.answers.length > 1;
  return valueLine(l, fact, isOne ? { ...claim, value: { form: 'answer', answers: [answer] } } : claim);
}

/** Nothing when the bundle lacks the claim. */
export function lineText(l: Localizer, finding: Finding, fact: Fact, line: Line): readonly LineText[] {
  const claim = claimOf(l, fact, line);
  if (claim === undefined) return [];
  const value = line.denial
    ? fill(l.locale.denied, { value: deniedValue(l, fact, claim) })
    : lineValue(l, fact, line, claim);
  const form = claim.value?.form ?? 'unclear';
  const isWord = fact.kind !== 'count' || ['vague', 'none', 'some', 'unclear', 'unreadable'].includes(form);
  return [
    { value, who: opening(l, whoOf(l, finding, fact, line, claim)), size: isWord ? 'words' : 'figure' },
  ];
}

/** The answer that a bare denial is about. */
export function deniedValue(l: Localizer, fact: Fact, claim: Claim): Phrase {
  const { denies } = claim;
  if (denies === undefined || !('answer' in denies)) return plainValue(l, fact, claim);
  return plainValue(l, fact, { value: { form: 'answer', answers: [denies.answer] } });
}

/** "4 more". */
export function moreLines(l: Localizer, { lines, atRest }: Finding): string | undefined {
  const hidden = lines.length - atRest.length;
  return hidden > 0 ? plain(counted(l, l.locale.more, hidden)) : undefined;
}
