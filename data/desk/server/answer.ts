/** How the desk's routes answer: JSON, and a sentence for whatever goes wrong. */
import type { Context } from 'hono';
import type { Failure } from '../api.ts';

/** Something that the editor asked for cannot be done; the message is for the editor. */
export class CannotDo extends Error {
  readonly status: 400 | 404 | 409 | 413 | 500;

  constructor(message: string, status: CannotDo['status'] = 400) {
    super(message);
    this.status = status;
  }
}

/** Errors of the system in an editor's words. */
const system: Readonly<Record<string, string>> = {
  EACCES: 'This folder cannot be written: your user has no permission for it.',
  EPERM: 'This folder cannot be written: your user has no permission for it.',
  EROFS: 'This disk can only be read, so nothing can be saved on it.',
  ENOSPC: 'The disk is full. Nothing was written; make room and try again.',
  ENOENT: 'The folder or file is gone.',
  EEXIST: 'A file stands where a folder is needed; move it away and try again.',
  ENOTDIR: 'A file stands where a folder is needed; move it away and try again.',
};

export function failed(error: Error, c: Context): Response {
  const body = (message: string): Failure => ({ error: message });
  if (error instanceof CannotDo) return c.json(body(error.message), error.status);
  const { code, path } = error as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : system[code];
  if (known !== undefined) return c.json(body(path === undefined ? known : `${known} (${path})`), 500);
  // A failure of publishing says it in its message.
  if (code === 'target') return c.json(body(error.message), 409);
  console.error(error);
  return c.json(body('The desk failed. The terminal of npm start says why.'), 500);
}

/** More than any article, and little enough to read at once. In bytes. */
export const largestBody = 8_000_000;

/** The body as an object. */
export async function bodyOf<T>(c: Context): Promise<T> {
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
