/** `new`: starts a story, a source or a fact, with comments that say what to fill in. Never overwrites anything. */
import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parse } from 'yaml';
import { isSlug } from '../../bundle/stored.ts';
import { storySchemaDir, writeStorySchemas } from '../../site/write-schemas.ts';
import { chosenStory, readArgs, storiesDir } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { newFact } from './new-fact.ts';
import { factStarter, sourceStarter, speakersStarter, statementsStarter, storyStarter } from './templates.ts';

export async function create(args: readonly string[], terminal: Terminal): Promise<number> {
  if (args[0] === 'fact') return newFact(args.slice(1), terminal);
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: { stories: { type: 'string', default: storiesDir } },
  });
  const [what, story, id, ...rest] = positionals;
  const complete = story !== undefined && (what === 'story') === (id === undefined);
  if ((what !== 'story' && what !== 'source') || !complete || rest.length > 0) {
    throw new UsageError('Say what to start: new story STORY, new source STORY ID, or new fact STORY ID.');
  }
  for (const one of [story, id]) {
    if (one !== undefined && !isSlug(one))
      throw new UsageError(`"${one}" is not a slug: a-z, 0-9 and single hyphens.`);
  }
  const folder =
    what === 'story' ? join(values.stories, story) : (await chosenStory(story, values.stories)).folder;
  const made = what === 'story' ? await newStory(folder, story) : await newSource(folder, id ?? '');
  await writeStorySchemas(folder);
  terminal.out(made.map((line) => `${line}\n`).join(''));
  return 0;
}

async function newStory(folder: string, story: string): Promise<string[]> {
  if (existsSync(folder)) throw new UsageError(`There is a story "${story}" already, in ${shown(folder)}.`);
  const title = story.replaceAll('-', ' ');
  const files: [name: string, kind: string, text: string][] = [
    ['story.yaml', 'story', storyStarter(title.charAt(0).toUpperCase() + title.slice(1), 'first-fact')],
    ['sources.yaml', 'sources', sourceStarter('article-001')],
    ['speakers.yaml', 'speakers', speakersStarter],
    ['statements.yaml', 'statements', statementsStarter],
    ['facts/first-fact.yaml', 'fact', factStarter('‹First fact›', 'article-001')],
  ];
  const made: string[] = [];
  for (const [name, kind, text] of files) made.push(`made ${await make(folder, name, kind, text)}`);
  return [...made, `next: replace everything in ‹ ›, then npm run wwk -- check ${story}`];
}

/** Adds to sources.yaml, at its end, so that nothing that stands there is touched. */
async function newSource(folder: string, id: string): Promise<string[]> {
  const path = join(folder, 'sources.yaml');
  const text = sourceStarter(id);
  if (!existsSync(path)) return [`made ${await make(folder, 'sources.yaml', 'sources', text)}`];
  if (Object.hasOwn(await keysIn(path), id))
    throw new UsageError(`There is a source "${id}" already, in ${shown(path)}.`);
  const before = await readFile(path, 'utf8');
  await appendFile(path, `${before === '' || before.endsWith('\n') ? '' : '\n'}${text}`);
  return [`added ${id} to ${shown(path)}`, 'next: replace everything in ‹ › there'];
}

/** The keys of a YAML map; none when the file is missing or broken, which `check` reports. */
async function keysIn(path: string): Promise<object> {
  try {
    const tree: unknown = parse(await readFile(path, 'utf8'), { logLevel: 'silent' });
    return typeof tree === 'object' && tree !== null ? tree : {};
  } catch {
    return {};
  }
}

/** Writes a new file with the line that names its schema for text editors. Fails when the file is there already. */
async function make(folder: string, name: string, kind: string, text: string): Promise<string> {
  const path = join(folder, name);
  if (existsSync(path)) throw new UsageError(`There is ${shown(path)} already; nothing is overwritten.`);
  const schema = relative(dirname(path), join(storySchemaDir(folder), `${kind}.json`)).replaceAll('\\', '/');
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `# yaml-language-server: $schema=${schema}\n${text}`, { flag: 'wx' });
  return shown(path);
}

function shown(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
}
