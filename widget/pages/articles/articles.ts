/**
 * Runs on the page of five articles: each source in its tables gets a box to switch it by, and the card beside them follows
 * through its `without` attribute. Boxes and card say the same, wherever a reader switches.
 */
import type { WhatWeKnowEvents } from '../../jsx.d.ts';

const card = document.querySelector('what-we-know');
const boxes = [...document.querySelectorAll<HTMLElement>('[data-source]')].map((place) => {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.value = place.dataset.source ?? '';
  box.checked = true;
  // A page that is loaded again shows the whole card again.
  box.autocomplete = 'off';
  const label = document.createElement('label');
  label.append(box, ...place.childNodes);
  place.append(label);
  return box;
});

/** The attribute says what the boxes say, also after a reader switched on the card, so that the next change is one. */
function tellCard(): void {
  const off = boxes.filter(({ checked }) => !checked).map(({ value }) => value);
  card?.setAttribute('without', off.join(' '));
}

document.addEventListener('change', tellCard);

card?.addEventListener('wwk-sources-change', ({ detail }: WhatWeKnowEvents['wwk-sources-change']) => {
  for (const box of boxes) box.checked = !detail.off.includes(box.value);
  tellCard();
});
