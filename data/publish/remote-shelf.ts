/**
 * The KV namespace of a deployment, over Cloudflare's REST API. Tries again what may pass (lost connections, 429,
 * 5xx, keys that a batch left out) and believes nothing that was not confirmed. Fetch and waiting are passed in.
 */
import type { Stored } from '../bundle/stored.ts';
import { type Shelf, ShelfFailure } from './shelf.ts';
import type { Entry } from './shelve.ts';

export interface RemoteOptions {
  /** Like `https://api.cloudflare.com/client/v4`. */
  readonly api: string;
  readonly account: string;
  readonly namespace: string;
  readonly token: string;
  readonly fetch: typeof globalThis.fetch;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Milliseconds before each new attempt. */
const pauses = [250, 1_000, 4_000, 10_000];
const patience = 30_000;
/** A batch may hold 10,000 pairs and 100 MB; ours stay far below both. */
const batchBytes = 20_000_000;

interface Page {
  readonly result: readonly { readonly name: string; readonly metadata?: Stored }[];
  readonly result_info?: { readonly cursor?: string };
}

interface BulkResult {
  readonly success?: boolean;
  readonly result?: { readonly unsuccessful_keys?: readonly string[] } | null;
}

export function remoteShelf(options: RemoteOptions): Shelf {
  const base = `/accounts/${options.account}/storage/kv/namespaces/${options.namespace}`;
  const ask = asker(options);

  async function writeBatch(entries: readonly Entry[]): Promise<readonly Entry[]> {
    const body = entries.map(({ key, bytes, metadata }) => ({
      key,
      value: Buffer.from(bytes).toString('base64'),
      base64: true,
      metadata,
    }));
    const response = await ask(`${base}/bulk`, { method: 'PUT', body: JSON.stringify(body) });
    const { success, result } = (await response.json()) as BulkResult;
    if (success !== true) throw new ShelfFailure('Cloudflare did not confirm the write.');
    const left = new Set(result?.unsuccessful_keys ?? []);
    return entries.filter(({ key }) => left.has(key));
  }

  return {
    name: `KV namespace ${options.namespace}`,
    async list(prefix) {
      const found = new Map<string, Stored | undefined>();
      let cursor = '';
      do {
        const query = new URLSearchParams({
          ...(prefix === '' ? {} : { prefix }),
          ...(cursor === '' ? {} : { cursor }),
        });
        const response = await ask(`${base}/keys?${query}`);
        const page = (await response.json()) as Page;
        for (const { name, metadata } of page.result) found.set(name, metadata);
        cursor = page.result_info?.cursor ?? '';
      } while (cursor !== '');
      return found;
    },
    async read(key) {
      const response = await ask(`${base}/values/${encodeURIComponent(key)}`, {}, [404]);
      if (response.status === 404) return undefined;
      return new Uint8Array(await response.arrayBuffer());
    },
    async write(entries) {
      for (const batch of batches(entries)) {
        let left: readonly Entry[] = batch;
        for (const pause of [0, ...pauses]) {
          if (pause > 0) await options.wait(pause);
          left = await writeBatch(left);
          if (left.length === 0) break;
        }
        if (left.length > 0) {
          throw new ShelfFailure(`Cloudflare did not take ${left.map(({ key }) => key).join(', ')}.`);
        }
      }
    },
  };
}

function* batches(entries: readonly Entry[]): Generator<readonly Entry[]> {
  let batch: Entry[] = [];
  let size = 0;
  for (const entry of entries) {
    if (batch.length > 0 && size + entry.bytes.length > batchBytes) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(entry);
    size += entry.bytes.length;
  }
  if (batch.length > 0) yield batch;
}

export type Asker = (path: string, init?: RequestInit, alsoFine?: readonly number[]) => Promise<Response>;

/**
 * Asks the API, with patience for what may pass. The body is read to its end before an answer counts, so that a
 * connection lost in the middle is tried again too. Rejects with `ShelfFailure`.
 */
export function asker({ api, token, fetch, wait }: Omit<RemoteOptions, 'account' | 'namespace'>): Asker {
  return async (path, init = {}, alsoFine = []) => {
    let reason = '';
    for (const pause of [0, ...pauses]) {
      if (pause > 0) await wait(pause);
      try {
        const response = await fetch(`${api}${path}`, {
          ...init,
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
          signal: AbortSignal.timeout(patience),
        });
        const { status } = response;
        const body = await response.arrayBuffer();
        if (response.ok || alsoFine.includes(status)) return new Response(body, { status });
        reason = `Cloudflare answered ${status}${wordsOf(body)}`;
        if (status !== 429 && status < 500) throw new ShelfFailure(`${reason}.${advice(status)}`);
      } catch (error) {
        if (error instanceof ShelfFailure) throw error;
        reason = `Cloudflare could not be reached: ${(error as Error).message}`;
      }
    }
    throw new ShelfFailure(`${reason}. Run the same command again; it goes on where this one stopped.`);
  };
}

/** The first error that the API's answer names. */
function wordsOf(body: ArrayBuffer): string {
  try {
    const { errors } = JSON.parse(new TextDecoder().decode(body)) as { errors?: { message?: string }[] };
    const message = errors?.[0]?.message;
    return message === undefined ? '' : ` (${message})`;
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
