/**
 * A card that is alone in a frame tells the page around it how tall it is, in the ways that hosts understand: our own,
 * WordPress, AMP and pym. It tells whenever its height changes and whenever it is asked, because a host may begin to listen
 * late. Says nothing else.
 */
import { documentProperty, viewOf } from '../safe/clobber-safe.ts';
import { guarded } from '../safe/guard.ts';

/** The messages for a height in CSS pixels. WordPress names the frame by a secret, in its address or when it asks. */
export function heightMessages(height: number, hash: string, asked?: string): readonly unknown[] {
  const secret = asked ?? /[#&?]secret=([^&]*)/.exec(hash)?.[1];
  return [
    { type: 'wwk-height', height },
    { message: 'height', value: height, ...(secret === undefined ? {} : { secret }) },
    { sentinel: 'amp', type: 'embed-size', height },
    `pymxPYMxxPYMxheightxPYMx${height}`,
  ];
}

/** Starts telling, if this page says that it is the card alone: `<html data-wwk-frame>`. */
export function sendHeight(host: HTMLElement): void {
  const page = host.ownerDocument;
  const view = viewOf(page);
  const root = documentProperty(page, 'documentElement');
  if (view === null || view.parent === view || !root.hasAttribute('data-wwk-frame')) return;
  const body = documentProperty(page, 'body');
  const tell = (asked?: string): void => {
    const height = Math.ceil(body.getBoundingClientRect().height);
    // A frame that is not shown yet has none.
    if (height === 0) return;
    for (const message of heightMessages(height, view.location.hash, asked))
      view.parent.postMessage(message, '*');
  };
  new view.ResizeObserver(guarded(() => tell())).observe(body);
  view.addEventListener(
    'message',
    guarded(({ source, data }: MessageEvent<unknown>) => {
      if (source !== view.parent || typeof data !== 'object' || data === null) return;
      const { type, message, secret } = data as Readonly<Record<string, unknown>>;
      if (type === 'wwk-height?') tell();
      else if (message === 'ready') tell(typeof secret === 'string' ? secret : undefined);
    }),
  );
  // Some hosts give a frame no size at first, and what has none is not observed.
  guarded(tell)();
}
