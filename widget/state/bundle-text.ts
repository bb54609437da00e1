/** The words of a bundle in one language: every view is resolved here, in the page, without the network. */
import type { Bundle, Id } from '../../data/bundle/types.ts';
import type { Resolution, View } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { cardModel } from '../../data/wording/card.ts';
import { news, type Told } from '../../data/wording/changes.ts';
import { findingDetails } from '../../data/wording/finding/details.ts';
import { answersText } from '../../data/wording/lists/answers.ts';
import { corrections } from '../../data/wording/lists/corrections.ts';
import { questions } from '../../data/wording/lists/questions.ts';
import { sourcesText } from '../../data/wording/lists/sources.ts';
import type { Locale } from '../../data/wording/locales/locale.ts';
import { localizer } from '../../data/wording/localizer.ts';
import type { Shown } from '../../data/wording/shown.ts';
import { dayWords } from '../../data/wording/values/day.ts';
import { endDay, momentOfDay } from '../../data/wording/values/moment.ts';
import type { SwitchKind } from '../card/actions.ts';
import { bare } from '../safe/bare.ts';
import type { CardText, DayText } from './card-text.ts';
import { allOn, isAllOn, offIn, withOff } from './view.ts';

/** What each text tells of its bundle with nothing off, so that a newer one can be compared with it. */
const tolds = new WeakMap<CardText, () => Told>();

/** What a card in this language shows of a bundle. `asked`: the reader's language. */
export function bundleText(
  bundle: Bundle,
  locale: Locale,
  asked: string,
  limit: readonly Id[] = [],
): CardText {
  const l = localizer(bundle, locale, asked);
  // A list that names no source of this story limits nothing.
  const within = bundle.sources.filter(({ id }) => limit.includes(id));
  const outside = within.length === 0 ? [] : bundle.sources.filter((source) => !within.includes(source));
  const limited = (view: View): View =>
    withOff(view, 'sources', [...offIn(view, 'sources'), ...outside.map(({ id }) => id)]);
  const resolution = (view: View): Resolution => bare(resolve(bundle, limited(view)));
  let last: { readonly view: View; readonly shown: Shown } | undefined;

  const shownOf = (view: View): Shown => {
    if (last?.view === view) return last.shown;
    const shown: Shown = {
      resolution: resolution(view),
      view,
      ...(isAllOn(view) ? {} : { base: resolution(allOn(view)) }),
      ...(outside.length === 0 ? {} : { limit: within.map(({ id }) => id) }),
    };
    last = { view, shown };
    return shown;
  };

  let known: { readonly [kind in SwitchKind]: ReadonlySet<string> } | undefined;
  const knowns = (): { readonly [kind in SwitchKind]: ReadonlySet<string> } => ({
    sources: new Set(bundle.sources.map(({ id }) => id)),
    groups: new Set((bundle.groups ?? []).map(({ id }) => id)),
    voices: new Set(
      sourcesText(l, shownOf({})).byVoice.flatMap(({ voices }) => voices.map(({ voice }) => voice)),
    ),
  });

  const text: CardText = {
    story: bundle.story,
    language: locale.tag,
    controls: locale.controls,
    knows: (kind, id) => {
      known ??= knowns();
      return known[kind].has(id);
    },
    card: (view) => cardModel(l, shownOf(view)),
    details: (view, fact) => {
      const details = findingDetails(l, shownOf(view).resolution, fact);
      if (details === undefined) throw new Error(`No finding about ${fact}`);
      return details;
    },
    sources: (view) => sourcesText(l, shownOf(view)),
    answers: (view) => answersText(l, shownOf(view)),
    questions: (view) => questions(l, shownOf(view)),
    corrections: (view) => corrections(l, shownOf(view).resolution),
    days: () =>
      daysOf(bundle).map((at): DayText => ({ at, label: dayWords(l, at, { short: true, year: true }) })),
    news: (before, view) => {
      const { locale: words } = l;
      const then = tolds.get(before);
      const changed = then && news(then(), told());
      if (changed !== undefined && changed.facts.length > 0)
        return `${changed.text}${words.dot}${words.controls.show}`;
      const same = JSON.stringify(text.card(view)) === JSON.stringify(before.card(view));
      return same ? undefined : `${words.controls.updated}${words.dot}${words.controls.show}`;
    },
    resolution,
  };
  const told = (): Told => ({ l, resolution: resolution({}) });
  tolds.set(text, told);
  return text;
}

/** The days of the story's clock on which a page came out or something was done to a statement, each once and in order. */
function daysOf(bundle: Bundle): readonly string[] {
  const moments = [
    ...bundle.sources.map(({ published, before }) => published ?? before),
    ...bundle.statements.flatMap(({ acts = [] }) => acts.map(({ on }) => on)),
  ];
  const days = moments.flatMap((moment) => (moment === undefined ? [] : Math.floor(endDay(bundle, moment))));
  return [...new Set(days)].sort((a, b) => a - b).map(momentOfDay);
}
