/** Starts a program that a test needs beside itself, waits until it says that it is ready, and ends it and its children. */
import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const PATIENCE = 60_000;

/** The first of these programs that is on this machine. */
export function installed(...names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names
    .flatMap((name) => (name.startsWith('/') ? [name] : folders.map((folder) => join(folder, name))))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** What a machine lacks, and how it gets it. */
export function missing(what: string, apt: string): Error {
  const error = new Error(
    `${what} is not on this machine. On Debian or Ubuntu: apt-get install --yes ${apt}`,
  );
  error.stack = error.message; // The reader needs the sentence, not where in the harness it was written.
  return error;
}

export interface Program {
  readonly ended: boolean;
  end(): Promise<void>;
}

/** @param ready called while it starts, until it gives something. @throws Error with the last of what it wrote. */
export async function startProgram<T>(
  path: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  ready: (written: string) => T | undefined | Promise<T | undefined>,
): Promise<{ program: Program; answer: T }> {
  // A group of its own, so that its children end with it.
  const child = spawn(path, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let written = '';
  let over = false;
  const keep = (text: Buffer): void => {
    written = (written + text.toString()).slice(-20_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const gone = new Promise<void>((done) => {
    const finish = (): void => {
      over = true;
      done();
    };
    child.once('exit', finish);
    child.once('error', (error) => {
      written += String(error);
      finish();
    });
  });
  const onExit = (): void => endGroup(child);
  process.once('exit', onExit);
  const program: Program = {
    get ended() {
      return over;
    },
    async end() {
      process.off('exit', onExit);
      endGroup(child);
      await gone;
    },
  };
  const until = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ready(written);
    if (answer !== undefined) return { program, answer };
    if (over || Date.now() > until) {
      await program.end();
      throw new Error(`${path} did not start: ${written.trim().slice(-600) || 'it said nothing'}`);
    }
    await new Promise((done) => setTimeout(done, 30));
  }
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}
