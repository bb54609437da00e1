/** Reads a pasted page. */
import type { Page, PageInput } from './page.ts';

export function readPage(input: PageInput, _knownOutlets: readonly string[]): Page {
  return { text: input.text ?? '', problems: [] };
}
