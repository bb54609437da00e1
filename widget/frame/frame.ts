/**
 * A card that is alone in a frame tells the page around it how tall it is, in the ways that hosts understand: our own,
 * WordPress, AMP and pym. Says nothing else, and listens to nobody.
 */
import { own, viewOf } from '../safe/own.ts';
import { quiet } from '../safe/quietly.ts';

/** The messages for a height in CSS pixels. WordPress names the frame by a secret in its address. */
export function heightMessages(height: number, hash: string): readonly unknown[] {
  const [, secret] = /[#&?]secret=([^&]*)/.exec(hash) ?? [];
  return [
    { type: 'wwk-height', height },
    { message: 'height', value: height, ...(secret === undefined ? {} : { secret }) },
    { sentinel: 'amp', type: 'embed-size', height },
    `pymxPYMxxPYMxheightxPYMx${height}`,
  ];
}

/** Starts telling, if this page says that it is the card alone: `<html data-wwk-frame>`. */
export function tellHeight(host: HTMLElement): void {
  const page = host.ownerDocument;
  const view = viewOf(page);
  const root = own(page, 'documentElement');
  if (view === null || view.parent === view || !root.hasAttribute('data-wwk-frame')) return;
  const body = own(page, 'body');
  const tell = quiet(() => {
    const height = Math.ceil(body.getBoundingClientRect().height);
    for (const message of heightMessages(height, view.location.hash)) view.parent.postMessage(message, '*');
  });
  new view.ResizeObserver(tell).observe(body);
}
