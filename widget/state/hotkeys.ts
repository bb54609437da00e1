/**
 * Keeps the keys that a control of the card uses from the page's hotkeys. Seen from the page, every key is pressed on the
 * element, which is no field, so that a page takes Space for "next picture" and letters for shortcuts.
 */

/** Keys that each kind of control uses. Letters and the like belong to fields alone. */
const used = {
  press: [' ', 'Enter'],
  row: [' ', 'Enter', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
  slider: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'],
} as const;

function belongs(control: Element, key: string): boolean {
  const type = control.getAttribute('type');
  if (type === 'search' || type === 'date') return key !== 'Escape' && key !== 'Tab';
  const keys: readonly string[] =
    type === 'range' ? used.slider : control.closest('[data-row]') !== null ? used.row : used.press;
  return keys.includes(key);
}

/** To be called with each key event inside the card. */
export function keepFromPage(event: KeyboardEvent): void {
  const control = (event.target as Element).closest('button,input,summary,a[href]');
  if (control === null || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!belongs(control, event.key)) return;
  event.stopPropagation();
  // A page that listens first has taken the key already: what it would have done here is done all the same.
  const pressed = event.type === 'keydown' && event.defaultPrevented && !event.repeat;
  if (pressed && used.press.some((key) => key === event.key) && !control.matches('[type=search],[type=date]'))
    (control as HTMLElement).click();
}
