/** A command of ours as a process of its own, with what it prints, and the processes that it started. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('../../', import.meta.url));
/** Our programs, ready to run: the next process need not read the TypeScript again. */
const compiled = fileURLToPath(new URL('../../node_modules/.cache/what-we-know/compiled', import.meta.url));

export interface Spawned {
  readonly pid: number;
  /** Everything printed so far, on both channels. */
  printed(): string;
  /** Resolves with the rest once `text` was printed after what earlier calls found. Rejects when the process ends. */
  until(text: string): Promise<string>;
  signal(name: NodeJS.Signals): void;
  /** As a terminal does on Ctrl-C: to the process and to all that it started. */
  signalGroup(name: NodeJS.Signals): void;
  readonly ended: Promise<number | null>;
}

export function spawnCommand(args: readonly string[], env: Readonly<Record<string, string>> = {}): Spawned {
  const child: ChildProcess = spawn(process.execPath, ['data/cli/main.ts', ...args], {
    cwd: home,
    env: { ...process.env, PORT: '', NO_COLOR: '1', NODE_COMPILE_CACHE: compiled, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const { pid = 0 } = child;
  let text = '';
  let at = 0;
  let over = false;
  const waiting = new Set<() => void>();
  const look = (): void => {
    for (const one of waiting) one();
  };
  const take = (chunk: Buffer): void => {
    text += chunk.toString();
    look();
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      over = true;
      look();
      resolve(code);
    });
  });
  return {
    pid,
    ended,
    printed: () => text,
    signal: (name) => process.kill(pid, name),
    signalGroup: (name) => process.kill(-pid, name),
    until: (wanted) =>
      new Promise((resolve, reject) => {
        const check = (): void => {
          const found = text.indexOf(wanted, at);
          if (found === -1 && !over) return;
          waiting.delete(check);
          if (found === -1) {
            reject(new Error(`It ended without printing "${wanted}":\n${text}`));
            return;
          }
          at = found + wanted.length;
          resolve(text.slice(at));
        };
        waiting.add(check);
        check();
      }),
  };
}

/** Whether a process runs. One that ended but was not yet waited for does not count. */
export function isRunning(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Processes that `pid` started, and those that they started. */
export function descendants(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        return [Number(name), Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0])] as const;
      } catch {
        return [Number(name), 0] as const;
      }
    });
  const children = parents.filter(([, parent]) => parent === pid).map(([child]) => child);
  return [...children, ...children.flatMap(descendants)];
}
