/**
 * What a reader has done to one card, and the card that this gives: the view is resolved again here, in the page,
 * without the network. Knows nothing of the DOM.
 */
import type { Bundle, Id, Moment } from '../data/model/bundle.ts';
import type { Resolution } from '../data/model/finding.ts';
import { resolve } from '../data/model/resolve.ts';
import type { Actions } from './card/actions.ts';
import type { CardProps } from './card/card.tsx';
import { changeWords } from './say/change.ts';
import { claimsByOrigin, type OriginSaid } from './say/claims.ts';
import type { Phrase } from './say/phrase.ts';
import { sheetOf } from './say/sheet.ts';
import { onWords, outlets } from './say/sources.ts';
import { counted, type Voice } from './say/voice.ts';

export interface Setting {
  readonly off: ReadonlySet<Id>;
  readonly at: Moment | undefined;
  readonly level: CardProps['level'];
  readonly unfolded: boolean;
}

export class Reader {
  readonly voice: Voice;
  off: ReadonlySet<Id>;
  resolution: Resolution;
  #setting: Setting;
  #all = false;
  #open: ReadonlySet<Id> = new Set();
  #told: Phrase = [];

  constructor(voice: Voice, setting: Setting, before?: Reader) {
    this.voice = voice;
    this.#setting = setting;
    const known = (id: Id): boolean => voice.index.sources.has(id);
    this.off = before === undefined ? setting.off : new Set([...before.off].filter(known));
    if (before !== undefined) {
      this.#all = before.#all;
      this.#open = before.#open;
    }
    this.resolution = this.#resolve();
  }

  get bundle(): Bundle {
    return this.voice.bundle;
  }

  #resolve(): Resolution {
    const { at } = this.#setting;
    return resolve(this.bundle, { off: [...this.off], ...(at === undefined ? {} : { at }) });
  }

  /** Follows the page's attributes; the reader's own toggles stay unless `off` is given. */
  set(setting: Partial<Setting>): void {
    this.#setting = { ...this.#setting, ...setting };
    if (setting.off !== undefined) this.off = setting.off;
    this.resolution = this.#resolve();
    this.#told = [];
  }

  showAll(all: boolean): void {
    this.#all = all;
  }

  /** Whether this is news: a drawn `details` reports its own state again. */
  open(fact: Id, open: boolean): boolean {
    if (this.#open.has(fact) === open) return false;
    const set = new Set(this.#open);
    if (open) set.add(fact);
    else set.delete(fact);
    this.#open = set;
    return true;
  }

  toggle(sources: readonly Id[], on: boolean): void {
    const off = new Set(this.off);
    for (const id of sources) {
      if (on) off.delete(id);
      else off.add(id);
    }
    const before = { off: this.off, resolution: this.resolution };
    this.off = off;
    this.resolution = this.#resolve();
    this.#told = changeWords(this.voice, before, { off, resolution: this.resolution });
  }

  toggleAll(on: boolean): void {
    this.toggle(
      this.bundle.sources.map(({ id }) => id),
      on,
    );
  }

  card(act: Actions): CardProps {
    const { voice, resolution } = this;
    const open = new Map<Id, readonly OriginSaid[]>();
    for (const finding of resolution.findings) {
      if (this.#open.has(finding.fact)) open.set(finding.fact, claimsByOrigin(voice, finding));
    }
    return {
      sheet: sheetOf(voice, resolution),
      strings: voice.strings,
      language: voice.language,
      direction: voice.strings.direction,
      level: this.#setting.level,
      all: this.#all,
      open,
      outlets: outlets(voice),
      off: this.off,
      on: onWords(voice, this.off.size),
      unfolded: this.#setting.unfolded,
      told: this.#told,
      showAll: counted(voice, voice.strings.showAll, resolution.findings.length),
      more: (n) => counted(voice, voice.strings.others, n),
      act,
    };
  }
}
