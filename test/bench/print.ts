/** How figures are written: for the screen, and for a table in Markdown. Measures nothing. */
import type { Spread } from './rounds.ts';
import type { Figure, Report, Unit, Wish } from './suite.ts';

/** Three digits that matter, with thousands set off. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size >= 100) return Math.round(value).toLocaleString('en');
  const digits = size >= 10 ? 1 : size >= 1 ? 2 : 3;
  return value.toFixed(digits);
}

function bytes(value: number): string {
  if (value < 1000) return `${value} B`;
  return value < 1e9 ? `${number(value / 1000)} KB` : `${number(value / 1e9)} GB`;
}

function amount(value: number, unit: Unit): string {
  if (unit === 'bytes') return bytes(value);
  if (unit === '$') return `$${value.toFixed(2)}`;
  return `${number(value)}${unit === '' ? '' : ` ${unit}`}`;
}

function spread({ median, low, high }: Spread, unit: Unit): string {
  const middle = amount(median, unit);
  return low === high ? middle : `${middle} (${number(low)}–${number(high)})`;
}

function targetCell(wish: Wish | undefined, unit: Unit): string {
  if (wish === undefined) return '';
  return 'most' in wish ? `≤ ${amount(wish.most, unit)}` : `≥ ${amount(wish.least, unit)}`;
}

/** Whether a wish came true; a figure without one has nothing to say. */
export function met(figure: Figure): boolean | undefined {
  const wish = figure.ratio?.wish ?? figure.wish;
  const median = figure.ratio?.wish === undefined ? figure.value.median : figure.ratio.median;
  if (wish === undefined) return undefined;
  return 'most' in wish ? median <= wish.most : median >= wish.least;
}

/** The cells of one row: subject, figure, compared with, target, met. */
function cells(figure: Figure): string[] {
  const { subject, unit, value, ratio, wish, more = {} } = figure;
  const others = Object.entries(more).map(([name, one]) => `${name} ${amount(one.value, one.unit)}`);
  const answer = met(figure);
  return [
    subject,
    [spread(value, unit), ...others].join(' · '),
    ratio === undefined ? '' : `${spread(ratio, '×')} ${ratio.to}`,
    ratio?.wish === undefined ? targetCell(wish, unit) : targetCell(ratio.wish, '×'),
    answer === undefined ? '' : answer ? 'met' : 'missed',
  ];
}

const head = ['', 'measured (middle half)', 'compared, inside a round', 'target', ''];

export function screenTable({ figures }: Report): string {
  const rows = [head, ...figures.map(cells)];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd())
    .join('\n');
}

export function markdownTable({ figures }: Report): string {
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...figures.map((figure) => line(cells(figure)))].join(
    '\n',
  );
}

/** Only the figures that have a target: subject, measured, target, met. Without the first bar of the row. */
export function wishRows({ figures }: Pick<Report, 'figures'>): string[] {
  return figures.flatMap((figure) => {
    const answer = met(figure);
    if (answer === undefined) return [];
    const { subject, unit, value, ratio, wish } = figure;
    const ofRatio = ratio?.wish !== undefined;
    const measured = ofRatio ? `${spread(ratio, '×')} ${ratio.to}` : spread(value, unit);
    const wanted = ofRatio ? targetCell(ratio.wish, '×') : targetCell(wish, unit);
    return [`| ${subject} | ${measured} | ${wanted} | ${answer ? 'met' : 'missed'} |`];
  });
}
