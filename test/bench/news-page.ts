/** The news page that every card of the benchmark stands in, and the face of the card that others draw after it. */
import type { Browser } from 'playwright-core';

/** A news page in a column of text: the card stands after the first paragraph. */
export function newsPage(card: string): string {
  const paragraph = `<p>${'It was said on the day that more would be known later. '.repeat(12)}</p>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>A news page</title><style>body{font:17px/1.5 serif;max-width:40rem;margin:auto;padding:16px}</style>
<h1>What happened, and what is known</h1>${paragraph}${card}${paragraph.repeat(8)}</html>`;
}

/** An element of a card, or a text in it. */
export type Piece =
  | string
  | { readonly tag: string; readonly attributes: [string, string][]; readonly inside: Piece[] };

/** A card at rest: its elements, and the styles that it stands in. */
export interface Face {
  readonly styles: string;
  readonly html: string;
  readonly pieces: readonly Piece[];
}

/** Runs in the page: keeps the card as it was when it first could be seen, before anything else is loaded. */
function keepFirstCard(): void {
  const piecesOf = (parent: ParentNode & Node): Piece[] =>
    [...parent.childNodes].map((node) => {
      if (!(node instanceof Element)) return node.nodeValue ?? '';
      const attributes = [...node.attributes].map(({ name, value }): [string, string] => [name, value]);
      return { tag: node.localName, attributes, inside: piecesOf(node) };
    });
  const look = (): void => {
    const root = document.querySelector('what-we-know')?.shadowRoot;
    if (!root?.querySelector('[part~="footer"]')) {
      requestAnimationFrame(look);
      return;
    }
    const rules = root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
    const styles = rules.map((rule) => rule.cssText).join('\n');
    (window as { face?: Face }).face = { styles, html: root.innerHTML, pieces: piecesOf(root) };
  };
  requestAnimationFrame(look);
}

/** What the card on the page at `url` is made of. Throws when none comes. */
export async function faceOf(browser: Browser, url: string): Promise<Face> {
  const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
  try {
    await page.addInitScript(keepFirstCard);
    await page.goto(url);
    const kept = await page.waitForFunction(() => (window as { face?: Face }).face);
    return (await kept.jsonValue()) as Face;
  } finally {
    await page.close();
  }
}

/** The same card as HTML that needs no script. */
export function staticCard({ styles, html }: Face): string {
  return `<what-we-know><template shadowrootmode="open"><style>${styles}</style>${html}</template></what-we-know>`;
}
