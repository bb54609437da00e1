/**
 * Says that a newer story is there, and waits to be asked for it. It takes no room, so that nothing moves under the
 * reader; it is there from the first, empty, so that those who hear the card are told when it speaks.
 */
import type { JSX } from 'preact';
import type { Phrase } from '../../data/wording/phrase.ts';
import { Words } from './words.tsx';

export interface NewsProps {
  /** Empty while there is no news. */
  readonly words: Phrase;
  readonly show: () => void;
}

export function News({ words, show }: NewsProps): JSX.Element {
  return (
    <div class="news" part="news" role="status">
      {words.length > 0 && (
        <button type="button" onClick={show}>
          <span>
            <Words of={words} />
          </span>
        </button>
      )}
    </div>
  );
}
