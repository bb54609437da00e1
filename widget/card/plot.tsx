/**
 * The claims of a count as a small picture: time runs along the text, values upwards. An origin is told by its shape,
 * what became of a value by its filling. Everything in it stands in the list of claims too.
 */
import type { JSX } from 'preact';
import { type Mark, type Plot, unknownAt } from '../../data/wording/plot/plot.ts';
import type { Label } from '../../data/wording/plot/plot-labels.ts';
import type { Table } from '../../data/wording/plot/plot-table.ts';
import { Words } from './words.tsx';

/** Heights in pixels: where the top and the bottom of the scale are, and the line of the days. */
const top = 16;
const bottom = 112;
const days = 130;

/** Shapes around the middle of a mark, one for each origin; from the sixth on they begin again. */
const shapes: readonly string[] = [
  'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z',
  'M-4.500-4.500h9v9h-9z',
  'M0-6 6 0 0 6-6 0z',
  'M0-5.500 5.500 4.500h-11z',
  'M0 5.500 5.500-4.500h-11z',
];

/** The shape of an origin. */
export function shapeOf(origin: number): string {
  return shapes[origin % shapes.length] ?? '';
}

/** Whether the first letter is of a script that runs from right to left. */
const fromRight = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * Text with a direction of its own, inside a picture that always runs from left to right. Embedded and not isolated: each
 * text of a picture stands alone, and WebKit heeds no isolates there.
 */
const directed = (words: string): string => (fromRight.test(words) ? `\u202B${words}\u202C` : words);

/** Where a label stands from its mark, and which end of it is there. */
const offsets = {
  start: [-10, 4, 'end'],
  end: [10, 4, 'start'],
  above: [0, -10, 'middle'],
  below: [0, 18, 'middle'],
} as const;

/** The picture leaves room at both ends, so that no mark or label is cut off. */
const along = (x: number): string => `${9 + x * 0.84}%`;
const up = (y: number): number => bottom - y * (bottom - top);

function LabelOf({ label, at }: { readonly label: Label; readonly at: number }): JSX.Element {
  const [x, y, anchor] = offsets[label.side];
  return (
    <text class={label.minor ? 'minor' : undefined} x={x} y={at + y} text-anchor={anchor}>
      {directed(label.words)}
    </text>
  );
}

function MarkOf({ mark }: { readonly mark: Mark }): JSX.Element {
  const { x, y, bar, arrow, state, origin, label, parts, tells } = mark;
  const at = up(y ?? bar?.[1] ?? unknownAt);
  return (
    <svg x={along(x)} y={0} class="mark" data-state={state} overflow="visible">
      <title>{tells}</title>
      {parts.length > 0 && <line class="whole" y1={up(0)} y2={at} />}
      {parts.map(({ fact, y: height, label: words }, number) => {
        const aside = (number - (parts.length - 1) / 2) * 5;
        return (
          <g key={fact} class="within">
            <line class="part" x1={aside} x2={aside} y1={up(0)} y2={Math.min(up(height), up(0) - 3)} />
            {words && <LabelOf label={words} at={up(height)} />}
          </g>
        );
      })}
      {bar && <line class="bar" y1={up(bar[0])} y2={up(bar[1])} />}
      {arrow && (
        <path
          class="arrow"
          d={`M0 ${at}v${arrow === 'up' ? '-15m-3.500 4 3.500-4 3.500 4' : '15m-3.500-4 3.500 4 3.500-4'}`}
        />
      )}
      {y !== undefined && (
        <g transform={`translate(0 ${at})`}>
          <path class="shape" d={shapeOf(origin)} />
          {state === 'withdrawn' && <path class="cross" d="M-7 7 7-7" />}
        </g>
      )}
      {label && <LabelOf label={label} at={at} />}
    </svg>
  );
}

function TableOf({ table }: { readonly table: Table }): JSX.Element {
  return (
    <details class="as-table">
      <summary>
        <span>{table.label}</span>
      </summary>
      <table>
        <thead>
          <tr>
            {table.columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ key, part, cells }) => (
            <tr key={key} class={part ? 'inside' : undefined}>
              {cells.map((cell, at) => (
                <td key={at}>
                  <Words of={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** The picture, and its table. */
export function PlotOf({ plot }: { readonly plot: Plot }): JSX.Element {
  return (
    <>
      <Picture plot={plot} />
      <TableOf table={plot.table} />
    </>
  );
}

function Picture({ plot }: { readonly plot: Plot }): JSX.Element {
  return (
    <svg class="plot" part="plot" role="img" aria-label={plot.alt} height={days + 6}>
      {plot.heights.map(({ y, words }) => (
        <g key={words}>
          <line class="grid" x1="0" x2="100%" y1={up(y)} y2={up(y)} />
          <text class="height" x="0" y={up(y) - 3}>
            {words}
          </text>
        </g>
      ))}
      {plot.days.map(({ x, words }) => (
        <text key={words} x={x > 95 ? '100%' : along(x)} y={days} text-anchor={x > 95 ? 'end' : 'middle'}>
          {directed(words)}
        </text>
      ))}
      {plot.breaks.map((x) => (
        <text key={x} x={along(x)} y={bottom + 4} text-anchor="middle" class="break">
          {'//'}
        </text>
      ))}
      {plot.lines.map(({ origin, points }) =>
        points.slice(1).map(([x, y], at) => {
          const [x0 = x, y0 = y] = points[at] ?? [];
          return (
            <line key={`${origin} ${at}`} class="run" x1={along(x0)} y1={up(y0)} x2={along(x)} y2={up(y)} />
          );
        }),
      )}
      {plot.marks.map((mark) => (
        <MarkOf key={mark.key} mark={mark} />
      ))}
    </svg>
  );
}
