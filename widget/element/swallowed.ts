/**
 * A tag written `<what-we-know … />` is not closed by that: HTML puts the rest of its parent into it. A fallback is a link,
 * or a sentence or two. What is longer, or has parts that only a page has, is the page, and stays in sight after the card.
 */

/** More blocks, or more characters, than these are no fallback. */
const most = { blocks: 2, characters: 1000 };
const parts = 'h1,article,section,main,aside,footer,nav,form,iframe,what-we-know';
const unseen = /^(?:link|meta|script|style|template)$/;

/** Whether the element holds more of its page than a fallback. */
export function holdsPage(host: HTMLElement): boolean {
  const blocks = [...host.children].filter(({ localName }) => !unseen.test(localName));
  const characters = blocks.reduce((sum, { textContent }) => sum + (textContent?.length ?? 0), 0);
  return blocks.length > most.blocks || characters > most.characters || host.querySelector(parts) !== null;
}
