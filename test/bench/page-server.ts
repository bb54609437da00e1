/** Serves pages, scripts and bundles from memory on a port of this machine, compressed as an edge would on the fly. */
import { createServer } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';

export interface Served {
  readonly type: 'text/html' | 'text/javascript' | 'application/json';
  readonly text: string | Uint8Array;
}

export interface PageServer {
  /** Without a slash at the end. */
  readonly origin: string;
  /** Replaces what lies at a path. */
  put(path: string, served: Served): void;
  close(): Promise<void>;
}

export async function servePages(): Promise<PageServer> {
  const held = new Map<string, { readonly type: string; readonly body: Buffer }>();
  const server = createServer((request, response) => {
    const found = held.get(request.url ?? '');
    if (found === undefined) {
      response.writeHead(404, { 'Content-Length': 0 }).end();
      return;
    }
    response
      .writeHead(200, {
        'Content-Type': `${found.type}; charset=utf-8`,
        'Content-Encoding': 'br',
        'Content-Length': found.body.length,
        'Cache-Control': 'public, max-age=60',
        'Access-Control-Allow-Origin': '*',
      })
      .end(found.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    put(path, { type, text }) {
      const params = { [constants.BROTLI_PARAM_QUALITY]: 4 };
      held.set(path, { type, body: brotliCompressSync(Buffer.from(text), { params }) });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
