/** How much of the page a card will take when it comes, measured on the one in the preview. */
import { type Choice, showsWholeStory } from './choice.ts';

/** The choice with the height that the card has when it is first drawn; as it was while there is no card. */
export function withPlace(choice: Choice, card: HTMLElement): Choice {
  let height = card.getBoundingClientRect().height;
  if (card.shadowRoot?.querySelector('[data-fact]') == null) return choice;
  // The script that brings the first card with it draws everything folded; the preview may be open.
  if (showsWholeStory(choice))
    for (const open of card.shadowRoot.querySelectorAll('details[open]')) height -= unfolded(open);
  return { ...choice, reserved: Math.round(height) };
}

/** Pixels that opening added; nothing where it lies in another one that is open. */
function unfolded(open: Element): number {
  if (open.parentElement?.closest('details[open]')) return 0;
  const summary = open.querySelector('summary');
  return open.getBoundingClientRect().height - (summary?.getBoundingClientRect().height ?? 0);
}
