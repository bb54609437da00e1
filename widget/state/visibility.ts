/** Whether the reader can have seen the card: once any of it stood in sight, nothing in it may move unasked. */
import { guarded } from '../safe/guard.ts';

/**
 * Calls `seen` once, when the element first comes into sight, or within `margin` of it; at once where browsers cannot tell.
 * Gives what ends that.
 */
export function whenVisible(element: Element, seen: () => void, margin = '0px'): () => void {
  if (typeof IntersectionObserver !== 'function') {
    seen();
    return () => undefined;
  }
  const look = guarded((entries: readonly IntersectionObserverEntry[]) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    seen();
    sight.disconnect();
  });
  const sight = new IntersectionObserver(look, { rootMargin: margin });
  sight.observe(element);
  return () => sight.disconnect();
}
