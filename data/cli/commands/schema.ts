/** `schema`: writes the JSON Schemas to .wwk/schema/, where the first line of each starter file points to. */
import { join, relative } from 'node:path';
import { replaceFile } from '../../command/replace-file.ts';
import { jsonSchemas } from '../../compiler/index.ts';
import { outputDir, readArgs } from '../options.ts';
import type { Terminal } from '../terminal.ts';

/** Where the schemas are. */
export const schemaDir: string = join(outputDir, 'schema');

export async function schema(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = readArgs({ args: [...args], options: { out: { type: 'string', default: schemaDir } } });
  for (const path of await writeSchemas(values.out)) terminal.out(`${relative(process.cwd(), path)}\n`);
  return 0;
}

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
