/**
 * The view of a card in the fragment of the page's address, where the newsroom asks for it, so that a reader can send it
 * on and go back and forward: `#wwk.<card>.off=daily-9,wire-10&wwk.<card>.at=2022-01-12`. What else stands in the fragment
 * stays. A page that forbids it, such as a sandboxed frame, simply keeps nothing.
 */
import type { Bundle, Id, Moment } from '../../data/bundle/types.ts';
import { readMoment, readOff } from '../element/settings.ts';
import { own, viewOf } from '../safe/own.ts';

export interface View {
  readonly off: ReadonlySet<Id>;
  readonly at: Moment | undefined;
}

/** In the place of a moment, where the page's own is another than now. */
const now = 'now';

function partsOf(fragment: string, card: string): { mine: Map<string, string>; rest: string[] } {
  const prefix = `wwk.${encodeURIComponent(card)}.`;
  const mine = new Map<string, string>();
  const rest: string[] = [];
  for (const part of fragment.replace(/^#/, '').split('&')) {
    const [, key = '', value = ''] = /^([^=]*)=(.*)$/.exec(part) ?? [];
    const name = key.startsWith(prefix) ? key.slice(prefix.length) : '';
    if (['off', 'on', 'at'].includes(name)) mine.set(name, value);
    else if (part !== '') rest.push(part);
  }
  return { mine, rest };
}

/** The view that a fragment holds of this card; what it does not hold, or not well, is as in `base`. */
export function readView(fragment: string, card: string, bundle: Bundle, base: View): View {
  const { mine } = partsOf(fragment, card);
  const listed = (name: string): readonly Id[] | undefined => {
    const text = mine.get(name);
    if (text === undefined) return undefined;
    const ids = new Set(text.split(','));
    const known = bundle.sources.flatMap(({ id }) => (ids.has(id) ? [id] : []));
    return known.length > 0 || text === '' ? known : undefined;
  };
  const [off, on] = [listed('off'), listed('on')];
  const others = on && bundle.sources.flatMap(({ id }) => (on.includes(id) ? [] : [id]));
  const found = off ?? others;
  const at = mine.get('at');
  const moment = at === undefined || at === now ? undefined : readMoment(at);
  return {
    off: found === undefined ? base.off : new Set(found),
    at: at === now ? undefined : (moment ?? base.at),
  };
}

/** The fragment with this view of the card in it; without it where the view is that of `base`. */
export function writeView(fragment: string, card: string, bundle: Bundle, view: View, base: View): string {
  const { rest } = partsOf(fragment, card);
  const prefix = `wwk.${encodeURIComponent(card)}.`;
  const parts = [...rest];
  const off = bundle.sources.flatMap(({ id }) => (view.off.has(id) ? [id] : []));
  const same = off.length === base.off.size && off.every((id) => base.off.has(id));
  if (!same && off.length * 2 <= bundle.sources.length) parts.push(`${prefix}off=${off.join(',')}`);
  else if (!same) {
    const on = bundle.sources.flatMap(({ id }) => (view.off.has(id) ? [] : [id]));
    parts.push(`${prefix}on=${on.join(',')}`);
  }
  if (view.at !== base.at) parts.push(`${prefix}at=${view.at ?? now}`);
  return parts.join('&');
}

/** The name of a card in the fragment: its own id, else its story, and a number where a page holds it several times. */
function nameOf(host: HTMLElement, story: Id): string {
  const name = host.id || story;
  const page = host.ownerDocument;
  const all = own(page, 'querySelectorAll').call(page, `${host.localName}[remember=fragment]`);
  const alike = [...(all as NodeListOf<HTMLElement>)];
  const before = alike.filter((one) => (one.id || one.getAttribute('story')?.trim()) === name).indexOf(host);
  return before > 0 ? `${name}.${before + 1}` : name;
}

function same(a: View, b: View): boolean {
  return a.at === b.at && a.off.size === b.off.size && [...a.off].every((id) => b.off.has(id));
}

/** The view that the page sets by attributes, and the one that its address holds. Never throws. */
export class Remembering {
  readonly #host: HTMLElement;
  /** Whether the last thing written was only another moment: a slider leaves one step behind it, not one a day. */
  #sliding = false;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** What the attributes say. */
  base(bundle: Bundle): View {
    const host = this.#host;
    return {
      off: readOff(host.getAttribute('sources'), bundle),
      at: readMoment(host.getAttribute('as-of')),
    };
  }

  get #asked(): boolean {
    return this.#host.getAttribute('remember') === 'fragment';
  }

  /** What the address says, else the attributes. */
  read(bundle: Bundle): View {
    const base = this.base(bundle);
    if (!this.#asked) return base;
    const hash = viewOf(this.#host.ownerDocument)?.location.hash ?? '';
    return readView(hash, nameOf(this.#host, bundle.story), bundle, base);
  }

  /** What the address says now that the reader went back or forward; nothing when that is what is shown. */
  readAgain(bundle: Bundle, shown: View): View | undefined {
    if (!this.#asked) return undefined;
    this.#sliding = false;
    const view = this.read(bundle);
    return same(view, shown) ? undefined : view;
  }

  /** Puts a view into the address, as a step that can be taken back. */
  write(bundle: Bundle, before: View, view: View): void {
    const page = viewOf(this.#host.ownerDocument);
    if (!this.#asked || page === null || same(before, view)) return;
    const sliding = before.off === view.off;
    try {
      const { location, history } = page;
      const name = nameOf(this.#host, bundle.story);
      const fragment = writeView(location.hash, name, bundle, view, this.base(bundle));
      const [bare = ''] = location.href.split('#');
      const url = fragment === '' ? bare : `${bare}#${fragment}`;
      if (sliding && this.#sliding) history.replaceState(history.state, '', url);
      else history.pushState(history.state, '', url);
      this.#sliding = sliding;
    } catch {
      // Nothing is kept.
    }
  }
}
