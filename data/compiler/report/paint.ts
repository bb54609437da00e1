/** Terminal colours. Whether they are wanted is decided by the command line. */

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue';

const codes: Readonly<Record<Style, readonly [on: number, off: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
};

export function paint(text: string, style: Style, color: boolean): string {
  if (!color) return text;
  const [on, off] = codes[style];
  return `\u001b[${on}m${text}\u001b[${off}m`;
}
