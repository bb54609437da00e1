/** Reads options and story names that several commands share. */
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { storiesIn } from '../compiler/index.ts';
import { didYouMean, nearest } from '../compiler/nearest.ts';
import { finishSave } from '../desk/edit/save-files.ts';
import { signerFrom } from '../publish/signer.ts';
import { UsageError } from './usage-error.ts';

/** The repository. */
const home = fileURLToPath(new URL('../../', import.meta.url));

/** Where the stories are when nothing else is said. */
export const storiesDir: string = join(home, 'data/stories');

/** Where `wrangler dev` and `wrangler kv --local` keep what is theirs, and the local KV with it. */
export const stateDir: string = join(home, '.wrangler/state/v3/kv');

/** Where compiled files go; not under version control. */
export const outputDir: string = join(home, '.wwk');

/** `parseArgs`, with its complaints as `UsageError`. */
export function readArgs<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, extra] = /^Unexpected argument '(.*)'/.exec(message) ?? [];
    if (extra !== undefined)
      throw new UsageError(`"${extra}" is one word too many; this command takes options only.`);
    const [, unknown] = /^Unknown option '--?([^']+)'/.exec(message) ?? [];
    const meant = unknown === undefined ? undefined : nearest(unknown, Object.keys(config.options ?? {}));
    const plain = message.replace(/ To specify a positional.*$/s, '').replace(/\.$/, '');
    throw new UsageError(`${plain}.${meant === undefined ? '' : ` Did you mean --${meant}?`}`);
  }
}

/** One of the words that an option can have. */
export function optionWord<T extends string>(option: string, value: string, words: readonly T[]): T {
  const word = words.find((one) => one === value);
  if (word !== undefined) return word;
  const meant = nearest(value, words);
  throw new UsageError(`--${option} is one of ${words.join(', ')}.${didYouMean(meant)}`);
}

/** The address of a Worker, without what may stand behind its host. */
export function urlOrigin(url: string): string {
  const { protocol, origin } = URL.parse(url) ?? {};
  if (origin !== undefined && (protocol === 'https:' || protocol === 'http:')) return origin;
  throw new UsageError('--url is the address of the Worker, like https://what-we-know.example.workers.dev');
}

/** A name or initials for the record of a publication; nothing where none was typed. Throws `UsageError` for what is no name. */
export function signerNamed<K extends 'by' | 'checkedBy'>(
  key: K,
  typed: string | undefined,
  option: string = key,
): { readonly [key in K]?: string } {
  if (typed === undefined) return {};
  const name = signerFrom(typed);
  if (name === undefined) {
    throw new UsageError(`--${option} is a name or initials, like: --${option} "A. Weber"`);
  }
  return { [key]: name } as { [key in K]?: string };
}

export interface Chosen {
  readonly dir: string;
  /** Names of the stories. */
  readonly stories: readonly string[];
}

/** The stories that were named, by their ids or folders; all of them when none was. Throws `UsageError` for unknown ones. */
export async function chosenStories(names: readonly string[], dir: string = storiesDir): Promise<Chosen> {
  const paths = names.filter((name) => name.includes('/'));
  const [first] = paths;
  if (first !== undefined) {
    const parent = dirname(resolve(first));
    if (names.length !== paths.length || paths.some((path) => dirname(resolve(path)) !== parent)) {
      throw new UsageError('Name all stories by their ids, or all by their folders in one place.');
    }
    return chosenStories(
      paths.map((path) => basename(resolve(path))),
      parent,
    );
  }
  const all = await storiesIn(dir);
  for (const name of names) {
    if (all.includes(name)) continue;
    const meant = nearest(name, all);
    throw new UsageError(
      `There is no story "${name}" in ${dir}.${didYouMean(meant, all.length === 0 || all.length > 12 ? '' : `There are: ${all.join(', ')}.`)}`,
    );
  }
  const stories = names.length === 0 ? all : [...new Set(names)];
  // A save that was stopped in the middle is finished before anybody reads the story.
  for (const story of stories) await finishSave(join(dir, story));
  return { dir, stories };
}

/** The one story that a command is about, and its folder. */
export async function chosenStory(
  name: string | undefined,
  dir: string,
): Promise<{ story: string; folder: string }> {
  if (name === undefined) throw new UsageError('Say which story, like: kazakhstan-unrest-2022');
  const chosen = await chosenStories([name], dir);
  const [story = ''] = chosen.stories;
  return { story, folder: join(chosen.dir, story) };
}
