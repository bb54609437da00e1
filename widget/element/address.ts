/** Where the bundle of an element is, and where its whole card stands as plain text. */

/** `src`, or the story at the origin of the script. */
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

/** Nothing for a bundle of an address of its own. */
export function cardTextUrl(element: HTMLElement, story: string): string | undefined {
  const { origin } = element.constructor as { readonly origin?: string };
  if (origin === undefined || element.getAttribute('src')?.trim()) return undefined;
  return `${origin}/v1/stories/${encodeURIComponent(story)}/card.txt`;
}
