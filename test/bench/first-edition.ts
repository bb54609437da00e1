/**
 * The resolver of the first edition, to measure ours beside it in the same rounds: its commit is checked out in a temporary
 * folder, with its own generator, which makes the same story in its own format.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Size } from './large-story.ts';

const COMMIT = '2c97f93';
const root = join(import.meta.dirname, '../..');
const git = async (...args: string[]): Promise<unknown> => promisify(execFile)('git', args, { cwd: root });

interface Story {
  readonly sources: readonly { readonly id: string }[];
}

interface View {
  readonly off: readonly string[];
  readonly at?: string;
}

interface Findings {
  readonly findings: readonly {
    readonly origins: unknown;
    readonly reasons: unknown;
    readonly lines: unknown;
  }[];
}

export interface FirstEdition {
  readonly largeStory: (size: Size) => Story;
  readonly resolve: (story: Story, view: View) => Findings;
  /** Takes the temporary folder away. */
  readonly close: () => Promise<void>;
}

/** `undefined` where the history is too shallow to hold the commit. */
export async function firstEdition(): Promise<FirstEdition | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'first-edition-'));
  try {
    await git('worktree', 'add', '--detach', '--force', folder, COMMIT);
  } catch {
    await rm(folder, { recursive: true });
    return undefined;
  }
  const { resolve } = await import(join(folder, 'data/model/resolve.ts'));
  const { largeStory } = await import(join(folder, 'test/bench/large-story.ts'));
  const close = async (): Promise<void> => {
    await git('worktree', 'remove', '--force', folder);
  };
  return { resolve, largeStory, close };
}
