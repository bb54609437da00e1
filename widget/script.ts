/**
 * Where this script came from, which is where stories are asked for. A page may hold an element named `currentScript`
 * that hides the document's property of that name, so the property is read from the prototype.
 */

/** The origin of the running classic script; of a module, the script tag whose address ends like ours. */
export function scriptOrigin(page: Document): string | undefined {
  const getter = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript')?.get;
  const running: unknown = getter?.call(page);
  const src =
    running instanceof HTMLScriptElement && running.src !== ''
      ? running.src
      : page.querySelector<HTMLScriptElement>('script[src*="/embed/v1"]')?.src;
  try {
    return src === undefined ? undefined : new URL(src).origin;
  } catch {
    return undefined;
  }
}
