/**
 * Writes several files of a folder as one: all of them or none, wherever the program or the machine stops. The new files
 * are written beside the old ones, in `.saving.part`; renaming that folder to `.saving` is the moment of saving. From then
 * on the files only have to be moved to their places, which anybody who opens the folder next does, if it was not done.
 */
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { codeOf, type Disk, realDisk, Unfinished } from './disk.ts';

/** One file: its text as it is on disk, and as it is to be. `undefined`: not there. */
export interface FileChange {
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

interface Planned {
  readonly name: string;
  /** Digest of the file that is replaced; null where there is none. */
  readonly before: string | null;
  readonly removes: boolean;
}

const PART = '.saving.part';
const WHOLE = '.saving';
const PLAN = 'plan.json';

/** Rejects with what the disk said; then no file has changed, or, with `Unfinished`, all that is left to do is to move them. Resolves as `finishSave` does. */
export async function saveFiles(
  folder: string,
  changes: readonly FileChange[],
  disk: Disk = realDisk,
): Promise<readonly string[]> {
  await finishSave(folder, disk);
  const part = join(folder, PART);
  try {
    await disk.makeFolder(folder);
    for (const parent of new Set(changes.map(({ name }) => dirname(join(folder, name))))) {
      await disk.makeFolder(parent);
      await disk.checkWritable(parent);
    }
    await disk.remove(part);
    await disk.makeFolder(part);
    for (const [i, { after }] of changes.entries()) {
      if (after !== undefined) await disk.write(join(part, String(i)), after);
    }
    const plan: Planned[] = changes.map(({ name, before, after }) => ({
      name,
      before: before === undefined ? null : digestOf(before),
      removes: after === undefined,
    }));
    await disk.write(join(part, PLAN), JSON.stringify(plan));
    await disk.settle(part);
    await disk.remove(join(folder, WHOLE));
    await disk.move(part, join(folder, WHOLE));
    await disk.settle(folder);
  } catch (error) {
    await disk.remove(part).catch(() => undefined);
    throw error;
  }
  try {
    return await finishSave(folder, disk);
  } catch (error) {
    throw new Unfinished(error);
  }
}

/**
 * Moves the files of a save that was stopped to their places. Where somebody has changed the old file since, the new one
 * is put beside it, with `.mine` behind its name; resolves with these names. Safe to run twice at once.
 */
export async function finishSave(folder: string, disk: Disk = realDisk): Promise<readonly string[]> {
  const whole = join(folder, WHOLE);
  const text = await disk.read(join(whole, PLAN));
  if (text === undefined) return [];
  const aside: string[] = [];
  const plan = JSON.parse(new TextDecoder().decode(text)) as readonly Planned[];
  for (const [i, { name, before, removes }] of plan.entries()) {
    const path = join(folder, name);
    const now = await disk.read(path);
    const isAsBefore = (now === undefined ? null : digestOf(now)) === before;
    if (isAsBefore && removes) await disk.remove(path);
    else if (
      !removes &&
      (await moveIfThere(disk, join(whole, String(i)), isAsBefore ? path : `${path}.mine`))
    ) {
      if (!isAsBefore) aside.push(`${name}.mine`);
    }
  }
  for (const parent of new Set(plan.map(({ name }) => dirname(join(folder, name)))))
    await disk.settle(parent);
  await disk.remove(whole);
  return aside;
}

/** Whether there was something to move. */
async function moveIfThere(disk: Disk, from: string, to: string): Promise<boolean> {
  try {
    await disk.move(from, to);
    return true;
  } catch (error) {
    // Somebody else has moved it, or the plan was finished but not taken away.
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
