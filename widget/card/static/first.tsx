/** The card at rest from its model alone, without Preact. What the reader does before the second script has come is kept. */
import type { CardModel } from '../../../data/wording/card-model.ts';
import type { RestActions } from '../actions.ts';
import { Card, type CardProps } from '../card.tsx';
import { draw } from './draw.ts';

/** One thing that the reader did. */
export type QueuedAction = (act: RestActions) => void;

/** Draws the model into `mount`; every deed of the reader goes to `later`. */
export function drawFirst(
  model: CardModel,
  level: CardProps['level'],
  mount: Element,
  later: (deed: QueuedAction) => void,
): void {
  const act: RestActions = {
    open: (...said) => later((real) => real.open(...said)),
    show: (...said) => later((real) => real.show(...said)),
    toggle: (...said) => later((real) => real.toggle(...said)),
    undo: () => later((real) => real.undo()),
  };
  mount.replaceChildren();
  draw(<Card model={model} level={level} act={act} />, mount, mount.ownerDocument);
}
