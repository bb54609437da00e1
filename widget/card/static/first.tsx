/** The card at rest from its face alone. What the reader does before the rest has come is kept and done then. */

import type { Face } from '../../../data/wording/face.ts';
import type { Actions } from '../actions.ts';
import { Card, type CardProps } from '../card.tsx';
import { draw } from './draw.ts';

/** One thing that the reader did. */
export type Deed = (act: Actions) => void;

/** Draws the face into `mount`; every deed of the reader goes to `later`. */
export function drawFirst(
  face: Face,
  level: CardProps['level'],
  mount: Element,
  later: (deed: Deed) => void,
): void {
  const nothing = (): void => undefined;
  const act: Actions = {
    open: (fact, open) => later((real) => real.open(fact, open)),
    showAll: (all) => later((real) => real.showAll(all)),
    unfold: (part, open) => later((real) => real.unfold(part, open)),
    toggle: nothing,
    toggleAll: nothing,
    only: nothing,
    undo: nothing,
    lookAt: nothing,
    copy: nothing,
    share: nothing,
  };
  const card = <Card face={face} level={level} all={false} unfolded={false} told={[]} act={act} />;
  mount.replaceChildren();
  draw(card, mount, mount.ownerDocument);
}
