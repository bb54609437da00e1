/**
 * What a reader has done to one card, and the card that this gives: the view is resolved again here, in the page,
 * without the network. Knows nothing of the DOM.
 */
import type { Bundle, Id, Moment } from '../../data/bundle/types.ts';
import type { Resolution } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { changeWords } from '../../data/wording/change.ts';
import { type Behind, noteOf, openFinding } from '../../data/wording/claims.ts';
import { type Face, faceOf } from '../../data/wording/face.ts';
import { furtherReasons } from '../../data/wording/finding/why.ts';
import { momentsOf } from '../../data/wording/moments.ts';
import { changedFacts, updatedWords } from '../../data/wording/news.ts';
import type { Phrase, Piece } from '../../data/wording/phrase.ts';
import { quoteOf } from '../../data/wording/quote.ts';
import { sheetOf } from '../../data/wording/sheet.ts';
import type { Voice } from '../../data/wording/voice.ts';
import type { Actions } from '../card/actions.ts';
import { bare } from '../safe/bare.ts';

/** What the page sets and the reader may change. */
export interface Setting {
  readonly off: ReadonlySet<Id>;
  readonly at: Moment | undefined;
}

/** What is folded away below the findings. */
export type Part = Parameters<Actions['unfold']>[0];

/** A finding that the reader opened. */
export interface Opened {
  readonly fact: Id;
  readonly behind: Behind;
  readonly note: Piece | undefined;
  readonly reasons: readonly Phrase[];
}

export class Reader {
  readonly voice: Voice;
  setting: Setting;
  resolution: Resolution;
  #all = false;
  #open: ReadonlySet<Id> = new Set();
  readonly #unfolded: Set<Part>;
  #told: Phrase = [];
  /** Settings to go back to, the last one last. */
  #past: readonly Setting[] = [];
  /** Worked out only for readers who look back. */
  #moments: readonly Moment[] = [];

  /** `before` is the card that this one replaces: what its reader did is kept. */
  constructor(voice: Voice, setting: Setting, unfolded: readonly Part[], before?: Reader) {
    const known = (id: Id): boolean => voice.index.sources.has(id);
    this.voice = voice;
    const still = (one: Setting): Setting => ({ ...one, off: new Set([...one.off].filter(known)) });
    this.setting = before === undefined ? setting : still(before.setting);
    this.#unfolded = before === undefined ? new Set(unfolded) : before.#unfolded;
    if (before !== undefined) {
      this.#all = before.#all;
      this.#open = before.#open;
      this.#past = before.#past.map(still);
      if (this.shows('then')) this.#lookBack();
    }
    this.resolution = this.#resolve();
  }

  get bundle(): Bundle {
    return this.voice.bundle;
  }

  #resolve({ off, at }: Setting = this.setting): Resolution {
    return bare(resolve(this.bundle, bare({ off: [...off], ...(at === undefined ? {} : { at }) })));
  }

  /** Follows the page's attributes. */
  follow(setting: Partial<Setting>): void {
    this.setting = { ...this.setting, ...setting };
    this.#told = [];
    this.resolution = this.#resolve();
  }

  #turn(setting: Setting): void {
    const before = { ...this.setting, resolution: this.resolution };
    this.setting = setting;
    this.resolution = this.#resolve();
    this.#told = changeWords(this.voice, before, { ...setting, resolution: this.resolution });
  }

  /** Changes the view, so that it can be undone. */
  view(setting: Partial<Setting>): void {
    this.#past = [...this.#past, this.setting];
    this.#turn({ ...this.setting, ...setting });
  }

  undo(): void {
    const last = this.#past.at(-1);
    if (last === undefined) return;
    this.#past = this.#past.slice(0, -1);
    this.#turn(last);
  }

  toggle(sources: readonly Id[], on: boolean): void {
    const off = new Set(this.setting.off);
    for (const id of sources) {
      if (on) off.delete(id);
      else off.add(id);
    }
    this.view({ off });
  }

  /** Switches every other source off. */
  only(sources: readonly Id[]): void {
    const rest = this.bundle.sources.map(({ id }) => id).filter((id) => !sources.includes(id));
    this.view({ off: new Set(rest) });
  }

  toggleAll(on: boolean): void {
    this.view({ off: new Set(on ? [] : this.bundle.sources.map(({ id }) => id)) });
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

  /** Opens those that are shown at rest. */
  openLead(): void {
    const { findings } = this.resolution;
    this.#open = new Set(findings.slice(0, this.bundle.lead).map(({ fact }) => fact));
  }

  /** Opens every finding, for paper, and gives what folds them again. */
  openAll(): () => void {
    const [all, open] = [this.#all, this.#open];
    this.#all = true;
    this.#open = new Set(this.resolution.findings.map(({ fact }) => fact));
    return () => {
      this.#all = all;
      this.#open = open;
    };
  }

  /** The days to look back to are worked out once, from all sources, so that they stay put. */
  #lookBack(): void {
    if (this.#moments.length === 0) this.#moments = momentsOf(this.voice, new Set());
  }

  /** Whether this is news. */
  unfold(part: Part, open: boolean): boolean {
    if (this.#unfolded.has(part) === open) return false;
    if (open) this.#unfolded.add(part);
    else this.#unfolded.delete(part);
    if (this.shows('then')) this.#lookBack();
    return true;
  }

  shows(part: Part): boolean {
    return this.#unfolded.has(part);
  }

  /** Says what differs from the card that this one replaces, with room for it. Gives the facts that do. */
  renew(before: Reader): readonly Id[] {
    const changed = changedFacts(before, this);
    const first = this.resolution.findings.findIndex(({ fact }) => fact === changed[0]);
    if (first >= this.bundle.lead) this.#all = true;
    this.#told = updatedWords(this, changed);
    return changed;
  }

  /** A finding as a paragraph to paste. */
  quote(fact: Id): string {
    const sheet = sheetOf(this.voice, this.resolution);
    const finding = sheet.findings.find((one) => one.fact === fact);
    return finding === undefined ? '' : quoteOf(this.voice, sheet, finding);
  }

  /** Says something beside the controls. */
  tell(told: Phrase): void {
    this.#told = told;
  }

  /** The card at rest as it reads now. */
  face(): Face {
    return faceOf(this.voice, this.resolution, this.#all);
  }

  /** The findings that are open, with what stands behind them and the reasons that the face leaves out. */
  opened(): readonly Opened[] {
    return this.resolution.findings
      .filter(({ fact }) => this.#open.has(fact))
      .map((finding) => ({
        fact: finding.fact,
        behind: openFinding(this.voice, finding),
        note: noteOf(this.voice, finding, this.resolution.at),
        reasons: furtherReasons(this.voice, finding),
      }));
  }

  get all(): boolean {
    return this.#all;
  }

  get told(): Phrase {
    return this.#told;
  }

  get undoable(): boolean {
    return this.#past.length > 0;
  }

  get moments(): readonly Moment[] {
    return this.#moments;
  }
}
