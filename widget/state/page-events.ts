/** Registers page listeners and returns a function that removes them, so that a page can release a card. */

import type { CardHost } from '../element/card-host.ts';
import { viewOf } from '../safe/clobber-safe.ts';
import { guarded } from '../safe/guard.ts';
import { keepFromPage } from './hotkeys.ts';
import { whenVisible } from './visibility.ts';

const keyEvents = ['keydown', 'keypress', 'keyup'] as const;
/** What comes before a click: a pointer over what is clicked, also a finger on it, or the focus. */
const pointEvents = ['pointerover', 'focusin'] as const;

export interface PageEvents {
  /** Something in the card was clicked. */
  readonly clicked: (event: Event) => void;
  /** Something in the card is about to be clicked. */
  readonly beforeClick: (event: Event) => void;
  /** The page is about to be printed, or no longer is. */
  readonly printing: (on: boolean) => void;
  /** The reader went back or forward. */
  readonly wentBack: () => void;
  /** The card came into sight for the first time. */
  readonly seen: () => void;
}

/** Listens until what this gives is called. */
export function listenToPage({ host, mount }: CardHost, heard: PageEvents): () => void {
  const { clicked, beforeClick, printing, wentBack, seen } = heard;
  const view = viewOf(host.ownerDocument);
  const printed = (): void => printing(true);
  const unprinted = (): void => printing(false);
  const keys = guarded(keepFromPage) as EventListener;
  mount.addEventListener('click', clicked);
  for (const name of pointEvents) mount.addEventListener(name, beforeClick);
  for (const name of keyEvents) mount.addEventListener(name, keys);
  view?.addEventListener('beforeprint', printed);
  view?.addEventListener('afterprint', unprinted);
  view?.addEventListener('popstate', wentBack);
  const unsee = whenVisible(host, seen);
  return () => {
    mount.removeEventListener('click', clicked);
    for (const name of pointEvents) mount.removeEventListener(name, beforeClick);
    for (const name of keyEvents) mount.removeEventListener(name, keys);
    view?.removeEventListener('beforeprint', printed);
    view?.removeEventListener('afterprint', unprinted);
    view?.removeEventListener('popstate', wentBack);
    unsee();
  };
}
