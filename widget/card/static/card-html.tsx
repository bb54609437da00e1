/** The card at rest as HTML, for servers and compilers: the same elements as on the page. */
import type { CardModel } from '../../../data/wording/card-model.ts';
import type { RestActions } from '../actions.ts';
import { Card, type CardProps } from '../card.tsx';
import { toHtml } from './html.ts';

const nothing = (): void => undefined;

/** What a card that nobody draws again does. */
export const idle: RestActions = { open: nothing, show: nothing, toggle: nothing, undo: nothing };

/** `bodies`: what stands opened inside the findings, for readers without scripts. */
export function cardHtml(
  model: CardModel,
  level: CardProps['level'] = 2,
  bodies?: CardProps['bodies'],
): string {
  return toHtml(<Card model={model} level={level} act={idle} {...(bodies && { bodies })} />);
}
