/** What one bad claim keeps from being put into words costs its own part, never the card. */
import type { JSX } from 'preact';

export function attempted(draw: () => JSX.Element, failed: string): JSX.Element {
  try {
    return draw();
  } catch {
    return <p class="note">{failed}</p>;
  }
}
