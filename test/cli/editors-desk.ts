/** An editor's desk for tests: stories in a folder of their own, and the command line without a terminal. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../data/cli/main.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line as somebody types it, on the first of June 2026. */
export function run(...args: readonly string[]): Promise<Ran> {
  return runAt(new Date('2026-06-01T00:00:00Z'), ...args);
}

export async function runAt(now: Date, ...args: readonly string[]): Promise<Ran> {
  const said = { out: '', err: '' };
  const code = await main(args, {
    out(text) {
      said.out += text;
    },
    err(text) {
      said.err += text;
    },
    color: false,
    now: () => now,
    wait: async () => undefined,
  });
  return { code, ...said };
}

export interface Desk {
  readonly dir: string;
  /** The folder of the only story. */
  readonly story: string;
  /** Options that keep a command on this desk. */
  readonly stories: readonly string[];
  readonly out: readonly string[];
  edit(name: string, from: string, to: string): void;
  clear(): void;
}

export function openDesk(): Desk {
  const dir = mkdtempSync(join(tmpdir(), 'stories-'));
  const story = join(dir, 'stories/harbour-fire');
  cpSync(join(import.meta.dirname, '../fixtures/story/harbour-fire'), story, { recursive: true });
  return {
    dir,
    story,
    stories: ['--stories', join(dir, 'stories')],
    out: ['--out', join(dir, 'out')],
    edit(name, from, to) {
      const path = join(story, name);
      const text = readFileSync(path, 'utf8');
      if (!text.includes(from)) throw new Error(`${name} does not say ${from}`);
      writeFileSync(path, text.replace(from, to));
    },
    clear: () => rmSync(dir, { recursive: true, force: true }),
  };
}
