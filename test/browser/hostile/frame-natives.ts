/** Breaks and counts the natives of a frame, from the clean page that it stands in. */

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
