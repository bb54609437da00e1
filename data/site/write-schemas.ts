/**
 * Writes the JSON Schemas to .wwk/schema/, and those of each story, with its ids, to a folder of its name there. The first
 * line of a file that a command starts points to them.
 */
import { basename, join, resolve } from 'node:path';
import { jsonSchemas, readFolder, type StoryIds, storyIds } from '../compiler/index.ts';
import { buildDir } from '../render/repo-root.ts';
import { replaceFile } from './replace-file.ts';

/** Where the schemas are. */
export const schemaDir: string = join(buildDir, 'schema');

/** Writes all schemas; resolves with their paths. `ids`: those of the story that they are for. */
export async function writeSchemas(dir: string = schemaDir, ids?: StoryIds): Promise<string[]> {
  const paths: string[] = [];
  for (const [name, text] of jsonSchemas(ids)) {
    const path = join(dir, `${name}.json`);
    await replaceFile(path, text);
    paths.push(path);
  }
  return paths;
}

/** Where the schemas of a story are. */
export function storySchemaDir(folder: string, dir: string = schemaDir): string {
  return join(dir, basename(resolve(folder)));
}

/** Writes the schemas of the story in a folder, as it is now; resolves with their paths. */
export async function writeStorySchemas(folder: string, dir: string = schemaDir): Promise<string[]> {
  return writeSchemas(
    storySchemaDir(folder, dir),
    storyIds(await readFolder(folder), basename(resolve(folder))),
  );
}
