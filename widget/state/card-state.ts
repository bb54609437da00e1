/**
 * What a reader has done to one card: the view with its history, and what is open. Knows nothing of the DOM and of words
 * beyond the `CardText` that it was given.
 */
import type { Id } from '../../data/bundle/types.ts';
import type { View } from '../../data/resolver/finding.ts';
import type { CardModel, FindingText } from '../../data/wording/card-model.ts';
import type { FindingPlace, PanelName, SwitchId, SwitchKind } from '../card/actions.ts';
import type { CardText, OpenText, Spoken } from './card-text.ts';
import { allOn, isAllOn, isSameView, partlyOff, switched, switchedVoices, viewAt, withOff } from './view.ts';

/** The panels of the head; the others belong to the foot. */
const headPanels: readonly PanelName[] = ['sources', 'day'];

export class CardState {
  readonly text: CardText;
  #words: OpenText | undefined;
  #view: View;
  /** Views to go back to, the last one last. */
  #past: readonly View[] = [];
  #model: CardModel | undefined;
  #open: ReadonlySet<string> = new Set();
  #panels: { readonly head?: PanelName; readonly foot?: PanelName } = {};
  #whole: ReadonlySet<string> = new Set();
  #typed: { readonly [panel in PanelName]?: string } = {};
  #by: 'voice' | 'page' = 'voice';
  #copied: { readonly fact: Id; readonly said: string } | undefined;

  /** `before` is the card that this one replaces: what its reader did is kept. */
  constructor(text: CardText, view: View, before?: CardState) {
    this.text = text;
    this.#view = before?.view ?? view;
    if (before === undefined) return;
    this.#past = before.#past;
    this.#open = before.#open;
    this.#panels = before.#panels;
    this.#whole = before.#whole;
    this.#typed = before.#typed;
    this.#by = before.#by;
    this.#model = before.#model;
    this.#model = this.#reuse(text.card(this.#view));
  }

  get view(): View {
    return this.#view;
  }

  /** The words of what opens. */
  words({ openText }: { readonly openText: (spoken: Spoken) => OpenText }): OpenText {
    this.#words ??= this.text.open(openText);
    return this.#words;
  }

  /** The card at rest. Findings that read as before are the same objects, so that they need not be drawn again. */
  get model(): CardModel {
    this.#model ??= this.text.card(this.#view);
    return this.#model;
  }

  #reuse(model: CardModel): CardModel {
    const known = new Map(this.#model?.findings.map((finding) => [finding.fact, finding]));
    const same = (finding: FindingText): FindingText => {
      const before = known.get(finding.fact);
      return before !== undefined && JSON.stringify(before) === JSON.stringify(finding) ? before : finding;
    };
    return { ...model, findings: model.findings.map(same) };
  }

  /** A view that cannot be put into words is not taken. */
  #turn(view: View): void {
    this.#model = this.#reuse(this.text.card(view));
    this.#view = view;
    this.#copied = undefined;
  }

  /** Follows the page: its attributes, or its address. */
  follow(view: View): void {
    if (!isSameView(view, this.#view)) this.#turn(view);
  }

  /** Changes the view, so that it can be undone. */
  change(view: View): void {
    if (isSameView(view, this.#view)) return;
    const before = this.#view;
    this.#turn(view);
    this.#past = [...this.#past, before];
  }

  /** Back to the view before the last change; where the page itself had switched something off, to everything. */
  undo(): void {
    const last = this.#past.at(-1) ?? allOn(this.#view);
    this.#past = this.#past.slice(0, -1);
    this.#turn(last);
  }

  toggle(kind: SwitchKind, ids: readonly SwitchId[], on: boolean): void {
    this.change(this.#toggled(kind, ids, on));
  }

  /** Has the words ready that a toggle in sight would lead to: the text of a view is made once. */
  expect(id: SwitchId, on: boolean): void {
    this.text.card(this.#toggled(this.model.toggles.kind, [id], on));
  }

  #toggled(kind: SwitchKind, ids: readonly SwitchId[], on: boolean): View {
    const view = this.#view;
    if (kind === 'sources') return switched(view, kind, ids, on);
    if (kind === 'voices') return switchedVoices(view, ids, on, this.text.members().groups);
    // A group that is switched as a whole has no voices left that are switched apart.
    const members = this.#partly(view).size === 0 ? [] : this.#voicesOf(ids);
    return switched(switched(view, 'voices', members, true), kind, ids, on);
  }

  #voicesOf(groups: readonly SwitchId[]): readonly SwitchId[] {
    return this.text
      .members()
      .groups.flatMap(({ group, voices }) =>
        group !== undefined && groups.includes(group) ? voices.map(({ voice }) => voice) : [],
      );
  }

  /** Switches every other source, or every other voice, off. */
  only(kind: 'sources' | 'voices', ids: readonly SwitchId[]): void {
    const { sources, groups } = this.text.members();
    const every: readonly SwitchId[] =
      kind === 'sources' ? sources : groups.flatMap(({ voices }) => voices.map(({ voice }) => voice));
    const others = every.filter((id) => !ids.includes(id));
    const plain = allOn(this.#view);
    this.change(
      kind === 'sources' ? withOff(plain, kind, others) : switchedVoices(plain, others, false, groups),
    );
  }

  all(): void {
    this.change(allOn(this.#view));
  }

  lookAt(at: View['at']): void {
    this.change(viewAt(this.#view, at));
  }

  get isAllOn(): boolean {
    return isAllOn(this.#view);
  }

  /** Groups of which some voices are off. */
  get partly(): ReadonlySet<string> {
    return this.#partly(this.#view);
  }

  #partly(view: View): ReadonlySet<string> {
    return view.withoutVoices === undefined ? new Set() : partlyOff(view, this.text.members().groups);
  }

  /** Whether this is news: a drawn `details` reports its own state again. */
  open(place: FindingPlace, fact: Id, open: boolean): boolean {
    const key = `${place} ${fact}`;
    if (this.#open.has(key) === open) return false;
    const set = new Set(this.#open);
    if (open) set.add(key);
    else set.delete(key);
    this.#open = set;
    return true;
  }

  opened(place: FindingPlace): readonly Id[] {
    return [...this.#open].flatMap((key) => (key.startsWith(`${place} `) ? key.slice(place.length + 1) : []));
  }

  show(panel: PanelName, open: boolean): void {
    const end = headPanels.includes(panel) ? 'head' : 'foot';
    const { [end]: _, ...rest } = this.#panels;
    this.#panels = open ? { ...rest, [end]: panel } : rest;
  }

  /** Whether anything is open that the card at rest has not. */
  get isOpen(): boolean {
    return this.#open.size > 0 || this.#panels.head !== undefined || this.#panels.foot !== undefined;
  }

  get panels(): { readonly head?: PanelName; readonly foot?: PanelName } {
    return this.#panels;
  }

  /** Whether this is news. */
  more(list: string, whole: boolean): boolean {
    if (this.#whole.has(list) === whole) return false;
    const set = new Set(this.#whole);
    if (whole) set.add(list);
    else set.delete(list);
    this.#whole = set;
    return true;
  }

  /** The lists that are shown whole. */
  get whole(): ReadonlySet<string> {
    return this.#whole;
  }

  filter(panel: PanelName, text: string): void {
    this.#typed = { ...this.#typed, [panel]: text };
  }

  typed(panel: PanelName): string {
    return this.#typed[panel] ?? '';
  }

  listBy(order: 'voice' | 'page'): void {
    this.#by = order;
  }

  get by(): 'voice' | 'page' {
    return this.#by;
  }

  /** Says what came of copying, beside the finding. */
  tell(fact: Id, said: string): void {
    this.#copied = { fact, said };
  }

  copied(fact: Id): string {
    return this.#copied?.fact === fact ? this.#copied.said : '';
  }

  /** Opens the leading findings and the list of pages, for paper, and gives what closes them again. */
  openForPaper(): () => void {
    const [open, panels, by, typed] = [this.#open, this.#panels, this.#by, this.#typed];
    this.#open = new Set([...open, ...this.model.findings.map(({ fact }) => `lead ${fact}`)]);
    this.#panels = { ...panels, head: 'sources' };
    this.#by = 'page';
    this.#typed = {};
    return () => {
      [this.#open, this.#panels, this.#by, this.#typed] = [open, panels, by, typed];
    };
  }
}
