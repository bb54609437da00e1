/**
 * Some pages give names to every object. What is optional in a story would be found there where the story lacks it, and
 * pass for a claim's note or a source's address; so objects of a story are cut off from those names.
 */

/** How many names every object has in a page that adds none. */
const plain = 12;

/** The same object, without a prototype, and all that is in it, where the page has given names to every object. */
export function stripPrototypes<T extends object>(read: T): T {
  if (Object.getOwnPropertyNames(Object.prototype).length > plain) cut(read);
  return read;
}

function cut(read: object): void {
  for (const value of Object.values(read)) if (typeof value === 'object' && value !== null) cut(value);
  if (!Array.isArray(read)) Object.setPrototypeOf(read, null);
}
