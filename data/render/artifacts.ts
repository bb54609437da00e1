/**
 * Makes the artifacts of a story: the script with the card in it, the card in a frame, as text, as schema.org, as a page
 * that needs no script, and the feed of its changes. All use the words of the card, so that no form says more than another.
 */

import { type Language, otherLanguages } from '../bundle/languages.ts';
import { artifactName, type LocalizedArtifact } from '../bundle/stored.ts';
import type { Artifact, Drawing, PreviousRevision } from '../publish/artifact.ts';
import type { CompiledBundle } from '../publish/kv-entries.ts';
import { resolve } from '../resolver/resolve.ts';
import { cardModel } from '../wording/card.ts';
import type { CardModel } from '../wording/card-model.ts';
import type { Localizer } from '../wording/localizer.ts';
import { atomOf } from './atom.ts';
import { cardJson } from './card-json.ts';
import { claimsCsv } from './claims-csv.ts';
import { markedJson } from './escape.ts';
import { feedOf, feedText } from './feed.ts';
import { bringModel } from './first-script.ts';
import { linkedData } from './linked-data.ts';
import { localizerFor } from './localizer-for.ts';
import { renderServerCard } from './server-card.ts';
import { storyPage } from './story-page.ts';
import { textOfCard } from './text.ts';

/** What the artifacts of a story are made with. */
export interface CardParts {
  /** The first script. */
  readonly core: string;
  /** The page of the card alone, with `{{story}}` in place of the story's name. */
  readonly frame: string;
  /** Draws the picture of shared links. Without it there is none: drawing takes longer than all the rest. */
  readonly pictureOf?: (model: CardModel) => Drawing;
}

export async function renderArtifacts(
  { bundle, revision }: CompiledBundle,
  before: PreviousRevision | undefined,
  now: Date,
  { core, frame, pictureOf }: CardParts,
): Promise<readonly Artifact[]> {
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
    ...(pictureOf === undefined
      ? []
      : [
          {
            name: 'card.png',
            text: pictureOf(cardModel(l, { resolution: resolve(bundle, {}) })),
            language,
          } as const,
        ]),
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
): Promise<Artifact[]> {
  const { bundle } = l;
  const model = cardModel(l, { resolution: resolve(bundle, {}) });
  const language = other ?? bundle.language;
  const texts: Readonly<Record<LocalizedArtifact, string>> = {
    'script.js': core + bringModel(model),
    'card.html': await renderServerCard(bundle, l.locale, language),
    'card.txt': textOfCard(bundle, { language }),
    'card.json': JSON.stringify(cardJson(l, revision)),
  };
  return (Object.keys(texts) as LocalizedArtifact[]).map((name) => ({
    name: artifactName(other, name),
    text: texts[name],
    language,
  }));
}
