/** `schema`: writes the JSON Schemas to .wwk/schema/, where the first line of each starter file points to. */
import { relative } from 'node:path';
import { schemaDir, writeSchemas } from '../../site/schemas.ts';
import { readArgs } from '../options.ts';
import type { Terminal } from '../terminal.ts';

export async function schema(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = readArgs({ args: [...args], options: { out: { type: 'string', default: schemaDir } } });
  for (const path of await writeSchemas(values.out)) terminal.out(`${relative(process.cwd(), path)}\n`);
  return 0;
}
