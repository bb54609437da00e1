/**
 * The script's own tag: where it came from, which is where stories are asked for, and what it asks to be put on the
 * page.
 */
import { own } from '../safe/own.ts';

/** The tag of the running classic script; of a module, the tag whose address looks like ours. */
export function ownScript(page: Document): HTMLScriptElement | undefined {
  const running: unknown = own(page, 'currentScript');
  if (running instanceof HTMLScriptElement && running.src !== '') return running;
  return (
    (own(page, 'querySelector').call(page, 'script[src*="/embed/"]') as HTMLScriptElement | null) ?? undefined
  );
}

export function originOf(script: HTMLScriptElement | undefined): string | undefined {
  try {
    return script === undefined ? undefined : new URL(script.src).origin;
  } catch {
    return undefined;
  }
}
