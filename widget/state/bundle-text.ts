/** The words of a bundle in one language: every view is resolved here, in the page, without the network. */
import type { Bundle, Id } from '../../data/bundle/types.ts';
import type { Resolution, View } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { cardModel } from '../../data/wording/card.ts';
import type { CardModel } from '../../data/wording/card-model.ts';
import type { Locale } from '../../data/wording/locales/locale.ts';
import { type Localizer, localizer } from '../../data/wording/localizer.ts';
import { voicesIn } from '../../data/wording/names/claim-voices.ts';
import { groupOf } from '../../data/wording/names/voice.ts';
import type { Shown } from '../../data/wording/shown.ts';
import type { SwitchKind } from '../card/actions.ts';
import { stripPrototypes } from '../safe/prototypes.ts';
import type { CardText, Switchable } from './card-text.ts';
import { allOn, isAllOn, offIn, withOff } from './view.ts';

/** Enough for each of five switches, off and on again, and for two of them together. */
const MAX_CARDS = 12;

/** What a card in this language shows of a bundle. `asked`: the reader's language. */
export function bundleTextOf(
  bundle: Bundle,
  locale: Locale,
  asked: string,
  limit: readonly Id[] = [],
): CardText {
  const l = localizer(bundle, locale, asked);
  // A list that names no source of this story limits nothing.
  const within = bundle.sources.filter(({ id }) => limit.includes(id));
  const isLimited = within.length > 0 && within.length < bundle.sources.length;
  const outside = isLimited ? bundle.sources.filter((source) => !within.includes(source)) : [];
  const limited = (view: View): View =>
    withOff(view, 'sources', [...offIn(view, 'sources'), ...outside.map(({ id }) => id)]);
  const resolution = (view: View): Resolution => stripPrototypes(resolve(bundle, limited(view)));
  let last: { readonly view: View; readonly shown: Shown } | undefined;

  const shown = (view: View): Shown => {
    if (last?.view === view) return last.shown;
    const made: Shown = {
      resolution: resolution(view),
      view,
      ...(isAllOn(view) ? {} : { base: resolution(allOn(view)) }),
      ...(isLimited ? { limit: within.map(({ id }) => id) } : {}),
    };
    last = { view, shown: made };
    return made;
  };

  /** By the view: readers go back and forth between a few of them. */
  const cards = new Map<string, CardModel>();
  const card = (view: View): CardModel => {
    const key = JSON.stringify([view.at, view.without, view.withoutGroups, view.withoutVoices]);
    const model = cards.get(key) ?? cardModel(l, shown(view));
    cards.delete(key);
    cards.set(key, model);
    if (cards.size > MAX_CARDS) cards.delete(cards.keys().next().value ?? key);
    return model;
  };

  let members: Switchable | undefined;
  let known: { readonly [kind in SwitchKind]: ReadonlySet<string> } | undefined;

  const text: CardText = {
    story: bundle.story,
    language: locale.tag,
    controls: locale.controls,
    members: () => {
      members ??= membersOf(l, isLimited ? within : bundle.sources);
      return members;
    },
    knows: (kind, id) => {
      known ??= {
        sources: new Set(bundle.sources.map((one) => one.id)),
        groups: new Set((bundle.groups ?? []).map((one) => one.id)),
        voices: new Set(text.members().groups.flatMap(({ voices }) => voices.map(({ voice }) => voice))),
      };
      return known[kind].has(id);
    },
    card,
    resolution,
    open: (openText) => openText({ bundle, l, text, shown, resolution }),
  };
  return text;
}

/** The sources and voices of a card, as the list of sources has them. */
function membersOf(l: Localizer, sources: Bundle['sources']): Switchable {
  const uses = voicesIn(l, sources);
  const groups = (l.bundle.groups ?? []).map(({ id }) => ({
    group: id,
    voices: uses.filter(({ voice }) => groupOf(l, voice) === id),
  }));
  const grouped = new Set(groups.flatMap(({ voices }) => voices));
  const rest = uses.filter((use) => !grouped.has(use));
  return {
    sources: sources.map(({ id }) => id),
    groups: [...groups, { voices: rest }].filter(({ voices }) => voices.length > 0),
  };
}
