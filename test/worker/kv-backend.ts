/** The far end of workerd's KV client, on loopback: answers as the real one does, or as a test wishes. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse, key: string) => void;

export interface KVBackend {
  /** Like `127.0.0.1:4000`. */
  readonly address: string;
  /** Keys in the order in which they were read. */
  readonly reads: string[];
  readonly values: Map<string, { readonly value: string | Buffer; readonly metadata: unknown }>;
  /** The usual answer. */
  readonly answer: Answer;
  /** Stands in for the usual answer while set. */
  trouble: Answer | undefined;
  stop(): Promise<void>;
}

export async function startBackend(): Promise<KVBackend> {
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const key = decodeURIComponent((request.url ?? '/').slice(1).split('?')[0] ?? '');
    backend.reads.push(key);
    (backend.trouble ?? usual)(request, response, key);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const usual: Answer = (_, response, key) => {
    const held = backend.values.get(key);
    if (held === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'CF-KV-Metadata': JSON.stringify(held.metadata),
      'Content-Length': Buffer.byteLength(held.value),
    });
    response.end(held.value);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const backend: KVBackend = {
    address: `127.0.0.1:${port}`,
    reads: [],
    answer: usual,
    values: new Map(),
    trouble: undefined,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
  return backend;
}
