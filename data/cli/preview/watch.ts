/**
 * Tells which folders changed, a moment after the last change in them. The system notifies (chokidar); where it cannot watch so many
 * folders, it is asked every two seconds instead.
 */
import { relative, sep } from 'node:path';
import { type ChokidarOptions, watch as chokidar, type FSWatcher } from 'chokidar';

export interface Watched {
  readonly path: string;
  /** Each folder in `path` is a group of its own; else all of it is the one group of this name. */
  readonly group?: string;
}

export interface Watch {
  stop(): Promise<void>;
}

/** Milliseconds of silence after which a group counts as changed: a file is not read while it is written. */
const QUIET_MS = 120;
const POLL_MS = 2_000;

export interface WatchOptions {
  /** Called with the names of the groups that changed; what changes meanwhile waits until it has ended. Must not reject. */
  readonly changed: (groups: readonly string[]) => Promise<void>;
  /** One line for a person. */
  readonly warn: (line: string) => void;
}

/** Resolves once every change is noticed. Folders may come and go. */
export async function watch(watched: readonly Watched[], { changed, warn }: WatchOptions): Promise<Watch> {
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;

  const later = (): void => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(tell, QUIET_MS);
  };
  const tell = (): void => {
    if (running !== undefined || waiting.size === 0) return;
    const groups = [...waiting].sort();
    waiting.clear();
    running = changed(groups).finally(() => {
      running = undefined;
      if (waiting.size > 0) later();
    });
  };
  const seen = (path: string): void => {
    const group = groupOf(path, watched);
    if (group === undefined) return;
    waiting.add(group);
    later();
  };

  let watcher = await open(watched, {}, seen).catch((error: NodeJS.ErrnoException) => {
    if (!outOfWatches(error)) throw error;
    return undefined;
  });
  if (watcher === undefined) {
    warn('The system watches no more folders, so they are looked at every two seconds.');
    watcher = await open(watched, { usePolling: true, interval: POLL_MS }, seen);
  }
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await watcher.close();
      await running;
    },
  };
}

async function open(
  watched: readonly Watched[],
  options: ChokidarOptions,
  seen: (path: string) => void,
): Promise<FSWatcher> {
  const paths = watched.map(({ path }) => path);
  const watcher = chokidar(paths, {
    ...options,
    ignoreInitial: true,
    // What text editors and Git leave for a moment, and what is ours.
    ignored: (path) => watched.some((one) => isHidden(path, one)),
  });
  try {
    await new Promise<void>((resolve, reject) => {
      watcher.once('ready', resolve);
      watcher.once('error', reject);
    });
  } catch (error) {
    await watcher.close();
    throw error;
  }
  watcher.on('all', (_, path) => seen(path));
  // A folder that cannot be read is reported when it is compiled.
  watcher.on('error', () => undefined);
  return watcher;
}

function isHidden(path: string, { path: root }: Watched): boolean {
  const inside = relative(root, path);
  return !inside.startsWith('..') && inside.split(sep).some((part) => part.startsWith('.') && part !== '.');
}

function groupOf(path: string, watched: readonly Watched[]): string | undefined {
  for (const { path: root, group } of watched) {
    const inside = relative(root, path);
    if (inside.startsWith('..')) continue;
    const [folder = '', file] = inside.split(sep);
    if (group !== undefined) return group;
    // A folder that came or went has no file in its path; neither has a file beside the folders, which is nobody's.
    if (folder !== '') return file === undefined && folder.includes('.') ? undefined : folder;
  }
  return undefined;
}

function outOfWatches({ code }: NodeJS.ErrnoException): boolean {
  return code === 'ENOSPC' || code === 'EMFILE';
}
