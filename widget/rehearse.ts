/**
 * Tries a few toggles while the browser has nothing better to do. Code that was never run is several times slower: once
 * the sources are in sight, the first toggle of a reader should not be the one to pay for that. It ends with that toggle.
 */
import { quiet } from './quietly.ts';
import type { Reader } from './reader.ts';

/** How many toggles are tried. */
const most = 16;

/** Milliseconds that must be left of an idle moment to begin another. */
const enough = 5;

/** Switches sources of the card that `reader` gives, far from each other, and shows nothing of it. */
export function rehearse(reader: () => Reader | undefined): void {
  if (!('requestIdleCallback' in globalThis)) return;
  let time = 0;
  const go = quiet((idle: IdleDeadline) => {
    const card = reader();
    if (card === undefined || card.undoable) return;
    while (time < most && idle.timeRemaining() > enough) {
      const { sources } = card.bundle;
      const source = sources[Math.floor(((time++ * 0.618034) % 1) * sources.length)];
      if (source !== undefined) card.rehearse(source.id);
    }
    if (time < most) requestIdleCallback(go);
  });
  requestIdleCallback(go);
}
