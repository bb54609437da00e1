/** The KV on this machine as a place to publish to: the same one that `npm start` serves from. */
import type { Stored } from '../../bundle/stored.ts';
import type { PublishTarget } from '../../publish/target.ts';
import { freePort, type LocalKV, runWorker } from './local-worker.ts';

/** A Worker that answers nothing; it is there because a KV on disk needs a runtime around it. */
const silent = [
  { name: 'main.js', code: 'export default { fetch: () => new Response(null, { status: 404 }) };' },
];

export interface OpenTarget {
  readonly target: PublishTarget;
  close(): Promise<void>;
}

/** `stateDir`: the folder of the KV on disk. */
export async function openLocalKV(stateDir: string): Promise<OpenTarget> {
  const port = await freePort(0);
  const worker = await runWorker({ modules: silent, stateDir, port, onLog: () => undefined });
  return { target: miniflareTarget(worker.kv), close: () => worker.stop() };
}

/** A KV that runs on this machine, as publishing sees it. */
export function miniflareTarget(kv: LocalKV): PublishTarget {
  return {
    name: 'the KV on this machine',
    async list(prefix) {
      const found = new Map<string, Stored | undefined>();
      let cursor: string | undefined;
      do {
        const page = await kv.list({ prefix, ...(cursor === undefined ? {} : { cursor }) });
        for (const { name, metadata } of page.keys) found.set(name, metadata as Stored | undefined);
        cursor = page.list_complete ? undefined : page.cursor;
      } while (cursor !== undefined);
      return found;
    },
    async read(key) {
      const bytes = await kv.get(key, 'arrayBuffer');
      return bytes === null ? undefined : new Uint8Array(bytes);
    },
    async write(entries) {
      for (const { key, bytes, metadata } of entries) {
        await kv.put(key, Uint8Array.from(bytes).buffer, { metadata });
      }
    },
    async delete(keys) {
      for (const key of keys) await kv.delete(key);
    },
  };
}
