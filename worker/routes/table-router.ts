/**
 * Finds the row for a path: Hono's own routers either refuse tables like ours, where `/embed/v1.js` lies beside
 * `/embed/:script`, or search them for longer than everything else here takes. Knows whole parts of a path only.
 */
import type { Params, Result, Router } from 'hono/router';

interface Varying<T> {
  /** The parts of the path; a name where one varies. */
  readonly parts: readonly (string | { readonly name: string })[];
  readonly handler: T;
}

const none: Params = Object.create(null);

export class TableRouter<T> implements Router<T> {
  readonly name = 'TableRouter';
  readonly #fixed = new Map<string, Result<T>>();
  /** By how many parts they have. */
  readonly #varying = new Map<number, Varying<T>[]>();

  /** Every row answers every method itself, so the method is not looked at. */
  add(_: string, path: string, handler: T): void {
    if (!path.includes(':')) {
      this.#fixed.set(path, [[[handler, none]]]);
      return;
    }
    const parts = path.split('/').map((part) => (part.startsWith(':') ? { name: part.slice(1) } : part));
    const rows = this.#varying.get(parts.length) ?? [];
    this.#varying.set(parts.length, [...rows, { parts, handler }]);
  }

  /** One row or none; the first in the table where several fit. */
  match(_: string, path: string): Result<T> {
    const fixed = this.#fixed.get(path);
    if (fixed !== undefined) return fixed;
    const given = path.split('/');
    for (const { parts, handler } of this.#varying.get(given.length) ?? []) {
      const named = namesIn(parts, given);
      if (named !== undefined) return [[[handler, named]]];
    }
    return [[]];
  }
}

/** The varying parts by their names; undefined where the path is another. No part may be empty. */
function namesIn(parts: Varying<unknown>['parts'], given: readonly string[]): Params | undefined {
  const named: Params = {};
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? '';
    const text = given[at];
    if (typeof part === 'string') {
      if (text !== part) return undefined;
    } else if (text === undefined || text === '') return undefined;
    else named[part.name] = text;
  }
  return named;
}
