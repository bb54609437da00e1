/**
 * The Worker on the bare runtime, without Miniflare between: real workerd with its real KV client, which talks to a
 * backend that a test scripts. What the build writes for the Worker is a stand-in; everything else is as deployed.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { buildWorker, type WorkerModule } from '../../data/site/build-worker.ts';

const home = join(import.meta.dirname, '../..');

export interface RawWorkerd {
  readonly origin: string;
  /** What the Worker wrote to its log. */
  printed(): string;
  stop(): Promise<void>;
}

const standIns: Readonly<Record<string, string>> = {
  'built.json.txt': JSON.stringify({ version: '1.2.3', revision: 'a'.repeat(24) }),
};

/** The modules of the Worker as they are deployed, but for what the build writes. */
export function bundleWorker(): Promise<readonly WorkerModule[]> {
  const plugin: Plugin = {
    name: 'stand-ins',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\.wwk\// }, ({ path }) => ({
        path: path.split('/').at(-1) ?? '',
        namespace: 'built',
      }));
      onLoad({ filter: /.*/, namespace: 'built' }, ({ path }) => ({
        contents: standIns[path] ?? '',
        loader: 'text',
      }));
    },
  };
  return buildWorker({ plugins: [plugin] });
}

/** `kv` is the origin of the backend, like `127.0.0.1:4000`. */
export async function runWorkerd(
  modules: readonly WorkerModule[],
  kv: string,
  freshSeconds = 10,
): Promise<RawWorkerd> {
  const dir = await mkdtemp(join(tmpdir(), 'wwk-workerd-'));
  const date = /compatibility_date = "(.+)"/.exec(await readFile(join(home, 'wrangler.toml'), 'utf8'))?.[1];
  for (const { name, code } of modules) await writeFile(join(dir, name), code);
  const embedded = modules.map(({ name }) => `(name = "${name}", esModule = embed "${name}")`);
  await writeFile(
    join(dir, 'config.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .main),
    (name = "kv", external = (address = "${kv}", http = ())),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const main :Workerd.Worker = (
  modules = [${embedded.join(', ')}],
  compatibilityDate = "${date}",
  bindings = [(name = "STORIES", kvNamespace = "kv"), (name = "FRESH_SECONDS", text = "${freshSeconds}")],
);
`,
  );
  const child = spawn(
    join(home, 'node_modules/workerd/bin/workerd'),
    ['serve', 'config.capnp', '--control-fd=3'],
    {
      cwd: dir,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    },
  );
  let printed = '';
  const take = (chunk: Buffer): void => {
    printed += chunk.toString();
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const port = await new Promise<number>((resolve, reject) => {
    child.stdio[3]?.on('data', (chunk: Buffer) => {
      const found = /"port":(\d+)/.exec(chunk.toString())?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    void ended.then(() => reject(new Error(`workerd ended:\n${printed}`)));
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    printed: () => printed,
    async stop() {
      child.kill('SIGKILL');
      await ended;
      await rm(dir, { recursive: true, force: true });
    },
  };
}
