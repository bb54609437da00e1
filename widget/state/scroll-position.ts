/** Drawing must not move what the reader is at. */
import { viewOf } from '../safe/clobber-safe.ts';

/** What has the focus keeps its place on the screen. */
export function keepScrollPosition(focused: Element, top: number): void {
  const moved = focused.getBoundingClientRect().top - top;
  if (moved !== 0) viewOf(focused.ownerDocument)?.scrollBy({ top: moved, behavior: 'instant' });
}
