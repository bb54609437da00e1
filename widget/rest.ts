/** The second script: everything that the card needs once somebody opens or switches something, or nothing came first. */
import { Live } from './live.ts';
import type { LoadPart, Page } from './page.ts';
import { stringsFor } from './strings/strings-for.ts';
import { restStyles } from './styles/rest-styles.ts';

/** `face`: whether a first card is drawn already. */
export async function openLive(page: Page, language: string, part: LoadPart, face: boolean): Promise<Live> {
  const said = await stringsFor(language, part);
  page.dress(restStyles);
  return new Live(page, said.strings, said.language, face);
}

export type OpenLive = typeof openLive;
