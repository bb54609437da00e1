/**
 * One small shape for each status, so that none is told by colour alone. It repeats the word beside it and is hidden
 * from those who hear the card.
 */
import type { JSX } from 'preact';
import type { Status } from '../../data/resolver/finding.ts';

const ring = 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13z';

/** Lines, then what is filled. In a square of 16. */
const shapes: { readonly [status in Status]: readonly [line: string, fill?: string] } = {
  unreported: ['M3 8h10'],
  withdrawn: [`${ring}M3 13 13 3`],
  unclear: [ring, 'M8 6.4a1.6 1.6 0 1 1 0 3.2a1.6 1.6 0 0 1 0-3.2z'],
  single: [ring, 'M8 1.5a6.5 6.5 0 0 1 0 13z'],
  consistent: ['M5.5 3.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9zM10.5 3.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9z'],
  agreed: [ring, ring],
  differ: ['M2 5.5h12M2 10.500h12M11 2 5 14'],
  disputed: ['M2 3 6.500 8 2 13zM14 3 9.500 8 14 13z', 'M2 3 6.500 8 2 13z'],
};

export function StatusMark({ status }: { readonly status: Status }): JSX.Element {
  const [line, fill] = shapes[status];
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={line} fill="none" stroke="currentColor" stroke-width="1.7" />
      {fill && <path d={fill} fill="currentColor" />}
    </svg>
  );
}
