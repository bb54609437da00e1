/**
 * Runs in the browser, on a clean page of its own: puts a hostile page into a frame, watches it from outside, uses its card as
 * a reader would, and reports. Everything here is called through this page's own natives, so that nothing that a hostile
 * page did to its natives can hide what happened there.
 */

import { breakNative } from './frame-natives.ts';

export { breakNative, count, counted } from './frame-natives.ts';

/** One look at a frame once it has come to rest. */
export interface Report {
  /** What reached the page's error handlers. */
  readonly errors: readonly string[];
  /** The names of the element's events, in order. */
  readonly events: readonly string[];
  /** For each card: `card`, `fallback`, or what is wrong: `both` or `nothing`. */
  readonly shows: readonly string[];
  readonly texts: readonly string[];
  /** Names that the page's window has now and had not before our script. */
  readonly leaks: readonly string[];
  /** What a hook of the case gave. */
  readonly told?: unknown;
}

interface Watched {
  readonly errors: string[];
  readonly events: string[];
  before: readonly string[];
  readonly settle: Set<() => void>;
}

const watched = new WeakMap<object, Watched>();
const told = ['wwk-ready', 'wwk-error', 'wwk-update', 'wwk-sources-change', 'wwk-finding-toggle', 'wwk-link'];

function listen(to: EventTarget, name: string, heard: (event: Event) => void): void {
  EventTarget.prototype.addEventListener.call(to, name, heard, true);
}

/** Called by the first script of a frame, before the page has spoilt anything. */
export function watch(view: Window): void {
  const kept: Watched = { errors: [], events: [], before: [], settle: new Set() };
  watched.set(view, kept);
  listen(view, 'error', (event) => {
    // Pictures and scripts that do not come tell the element, not the page.
    if ('message' in event) kept.errors.push(String(event.message));
  });
  listen(view, 'unhandledrejection', (event) => {
    const { reason } = event as PromiseRejectionEvent;
    kept.errors.push(`unhandled: ${reason?.message ?? reason}`);
  });
  listen(view, 'securitypolicyviolation', (event) => {
    const { violatedDirective, blockedURI } = event as SecurityPolicyViolationEvent;
    kept.errors.push(`policy: ${violatedDirective} ${blockedURI}`);
  });
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'] as const)
    Object.assign(view, { [name]: () => void kept.errors.push(`ran: ${name}`) });
  for (const name of told)
    listen(view, name, (event) => {
      const { failure } = (event as CustomEvent<{ failure?: string } | null>).detail ?? {};
      kept.events.push(failure === undefined ? name : `${name}: ${failure}`);
      for (const settle of kept.settle) settle();
    });
}

/** Called right before our script: what the window has by now is the page's own. */
export function mark(view: Window): void {
  const kept = watched.get(view);
  if (kept !== undefined) kept.before = Object.getOwnPropertyNames(view);
}

const getter = <T>(prototype: object, name: string): ((of: object) => T) => {
  const { get } = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
  return (of) => get?.call(of) as T;
};
const typeOf = getter<number>(Node.prototype, 'nodeType');
const lengthOf = getter<number>(NodeList.prototype, 'length');

/** The nodes of a list of another page, without that page's iterators. */
function listed<T>(list: { readonly [at: number]: T }): readonly T[] {
  const all: T[] = [];
  for (let at = 0; at < lengthOf(list); at += 1) all.push(list[at] as T);
  return all;
}

const nodesOf = (page: Document, selector: string): readonly Element[] =>
  listed(Document.prototype.querySelectorAll.call(page, selector));
const inside = (node: Element | ShadowRoot, selector: string): readonly HTMLElement[] => {
  const { querySelectorAll } = typeOf(node) === 11 ? DocumentFragment.prototype : Element.prototype;
  return listed(querySelectorAll.call(node, selector) as NodeListOf<HTMLElement>);
};
const rootOf = getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');
const wordsOf = getter<string>(Node.prototype, 'textContent');

function drawn(element: Element | undefined): boolean {
  if (element === undefined) return false;
  const { width, height } = Element.prototype.getBoundingClientRect.call(element);
  return width > 20 && height > 8;
}

function look(card: Element): { readonly shows: string; readonly text: string } {
  const root = rootOf(card);
  const [shown] = root === null ? [] : inside(root, '.card');
  const controls = root === null ? 0 : inside(root, 'input, button, details, svg').length;
  const text = shown === undefined ? '' : `${wordsOf(shown)} [${controls} controls and pictures]`;
  const full = drawn(shown) && /\d/.test(text);
  const fallback = inside(card, '.fallback').some(drawn);
  return { shows: full ? (fallback ? 'both' : 'card') : fallback ? 'fallback' : 'nothing', text };
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Resolves once `count` events say that a card or a newer one is there, or none, or nothing was told for so long. */
function settled(kept: Watched, count: number, loaded: Promise<void>, patience: number): Promise<void> {
  return new Promise((done) => {
    let last = 0;
    const enough = (): void => {
      last = performance.now();
      const ends = kept.events.filter((name) => /^wwk-(?:ready|update|error)/.test(name));
      if (ends.length >= count) done();
    };
    kept.settle.add(enough);
    void loaded.then(async () => {
      enough();
      // Two hundred cards on a busy machine take their time, one after the other.
      for (let left = patience; left > 0; left = last + patience - performance.now()) await pause(left);
      done();
    });
  });
}

export interface Play {
  readonly src: string;
  /** How often cards tell that they are there, have news, or are not there. */
  readonly cards?: number;
  /** Milliseconds after the frame's load, or after what it told last, in which nothing more is told. */
  readonly patience?: number;
  /** Whether the card is used as a reader would. */
  readonly use?: boolean;
  /** Body of a function of (`view`, `document`), run in this page before the last look; may be asynchronous. */
  readonly work?: string;
  /** Breaks a native of the frame once the card is there, before it is used. */
  readonly late?: string;
}

/** Opens one frame, waits until it has come to rest, looks, and takes it away. */
export async function play({
  src,
  cards = 1,
  patience = 60_000,
  use: used = true,
  work,
  late,
}: Play): Promise<Report> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width:800px;height:700px;border:0';
  const loaded = new Promise<void>((done) => {
    frame.onload = () => done();
  });
  frame.src = src;
  document.body.append(frame);
  await loaded;
  const view = frame.contentWindow as Window;
  const page = frame.contentDocument as Document;
  const kept = watched.get(view) ?? { errors: ['never watched'], events: [], before: [], settle: new Set() };
  try {
    if (cards > 0) await settled(kept, cards, loaded, patience);
    await turn();
    if (late !== undefined) breakNative(view, late);
    if (used) for (const card of nodesOf(page, 'what-we-know').slice(0, 3)) await use(card);
    const answer = work === undefined ? undefined : await new Work('view', 'document', work)(view, page);
    await turn();
    const looks = nodesOf(page, 'what-we-know').map(look);
    const names = Object.getOwnPropertyNames(view);
    const before = new Set(kept.before);
    return {
      errors: kept.errors,
      events: kept.events,
      shows: looks.map(({ shows }) => shows),
      texts: looks.map(({ text }) => text),
      leaks: before.size === 0 ? [] : names.filter((name) => !before.has(name) && !/^\d+$/.test(name)),
      ...(answer === undefined ? {} : { told: answer }),
    };
  } finally {
    frame.remove();
  }
}

const Work = (async () => undefined).constructor as new (
  ...words: string[]
) => (view: Window, page: Document) => Promise<unknown>;

/** A turn of the page: promises, tasks and two frames. */
async function turn(): Promise<void> {
  await pause(0);
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await pause(0);
}

/** Opens, switches, looks back and copies, as a reader does. Does what it finds, and goes on where something is not there. */
export async function use(card: Element): Promise<void> {
  const root = rootOf(card);
  if (root === null) return;
  const click = async (selector: string): Promise<void> => {
    const [found] = inside(root, selector);
    if (found === undefined) return;
    HTMLElement.prototype.click.call(found);
    await turn();
  };
  const set = async (selector: string, value: string, event: string): Promise<void> => {
    const [input] = inside(root, selector);
    if (input === undefined) return;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
    EventTarget.prototype.dispatchEvent.call(input, new Event(event, { bubbles: true }));
    await turn();
  };
  await click('[data-fact] summary');
  await click('.details > button');
  const told = (): string | undefined => inside(root, '.hand-on [role=status]').map(wordsOf)[0];
  const before = told();
  await click('.hand-on button');
  // The clipboard answers in its own time.
  for (let at = 0; at < 250 && before !== undefined && told() === before; at += 1) await pause(20);
  await click('.foot button');
  await click('.section > summary');
  await set('.panel input[type=search]', 'killed', 'input');
  await click('.foot button:last-of-type');
  await click('.kick > button');
  await click('.by button:nth-of-type(2)');
  await set('.panel input[type=search]', 'wire', 'input');
  await click('[data-row] button');
  await click('.by button:last-of-type');
  await click('.chips input');
  await click('.said button');
  await click('.chips input');
  await click('.kick span button');
  await set('input[type=range]', '1', 'input');
  await set('input[type=date]', '2022-01-15', 'change');
  await click('[data-fact] summary');
}
