/** Has the words of a switch ready while the reader's finger, pointer or focus is still on it. */
import type { CardState } from './card-state.ts';

/** A listener for what comes before a click. May throw what putting a view into words throws. */
export function beforeClick(state: () => CardState | undefined): (event: Event) => void {
  return ({ target }) => {
    const box = (target as Element).closest('.chips label')?.querySelector('input');
    if (box) state()?.expect(box.value, !box.checked);
  };
}
