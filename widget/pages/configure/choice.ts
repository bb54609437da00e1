/** What a newsroom chose for its card, and how that reads as attributes of the element. Knows neither form nor snippet. */
import type { Id } from '../../../data/bundle/types.ts';
import type { AttributeName } from '../../element/attributes.ts';

export interface Choice {
  readonly story: Id;
  /** The story's title, for links and frames. */
  readonly title: string;
  /** The language that the story is written in. */
  readonly spoken: string;
  /** Empty where nothing was chosen, like all that follow. */
  readonly lang: string;
  readonly theme: '' | 'light' | 'dark';
  readonly level: '' | '3' | '4' | '5';
  /** A day. */
  readonly asOf: string;
  /** The sources that the card is made of; absent for all of them. */
  readonly sources?: readonly Id[];
  /** The groups of voices that are off at first; absent for none. */
  readonly groupsOff?: readonly Id[];
  /** Pixels that the page keeps free for the card, so that nothing moves when it comes. */
  readonly reserved?: number;
}

export type Attribute = readonly [name: AttributeName, value: string];

/** Every attribute that is not as it would be anyway, without the story itself. */
export function attributesOf(choice: Choice): readonly Attribute[] {
  const { lang, theme, level, asOf, sources = [], groupsOff = [] } = choice;
  const all: readonly Attribute[] = [
    ['lang', lang],
    ['theme', theme],
    ['heading-level', level],
    ['as-of', asOf],
    ['sources', sources.join(' ')],
    ['without-groups', groupsOff.join(' ')],
  ];
  return all.filter(([, value]) => value !== '');
}

/** Whether the card shows the whole story as it is now, so that one answer can bring script and card together. */
export function showsWholeStory({ asOf, sources, groupsOff }: Choice): boolean {
  return asOf === '' && sources === undefined && groupsOff === undefined;
}

/** The query of whatever is made for each language: none for the story's own. */
export function inLanguage({ lang, spoken }: Choice): string {
  return lang === '' || lang === spoken.split('-')[0] ? '' : `?lang=${lang}`;
}
