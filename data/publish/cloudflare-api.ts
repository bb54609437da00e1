/**
 * One request to Cloudflare's REST API: retries lost connections, 429 and 5xx. Messages of errors are safe to print: no
 * token, no line breaks, no control characters. Fetch and waiting are passed in.
 */
import { PublishError } from './target.ts';

export interface Reach {
  /** Like `https://api.cloudflare.com/client/v4`. */
  readonly api: string;
  readonly token: string;
  readonly fetch: typeof globalThis.fetch;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Milliseconds before each new attempt. */
export const retryPauses: readonly number[] = [250, 1_000, 4_000, 10_000];
const TIMEOUT_MS = 30_000;

export type Asker = (path: string, init?: RequestInit, alsoFine?: readonly number[]) => Promise<Response>;

/** The body is read to its end before an answer counts, so that a connection lost in the middle is tried again too. Rejects with `PublishError`. */
export function asker({ api, token, fetch, wait }: Reach): Asker {
  const safe = (text: string): string => printable(text, token);
  return async (path, init = {}, alsoFine = []) => {
    if (!/^[\x21-\x7e]+$/.test(token)) {
      throw new PublishError(
        'The token has a space, a line break or another character in it that no token has. Copy it again.',
      );
    }
    let reason = '';
    for (const pause of [0, ...retryPauses]) {
      if (pause > 0) await wait(pause);
      try {
        const response = await fetch(`${api}${path}`, {
          ...init,
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
          signal: AbortSignal.timeout(TIMEOUT_MS),
        });
        const { status } = response;
        const body = await response.arrayBuffer();
        if (response.ok || alsoFine.includes(status)) return new Response(body, { status });
        reason = `Cloudflare answered ${status}${safe(messageIn(body))}`;
        if (status !== 429 && status < 500) throw new PublishError(`${reason}.${advice(status)}`);
      } catch (error) {
        if (error instanceof PublishError) throw error;
        reason = `Cloudflare could not be reached: ${safe((error as Error).message)}`;
      }
    }
    throw new PublishError(`${reason}. Run the same command again; it goes on where this one stopped.`);
  };
}

/** A text of somebody else's for one line of a terminal or a log. */
export function printable(text: string, secret = ''): string {
  const hidden = secret === '' ? text : text.replaceAll(secret, '[token]');
  const line = hidden.replace(/[\p{C}\p{Z}]+/gu, ' ').trimEnd();
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}

/** The first error that the API's answer names. */
function messageIn(body: ArrayBuffer): string {
  try {
    const { errors } = JSON.parse(new TextDecoder().decode(body)) as { errors?: { message?: unknown }[] };
    const message = errors?.[0]?.message;
    return typeof message === 'string' ? ` (${message})` : '';
  } catch {
    return '';
  }
}

function advice(status: number): string {
  if (status === 401 || status === 403) {
    return ' The token needs the right to edit Workers KV Storage and to read Workers Scripts in this account.';
  }
  return status === 404 ? ' Check CLOUDFLARE_ACCOUNT_ID, and that the Worker is deployed.' : '';
}
