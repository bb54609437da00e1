/**
 * Where the words of a card come from: a bundle, the resolver and the wording of one language; in tests, a table by hand.
 * Every function is pure and asks for one view. Types only.
 */
import type { Id, Moment } from '../../data/bundle/types.ts';
import type { View } from '../../data/resolver/finding.ts';
import type {
  AnswersText,
  CardModel,
  FindingDetails,
  ListEntry,
  SourcesText,
} from '../../data/wording/card-model.ts';
import type { Controls } from '../../data/wording/locales/locale.ts';
import type { SwitchKind } from '../card/actions.ts';

/** A day on which something changed, for "Go back to a day". */
export interface DayText {
  readonly at: Moment;
  /** "9 Jan 2022". */
  readonly label: string;
}

export interface CardText {
  readonly story: Id;
  /** BCP 47 tag of the words. */
  readonly language: string;
  /** What the controls are called. */
  readonly controls: Controls;
  /** Whether the story has this source, group or voice. */
  knows(kind: SwitchKind, id: string): boolean;
  card(view: View): CardModel;
  details(view: View, fact: Id): FindingDetails;
  sources(view: View): SourcesText;
  answers(view: View): AnswersText;
  questions(view: View): readonly ListEntry[];
  corrections(view: View): readonly ListEntry[];
  /** The days on which something changed, the oldest first; the last one is now. */
  days(): readonly DayText[];
  /** "1 answer changed – show", where this card differs from the one before it. */
  news(before: CardText, view: View): string | undefined;
  /** What events carry; nothing of it is drawn. */
  resolution(view: View): unknown;
}
