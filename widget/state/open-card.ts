/** Opens the controller of a card whose words come from bundles. */
import { options } from 'preact';
import type { Locale } from '../../data/wording/locales/locale.ts';
import type { OpenParts } from '../card/open-parts.ts';
import type { CardHost, LoadChunk } from '../element/card-host.ts';
import { guarded } from '../safe/guard.ts';
import { bundleTextOf } from './bundle-text.ts';
import { CardController } from './controller.ts';

const listeners = ['onClick', 'onToggle', 'onInput', 'onChange', 'onKeyDown'] as const;

/** Errors in our event handlers must not reach window.onerror. */
options.vnode = ({ type, props }) => {
  if (typeof type !== 'string') return;
  for (const name of listeners) {
    const listener = (props as Record<string, ((event: Event) => void) | undefined>)[name];
    if (listener !== undefined) Object.assign(props, { [name]: guarded(listener) });
  }
};

/** `locale`: the words of the card; `asked`: the reader's language, where it is another; `part`: loads the third script. */
export function openCard(page: CardHost, locale: Locale, asked: string, part: LoadChunk): CardController {
  return new CardController(
    page,
    (bundle, limit) => bundleTextOf(bundle, locale, asked, limit),
    locale.tag,
    async (again) => ((await part('open', again)) as { readonly openParts: OpenParts }).openParts,
  );
}
