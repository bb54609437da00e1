/**
 * Runs the Worker on this machine: workerd, the runtime of Cloudflare, with a KV on disk that is kept between runs.
 * Nothing here reaches the network, and nothing is reported to anybody.
 */
import { createServer } from 'node:net';
import { Log, LogLevel, Miniflare, type MiniflareOptions } from 'miniflare';
import type { WorkerModule } from '../../site/build-worker.ts';
import { orDiskIsFull } from '../full-disk.ts';
import { readWranglerConfig } from '../wrangler-config.ts';
import { endWithParent } from './end-with-parent.ts';

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
  replace(modules: readonly WorkerModule[]): Promise<void>;
  /** Ends the runtime; resolves when its process is gone. */
  stop(): Promise<void>;
}

export interface LocalWorkerOptions {
  /** Of the Worker; the first is the entry. */
  readonly modules: readonly WorkerModule[];
  /** The folder of KV on disk. */
  readonly stateDir: string;
  /** The address to listen on; 127.0.0.1 without it. */
  readonly host?: string;
  /** A free port there. */
  readonly port: number;
  /** Stands before the Worker: the gate as a module, and the desk behind it. Without it, nothing is kept from anybody. */
  readonly gate?: {
    readonly script: string;
    /** Absent where others than this machine may ask. */
    readonly desk?: (request: Request) => Promise<Response>;
  };
  /** One line that the Worker wrote to its log. */
  readonly onLog: (line: string) => void;
}

export async function runWorker(options: LocalWorkerOptions): Promise<LocalWorker> {
  // The same settings as deployed, and the KV of `wrangler dev`, which names it by its id or else by its binding.
  const { compatibilityDate, namespace = 'STORIES' } = await readWranglerConfig(undefined);
  const host = options.host ?? '127.0.0.1';
  const { gate } = options;
  const before = gate === undefined ? [] : [{ name: 'gate.js', code: gate.script }];
  const settings = (modules: readonly WorkerModule[]): MiniflareOptions => ({
    modules: [...before, ...modules].map(({ name, code }) => ({
      type: 'ESModule',
      path: name,
      contents: code,
    })),
    compatibilityDate,
    kvNamespaces: { STORIES: namespace },
    kvPersist: options.stateDir,
    bindings: { FRESH_SECONDS: '0', LOCAL: 'yes', HOSTS: hostsOf(options.port, host).join(' ') },
    // The runtime brings its own class of requests, which are requests all the same.
    ...(gate?.desk === undefined ? {} : { serviceBindings: { DESK: gate.desk as never } }),
    host,
    port: options.port,
    // Without this, Miniflare asks the network what a request from here would look like.
    cf: false,
    telemetry: { enabled: false },
    log: new Log(LogLevel.NONE),
    handleStructuredLogs: ({ message }: { message: string }) => {
      options.onLog(message);
    },
  });
  const guard = endWithParent();
  const runtime = new Miniflare(settings(options.modules));
  try {
    await runtime.ready;
    guard.follow();
  } catch (error) {
    guard.release();
    await runtime.dispose().catch(() => undefined);
    throw await orDiskIsFull(error, options.stateDir);
  }
  return {
    origin: `http://${loopbackOf(host)}:${options.port}`,
    kv: liveKV(runtime, options.stateDir),
    async replace(modules) {
      await runtime.setOptions(settings(modules));
      guard.follow();
    },
    async stop() {
      await runtime.dispose();
      guard.release();
    },
  };
}

/** The names under which a browser may ask. Whoever listens on another address than this machine's own answers any name. */
export function hostsOf(port: number, host: string): readonly string[] {
  if (!isLoopback(host)) return ['*'];
  return [...new Set([`127.0.0.1:${port}`, `localhost:${port}`, `${loopbackOf(host)}:${port}`])];
}

/** Whether nobody but this machine reaches the address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** Miniflare's own face of a namespace dies when the script is replaced, so each use takes a new one. */
function liveKV(runtime: Miniflare, stateDir: string): LocalKV {
  const now = async (): Promise<LocalKV> => (await runtime.getKVNamespace('STORIES')) as unknown as LocalKV;
  return {
    get: (async (key: string, type: 'arrayBuffer') => (await now()).get(key, type)) as LocalKV['get'],
    async put(key, value, options) {
      try {
        await (await now()).put(key, value, options);
      } catch (error) {
        throw await orDiskIsFull(error, stateDir);
      }
    },
    delete: async (key) => (await now()).delete(key),
    list: async (options) => (await now()).list(options),
  };
}

/** How this machine itself reaches what listens on `host`. */
function loopbackOf(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === '*') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

/** `wanted` if nobody listens there, else a port that the system picks. */
export async function freePort(wanted: number, host?: string): Promise<number> {
  return (await takePort(wanted, host)) ?? (await takePort(0, host)) ?? 0;
}

/** The port if it can be listened on, any that can for 0; undefined where it is taken. Rejects for a host that is none of this machine. */
export function takePort(port: number, host = '127.0.0.1'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : undefined));
    });
  });
}
