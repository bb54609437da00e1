/** `schema`: writes the JSON Schemas to .wwk/schema/, and those of each story, which list its ids, to a folder of its name there. */
import { join, relative } from 'node:path';
import { schemaDir, writeSchemas, writeStorySchemas } from '../../site/write-schemas.ts';
import { chosenStories, readArgs, storiesDir } from '../options.ts';
import type { Terminal } from '../terminal.ts';

export async function schema(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string', default: schemaDir },
      stories: { type: 'string', default: storiesDir },
    },
  });
  const { dir, stories } = await chosenStories(positionals, values.stories);
  const paths = await writeSchemas(values.out);
  for (const story of stories) paths.push(...(await writeStorySchemas(join(dir, story), values.out)));
  for (const path of paths) terminal.out(`${relative(process.cwd(), path)}\n`);
  return 0;
}
