/** Runs several Workers in one raw workerd, each on a port of its own, as production runs them: no proxy before them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WorkerModule } from '../../data/site/build-worker.ts';

export interface WorkerSetup {
  /** Of the Worker; the first is the entry. One alone may be given as its code. */
  readonly modules: readonly WorkerModule[] | string;
  /** Texts that it is bound to. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Bytes that it is bound to. */
  readonly bytes?: Readonly<Record<string, Uint8Array>>;
  /** KV namespaces: which Worker stands in for each. */
  readonly kv?: Readonly<Record<string, string>>;
  /** Not reached from outside. */
  readonly inside?: true;
}

export interface Running {
  readonly ports: Readonly<Record<string, number>>;
  /** Processor time that workerd has used so far; NaN where the system does not tell. */
  microseconds(): number;
  stop(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

const quoted = (text: string): string => JSON.stringify(text);

async function writeConfig(
  folder: string,
  workers: Readonly<Record<string, WorkerSetup>>,
  ports: Readonly<Record<string, number>>,
): Promise<string> {
  const toml = await readFile(new URL('../../wrangler.toml', import.meta.url), 'utf8');
  const date = /^compatibility_date = "([\d-]+)"$/m.exec(toml)?.[1] ?? '';
  const services: string[] = [];
  for (const [name, { modules, texts = {}, bytes = {}, kv = {} }] of Object.entries(workers)) {
    const all = typeof modules === 'string' ? [{ name: 'main.js', code: modules }] : modules;
    for (const one of all) await writeFile(join(folder, `${name}.${one.name}`), one.code);
    const embedded = all.map((one) => `(name = "${one.name}", esModule = embed "${name}.${one.name}")`);
    const bindings = [
      ...Object.entries(texts).map(([key, text]) => `(name = "${key}", text = ${quoted(text)})`),
      ...Object.entries(kv).map(([key, service]) => `(name = "${key}", kvNamespace = "${service}")`),
    ];
    for (const [key, value] of Object.entries(bytes)) {
      await writeFile(join(folder, `${name}.${key}`), value);
      bindings.push(`(name = "${key}", data = embed "${name}.${key}")`);
    }
    services.push(
      `(name = "${name}", worker = (modules = [${embedded.join(', ')}], ` +
        `compatibilityDate = "${date}", bindings = [${bindings.join(', ')}]))`,
    );
  }
  const sockets = Object.entries(ports).map(
    ([name, port]) => `(name = "${name}", address = "127.0.0.1:${port}", http = (), service = "${name}")`,
  );
  const file = join(folder, 'config.capnp');
  const list = (lines: readonly string[]): string => `[\n    ${lines.join(',\n    ')}\n  ]`;
  await writeFile(
    file,
    `using Workerd = import "/workerd/workerd.capnp";\nconst config :Workerd.Config = (\n  services = ${list(services)},\n  sockets = ${list(sockets)}\n);\n`,
  );
  return file;
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => socket.end(() => resolve(true)));
    socket.once('error', () => resolve(false));
  });
}

async function ready(child: ChildProcess, ports: readonly number[], said: () => string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`workerd ended: ${said()}`);
    if ((await Promise.all(ports.map(listens))).every(Boolean)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`workerd did not listen: ${said()}`);
}

/** Linux counts the nanoseconds that each thread ran. */
function microsecondsOf(pid: number | undefined): number {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const ran = threads.map((thread) => readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8'));
    return ran.reduce((sum, line) => sum + Number(line.split(' ')[0]), 0) / 1000;
  } catch {
    return Number.NaN;
  }
}

/** Throws with what workerd said when it does not start. */
export async function runWorkerd(workers: Readonly<Record<string, WorkerSetup>>): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-workerd-'));
  const ports: Record<string, number> = {};
  for (const [name, { inside }] of Object.entries(workers)) {
    if (inside !== true) ports[name] = await freePort();
  }
  const config = await writeConfig(folder, workers, ports);
  const binary = createRequire(import.meta.url).resolve('workerd/bin/workerd');
  let said = '';
  const child = spawn(binary, ['serve', config], { stdio: ['ignore', 'ignore', 'pipe'] });
  child.stderr.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-2000);
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await ready(child, Object.values(ports), () => said);
  } catch (error) {
    await stop();
    throw error;
  }
  return { ports, microseconds: () => microsecondsOf(child.pid), stop };
}
