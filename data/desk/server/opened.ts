/**
 * The stories that are open on the desk: each with its edits, and compiled whenever its files changed. A story is opened
 * when it is first asked for, and follows its files on disk from then on.
 */
import { join } from 'node:path';
import type { Bundle } from '../../bundle/types.ts';
import { type CompiledStory, compileFiles } from '../../compiler/compile-files.ts';
import type { ReadCache } from '../../compiler/index.ts';
import { resolve } from '../../resolver/resolve.ts';
import type { Disk } from '../edit/disk.ts';
import type { Conflict, EditSession, StoryFiles } from '../edit/edits.ts';
import { openStory } from '../edit/open-story.ts';
import { articlesOf } from './articles.ts';
import type { KeptPages } from './kept-pages.ts';
import { type Trees, treeReader } from './trees.ts';

export interface Opened {
  readonly story: string;
  readonly session: EditSession;
  readonly cache: ReadCache;
  readonly trees: () => Trees;
  /** The same of files that are not saved. */
  readonly treesOf: (files: StoryFiles) => Trees;
  /** The files as they are now, compiled whole. */
  compiled(): Promise<CompiledStory>;
  /** The last bundle without a mistake. */
  lastGood(): Bundle | undefined;
  /** Reads what changed on disk. Answers with files that were edited in both places. */
  refresh(): Promise<readonly Conflict[]>;
  /** Goes up whenever a file changes on disk. */
  version(): number;
  /** Whether this file changed on disk after that version. */
  changedSince(file: string, version: number): boolean;
}

export interface OpenedStories {
  open(story: string): Promise<Opened>;
}

export interface OpenedOptions {
  readonly storiesDir: string;
  readonly pages: KeptPages;
  readonly now: () => Date;
  /** Another disk than this machine's. */
  readonly disk?: Disk | undefined;
}

export function openedStories(options: OpenedOptions): OpenedStories {
  const opened = new Map<string, Promise<Opened>>();
  return {
    open(story) {
      const there = opened.get(story);
      if (there !== undefined) return there;
      const opening = openOne(story, options);
      opened.set(story, opening);
      opening.catch(() => opened.delete(story));
      return opening;
    },
  };
}

async function openOne(story: string, { storiesDir, pages, now, disk }: OpenedOptions): Promise<Opened> {
  const session = await openStory(join(storiesDir, story), disk === undefined ? {} : { disk });
  const cache: ReadCache = new Map();
  const readTrees = treeReader();
  let last: { readonly files: StoryFiles; readonly compiled: CompiledStory } | undefined;
  let good: Bundle | undefined;
  let version = 0;
  const versions = new Map<string, number>();
  return {
    story,
    session,
    cache,
    trees: () => readTrees(session.files),
    treesOf: readTrees,
    async compiled() {
      const { files } = session;
      if (last !== undefined && isSame(files, last.files)) return last.compiled;
      const articles = articlesOf(await pages.list(story), readTrees(files), files);
      const compiled = compileFiles(files, story, {
        now: now(),
        cache,
        resolve: (bundle) => resolve(bundle, {}),
        signing: 'asked',
        ...(articles.texts.size === 0 ? {} : { articles }),
      });
      last = { files: new Map(files), compiled };
      good = compiled.bundle ?? good;
      return compiled;
    },
    lastGood: () => good,
    async refresh() {
      const { changed, conflicts } = await session.refresh();
      if (changed.length > 0) version += 1;
      for (const file of changed) versions.set(file, version);
      return conflicts;
    },
    version: () => version,
    changedSince: (file, since) => (versions.get(file) ?? 0) > since,
  };
}

function isSame(a: StoryFiles, b: StoryFiles): boolean {
  return a.size === b.size && [...a].every(([name, text]) => b.get(name) === text);
}
