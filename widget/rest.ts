/** The second script: everything that the card needs once somebody opens or switches something, or nothing came first. */
import { options } from 'preact';
import { languages } from '../data/wording/locales/languages.ts';
import type { LoadPart, Page } from './element/page.ts';
import { stringsFor } from './element/strings-for.ts';
import { quiet } from './safe/quietly.ts';
import { Live } from './state/live.ts';
import { restStyles } from './styles/rest-styles.ts';

const listeners = ['onClick', 'onToggle', 'onInput', 'onChange'] as const;

/** What goes wrong when the reader does something is not the page's to hear of. */
options.vnode = ({ type, props }) => {
  if (typeof type !== 'string') return;
  for (const name of listeners) {
    const listener = (props as Record<string, ((event: Event) => void) | undefined>)[name];
    if (listener !== undefined) Object.assign(props, { [name]: quiet(listener) });
  }
};

/** `face`: whether a first card is drawn already. */
export async function openLive(page: Page, language: string, part: LoadPart, face: boolean): Promise<Live> {
  const said = await stringsFor(language, part);
  // A card that stands there keeps its words, rather than change into another language before its reader's eyes.
  if (face && said.language !== language && languages.includes(language.split('-')[0] ?? ''))
    throw new Error(language);
  page.dress(restStyles);
  return new Live(page, said.strings, said.language, face);
}

export type OpenLive = typeof openLive;
