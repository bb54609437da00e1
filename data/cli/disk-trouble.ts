/** Errors of the file system in words for an editor: which file or folder, what is wrong, what to do. */
import { statfs } from 'node:fs/promises';

type Words = (path: string) => string;

const words: Readonly<Record<string, Words>> = {
  ENOENT: (path) => `There is no file or folder ${path}.`,
  ENOTDIR: (path) => `${path}: this must be a folder, and it is a file or inside one.`,
  EISDIR: (path) => `${path} is a folder; a file is wanted here.`,
  EEXIST: (path) =>
    `${path} is there already, as a file where a folder is wanted, or a folder where a file is.`,
  EACCES: (path) =>
    `${path}: you have no right to read or write there. Change its rights, or name another place.`,
  EPERM: (path) => `${path}: the system does not allow it. Change its rights, or name another place.`,
  EROFS: (path) => `${path} is on a disk that is read-only. Choose another folder.`,
  ENOSPC: (path) => `The disk is full, so ${path} could not be written. Make room, then run this again.`,
  EDQUOT: (path) =>
    `Your share of the disk is full, so ${path} could not be written. Make room, then run this again.`,
  EMFILE: () => 'Too many files are open at once on this machine. Close some programs, then run this again.',
};

/** Undefined for what is no trouble of the disk. */
export function diskTrouble(error: Error): string | undefined {
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || (path === undefined && syscall === undefined)) return undefined;
  return words[code]?.(path ?? 'what was begun');
}

/** Bytes below which a disk counts as full: SQLite needs some room beside what it writes. */
const FULL_BELOW = 512 * 1024;

/** Where the runtime of the Worker fails on a full disk it only breaks off; this says why. Any other error is given back. */
export async function orDiskIsFull(error: unknown, folder: string): Promise<unknown> {
  const disk = await statfs(folder).catch(() => undefined);
  if (disk === undefined || disk.bavail * disk.bsize >= FULL_BELOW) return error;
  return Object.assign(new Error('The disk is full.'), { code: 'ENOSPC', path: folder });
}
