/** Compiles stories from their folders. */
import { basename, join, relative, resolve } from 'node:path';
import { type CompiledStory, type CompileOptions, compileFiles } from './compile-files.ts';
import { readFolder, storiesIn } from './read/read-folder.ts';

export interface FolderOptions extends CompileOptions {
  /** Only these stories. */
  readonly only?: readonly string[];
}

/** One story, read from its folder and compiled anew. Rejects when the folder cannot be read. */
export async function compileStory(folder: string, options: CompileOptions): Promise<CompiledStory> {
  const story = basename(resolve(folder));
  return compileFiles(await readFolder(folder), story, {
    ...options,
    displayPath: options.displayPath ?? fromHere(folder),
  });
}

/** Every story of `dir`, in the order of their names. Rejects when `dir` cannot be read. */
export async function compileStories(
  dir: string,
  { only, ...options }: FolderOptions,
): Promise<CompiledStory[]> {
  const compiled: CompiledStory[] = [];
  for (const story of only ?? (await storiesIn(dir))) {
    const named = options.displayPath === undefined ? {} : { displayPath: `${options.displayPath}/${story}` };
    compiled.push(await compileStory(join(dir, story), { ...options, ...named }));
  }
  return compiled;
}

/** A path as the author sees it from where the command was started. */
function fromHere(path: string): string {
  const short = relative(process.cwd(), path);
  return short === '' || short.startsWith('..') ? path : short;
}
