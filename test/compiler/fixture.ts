/**
 * Makes stories out of fixtures. One whole story stands in `fixtures/story`; the fixture of an issue holds only the
 * files that differ from it, and perhaps a `setup.json` for what no file can show.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CompiledStory, compileFiles } from '../../data/compiler/index.ts';
import type { Resolution } from '../../data/resolver/finding.ts';

export const fixtures: string = join(import.meta.dirname, '../fixtures');

/** The moment at which all fixtures are compiled. */
export const now = new Date('2026-06-01T12:00:00Z');

interface Setup {
  /** The name of the folder. */
  readonly story?: string;
  readonly remove?: readonly string[];
  /** Text that is added to a file many times. */
  readonly repeat?: {
    readonly file: string;
    readonly head?: string;
    readonly text: string;
    readonly tail?: string;
    readonly times: number;
  };
  /** Files under another name. */
  readonly rename?: Readonly<Record<string, string>>;
  /** Many copies of a file, `N` in their names being the number. */
  readonly copies?: { readonly file: string; readonly of: string; readonly times: number };
  /** What the resolver finds in the story. */
  readonly resolution?: Resolution;
  /** The editor's copies of texts, by source. */
  readonly articles?: Readonly<Record<string, string>>;
  /** What is told of signatures. */
  readonly signing?: 'asked' | 'required';
}

function load(folder: string, into: Map<string, Uint8Array>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.yaml')) continue;
    const path = join(entry.parentPath, entry.name);
    into.set(path.slice(folder.length + 1), new Uint8Array(readFileSync(path)));
  }
}

/** The whole story that the fixtures change. */
export function wholeStory(): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  load(join(fixtures, 'story/harbour-fire'), files);
  return files;
}

/** The story with the change of one fixture, compiled. */
export function compileFixture(code: string): CompiledStory {
  const folder = join(fixtures, 'issues', code);
  const files = wholeStory();
  load(folder, files);
  const path = join(folder, 'setup.json');
  const setup: Setup = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Setup) : {};
  for (const name of setup.remove ?? []) files.delete(name);
  const { repeat, copies } = setup;
  if (repeat) {
    const { file, head = '', text, tail = '', times } = repeat;
    files.set(file, Buffer.from(`${head}${text.repeat(times)}${tail}`));
  }
  for (const [from, to] of Object.entries(setup.rename ?? {})) {
    files.set(to, files.get(from) ?? new Uint8Array());
    files.delete(from);
  }
  for (let n = 0; copies && n < copies.times; n++) {
    files.set(copies.file.replace('N', String(n)), files.get(copies.of) ?? new Uint8Array());
  }
  const { resolution } = setup;
  return compileFiles(files, setup.story ?? 'harbour-fire', {
    now,
    displayPath: 'harbour-fire',
    ...(setup.signing && { signing: setup.signing }),
    ...(resolution && { resolve: () => resolution }),
    ...(setup.articles && { articles: { texts: new Map(Object.entries(setup.articles)), accept: false } }),
  });
}
