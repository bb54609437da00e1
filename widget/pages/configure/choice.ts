/** What a newsroom chose for its card, and how that reads as attributes of the element. Knows neither form nor snippet. */
import type { Id } from '../../../data/bundle/types.ts';

export interface Choice {
  readonly story: Id;
  /** The story's title, for links and frames. */
  readonly title: string;
  /** The language that the story is written in. */
  readonly spoken: string;
  /** Empty where nothing was chosen, like all that follow. */
  readonly lang: string;
  readonly theme: '' | 'light' | 'dark';
  readonly layout: '' | 'compact';
  readonly level: '' | '3' | '4' | '5';
  /** A day. */
  readonly asOf: string;
  /** The sources that are on; absent for all of them. */
  readonly sources?: readonly Id[];
  /** Pixels that the page keeps free for the card, so that nothing moves when it comes. */
  readonly reserved?: number;
}

export type Attribute = readonly [name: string, value: string];

/** Every attribute that is not as it would be anyway, without the story itself. */
export function attributesOf(choice: Choice): readonly Attribute[] {
  const { lang, theme, layout, level, asOf, sources } = choice;
  const all: readonly Attribute[] = [
    ['lang', lang],
    ['theme', theme],
    ['layout', layout],
    ['heading-level', level],
    ['as-of', asOf],
    ['sources', sources === undefined ? '' : sources.join(' ')],
  ];
  return all.filter(([, value]) => value !== '');
}

/** Whether the card shows the whole story as it is now, so that one answer can bring script and card together. */
export function isWhole({ asOf, sources }: Choice): boolean {
  return asOf === '' && sources === undefined;
}

/** The query of whatever is made for each language: none for the story's own. */
export function inLanguage({ lang, spoken }: Choice): string {
  return lang === '' || lang === spoken.split('-')[0] ? '' : `?lang=${lang}`;
}
