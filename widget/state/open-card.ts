/** The second script: everything that the card needs once somebody opens or switches something, or nothing came first. */
import { options } from 'preact';
import type { Locale } from '../../data/wording/locales/locale.ts';
import { openStyles } from '../styles/open-styles.ts';
import type { Page } from '../element/page.ts';
import { quiet } from '../safe/quietly.ts';
import { bundleText } from './bundle-text.ts';
import { CardController } from './controller.ts';

const listeners = ['onClick', 'onToggle', 'onInput', 'onChange', 'onKeyDown'] as const;

/** What goes wrong when the reader does something is not the page's to hear of. */
options.vnode = ({ type, props }) => {
  if (typeof type !== 'string') return;
  for (const name of listeners) {
    const listener = (props as Record<string, ((event: Event) => void) | undefined>)[name];
    if (listener !== undefined) Object.assign(props, { [name]: quiet(listener) });
  }
};

/** `locale`: the words of the card; `asked`: the reader's language, where it is another. */
export function openCard(page: Page, locale: Locale, asked: string): CardController {
  page.dress(openStyles);
  return new CardController(page, (bundle, limit) => bundleText(bundle, locale, asked, limit));
}
