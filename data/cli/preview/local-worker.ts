/**
 * Runs the Worker on this machine: workerd, the runtime of Cloudflare, with a KV on disk that is kept between runs.
 * Nothing here reaches the network, and nothing is reported to anybody.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Log, LogLevel, Miniflare, type MiniflareOptions } from 'miniflare';
import { home } from '../../render/home.ts';

/** The part of a KV namespace that the command line uses on this machine. */
export interface LocalKV {
  get(key: string): Promise<string | null>;
  get(key: string, type: 'arrayBuffer'): Promise<ArrayBuffer | null>;
  put(key: string, value: ArrayBuffer, options: { readonly metadata: unknown }): Promise<void>;
  delete(key: string): Promise<void>;
  list(options: { readonly prefix: string; readonly cursor?: string }): Promise<{
    readonly keys: readonly { readonly name: string; readonly metadata?: unknown }[];
    readonly list_complete: boolean;
    readonly cursor?: string;
  }>;
}

export interface LocalWorker {
  /** Where it answers, without a slash at the end. */
  readonly origin: string;
  readonly kv: LocalKV;
  /** Goes on with another script; readers see the new one at once. */
  replace(script: string): Promise<void>;
  /** Ends the runtime; resolves when its process is gone. */
  stop(): Promise<void>;
}

export interface LocalWorkerOptions {
  /** The Worker as one module. */
  readonly script: string;
  /** Where KV lies on disk. */
  readonly stateDir: string;
  /** A free port of 127.0.0.1. */
  readonly port: number;
  /** Stands before the Worker: the gate as a module, and the desk behind it. Without it, nothing is kept from anybody. */
  readonly gate?: {
    readonly script: string;
    readonly desk: (request: Request) => Promise<Response>;
  };
  /** One line that the Worker wrote to its log. */
  readonly onLog: (line: string) => void;
}

export async function runWorker(options: LocalWorkerOptions): Promise<LocalWorker> {
  const compatibilityDate = await dateOf(join(home, 'wrangler.toml'));
  const { gate } = options;
  const settings = (script: string): MiniflareOptions => ({
    modules: [
      ...(gate === undefined ? [] : [{ type: 'ESModule', path: 'gate.js', contents: gate.script } as const]),
      { type: 'ESModule', path: 'worker.js', contents: script },
    ],
    compatibilityDate,
    kvNamespaces: ['STORIES'],
    kvPersist: options.stateDir,
    bindings: { FRESH_SECONDS: '0', LOCAL: 'yes', HOSTS: hostsOf(options.port).join(' ') },
    // The runtime brings its own class of requests, which are requests all the same.
    ...(gate === undefined ? {} : { serviceBindings: { DESK: gate.desk as never } }),
    host: '127.0.0.1',
    port: options.port,
    // Without this, Miniflare asks the network what a request from here would look like.
    cf: false,
    telemetry: { enabled: false },
    log: new Log(LogLevel.NONE),
    handleStructuredLogs: ({ message }: { message: string }) => options.onLog(message),
  });
  const runtime = new Miniflare(settings(options.script));
  try {
    await runtime.ready;
  } catch (error) {
    await runtime.dispose().catch(() => undefined);
    throw error;
  }
  return {
    origin: `http://127.0.0.1:${options.port}`,
    kv: liveKV(runtime),
    replace: (script) => runtime.setOptions(settings(script)),
    stop: () => runtime.dispose(),
  };
}

/** The names under which a browser on this machine may ask. */
export function hostsOf(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

/** Miniflare's own face of a namespace dies when the script is replaced, so each use takes a new one. */
function liveKV(runtime: Miniflare): LocalKV {
  const now = async (): Promise<LocalKV> => (await runtime.getKVNamespace('STORIES')) as unknown as LocalKV;
  return {
    get: (async (key: string, type: 'arrayBuffer') => (await now()).get(key, type)) as LocalKV['get'],
    put: async (key, value, options) => (await now()).put(key, value, options),
    delete: async (key) => (await now()).delete(key),
    list: async (options) => (await now()).list(options),
  };
}

/** The Worker behaves here as it will there: the date is read from the one file that says it. */
async function dateOf(path: string): Promise<string> {
  const date = /^compatibility_date = "([\d-]+)"$/m.exec(await readFile(path, 'utf8'))?.[1];
  if (date === undefined) throw new Error('wrangler.toml has no compatibility_date.');
  return date;
}

/** `wanted` if nobody listens there, else a port that the system picks. */
export async function freePort(wanted: number): Promise<number> {
  return (await probe(wanted)) ?? (await probe(0)) ?? 0;
}

function probe(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : undefined));
    });
  });
}
