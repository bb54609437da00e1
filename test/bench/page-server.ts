/**
 * Serves pages of the benchmark from memory, and everything else from the Worker behind it, on a port of this machine.
 * All of it is compressed as an edge does on the fly, once, so that the Worker's own time is not in what is measured.
 */
import { createServer } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';

export interface PageServer {
  /** Without a slash at the end. */
  readonly origin: string;
  /** Puts a page, or a file of another type, at a path. */
  put(path: string, body: string, type?: string): void;
  close(): Promise<void>;
}

interface Held {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

function hold(status: number, type: string, body: string | ArrayBuffer): Held {
  const bytes = typeof body === 'string' ? Buffer.from(body) : Buffer.from(body);
  const compressed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  const headers = {
    'Content-Type': type,
    'Content-Encoding': 'br',
    'Content-Length': String(compressed.length),
    'Cache-Control': 'public, max-age=60',
    'Access-Control-Allow-Origin': '*',
  };
  return { status, headers, body: compressed };
}

/** `behind`: the origin that answers what is not held here. */
export async function servePages(behind: string): Promise<PageServer> {
  const held = new Map<string, Held>();
  const find = async (path: string): Promise<Held> => {
    const known = held.get(path);
    if (known !== undefined) return known;
    const answer = await fetch(behind + path);
    const type = answer.headers.get('Content-Type') ?? 'text/plain';
    const found = hold(answer.status, type, await answer.arrayBuffer());
    held.set(path, found);
    return found;
  };
  const server = createServer((request, response) => {
    find(request.url ?? '/').then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      () => response.writeHead(502).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    put: (path, body, type = 'text/html; charset=utf-8') => held.set(path, hold(200, type, body)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
