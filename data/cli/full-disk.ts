/** Recognises a full disk: the Worker's runtime only exits on one. */
import { statfs } from 'node:fs/promises';

/** Bytes below which a disk counts as full: SQLite needs some room beside what it writes. */
const FULL_BELOW = 512 * 1024;

/** Where the runtime of the Worker fails on a full disk it only breaks off; this says why. Any other error is given back. */
export async function orDiskIsFull(error: unknown, folder: string): Promise<unknown> {
  const disk = await statfs(folder).catch(() => undefined);
  if (disk === undefined || disk.bavail * disk.bsize >= FULL_BELOW) return error;
  return Object.assign(new Error('The disk is full.'), { code: 'ENOSPC', path: folder });
}
