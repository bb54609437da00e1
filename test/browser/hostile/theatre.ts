/**
 * Runs in the browser, on a clean page of its own: puts a hostile page into a frame, watches it from outside, uses its card as
 * a reader would, and reports. Everything here is called through this page's own natives, so that nothing that a hostile
 * page did to its natives can hide what happened there.
 */

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

/** Puts a native that throws in the place of the one that `path` names: `Array.prototype.map`, `Map`, `window.fetch`. */
export function breakNative(view: Window, path: string): void {
  const [owner, key] = ownerOf(view, path);
  const native = owner === undefined ? undefined : Object.getOwnPropertyDescriptor(owner, key);
  if (owner === undefined || native === undefined) throw new Error(`No native ${path}`);
  const thrower = function broken(): never {
    throw new Error(`native ${path}`);
  };
  if (native.get !== undefined || native.set !== undefined) {
    Object.defineProperty(owner, key, { ...native, get: thrower, set: thrower });
    return;
  }
  if (typeof native.value === 'function') keepMembers(native.value, thrower);
  Object.defineProperty(owner, key, { ...native, value: thrower });
}

/** Only calling it fails: what hangs on it stays where it is. */
function keepMembers(from: object, to: object): void {
  Object.setPrototypeOf(to, Object.getPrototypeOf(from));
  for (const name of Reflect.ownKeys(from)) {
    const own = Object.getOwnPropertyDescriptor(from, name);
    if (own !== undefined && name !== 'length' && name !== 'name') Object.defineProperty(to, name, own);
  }
}

const symbols: Readonly<Record<string, symbol>> = {
  '@@iterator': Symbol.iterator,
  '@@split': Symbol.split,
  '@@replace': Symbol.replace,
  '@@match': Symbol.match,
};

function ownerOf(view: Window, path: string): readonly [owner: object | undefined, key: PropertyKey] {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let at: unknown = view;
  for (const step of steps) {
    if (step === '%ArrayIterator%')
      at = Reflect.getPrototypeOf(
        Reflect.get((at as { Array: object }).Array, 'prototype')[Symbol.iterator](),
      );
    else if (step !== 'window') at = (at as Record<string, unknown>)[step];
  }
  return [at as object | undefined, Object.hasOwn(symbols, last) ? (symbols[last] as symbol) : last];
}

const counters = new WeakMap<object, () => readonly string[]>();

/** Counts the natives that a frame calls from now on. */
export function count(view: Window): void {
  counters.set(view, countNatives(view));
}

/** Those that it called since, or since this was asked last. */
export function counted(view: Window): readonly string[] {
  return counters.get(view)?.() ?? [];
}

/**
 * Wraps every native that a page can reach, and counts what is called from then on. Gives a function that lists their
 * paths. The realm's own functions and accessors: globals, and what hangs on constructors, prototypes and namespaces.
 */
function countNatives(view: Window): () => readonly string[] {
  const called = new Set<string>();
  const names = Object.entries(symbols);
  const wrap = (owner: object, prefix: string): void => {
    for (const key of Reflect.ownKeys(owner)) {
      const name = typeof key === 'string' ? key : names.find(([, symbol]) => symbol === key)?.[0];
      if (name === undefined || name === 'constructor' || name === 'prototype') continue;
      const path = `${prefix}.${name}`;
      const own = Object.getOwnPropertyDescriptor(owner, key);
      if (own === undefined || own.configurable !== true) continue;
      const count = (): unknown => called.add(path);
      if (own.get !== undefined) {
        const { get, set } = own;
        Object.defineProperty(owner, key, {
          ...own,
          get() {
            count();
            return Reflect.apply(get, this, []);
          },
          ...(set && {
            set(value: unknown) {
              count();
              Reflect.apply(set, this, [value]);
            },
          }),
        });
      } else if (typeof own.value === 'function') {
        const native = own.value;
        const counting = function counting(this: unknown, ...args: unknown[]): unknown {
          count();
          return new.target ? Reflect.construct(native, args, new.target) : Reflect.apply(native, this, args);
        };
        keepMembers(native, counting);
        Object.defineProperty(owner, key, { ...own, value: counting });
      }
    }
  };
  const globals = Object.getOwnPropertyNames(view).filter((name) => !/^\d+$/.test(name));
  const reached = new Map<object, string>();
  for (const name of globals) {
    const own = Object.getOwnPropertyDescriptor(view, name);
    const value: unknown = own?.value;
    if (value === view || value === null || !['function', 'object'].includes(typeof value)) continue;
    const { prototype } = value as { prototype?: object };
    if (prototype && !reached.has(prototype)) reached.set(prototype, `${name}.prototype`);
    if (!reached.has(value as object)) reached.set(value as object, name);
  }
  const iterator = Reflect.get(view, 'Array').prototype[Symbol.iterator]();
  reached.set(Reflect.getPrototypeOf(iterator) as object, '%ArrayIterator%');
  for (const [owner, name] of reached) wrap(owner, name);
  wrap(view, 'window');
  return () => {
    const all = [...called].sort();
    called.clear();
    return all;
  };
}
