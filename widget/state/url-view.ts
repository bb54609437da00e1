/**
 * A view in the fragment of the page's address: `#wwk.<card>.without-groups=officials&wwk.<card>.at=2022-01-12`. What else
 * stands in the fragment stays. A fragment that is the address of a page of its own (`#/inbox`, `#!/inbox`) belongs to the
 * router that wrote it, and is left alone.
 */
import type { View } from '../../data/resolver/finding.ts';
import { readAsOf } from '../element/settings.ts';
import type { CardText } from './card-text.ts';
import { offIn, viewAt, withOff } from './view.ts';
import { switchKinds, withoutNames } from './view-attributes.ts';

/** In the place of a moment, where the page's own is another than now. */
const now = 'now';

const names: readonly string[] = [...Object.values(withoutNames), 'at'];

export function isRoute(fragment: string): boolean {
  return /^#?!?\//.test(fragment);
}

interface Fragment {
  /** The parts of this card, by name. */
  readonly mine: ReadonlyMap<string, string>;
  readonly others: readonly string[];
}

function partsOf(fragment: string, card: string): Fragment {
  const prefix = `wwk.${encodeURIComponent(card)}.`;
  const mine = new Map<string, string>();
  const others: string[] = [];
  for (const part of fragment.replace(/^#/, '').split('&')) {
    const equals = part.indexOf('=');
    const name = part.startsWith(prefix) ? part.slice(prefix.length, equals) : '';
    if (equals > 0 && names.includes(name)) mine.set(name, part.slice(equals + 1));
    else if (part !== '') others.push(part);
  }
  return { mine, others };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** The view that a fragment holds of this card; what it does not hold, or not well, is as in `base`. */
export function readView(fragment: string, card: string, text: CardText, base: View): View {
  const { mine } = partsOf(fragment, card);
  let view = base;
  for (const kind of switchKinds) {
    const value = mine.get(withoutNames[kind]);
    if (value === undefined) continue;
    const known = value
      .split(',')
      .map(decoded)
      .filter((id) => text.knows(kind, id));
    if (known.length > 0 || value === '') view = withOff(view, kind, known);
  }
  const at = mine.get('at');
  const moment = at === undefined ? undefined : readAsOf(decoded(at));
  return at !== now && moment === undefined ? view : viewAt(view, moment);
}

/** The fragment with this view of the card in it; what is as in `base` is left out. */
export function writeView(fragment: string, card: string, view: View, base: View): string {
  const prefix = `wwk.${encodeURIComponent(card)}.`;
  const parts = [...partsOf(fragment, card).others];
  for (const kind of switchKinds) {
    const [off, before] = [offIn(view, kind), offIn(base, kind)];
    if (off.size === before.size && [...off].every((id) => before.has(id))) continue;
    parts.push(`${prefix}${withoutNames[kind]}=${[...off].map(encodeURIComponent).join(',')}`);
  }
  if (view.at !== base.at) parts.push(`${prefix}at=${encodeURIComponent(view.at ?? now)}`);
  return parts.join('&');
}
