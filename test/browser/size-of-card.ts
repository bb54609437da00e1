/** How large the card of a page is: its height, and the words and sizes of text that stand in sight. */
import type { Page } from 'playwright-core';

interface Size {
  /** In CSS pixels. */
  readonly height: number;
  readonly words: number;
  /** Computed font sizes, each once. */
  readonly sizes: readonly string[];
}

export function sizeOf(page: Page): Promise<Size> {
  return page
    .locator('.card')
    .first()
    .evaluate((card) => {
      const sizes = new Set<string>();
      const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
      let words = 0;
      while (texts.nextNode()) {
        const { data, parentElement } = texts.currentNode as Text;
        if (data.trim() === '' || !parentElement?.checkVisibility() || parentElement.closest('.unseen'))
          continue;
        sizes.add(getComputedStyle(parentElement).fontSize);
        words += data.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      }
      return { height: Math.round(card.getBoundingClientRect().height), words, sizes: [...sizes] };
    });
}
