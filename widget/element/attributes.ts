/**
 * What the element's attributes say about where to ask, how often, and the title's level. Every reading is total: a missing or bad value
 * gives the documented default, so that a typing mistake on a page never costs the card.
 */

/** Seconds between two askings; 0 for never. Anything under two seconds counts as two. */
export function readRefresh(value: string | null): number {
  const seconds = Number(value ?? '');
  return Number.isFinite(seconds) && seconds > 0 ? Math.max(2, Math.min(seconds, 86_400)) : 0;
}

/** Level of the title's heading. */
export function readLevel(value: string | null): 2 | 3 | 4 | 5 {
  return value === '3' ? 3 : value === '4' ? 4 : value === '5' ? 5 : 2;
}

/** Where the whole card stands as plain text; nothing for a bundle of an address of its own. */
export function textOf(element: HTMLElement, story: string): string | undefined {
  const { origin } = element.constructor as { readonly origin?: string };
  if (origin === undefined || element.getAttribute('src')?.trim()) return undefined;
  return `${origin}/v1/stories/${encodeURIComponent(story)}/card.txt`;
}

/** Where the bundle is: `src`, or the story at the origin of the script. */
export function addressOf(element: Element, origin: string | undefined): string | undefined {
  const src = element.getAttribute('src')?.trim();
  const story = element.getAttribute('story')?.trim();
  try {
    if (src) {
      const url = new URL(src, element.baseURI);
      return /^https?:$/.test(url.protocol) ? url.href : undefined;
    }
    if (!story || origin === undefined) return undefined;
    return new URL(`/v1/stories/${encodeURIComponent(story)}`, origin).href;
  } catch {
    return undefined;
  }
}
