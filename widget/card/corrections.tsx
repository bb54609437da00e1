/** What was withdrawn or revised, in the order of time. */
import type { JSX } from 'preact';
import type { CorrectionSaid } from '../../data/wording/corrections.ts';
import { Words } from './words.tsx';

export function Corrections({
  corrections,
}: {
  readonly corrections: readonly CorrectionSaid[];
}): JSX.Element {
  return (
    <ol class="corrections">
      {corrections.map(({ key, day, says }) => (
        <li key={key}>
          <b>{day}</b> <Words of={says} />
        </li>
      ))}
    </ol>
  );
}
