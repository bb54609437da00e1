/** J and K move from mark to mark, X drops one; never while somebody types. Enter on a mark is the browser's own. */
import { useEffect, useRef } from 'preact/hooks';

export interface Keys {
  readonly next: () => void;
  readonly previous: () => void;
  readonly drop: () => void;
}

export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const action = { j: latest.current.next, k: latest.current.previous, x: latest.current.drop }[
        event.key.toLowerCase()
      ];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** A list takes letters too: they choose an entry. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select')
  );
}
