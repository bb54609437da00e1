/** What was withdrawn or revised, folded away under its number. */
import type { JSX } from 'preact';
import type { CorrectionSaid } from '../say/corrections.ts';
import type { Phrase } from '../say/phrase.ts';
import { Words } from './words.tsx';

export interface CorrectionsProps {
  readonly corrections: readonly CorrectionSaid[];
  /** "3 figures withdrawn or revised". */
  readonly count: Phrase;
}

export function Corrections({ corrections, count }: CorrectionsProps): JSX.Element | null {
  if (corrections.length === 0) return null;
  return (
    <details class="fold" part="corrections">
      <summary>
        <span>
          <Words of={count} />
        </span>
      </summary>
      <ol class="corrections">
        {corrections.map(({ key, day, says }) => (
          <li key={key}>
            <b>{day}</b> <Words of={says} />
          </li>
        ))}
      </ol>
    </details>
  );
}
