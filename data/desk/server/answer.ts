/** How the desk's routes answer: JSON, and a sentence for whatever goes wrong. */
import type { Context } from 'hono';
import type { DeskFailure } from '../api.ts';
import { diskTrouble } from '../edit/disk-trouble.ts';

/** Something that the editor asked for cannot be done; the message is for the editor. */
export class CannotDo extends Error {
  readonly status: 400 | 404 | 409 | 413 | 500;

  constructor(message: string, status: CannotDo['status'] = 400) {
    super(message);
    this.status = status;
  }
}

export function failed(error: Error, c: Context): Response {
  const body = (message: string): DeskFailure => ({ error: message });
  if (error instanceof CannotDo) return c.json(body(error.message), error.status);
  const trouble = diskTrouble(error);
  if (trouble !== undefined) return c.json(body(trouble.message), 500);
  // A failure of publishing says it in its message.
  if ('code' in error && error.code === 'target') return c.json(body(error.message), 409);
  console.error(error);
  return c.json(body('The desk failed. The terminal of npm start says why.'), 500);
}

/** More than any article, and little enough to read at once. In bytes. */
const largestBody = 8_000_000;

/** The body as an object. */
export async function readBody<T>(c: Context): Promise<T> {
  const text = await c.req.text();
  if (text.length > largestBody)
    throw new CannotDo('That is more text than an article has. Paste only the article.', 413);
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null) return body as T;
  } catch {
    // Said below.
  }
  throw new CannotDo('The desk did not understand its own page. Reload it.');
}
