/** Writes the JSON Schemas to .wwk/schema/, where the first line of each starter file points to. */
import { join } from 'node:path';
import { jsonSchemas } from '../compiler/index.ts';
import { builtDir } from '../render/home.ts';
import { replaceFile } from './replace-file.ts';

/** Where the schemas are. */
export const schemaDir: string = join(builtDir, 'schema');

/** Writes all schemas; resolves with their paths. */
export async function writeSchemas(dir: string = schemaDir): Promise<string[]> {
  const paths: string[] = [];
  for (const [name, text] of jsonSchemas()) {
    const path = join(dir, `${name}.json`);
    await replaceFile(path, text);
    paths.push(path);
  }
  return paths;
}
