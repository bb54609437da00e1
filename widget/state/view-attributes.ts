/**
 * The view that the element's attributes name: `without`, `without-groups`, `without-voices` and `as-of`. Every reading is
 * total: what a story does not have counts as not there, so that a typing mistake on a page never costs the card.
 */
import type { Id } from '../../data/bundle/types.ts';
import type { View } from '../../data/resolver/finding.ts';
import type { SwitchKind } from '../card/actions.ts';
import type { AttributeName } from '../element/attributes.ts';
import { readAsOf } from '../element/settings.ts';
import type { CardText } from './card-text.ts';
import { withOff } from './view.ts';

/** The attributes, and the keys of the page's address, that switch something off. */
export const withoutNames = {
  sources: 'without',
  groups: 'without-groups',
  voices: 'without-voices',
} as const satisfies { readonly [kind in SwitchKind]: AttributeName };

export const switchKinds = Object.keys(withoutNames) as readonly SwitchKind[];

/** Ids have no spaces. Names of outlets may: voices are separated by commas alone. */
function listed(kind: SwitchKind, value: string): readonly string[] {
  return value.split(kind === 'voices' ? /\s*,\s*/ : /[\s,]+/).map((id) => id.trim());
}

export function viewOfAttributes(host: Element, text: CardText): View {
  const at = readAsOf(host.getAttribute('as-of'));
  return switchKinds.reduce<View>(
    (view, kind) => {
      const ids = listed(kind, host.getAttribute(withoutNames[kind]) ?? '');
      const known = ids.filter((id) => text.knows(kind, id));
      return withOff(view, kind, known);
    },
    at === undefined ? {} : { at },
  );
}

/** The sources that the card is limited to; none for all of the story's. */
export function limitOf(host: Element): readonly Id[] {
  return listed('sources', host.getAttribute('sources') ?? '').filter(Boolean);
}
