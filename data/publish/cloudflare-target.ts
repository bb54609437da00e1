/**
 * The KV namespace of a deployment, over Cloudflare's REST API. Retries the keys that a batch left out, and counts
 * only confirmed keys as written.
 */
import type { Stored } from '../bundle/stored.ts';
import { asker, type Reach, retryPauses } from './cloudflare-api.ts';
import type { KvEntry } from './kv-entries.ts';
import { PublishError, type PublishTarget } from './target.ts';

export interface RemoteOptions extends Reach {
  readonly account: string;
  readonly namespace: string;
}

/** A batch may hold 10,000 pairs and 100 MB; ours stay far below both. */
const batchBytes = 20_000_000;
/** Deleting takes up to 10,000 keys at once; fewer make a shorter wait. */
const batchKeys = 1_000;

interface Page {
  readonly result: readonly { readonly name: string; readonly metadata?: Stored }[];
  readonly result_info?: { readonly cursor?: string };
}

interface BulkResult {
  readonly success?: boolean;
  readonly result?: { readonly unsuccessful_keys?: readonly string[] } | null;
}

export function cloudflareTarget(options: RemoteOptions): PublishTarget {
  const [account, namespace] = [options.account, options.namespace].map(encodeURIComponent);
  const base = `/accounts/${account}/storage/kv/namespaces/${namespace}`;
  const ask = asker(options);

  async function writeBatch(entries: readonly KvEntry[]): Promise<readonly KvEntry[]> {
    const body = entries.map(({ key, bytes, metadata, lastsSeconds }) => ({
      key,
      value: Buffer.from(bytes).toString('base64'),
      base64: true,
      metadata,
      ...(lastsSeconds === undefined ? {} : { expiration_ttl: lastsSeconds }),
    }));
    const left = await leftOut(`${base}/bulk`, { method: 'PUT', body: JSON.stringify(body) });
    return entries.filter(({ key }) => left.has(key));
  }

  async function deleteBatch(keys: readonly string[]): Promise<readonly string[]> {
    const left = await leftOut(`${base}/bulk/delete`, { method: 'POST', body: JSON.stringify(keys) });
    return keys.filter((key) => left.has(key));
  }

  /** The keys that a batch did not do, though it was taken. */
  async function leftOut(path: string, init: RequestInit): Promise<ReadonlySet<string>> {
    const { success, result } = (await (await ask(path, init)).json()) as BulkResult;
    if (success !== true) throw new PublishError('Cloudflare did not confirm the write.');
    return new Set(result?.unsuccessful_keys ?? []);
  }

  async function untilNoneIsLeft<T>(
    batch: readonly T[],
    attempt: (batch: readonly T[]) => Promise<readonly T[]>,
  ): Promise<readonly T[]> {
    let left = batch;
    for (const pause of [0, ...retryPauses]) {
      if (pause > 0) await options.wait(pause);
      left = await attempt(left);
      if (left.length === 0) break;
    }
    return left;
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
        const left = await untilNoneIsLeft(batch, writeBatch);
        if (left.length > 0) {
          throw new PublishError(`Cloudflare did not take ${left.map(({ key }) => key).join(', ')}.`);
        }
      }
    },
    async delete(keys) {
      for (let from = 0; from < keys.length; from += batchKeys) {
        const left = await untilNoneIsLeft(keys.slice(from, from + batchKeys), deleteBatch);
        if (left.length > 0) throw new PublishError(`Cloudflare did not delete ${left.join(', ')}.`);
      }
    },
  };
}

function* batches(entries: readonly KvEntry[]): Generator<readonly KvEntry[]> {
  let batch: KvEntry[] = [];
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
