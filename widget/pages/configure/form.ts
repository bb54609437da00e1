/**
 * The form of the page: what is chosen in it, and the same in the fragment of the address, so that a choice can be kept
 * and handed on. Knows nothing of cards.
 */

import { textIn } from '../../../data/bundle/localize.ts';
import type { Bundle, Id } from '../../../data/bundle/types.ts';
import type { Choice } from './choice.ts';

const kept = ['story', 'lang', 'theme', 'layout', 'heading-level', 'as-of', 'reserve', 'how'] as const;

export class Form {
  readonly #form: HTMLFormElement;
  readonly #list: HTMLElement;
  readonly #on: HTMLElement;

  constructor(page: Document) {
    this.#form = page.querySelector('form') as HTMLFormElement;
    this.#list = page.querySelector('#source-list') as HTMLElement;
    this.#on = page.querySelector('#sources-on') as HTMLElement;
  }

  value(name: string): string {
    return String(new FormData(this.#form).get(name) ?? '');
  }

  set(name: string, value: string): void {
    const field = this.#form.elements.namedItem(name);
    if (field instanceof RadioNodeList || field instanceof HTMLSelectElement) {
      const before = field.value;
      field.value = value;
      // What is not offered leaves things as they were.
      if (field.value !== value) field.value = before;
    } else if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value === 'on';
    else if (field instanceof HTMLInputElement) field.value = value;
  }

  /** The choice about this story. */
  choice(bundle: Bundle): Choice {
    const on = this.#boxes().filter(({ checked }) => checked);
    const some = on.length > 0 && on.length < bundle.sources.length;
    return {
      story: bundle.story,
      title: textIn(bundle.title, this.value('lang') || bundle.language, bundle.language),
      spoken: bundle.language,
      lang: this.value('lang'),
      theme: this.value('theme') as Choice['theme'],
      layout: this.value('layout') as Choice['layout'],
      level: this.value('heading-level') as Choice['level'],
      asOf: this.value('as-of'),
      ...(some ? { sources: on.map(({ value }) => value) } : {}),
    };
  }

  /** Lists the sources of a story, those in `on` switched on; all of them where it names none. */
  list(bundle: Bundle, on: readonly Id[]): void {
    const page = this.#list.ownerDocument;
    const sources = [...bundle.sources].sort(
      (a, b) => a.outlet.localeCompare(b.outlet) || ((a.published ?? '') < (b.published ?? '') ? -1 : 1),
    );
    const known = sources.some(({ id }) => on.includes(id));
    this.#list.replaceChildren(
      ...sources.map(({ id, outlet, published }) => {
        const box = page.createElement('input');
        Object.assign(box, { type: 'checkbox', value: id, checked: !known || on.includes(id) });
        const label = page.createElement('label');
        const day = page.createElement('small');
        day.textContent = published?.slice(0, 10) ?? '';
        label.append(box, ` ${outlet} `, day);
        const row = page.createElement('li');
        row.append(label);
        return row;
      }),
    );
    this.tell();
  }

  switchAll(on: boolean): void {
    for (const box of this.#boxes()) box.checked = on;
    this.tell();
  }

  /** Says how many sources are on. No source at all would be an empty card, so the card then has all of them. */
  tell(): void {
    const boxes = this.#boxes();
    const on = boxes.filter(({ checked }) => checked).length;
    this.#on.textContent =
      on === boxes.length
        ? `All ${on} are on`
        : on === 0
          ? 'None is on: choose one, or the card has all'
          : `${on} of ${boxes.length} are on`;
  }

  #boxes(): readonly HTMLInputElement[] {
    return [...this.#list.querySelectorAll('input')];
  }

  /** What is chosen, for the fragment of the address. */
  spelled(choice: Choice): string {
    const words = new URLSearchParams();
    for (const name of kept) if (this.value(name) !== '') words.set(name, this.value(name));
    if (choice.sources !== undefined) words.set('sources', choice.sources.join(' '));
    return words.toString();
  }

  /** Takes up what a fragment says; returns the sources that it names. */
  takeUp(fragment: string): readonly Id[] {
    const words = new URLSearchParams(fragment);
    for (const name of kept) {
      const value = words.get(name);
      if (value !== null) this.set(name, value);
    }
    return (words.get('sources') ?? '').split(' ').filter((id) => id !== '');
  }
}
