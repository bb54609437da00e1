/**
 * Runs on a page that holds cards in frames: makes each frame as tall as its card says it is, and asks each of them when it
 * starts, however late that is. Listens only to frames that show an address of our own host, and touches nothing but their
 * height. frame.ts is what answers, inside the frame.
 */
import { importedOrigin, originOf, ownScript } from '../element/own-script.ts';

const page = document;
const script = ownScript(page);
/** A script without a tag is told by the browser where it came from, or does nothing. */
const located = script === undefined ? importedOrigin(page) : Promise.resolve(originOf(script));

function start(origin: string): void {
  const ours = (): HTMLIFrameElement[] =>
    [...page.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${origin}/e/`));

  addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
    if (typeof data !== 'object' || data === null) return;
    const { type, height } = data as { readonly type?: unknown; readonly height?: unknown };
    if (type !== 'wwk-height' || typeof height !== 'number' || !(height > 0 && height < 1e5)) return;
    for (const frame of ours()) if (frame.contentWindow === source) frame.height = String(height);
  });

  // A card that was drawn before this ran has told its height to nobody. A sandboxed frame has no origin to name.
  for (const frame of ours()) frame.contentWindow?.postMessage({ type: 'wwk-height?' }, '*');
}

void located.then((origin) => {
  if (origin !== undefined) start(origin);
});
