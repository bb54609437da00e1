/** What a reader can do to the card. The controller carries it out and draws the card again. Types only. */
import type { Id, Moment } from '../../data/bundle/types.ts';
import type { VoiceKey } from '../../data/resolver/finding.ts';

/** What opens from the head (`sources`, `day`) and from the foot of the card; one of each at a time. */
export type PanelName = 'sources' | 'day' | 'answers' | 'questions' | 'corrections';

/** What a switch belongs to: pages, groups of voices, or single voices. */
export type SwitchKind = 'sources' | 'groups' | 'voices';

/** The id of a source or group, or a voice's key. */
export type SwitchId = Id | VoiceKey;

/** Where a finding stands: among the leading ones, or in the list of all answers. */
export type FindingPlace = 'lead' | 'all';

export interface Actions {
  /** Opens or closes a finding. */
  open(place: FindingPlace, fact: Id, open: boolean): void;
  /** Opens or closes what a link of the head or foot leads to. */
  show(panel: PanelName, open: boolean): void;
  /** Switches sources, groups or voices on or off. */
  toggle(kind: SwitchKind, ids: readonly SwitchId[], on: boolean): void;
  /** Switches everything else off. */
  only(kind: 'sources' | 'voices', ids: readonly SwitchId[]): void;
  /** Switches everything on. */
  all(): void;
  /** Takes the last change of the view back. */
  undo(): void;
  /** Shows what was known at the end of that moment; of now when absent. */
  lookAt(at: Moment | undefined): void;
  /** Shows a list whole, or cuts or folds it again. */
  more(list: string, whole: boolean): void;
  /** Narrows a list to what contains the text. */
  filter(panel: PanelName, text: string): void;
  /** Lists the sources by who says it, or by page. */
  listBy(order: 'voice' | 'page'): void;
  /** Puts a finding on the clipboard, as a sentence. */
  copy(fact: Id): void;
  /** Hands a finding on as a sentence, with the address of the page. */
  share(fact: Id): void;
}

/** What can be done to the card at rest, before the second script has come. */
export type RestActions = Pick<Actions, 'open' | 'show' | 'toggle' | 'undo'>;
