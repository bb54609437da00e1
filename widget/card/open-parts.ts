/** What the third script brings: everything that opens. The card at rest does without it. Types only. */
import type { JSX } from 'preact';
import type { Id } from '../../data/bundle/types.ts';
import type { CardState } from '../state/card-state.ts';
import type { OpenText, Spoken } from '../state/card-text.ts';
import type { copySentence, shareSentence } from '../state/share.ts';
import type { Actions, FindingPlace, PanelName } from './actions.ts';

export interface OpenedProps {
  readonly state: CardState;
  readonly level: 2 | 3 | 4 | 5;
  /** Where the whole card stands as plain text. */
  readonly plainText?: string | undefined;
  readonly act: Actions;
}

export interface OpenParts {
  /** How it looks, on top of the styles of the card at rest. */
  readonly openStyles: string;
  readonly openText: (spoken: Spoken) => OpenText;
  /** What opens from a finding. Throws what cannot be put into words. */
  readonly detailsOf: (props: OpenedProps, text: OpenText, place: FindingPlace, fact: Id) => JSX.Element;
  /** What opens from the head or the foot. Throws what cannot be put into words. */
  readonly insideOf: (props: OpenedProps, text: OpenText, panel: PanelName) => JSX.Element;
  readonly copySentence: typeof copySentence;
  readonly shareSentence: typeof shareSentence;
}
