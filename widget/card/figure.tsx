/**
 * A figure that is read from top to bottom: a row for each day, with its value, who gives it and a bar. It is a table to
 * those who listen. Widths are attributes of SVG, as policies of a page may forbid inline styles.
 */
import type { JSX } from 'preact';
import type { FigureRow, FigureText } from '../../data/wording/card-model.ts';
import type { Controls } from '../../data/wording/locales/locale.ts';
import { PhraseText } from './words.tsx';

export interface FigureProps {
  readonly figure: FigureText;
  readonly controls: Controls;
  /** Whether every row is shown, and not the turning points alone. */
  readonly all: boolean;
  readonly onMore: (all: boolean) => void;
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** What is certain is full, the rest of a range light; what was taken back is hatched and outlined. */
function Bar({ row }: { readonly row: FigureRow }): JSX.Element | null {
  if (row.bar === undefined) return null;
  const { to, solidTo = to } = row.bar;
  if (row.state === 'withdrawn')
    return (
      <svg class="bar" aria-hidden="true">
        <line x2={percent(to)} y1="50%" y2="50%" />
        <rect class="outline" width={percent(to)} height="100%" />
      </svg>
    );
  return (
    <svg class="bar" aria-hidden="true">
      <rect class="light" width={percent(to)} height="100%" />
      <rect width={percent(solidTo)} height="100%" />
    </svg>
  );
}

function Row({ row, takenBack }: { readonly row: FigureRow; readonly takenBack: string }): JSX.Element {
  return (
    <tr class={row.state} role="row">
      <th scope="row" role="rowheader">
        <bdi lang={row.lang}>{row.time}</bdi>
      </th>
      <td role="cell">
        {row.value.length > 0 && (
          <b>
            <PhraseText of={row.value} takenBack={takenBack} />
          </b>
        )}
        {row.value.length > 0 && ' '}
        <span class="who">
          <PhraseText of={row.who} />
        </span>
        <Bar row={row} />
      </td>
    </tr>
  );
}

export function FigureView({ figure, controls, all, onMore }: FigureProps): JSX.Element {
  const { title, kind, columns, rows, turning, more } = figure;
  const shown = all || turning === undefined ? rows : rows.filter((_, at) => turning.includes(at));
  const [time, value, who] = columns;
  // The roles are said again: some browsers forget them where rows are laid out as a grid.
  return (
    <div class={`plot ${kind}${rows.some((row) => row.time) ? '' : ' undated'}`} part="plot">
      <table role="table">
        <caption>{title}</caption>
        <thead class="unseen" role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {time}
            </th>
            <th scope="col" role="columnheader">{`${value}, ${who}`}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((row) => (
            <Row key={rows.indexOf(row)} row={row} takenBack={controls.takenBack} />
          ))}
        </tbody>
      </table>
      {more && (
        <button type="button" aria-expanded={all} onClick={() => onMore(!all)}>
          {all ? controls.showFewer : more}
        </button>
      )}
    </div>
  );
}
