/** Writes a file in one move, so that nobody ever reads half of it. */
import { rename, rm, writeFile } from 'node:fs/promises';

export async function replaceText(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.draft`;
  try {
    await writeFile(draft, text);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
