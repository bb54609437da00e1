/**
 * Runs on a page that holds cards in frames: makes each frame as tall as its card says it is. Listens only to frames
 * that show an address of our own host, and touches nothing but their height. frame.ts is what speaks, inside the frame.
 */
import { originOf, ownScript } from '../element/script.ts';

const ours = `${originOf(ownScript(document))}/e/`;

addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
  if (typeof data !== 'object' || data === null) return;
  const { type, height } = data as { readonly type?: unknown; readonly height?: unknown };
  if (type !== 'wwk-height' || typeof height !== 'number' || !(height > 0 && height < 1e5)) return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source && frame.src.startsWith(ours)) frame.height = String(height);
});
