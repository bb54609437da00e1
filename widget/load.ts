/**
 * Asks for a story's bundle and believes nothing: the answer must be JSON of the known format and of the story that was
 * asked for. The browser keeps the last answer and asks with its ETag; the text is compared here, so that an unchanged
 * story is drawn only once. Never throws.
 */
import type { Bundle, Id } from '../data/model/bundle.ts';

export type Failure = 'network' | 'timeout' | 'status' | 'not-json' | 'schema' | 'other-story';

export type Loaded =
  | { readonly outcome: 'new'; readonly bundle: Bundle; readonly text: string }
  | { readonly outcome: 'same' }
  | { readonly outcome: 'failed'; readonly failure: Failure; readonly status?: number };

export interface Ask {
  readonly url: string;
  /** The story that the answer must be about; any when absent. */
  readonly story?: Id;
  /** The text of the last good answer. */
  readonly last?: string;
  /** Milliseconds after which to give up. */
  readonly timeout: number;
  /** Ends the asking when the element goes away. */
  readonly signal: AbortSignal;
}

const failed = (failure: Failure): Loaded => ({ outcome: 'failed', failure });

/** A bundle of this format, as far as the card depends on it. */
function isBundle(read: unknown): read is Bundle {
  if (typeof read !== 'object' || read === null) return false;
  const lists = ['sources', 'speakers', 'statements', 'facts'] as const;
  const bundle = read as Partial<Bundle>;
  return (
    bundle.schema === 1 &&
    typeof bundle.story === 'string' &&
    lists.every((list) => Array.isArray(bundle[list]))
  );
}

function readBundle(text: string, story: Id | undefined): Loaded {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return failed('not-json');
  }
  if (!isBundle(read)) return failed('schema');
  if (story !== undefined && read.story !== story) return failed('other-story');
  return { outcome: 'new', bundle: read, text };
}

export async function load(ask: Ask, fetch: typeof globalThis.fetch): Promise<Loaded> {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  const timer = setTimeout(end, ask.timeout);
  ask.signal.addEventListener('abort', end, { once: true });
  try {
    // 'no-cache' keeps the browser's copy and sends its ETag along; a header set here would cost a preflight.
    const answer = await fetch(ask.url, {
      cache: ask.last === undefined ? 'default' : 'no-cache',
      credentials: 'omit',
      signal: ending.signal,
    });
    if (!answer.ok) return { ...failed('status'), status: answer.status } as Loaded;
    const text = await answer.text();
    return text === ask.last ? { outcome: 'same' } : readBundle(text, ask.story);
  } catch {
    return failed(ending.signal.aborted && !ask.signal.aborted ? 'timeout' : 'network');
  } finally {
    clearTimeout(timer);
    ask.signal.removeEventListener('abort', end);
  }
}
