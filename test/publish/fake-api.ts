/** Cloudflare's REST API on loopback, as far as publishing uses it, with faults that a test scripts. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Stored } from '../../data/bundle/stored.ts';

/**
 * What happens to a request. `drop`: the connection breaks before anything is done; `lose`: it is done, and the
 * connection breaks before the answer; `part`: a batch leaves half of its keys out and says so; `break`: it does half
 * and the connection breaks; a number: that status.
 */
export type Fault = 'drop' | 'lose' | 'part' | 'break' | 400 | 403 | 429 | 500 | 503;

interface Pair {
  readonly key: string;
  readonly value: string;
  readonly base64: boolean;
  readonly metadata: Stored;
  readonly expiration_ttl?: number;
}

/** What the vendor's documentation says of a bulk write; undefined where nothing is wrong. */
function refusalOf(pairs: readonly Pair[]): string | undefined {
  if (!Array.isArray(pairs) || pairs.length === 0 || pairs.length > 10_000)
    return 'between 1 and 10,000 pairs';
  for (const { key, value, metadata, expiration_ttl: ttl } of pairs) {
    const bytes = Buffer.byteLength(key);
    if (bytes === 0 || bytes > 512 || key === '.' || key === '..') return `key of ${bytes} bytes`;
    if (Buffer.byteLength(JSON.stringify(metadata)) > 1024) return `metadata of ${key} over 1024 bytes`;
    if (Buffer.from(value, 'base64').length > 25 * 1024 * 1024) return `value of ${key} over 25 MiB`;
    if (ttl !== undefined && (!Number.isInteger(ttl) || ttl < 60)) return `expiration_ttl of ${key} under 60`;
  }
  return undefined;
}

export interface FakeApi {
  /** What CLOUDFLARE_API_BASE_URL is set to. */
  readonly url: string;
  readonly held: Map<string, { readonly bytes: Uint8Array; readonly metadata: Stored }>;
  /** Asked for every request that is allowed at all. */
  fault: (request: IncomingMessage, count: number) => Fault | undefined;
  /** Called after every single write; the next one waits for it. */
  onChange: () => void | Promise<void>;
  readonly requests: () => number;
  /** What the Worker's settings and the account's answers say. */
  accounts: readonly { readonly id: string; readonly name: string }[];
  publicOrigin: string;
  /** Tags that the Worker was told to purge. */
  readonly purged: string[];
  /** Seconds after which a key goes by itself, as its writer asked. */
  readonly expiring: Map<string, number>;
  stop(): Promise<void>;
}

export const token = 'a-token-of-the-newsroom';
const base = '/accounts/acc/storage/kv/namespaces/ns';

export async function startFakeApi(): Promise<FakeApi> {
  let requests = 0;
  const held: FakeApi['held'] = new Map();
  const expiring: FakeApi['expiring'] = new Map();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => void answer(request, response, Buffer.concat(chunks).toString()));
  });

  async function answer(request: IncomingMessage, response: ServerResponse, body: string): Promise<void> {
    requests += 1;
    const url = new URL(request.url ?? '/', 'http://api');
    const send = (status: number, value: unknown): void => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
    };
    if (request.headers.authorization !== `Bearer ${token}` && !url.pathname.startsWith('/purge/')) {
      send(403, { success: false, errors: [{ code: 10000, message: 'Authentication error' }] });
      return;
    }
    const fault = api.fault(request, requests);
    if (fault === 'drop') {
      request.socket.destroy();
      return;
    }
    if (typeof fault === 'number') {
      send(fault, { success: false, errors: [{ message: `fault ${fault}` }] });
      return;
    }
    if (fault === 'lose' || fault === 'break') response.end = (() => request.socket.destroy()) as never;
    const result = (value: unknown, more: object = {}): void =>
      send(200, { success: true, errors: [], result: value, ...more });

    if (url.pathname === '/accounts/acc/workers/scripts/what-we-know/settings') {
      const bindings = [
        { type: 'kv_namespace', name: 'STORIES', namespace_id: 'ns' },
        { type: 'plain_text', name: 'PUBLIC_ORIGIN', text: api.publicOrigin },
      ];
      result({ bindings });
    } else if (request.method === 'POST' && /^\/purge\/[0-9a-f]{32}$/.test(url.pathname)) {
      // The deployed Worker, which the tests of commands find at the same address.
      const order = held.get(url.pathname.slice(1));
      if (order === undefined) send(404, {});
      else {
        api.purged.push(...(JSON.parse(Buffer.from(order.bytes).toString()) as { tags: string[] }).tags);
        response.writeHead(204).end();
      }
    } else if (url.pathname === '/accounts') {
      result(api.accounts);
    } else if (url.pathname === '/accounts/acc/workers/scripts/what-we-know/subdomain') {
      result({ enabled: true, previews_enabled: false });
    } else if (url.pathname === '/accounts/acc/workers/subdomain') {
      result({ subdomain: 'newsroom' });
    } else if (url.pathname === '/accounts/acc/storage/kv/namespaces') {
      result([{ id: 'ns' }]);
    } else if (request.method === 'PUT' && url.pathname === `${base}/bulk`) {
      const pairs = JSON.parse(body) as Pair[];
      const wrong = refusalOf(pairs);
      if (wrong !== undefined) {
        send(400, { success: false, errors: [{ code: 10_033, message: wrong }], messages: [], result: null });
        return;
      }
      const half = fault === 'part' || fault === 'break';
      const left = half ? pairs.slice(Math.ceil(pairs.length / 2)).map(({ key }) => key) : [];
      for (const { key, value, metadata, expiration_ttl: ttl } of pairs) {
        if (left.includes(key)) continue;
        if (ttl === undefined) expiring.delete(key);
        else expiring.set(key, ttl);
        held.set(key, { bytes: new Uint8Array(Buffer.from(value, 'base64')), metadata });
        await api.onChange();
      }
      result({ successful_key_count: pairs.length - left.length, unsuccessful_keys: left });
    } else if (request.method === 'POST' && url.pathname === `${base}/bulk/delete`) {
      const keys = JSON.parse(body) as string[];
      if (!Array.isArray(keys) || keys.length > 10_000 || keys.some((key) => typeof key !== 'string')) {
        send(400, { success: false, errors: [{ code: 10_033, message: 'up to 10,000 keys' }], result: null });
        return;
      }
      const half = fault === 'part' || fault === 'break';
      const left = half ? keys.slice(Math.ceil(keys.length / 2)) : [];
      for (const key of keys) {
        if (left.includes(key)) continue;
        held.delete(key);
        await api.onChange();
      }
      result({ successful_key_count: keys.length - left.length, unsuccessful_keys: left });
    } else if (url.pathname === `${base}/keys`) {
      const prefix = url.searchParams.get('prefix') ?? '';
      const names = [...held.keys()].filter((key) => key.startsWith(prefix)).sort();
      // Small pages, so that every listing needs several.
      const from = Number(url.searchParams.get('cursor') ?? 0);
      const page = names.slice(from, from + 3).map((name) => ({ name, metadata: held.get(name)?.metadata }));
      result(page, { result_info: { cursor: from + 3 < names.length ? String(from + 3) : '' } });
    } else if (url.pathname.startsWith(`${base}/values/`)) {
      const found = held.get(decodeURIComponent(url.pathname.slice(`${base}/values/`.length)));
      if (found === undefined)
        send(404, { success: false, errors: [{ code: 10009, message: 'key not found' }] });
      else response.writeHead(200).end(Buffer.from(found.bytes));
    } else send(404, { success: false, errors: [{ message: 'no such route' }] });
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const api: FakeApi = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    held,
    expiring,
    accounts: [{ id: 'acc', name: 'The newsroom' }],
    publicOrigin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    purged: [],
    fault: () => undefined,
    onChange: () => undefined,
    requests: () => requests,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return api;
}
