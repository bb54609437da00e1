/**
 * The card as HTML that a newsroom's server puts into its page: a whole card without scripts, with what stands behind its
 * findings, which the script takes over where it stands. Built for Node, with the small JSX runtime in the place of Preact's.
 */
import type { ComponentChildren } from 'preact';
import type { CardText } from '../../state/card-text.ts';
import { openText } from '../../state/open-text.ts';
import { openStyles } from '../../styles/open-styles.ts';
import { styles } from '../../styles/styles.ts';
import type { Actions } from '../actions.ts';
import { Details } from '../details.tsx';
import { cardHtml, idle } from './card-html.tsx';
import { escaped } from './html.ts';

const nothing = (): void => undefined;

const quiet: Actions = {
  ...idle,
  only: nothing,
  all: nothing,
  lookAt: nothing,
  more: nothing,
  filter: nothing,
  listBy: nothing,
  copy: nothing,
  share: nothing,
};

/** `fallback`: where the story stands as a page, for readers whose browser or reader mode does not draw the card. */
export function staticCard(text: CardText, fallback?: string): string {
  const model = text.card({});
  const words = text.open(openText);
  const findings = new Map<string, ComponentChildren>(
    model.findings.map(({ fact }) => [
      fact,
      <Details
        key={fact}
        fact={fact}
        place="lead"
        details={words.details({}, fact, Infinity)}
        most={Infinity}
        controls={text.controls}
        whole={new Set([`lead ${fact} reports`, `lead ${fact} figure`])}
        copied=""
        act={quiet}
      />,
    ]),
  );
  const bodies = { findings, head: undefined, foot: undefined, partly: new Set<string>(), news: undefined };
  const card = cardHtml(model, 2, bodies);
  const link =
    fallback === undefined ? '' : `<p><a href="${escaped(fallback)}">${escaped(model.title)}</a></p>`;
  return `<what-we-know story="${escaped(model.story)}"><template shadowrootmode="open"><style>${styles}${openStyles}</style><div>${card}</div></template>${link}</what-we-know>`;
}
