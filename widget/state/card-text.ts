/**
 * Where the words of a card come from: a bundle, the resolver and the wording of one language; in tests, a table by hand.
 * Every function is pure and asks for one view. The card at rest has its words from the second script, what opens from the
 * third. Types only.
 */
import type { Bundle, Id, Moment } from '../../data/bundle/types.ts';
import type { Resolution, View } from '../../data/resolver/finding.ts';
import type {
  AnswersText,
  CardModel,
  FindingDetails,
  ListEntry,
  SourcesText,
} from '../../data/wording/card-model.ts';
import type { Controls } from '../../data/wording/locales/locale.ts';
import type { Localizer } from '../../data/wording/localizer.ts';
import type { Shown } from '../../data/wording/shown.ts';
import type { SwitchKind } from '../card/actions.ts';
import type { GroupOfVoices } from './view.ts';

/** A day on which something changed, for "Go back to a day". */
export interface DayText {
  readonly at: Moment;
  /** "9 Jan 2022". */
  readonly label: string;
}

/** All that can be switched on this card. */
export interface Switchable {
  readonly sources: readonly Id[];
  /** The last one may have no group: voices that belong to none. */
  readonly groups: readonly GroupOfVoices[];
}

/** The words of the card at rest. */
export interface CardText {
  readonly story: Id;
  /** BCP 47 tag of the words. */
  readonly language: string;
  /** What the controls are called. */
  readonly controls: Controls;
  /** Whether the story has this source, group or voice. */
  knows(kind: SwitchKind, id: string): boolean;
  members(): Switchable;
  card(view: View): CardModel;
  /** What events carry; nothing of it is drawn. */
  resolution(view: View): unknown;
  /** The words of what opens; `openText` comes with the third script. */
  open(openText: (spoken: Spoken) => OpenText): OpenText;
}

/** What the words of what opens are made from. */
export interface Spoken {
  readonly bundle: Bundle;
  readonly l: Localizer;
  readonly text: CardText;
  shown(view: View): Shown;
  resolution(view: View): Resolution;
}

/** The words of what opens. */
export interface OpenText {
  /** `most`: how many reports are put into words, at first only those that are shown. Throws where the story has no such finding. */
  details(view: View, fact: Id, most?: number): FindingDetails;
  sources(view: View): SourcesText;
  answers(view: View): AnswersText;
  questions(view: View): readonly ListEntry[];
  corrections(view: View): readonly ListEntry[];
  /** The days on which something changed, the oldest first; the last one is now. */
  days(): readonly DayText[];
  /** "1 answer changed – show", where this card differs from the one before it. */
  news(before: OpenText, view: View): string | undefined;
}
