/**
 * Makes the papers of a story: the script with the card in it, the card in a frame, as text, as schema.org, as a page
 * that needs no script, and the feed of its changes. All in the words of the card itself, so that no form says more than the others.
 */

import { type Language, otherLanguages } from '../bundle/languages.ts';
import { paperIn, type SpokenPaper } from '../bundle/stored.ts';
import type { Before, Paper } from '../publish/paper.ts';
import type { GoodStory } from '../publish/shelve.ts';
import { resolve } from '../resolver/resolve.ts';
import { cardModel } from '../wording/card.ts';
import type { Localizer } from '../wording/localizer.ts';
import { atomOf } from './atom.ts';
import { bringModel } from './bring-model.ts';
import { cardJson } from './card-json.ts';
import { claimsCsv } from './claims-csv.ts';
import { feedOf, feedText } from './feed.ts';
import { linkedData } from './linked-data.ts';
import { localizerFor } from './localizer-for.ts';
import { serverCard } from './server-card.ts';
import { storyPage } from './story-page.ts';
import { textOfCard } from './text.ts';
import { markedJson } from './unmarked.ts';

/** What the papers of a story are made with. */
export interface CardParts {
  /** The first script. */
  readonly core: string;
  /** The page of the card alone, with `{{story}}` in place of the story's name. */
  readonly frame: string;
}

export async function papersOf(
  { bundle, revision }: GoodStory,
  before: Before | undefined,
  now: Date,
  { core, frame }: CardParts,
): Promise<readonly Paper[]> {
  const { language } = bundle;
  const l = localizerFor(bundle, language);
  const ld = linkedData(l, revision);
  const feed = feedOf(l, revision, before, now);
  const spoken = await inWords(l, revision, core, undefined);
  for (const other of otherLanguages(bundle)) {
    spoken.push(...(await inWords(localizerFor(bundle, other), revision, core, other)));
  }
  return [
    ...spoken,
    // The name of a story is a slug, which needs no escaping.
    { name: 'frame.html', text: frame.replaceAll('{{story}}', bundle.story) },
    { name: 'card.jsonld', text: markedJson(JSON.stringify(ld)), language },
    { name: 'claims.csv', text: claimsCsv(l), language },
    { name: 'page.html', text: storyPage(l, ld), language },
    { name: 'changes.json', text: feedText(feed), language },
    { name: 'changes.atom', text: atomOf(bundle.story, feed), language },
  ];
}

/** The card in the words of this voice. `other`: its language, where that is not the story's own. */
async function inWords(
  l: Localizer,
  revision: string,
  core: string,
  other: Language | undefined,
): Promise<Paper[]> {
  const { bundle } = l;
  const model = cardModel(l, { resolution: resolve(bundle, {}) });
  const language = other ?? bundle.language;
  const texts: Readonly<Record<SpokenPaper, string>> = {
    'script.js': core + bringModel(model),
    'card.html': await serverCard(bundle, l.locale, language),
    'card.txt': textOfCard(bundle, { language }),
    'card.json': JSON.stringify(cardJson(l, revision)),
  };
  return (Object.keys(texts) as SpokenPaper[]).map((name) => ({
    name: paperIn(other, name),
    text: texts[name],
    language,
  }));
}
