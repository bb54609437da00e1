/** What a newer revision changed, in a sentence that asks the reader to have it shown. */
import type { CardState } from './card-state.ts';
import type { OpenLoader } from './open-loader.ts';

/**
 * Nothing where the card reads the same. The sentence comes with the third script, which is fetched for it; where that did
 * not come, only that there is something new.
 */
export function newsOf(waiting: CardState, shown: CardState, open: OpenLoader): string | undefined {
  const { parts, isMissing } = open;
  if (parts !== undefined) return waiting.words(parts).news(shown.words(parts), shown.view);
  if (!isMissing) void open.want();
  const { updated, show } = waiting.text.controls;
  return isMissing ? `${updated} · ${show}` : undefined;
}
