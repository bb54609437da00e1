/**
 * The script's own tag: where it came from, which is where stories are asked for, and what it asks to be put on the
 * page. A page may hold an element named `currentScript` that hides the document's property of that name, so the
 * property is read from the prototype.
 */

/** The tag of the running classic script; of a module, the tag whose address looks like ours. */
export function ownScript(page: Document): HTMLScriptElement | undefined {
  const getter = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript')?.get;
  const running: unknown = getter?.call(page);
  if (running instanceof HTMLScriptElement && running.src !== '') return running;
  return page.querySelector<HTMLScriptElement>('script[src*="/embed/"]') ?? undefined;
}

export function originOf(script: HTMLScriptElement | undefined): string | undefined {
  try {
    return script === undefined ? undefined : new URL(script.src).origin;
  } catch {
    return undefined;
  }
}
