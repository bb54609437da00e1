/**
 * The form of the page: what is chosen in it, and the same in the fragment of the address, so that a choice can be kept
 * and handed on. Knows nothing of cards.
 */

import { localize } from '../../../data/bundle/localize.ts';
import type { Bundle, Id } from '../../../data/bundle/types.ts';
import type { Choice } from './choice.ts';

const kept = ['story', 'lang', 'theme', 'heading-level', 'as-of', 'reserve', 'how'] as const;

/** What is ticked in the lists of a story; empty where everything is as the story has it. */
export interface Picked {
  readonly sources: readonly Id[];
  readonly groupsOff: readonly Id[];
}

/** More sources than these have groups as their switches. */
const mostSwitches = 5;

export class ChoiceForm {
  readonly #page: Document;
  readonly #form: HTMLFormElement;

  constructor(page: Document) {
    this.#page = page;
    this.#form = page.querySelector('form') as HTMLFormElement;
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
    const [on, off] = [this.#ticked('source-list', true), this.#ticked('group-list', false)];
    const groups = this.#boxes('group-list').length;
    return {
      story: bundle.story,
      title: localize(bundle.title, this.value('lang') || bundle.language, bundle.language),
      spoken: bundle.language,
      lang: this.value('lang'),
      theme: this.value('theme') as Choice['theme'],
      level: this.value('heading-level') as Choice['level'],
      asOf: this.value('as-of'),
      ...(on.length > 0 && on.length < bundle.sources.length ? { sources: on } : {}),
      // A card with every group off would be empty, so it then has all of them.
      ...(off.length > 0 && off.length < groups ? { groupsOff: off } : {}),
    };
  }

  /** Lists the sources and groups of a story, ticked as picked; all of them where nothing of the story was picked. */
  list(bundle: Bundle, { sources: wanted, groupsOff }: Picked): void {
    const sources = [...bundle.sources].sort(
      (a, b) => a.outlet.localeCompare(b.outlet) || ((a.published ?? '') < (b.published ?? '') ? -1 : 1),
    );
    const known = sources.some(({ id }) => wanted.includes(id));
    this.#list('source-list').replaceChildren(
      ...sources.map(({ id, outlet, published }) => {
        const row = this.#page.createElement('li');
        const day = this.#page.createElement('small');
        day.textContent = published?.slice(0, 10) ?? '';
        row.append(this.#box(id, !known || wanted.includes(id), ` ${outlet} `, day));
        return row;
      }),
    );
    const groups = bundle.groups ?? [];
    this.#list('groups').hidden = groups.length === 0;
    this.#list('group-list').replaceChildren(
      ...groups.map(({ id, label }) =>
        this.#box(id, !groupsOff.includes(id), ` ${localize(label, bundle.language, bundle.language)}`),
      ),
    );
    this.tell();
  }

  #box(value: Id, checked: boolean, ...words: readonly (string | Node)[]): HTMLElement {
    const box = this.#page.createElement('input');
    Object.assign(box, { type: 'checkbox', value, checked });
    const label = this.#page.createElement('label');
    label.append(box, ...words);
    return label;
  }

  switchAll(on: boolean): void {
    for (const box of this.#boxes('source-list')) box.checked = on;
    this.tell();
  }

  /** Says how many sources are ticked. No source at all would be an empty card, so the card then has all of them. */
  tell(): void {
    const all = this.#boxes('source-list').length;
    const on = this.#ticked('source-list', true).length;
    const some = `${on} of ${all}${on > mostSwitches ? '' : ': each has a switch of its own'}`;
    this.#list('sources-on').textContent =
      on === all ? `All ${all}` : on === 0 ? 'None: choose one, or the card has all' : some;
  }

  #list(id: string): HTMLElement {
    return this.#page.getElementById(id) as HTMLElement;
  }

  #boxes(list: string): readonly HTMLInputElement[] {
    return [...this.#list(list).querySelectorAll('input')];
  }

  #ticked(list: string, ticked: boolean): readonly Id[] {
    return this.#boxes(list).flatMap(({ checked, value }) => (checked === ticked ? value : []));
  }

  /** What is chosen, for the fragment of the address. */
  spelled({ sources, groupsOff }: Choice): string {
    const words = new URLSearchParams();
    for (const name of kept) if (this.value(name) !== '') words.set(name, this.value(name));
    if (sources !== undefined) words.set('sources', sources.join(' '));
    if (groupsOff !== undefined) words.set('without-groups', groupsOff.join(' '));
    return words.toString();
  }

  /** Takes up what a fragment says; returns the sources and groups that it names. */
  takeUp(fragment: string): Picked {
    const words = new URLSearchParams(fragment);
    for (const name of kept) {
      const value = words.get(name);
      if (value !== null) this.set(name, value);
    }
    const listed = (name: string): readonly Id[] => (words.get(name) ?? '').split(' ').filter(Boolean);
    return { sources: listed('sources'), groupsOff: listed('without-groups') };
  }
}
