/**
 * Acts on a statement as clauses: one for each who acted, with every act and its day. "The same day" is only said while no
 * other day has been named.
 */
import type { Act, Id, Moment } from '../../bundle/types.ts';
import type { Localizer } from '../localizer.ts';
import { inside, opening } from '../names/inside.ts';
import { listed, speakerPiece } from '../names/voice.ts';
import { fill, join, type Phrase, sentence } from '../phrase.ts';
import { fallOnOneDay, onEachDay, onWords } from '../values/day.ts';
import { endDay, isDay } from '../values/moment.ts';

/** In a sentence names are told in full, with the words that make them one: "the information ministry". */
export function speaker(l: Localizer, id: Id, full = true): Phrase {
  return inside(l, [speakerPiece(l, id, full)]);
}

/** One kind of act of one doer, with the days on which it was done one after the other. */
interface Step {
  readonly how: Act['how'];
  readonly days: readonly Moment[];
}

/** The acts of one doer in time order; the same act done again without another in between is one step. */
function stepsOf(l: Localizer, acts: readonly Act[]): readonly Step[] {
  const steps: Step[] = [];
  for (const { how, on } of acts) {
    const last = steps.at(-1);
    if (last?.how !== how) steps.push({ how, days: [on] });
    else if (!last.days.some((day) => fallOnOneDay(l, day, on)))
      steps[steps.length - 1] = { how, days: [...last.days, on] };
  }
  return steps;
}

/** Whoever was done with it first comes first, so that the last clause ends where the matter does. */
function byDoer(l: Localizer, acts: readonly Act[]): readonly (readonly Act[])[] {
  const doers = new Map<Id, Act[]>();
  for (const act of acts) {
    const mine = doers.get(act.by);
    if (mine === undefined) doers.set(act.by, [act]);
    else mine.push(act);
  }
  const end = (all: readonly Act[]): number =>
    Math.max(...all.map(({ on }) => Math.floor(endDay(l.bundle, on))));
  return [...doers.values()].sort((a, b) => end(a) - end(b));
}

/** `said`: the day that the words before have named. Not `full`: with the short names and days of the card at rest. */
export function actClauses(
  l: Localizer,
  acts: readonly Act[],
  said: Moment | undefined,
  full = true,
): readonly Phrase[] {
  const { locale } = l;
  const form = { short: !full };
  const named: Moment[] = said === undefined ? [] : [said];
  const when = (days: readonly Moment[]): Phrase => {
    const [day] = days;
    const isSame =
      day !== undefined &&
      named.length > 0 &&
      [...named, ...days].every((one) => isDay(one) && fallOnOneDay(l, one, day));
    named.push(...days);
    if (isSame) return [locale.sameDay];
    return days.length === 1 && day !== undefined ? onWords(l, day, form) : onEachDay(l, days, form);
  };
  return byDoer(l, acts).map((mine) => {
    const each = stepsOf(l, mine).map(({ how, days }) => fill(locale.acts[how], { when: when(days) }));
    const by = speaker(l, mine[0]?.by ?? '', full);
    return fill(locale.acted, {
      by,
      acts: locale.actsAnd === undefined ? listed(l, each, each.length) : join(each, locale.actsAnd),
    });
  });
}

/** Each clause as a sentence. */
export function sentences(l: Localizer, clauses: readonly Phrase[]): Phrase {
  return join(
    clauses.map((one) => sentence(opening(l, one), l.locale.stop)),
    ' ',
  );
}
