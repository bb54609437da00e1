/**
 * The element's attributes as properties, for scripts. Reading is total: a bad value gives the documented default, as in
 * HTML itself. Writing sets the attribute, which is the truth.
 */
import { readLevel, readRefresh } from './attributes.ts';

/** Not the global of that name, which a page may have put something else in the place of. */
const Plain = Object.getPrototypeOf(HTMLSlotElement) as typeof HTMLElement;

export class Reflecting extends Plain {
  /** Bad values give the default, as in HTML itself. */
  #one<Word extends string>(name: string, words: readonly [Word, ...Word[]]): Word {
    const value = this.getAttribute(name);
    return words.find((word) => word === value) ?? words[0];
  }

  get story(): string {
    return this.getAttribute('story')?.trim() ?? '';
  }
  set story(value: string) {
    this.setAttribute('story', value);
  }

  get src(): string {
    return this.getAttribute('src')?.trim() ?? '';
  }
  set src(value: string) {
    this.setAttribute('src', value);
  }

  /** The ids of the sources that the card is made of, with spaces between them; empty for all. */
  get sources(): string {
    return this.getAttribute('sources') ?? '';
  }
  set sources(value: string) {
    this.setAttribute('sources', value);
  }

  /** The ids of sources that are off at first, with spaces between them. */
  get without(): string {
    return this.getAttribute('without') ?? '';
  }
  set without(value: string) {
    this.setAttribute('without', value);
  }

  /** The ids of groups of voices that are off at first, with spaces between them. */
  get withoutGroups(): string {
    return this.getAttribute('without-groups') ?? '';
  }
  set withoutGroups(value: string) {
    this.setAttribute('without-groups', value);
  }

  /** The voices that are off at first, `speaker:<id>` or `outlet:<name>`, with commas between them. */
  get withoutVoices(): string {
    return this.getAttribute('without-voices') ?? '';
  }
  set withoutVoices(value: string) {
    this.setAttribute('without-voices', value);
  }

  get asOf(): string {
    return this.getAttribute('as-of') ?? '';
  }
  set asOf(value: string) {
    this.setAttribute('as-of', value);
  }

  /** Seconds; 0 for never. */
  get refresh(): number {
    return readRefresh(this.getAttribute('refresh'));
  }
  set refresh(value: number) {
    this.setAttribute('refresh', String(value));
  }

  get headingLevel(): 2 | 3 | 4 | 5 {
    return readLevel(this.getAttribute('heading-level'));
  }
  set headingLevel(value: number) {
    this.setAttribute('heading-level', String(value));
  }

  get theme(): 'auto' | 'light' | 'dark' {
    return this.#one('theme', ['auto', 'light', 'dark']);
  }
  set theme(value: string) {
    this.setAttribute('theme', value);
  }

  get remember(): 'none' | 'fragment' {
    return this.#one('remember', ['none', 'fragment']);
  }
  set remember(value: string) {
    this.setAttribute('remember', value);
  }

  get loading(): 'eager' | 'lazy' {
    return this.#one('loading', ['eager', 'lazy']);
  }
  set loading(value: string) {
    this.setAttribute('loading', value);
  }
}
