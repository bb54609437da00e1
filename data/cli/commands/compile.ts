/**
 * `compile`: writes the bundle of every story without mistakes, and the list of them. A story with mistakes keeps the
 * last bundle that was good. Every revision is kept beside it, for `diff`.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseBundle } from '../../bundle/parse.ts';
import type { Bundle } from '../../bundle/types.ts';
import {
  type CompiledStory,
  compileStory,
  formatIssues,
  hasErrors,
  mistakes,
  revisionOf,
  storiesIn,
} from '../../compiler/index.ts';
import { replaceFile } from '../../site/replace-file.ts';
import { writeSchemas, writeStorySchemas } from '../../site/write-schemas.ts';
import { chosenStories, outputDir, readArgs, storiesDir } from '../options.ts';
import type { Terminal } from '../terminal.ts';

/** One line of index.json. */
interface Listed {
  readonly story: string;
  readonly title: Bundle['title'];
  readonly revision: string;
  readonly bytes: number;
}

export async function compile(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string', default: join(outputDir, 'bundles') },
      stories: { type: 'string', default: storiesDir },
    },
  });
  const { dir, stories } = await chosenStories(positionals, values.stories);
  let failed = false;
  for (const story of stories) {
    const compiled = await compileStory(join(dir, story), { now: terminal.now() });
    failed ||= hasErrors(compiled.issues);
    terminal.out(await keep(compiled, values.out));
    terminal.err(formatIssues(mistakes(compiled.issues), { color: terminal.color }));
  }
  await list(values.out, await storiesIn(dir));
  await writeSchemas();
  for (const story of stories) await writeStorySchemas(join(dir, story));
  return failed ? 1 : 0;
}

async function keep(
  { story, bytes, revision, translations = [] }: CompiledStory,
  out: string,
): Promise<string> {
  const path = join(out, `${story}.json`);
  if (bytes === undefined) {
    return `${story}: has mistakes; ${existsSync(path) ? 'the last good bundle stays' : 'nothing is written'}\n`;
  }
  const changed = await replaceFile(path, bytes);
  await replaceFile(join(out, 'revisions', story, `${revision}.json`), bytes);
  for (const { bytes, digest } of translations)
    await replaceFile(join(out, story, 'texts', `${digest}.json`), bytes);
  const shown = relative(process.cwd(), path);
  return `${story}: ${bytes.length} bytes, revision ${revision}, ${changed ? 'written to' : 'unchanged in'} ${shown}\n`;
}

/** Lists the bundles in `out`, after removing those of stories that are gone. */
async function list(out: string, stories: readonly string[]): Promise<void> {
  if (!existsSync(out)) return;
  const listed: Listed[] = [];
  for (const name of (await readdir(out)).sort()) {
    if (!name.endsWith('.json') || name === 'index.json') continue;
    const story = name.slice(0, -'.json'.length);
    const bytes = await readFile(join(out, name));
    const bundle = parseBundle(bytes.toString());
    // Removes only files that parse as our bundles.
    if (bundle?.story !== story) continue;
    if (!stories.includes(story)) {
      await rm(join(out, name));
      continue;
    }
    listed.push({ story, title: bundle.title, revision: revisionOf(bytes), bytes: bytes.length });
  }
  await replaceFile(join(out, 'index.json'), `${JSON.stringify({ stories: listed })}\n`);
}
