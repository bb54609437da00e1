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
  stop(): Promise<void>;
}

export const token = 'a-token';
const base = '/accounts/acc/storage/kv/namespaces/ns';

export async function startFakeApi(): Promise<FakeApi> {
  let requests = 0;
  const held: FakeApi['held'] = new Map();
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
    if (request.headers.authorization !== `Bearer ${token}`) {
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
      result({ bindings: [{ type: 'kv_namespace', name: 'STORIES', namespace_id: 'ns' }] });
    } else if (url.pathname === '/accounts/acc/storage/kv/namespaces') {
      result([{ id: 'ns' }]);
    } else if (request.method === 'PUT' && url.pathname === `${base}/bulk`) {
      const pairs = JSON.parse(body) as Pair[];
      const half = fault === 'part' || fault === 'break';
      const left = half ? pairs.slice(Math.ceil(pairs.length / 2)).map(({ key }) => key) : [];
      for (const { key, value, metadata } of pairs) {
        if (left.includes(key)) continue;
        held.set(key, { bytes: new Uint8Array(Buffer.from(value, 'base64')), metadata });
        await api.onChange();
      }
      result({ successful_key_count: pairs.length - left.length, unsuccessful_keys: left });
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
