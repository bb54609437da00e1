/**
 * Lets one `npm start` at a time use a local KV: two of them would write into each other's list. The commands that open it
 * for a moment are not kept out.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from '../usage-error.ts';

/** Takes the KV at `state`; the answer gives it back. Throws `UsageError` while another process has it. */
export async function lock(state: string): Promise<() => Promise<void>> {
  const path = `${state}.pid`;
  await mkdir(dirname(path), { recursive: true });
  const free = (): Promise<void> => rm(path, { force: true });
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const other = Number(await readFile(path, 'utf8').catch(() => ''));
    if (other > 0 && lives(other)) {
      throw new UsageError(
        `npm start runs here already, as process ${other}. For another one beside it: npm start -- --state FOLDER. If that process is something else, remove ${path}.`,
      );
    }
    // Left behind by one that was killed.
    await writeFile(path, String(process.pid));
  }
  return free;
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
