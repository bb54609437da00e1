/**
 * The second script: resolves a bundle, draws the card with Preact and switches it. Loads the words of the reader's language
 * and opens the card's controller.
 */

import type { CardHost, LoadChunk } from './element/card-host.ts';
import { loadLocale } from './element/locale-for.ts';
import type { CardController } from './state/controller.ts';
import { openCard } from './state/open-card.ts';

/**
 * @param asked the reader's language, or that of the card which stands there already.
 * @param isDrawn whether a first card is drawn. Rejects when its language cannot be loaded: a card keeps its words rather
 * than change into another language before its reader's eyes.
 */
export async function createController(
  page: CardHost,
  asked: string,
  part: LoadChunk,
  isDrawn: boolean,
): Promise<CardController> {
  const { locale, isMissing } = await loadLocale(asked, part);
  if (isDrawn && isMissing) throw new Error(asked);
  const card = openCard(page, locale, asked, part);
  // What a reader has opened in a server's card stays open while the script takes it over.
  if (page.mount.querySelector('details[open]>.details') !== null) await card.prepare();
  return card;
}

export type CreateController = typeof createController;
