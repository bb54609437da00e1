/**
 * The cards that the desk shows beside a claim, before and after. The element asks for its bundle without cookies, so each
 * has an address that cannot be guessed, and only the last few are kept.
 */
import { randomBytes } from 'node:crypto';
import type { Bundle } from '../../bundle/types.ts';

export interface Cards {
  /** The path under which this bundle is served for now; the same for the same bundle. */
  keep(bundle: Bundle): string;
  has(path: string): boolean;
  read(path: string): string | undefined;
}

const most = 60;

export function cardKeeper(): Cards {
  const byPath = new Map<string, string>();
  const byText = new Map<string, string>();
  return {
    keep(bundle) {
      const text = JSON.stringify(bundle);
      const there = byText.get(text);
      if (there !== undefined) return there;
      const path = `/desk/cards/${randomBytes(16).toString('hex')}`;
      byPath.set(path, text);
      byText.set(text, path);
      const [oldest] = byPath.keys();
      if (byPath.size > most && oldest !== undefined) {
        byText.delete(byPath.get(oldest) ?? '');
        byPath.delete(oldest);
      }
      return path;
    },
    has: (path) => byPath.has(path),
    read: (path) => byPath.get(path),
  };
}
