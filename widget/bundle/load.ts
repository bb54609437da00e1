/**
 * Asks for the text of a story's bundle, and reads no more of it than a bundle can have. The browser keeps the last answer and asks with its ETag; the text is compared here, so that an unchanged
 * story is drawn only once. Never throws.
 */
import { guarded } from '../safe/guard.ts';

export type LoadFailure = 'network' | 'timeout' | 'status' | 'too-large';

export type Loaded =
  | { readonly outcome: 'new'; readonly text: string }
  | { readonly outcome: 'same' }
  | { readonly outcome: 'failed'; readonly failure: LoadFailure; readonly status?: number };

export interface Ask {
  readonly url: string;
  /** The text of the last good answer. */
  readonly last?: string | undefined;
  /** Milliseconds after which to give up. */
  readonly timeout: number;
  /** Ends the asking when the element goes away. */
  readonly signal: AbortSignal;
}

/** Bytes of an answer that are read; a bundle of 16,000 claims has half as many. */
const most = 8_000_000;

const failed = (failure: LoadFailure): Loaded => ({ outcome: 'failed', failure });

/** The text of an answer, or nothing when it is larger than any bundle. */
async function textOf(answer: Response): Promise<string | undefined> {
  const reader = answer.body?.getReader();
  if (reader === undefined) return answer.text();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; size <= most; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    text += decoder.decode(value, { stream: true });
  }
  return undefined;
}

export async function load(ask: Ask, fetch: typeof globalThis.fetch): Promise<Loaded> {
  try {
    const ending = new AbortController();
    const { signal } = ending;
    const end = guarded(() => ending.abort());
    const missed = (): Loaded => failed(signal.aborted && !ask.signal.aborted ? 'timeout' : 'network');
    // A page may have put something in the place of `fetch` that never settles, and hears no signal.
    const ended = new Promise<Loaded>((resolve) => {
      signal.addEventListener('abort', () => resolve(missed()), { once: true });
    });
    const timer = setTimeout(end, ask.timeout);
    ask.signal.addEventListener('abort', end, { once: true });
    const loaded = await Promise.race([answered(ask, fetch, signal, missed), ended]);
    clearTimeout(timer);
    ask.signal.removeEventListener('abort', end);
    // Nothing more is read of an answer that was refused.
    end();
    return loaded;
  } catch {
    return failed('network');
  }
}

async function answered(
  ask: Ask,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
  missed: () => Loaded,
): Promise<Loaded> {
  try {
    // 'no-cache' keeps the browser's copy and sends its ETag along; a header set here would cost a preflight.
    const cache = ask.last === undefined ? 'default' : 'no-cache';
    const answer = await fetch(ask.url, { cache, credentials: 'omit', signal });
    if (!answer.ok) return { ...failed('status'), status: answer.status } as Loaded;
    const text = await textOf(answer);
    if (text === undefined) return failed('too-large');
    return text === ask.last ? { outcome: 'same' } : { outcome: 'new', text };
  } catch {
    return missed();
  }
}
