/**
 * Where the running script came from, which is where stories are asked for. Only the browser's own word counts: nothing on
 * the page is searched for an address that looks like ours, because what lies there may be somebody else's script.
 */
import { documentProperty, viewOf } from '../safe/clobber-safe.ts';

/** A script of one line that says where it lies itself. */
const herePath = '/embed/here.js';

/** The tag of the running classic script. A module has none, nor has a script within a shadow root. */
export function ownScript(page: Document): HTMLScriptElement | undefined {
  const running: unknown = documentProperty(page, 'currentScript');
  return running instanceof HTMLScriptElement && running.src !== '' ? running : undefined;
}

export function originOf(script: HTMLScriptElement | undefined): string | undefined {
  try {
    return script === undefined ? undefined : new URL(script.src).origin;
  } catch {
    return undefined;
  }
}

/**
 * The same for a script without a tag: the browser resolves the path against the address of the script that imports it.
 * Undefined where it does not tell, as for a classic script of another origin in a shadow root. On a page whose `<base>` leads
 * elsewhere nothing is imported: a script that stands in the page itself would be resolved against that.
 */
export async function importedOrigin(page: Document): Promise<string | undefined> {
  try {
    const isOfPage = new URL(documentProperty(page, 'baseURI')).origin === viewOf(page)?.origin;
    if (documentProperty(page, 'currentScript') !== null || !isOfPage) return undefined;
    const { origin } = (await import(herePath)) as { readonly origin: string };
    return origin;
  } catch {
    return undefined;
  }
}
