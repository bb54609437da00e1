/**
 * One stop of the Tab key for each row of a list; the arrow keys go from row to row, and to what else stands in a row.
 * Rows are marked `data-row`; the first control of each is its stop.
 */

export function moveByArrows(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const at = event.target as HTMLElement;
  const row = at.closest('[data-row]');
  const [across, down] = steps[event.key] ?? [0, 0];
  if (row === null || (across === 0 && down === 0)) return;
  const to = down === 0 ? beside(list, row, at, across) : above(list, row, down);
  event.preventDefault();
  to?.focus();
}

const steps: { readonly [key: string]: readonly [across: number, down: number] } = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

function above(list: HTMLElement, row: Element, step: number): HTMLElement | undefined | null {
  const rows = [...list.querySelectorAll('[data-row]')];
  return rows[rows.indexOf(row) + step]?.querySelector<HTMLElement>('input');
}

function beside(list: HTMLElement, row: Element, at: HTMLElement, step: number): HTMLElement | undefined {
  const stops = [...row.querySelectorAll<HTMLElement>('input,button')];
  const turned = getComputedStyle(list).direction === 'rtl' ? -step : step;
  return stops[stops.indexOf(at) + turned];
}
