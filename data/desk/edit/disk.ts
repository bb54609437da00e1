/** What saving needs of a disk, so that tests can let it fail, and what is said when it does. */
import { access, constants, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { type DiskTrouble, diskTrouble } from './disk-trouble.ts';

export interface Disk {
  /** Rejects when nothing can be written in the folder. */
  checkWritable(folder: string): Promise<void>;
  /** Makes a folder and those around it. */
  makeFolder(folder: string): Promise<void>;
  /** The bytes of a file; nothing where there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Writes a new file, and resolves when it would survive a power cut. */
  write(path: string, text: string): Promise<void>;
  /** Moves a file or folder, over a file that is there. */
  move(from: string, to: string): Promise<void>;
  /** Takes a file or folder away; fine where there is none. */
  remove(path: string): Promise<void>;
  /** Resolves when the names in a folder would survive a power cut. */
  settle(folder: string): Promise<void>;
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

export const realDisk: Disk = {
  checkWritable: (folder) => access(folder, constants.W_OK | constants.X_OK),
  makeFolder: async (folder) => void (await mkdir(folder, { recursive: true })),
  async read(path) {
    try {
      return await readFile(path);
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
      throw error;
    }
  },
  async write(path, text) {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  move: rename,
  remove: (path) => rm(path, { recursive: true, force: true }),
  async settle(folder) {
    // Windows opens no folders; there the system keeps the order of its own accord.
    const handle = await open(folder, 'r').catch(() => undefined);
    await handle?.sync().catch(() => undefined);
    await handle?.close();
  },
};

/** The new files are safe on disk, but not all of them in their places. */
export class Unfinished extends Error {
  constructor(cause: unknown) {
    super('the files could not all be put in their places', { cause });
  }
}

/** Why a save failed: what is wrong and what to do. `folder` as the editor knows it. */
export function failureOf(error: unknown, folder: string): DiskTrouble {
  if (error instanceof Unfinished) {
    const { why } = failureOf(error.cause, folder);
    return {
      why,
      message: `Your edits are safe in ${folder}/.saving, but could not all be put in their places: ${reasonOf(error.cause)}. Mend that; the next save, or the next command that reads the story, does the rest.`,
    };
  }
  const { why, message } = diskTrouble(error, folder) ?? {
    why: 'failed',
    message: `${folder} could not be saved: ${reasonOf(error)}.`,
  };
  return { why, message: `${message} Nothing was changed on disk, and your edits are still open here.` };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
