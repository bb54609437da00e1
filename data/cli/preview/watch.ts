/**
 * Notices what changes in some folders by looking at sizes and times a few times a second. Slower than the system's
 * own notices by a blink, but it works on every disk, in containers and for folders that come and go.
 */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Each group's name with a text that changes when any of its files does. */
export type Glance = ReadonlyMap<string, string>;

export interface Watch {
  stop(): void;
}

/**
 * Calls `changed` with the names of the groups that are other than before, once they have been still for one look, so
 * that a file is not read while it is written. The next look waits for it.
 */
export function watch(
  look: () => Promise<Glance>,
  before: Glance,
  changed: (names: readonly string[]) => Promise<void>,
  milliseconds = 150,
): Watch {
  let seen = before;
  let last = before;
  let stopped = false;
  let alarm: ReturnType<typeof setTimeout>;
  const next = (): void => {
    if (!stopped) alarm = setTimeout(turn, milliseconds);
  };
  const turn = async (): Promise<void> => {
    const now = await look();
    const still = [...new Set([...now.keys(), ...seen.keys()])].filter(
      (name) => now.get(name) !== seen.get(name) && now.get(name) === last.get(name),
    );
    last = now;
    if (still.length > 0) {
      const told = new Map(seen);
      for (const name of still) {
        const mark = now.get(name);
        if (mark === undefined) told.delete(name);
        else told.set(name, mark);
      }
      seen = told;
      if (!stopped) await changed(still);
    }
    next();
  };
  next();
  return {
    stop() {
      stopped = true;
      clearTimeout(alarm);
    },
  };
}

/** One group for each folder in `dir`, named like the folder. Nothing when `dir` is not there. */
export async function glanceAtFolders(dir: string): Promise<Glance> {
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => !entry.isFile() && !entry.name.startsWith('.'));
  const marks = await Promise.all(
    folders.map(async ({ name }) => [name, await markOf(join(dir, name))] as const),
  );
  return new Map(marks);
}

/** All files under `dir` as one text. */
export async function markOf(dir: string): Promise<string> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true }).catch(() => []);
  const marks = await Promise.all(
    entries.map(async ({ name, parentPath }) => {
      const path = join(parentPath, name);
      const state = await stat(path).catch(() => undefined);
      return state?.isFile() ? `${path} ${state.size} ${state.mtimeMs} ${state.ino}` : '';
    }),
  );
  return marks.sort().join('\n');
}
