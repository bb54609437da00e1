/**
 * Keeps the local KV in step with the story files: a story that compiles is put there, one that does not leaves its
 * last good bundle in place, one whose folder is gone is removed. The list of stories follows.
 */
import type { Bundle, Id } from '../model/bundle.ts';
import {
  indexKey,
  type ListedStory,
  paperKey,
  papers as paperNames,
  revisionKey,
  storyKey,
} from '../model/stored.ts';
import { listIn } from '../model/stored-json.ts';
import { type Before, feedName, isLasting, type MakePapers, paperEntry } from '../publish/paper.ts';
import { currentOf } from '../publish/replace-story.ts';
import { beforeIt, type Entry, type GoodStory, listEntry, listed, storyEntry } from '../publish/shelve.ts';
import { shelfOn } from './local-kv.ts';
import type { LocalKV } from './local-worker.ts';

export interface LocalShelf {
  /** The stories that are served now, in the order of their names. */
  stories(): readonly Id[];
  /** True when the bundle is other than what was there. */
  put(story: GoodStory): Promise<boolean>;
  /** True when it was there. */
  remove(story: Id): Promise<boolean>;
}

/** Takes up what an earlier run left. */
export async function openShelf(kv: LocalKV, clock: () => Date, papers: MakePapers): Promise<LocalShelf> {
  const lines = new Map<Id, ListedStory>();
  for (const line of await listThere(kv)) lines.set(line.story, line);

  const write = (entry: Entry): Promise<void> =>
    kv.put(entry.key, Uint8Array.from(entry.bytes).buffer, { metadata: entry.metadata });

  return {
    stories: () => [...lines.keys()].sort(),
    async put(story) {
      const served = lines.get(story.story)?.revision;
      const changed = served !== story.revision;
      const old = changed ? await servedNow(kv, story.story, served) : undefined;
      for (const paper of await papers(story, old)) {
        // What an earlier run left may be told in the words of an earlier program; its feed is history and stays.
        const there = await kv.get(paperKey(story.story, story.revision, paper.name));
        if (there !== null && (there === paper.text || isLasting(paper.name))) continue;
        await write(paperEntry(story, paper, clock()));
      }
      if (changed) await write(storyEntry(story, clock(), await beforeNow(kv, story)));
      if (old !== undefined) await forgetPapers(kv, story.story, old.revision);
      const line = listed(story);
      if (JSON.stringify(line) === JSON.stringify(lines.get(story.story))) return changed;
      lines.set(story.story, line);
      await write(listEntry(lines.values(), clock()));
      return changed;
    },
    async remove(story) {
      if (!lines.delete(story)) return false;
      await write(listEntry(lines.values(), clock()));
      await kv.delete(storyKey(story));
      return true;
    },
  };
}

/** What was published before; what was only saved has no lasting copy, and nothing leads back to it. */
async function beforeNow(kv: LocalKV, { story, revision }: GoodStory): Promise<readonly string[]> {
  const before = beforeIt(revision, await currentOf(shelfOn(kv), story));
  const last = before.at(-1);
  const kept = last === undefined || (await kv.get(revisionKey(story, last))) !== null;
  return kept ? before : before.slice(0, -1);
}

async function servedNow(kv: LocalKV, story: Id, revision: string | undefined): Promise<Before | undefined> {
  if (revision === undefined) return undefined;
  const text = await kv.get(storyKey(story));
  if (text === null) return undefined;
  const feed = await kv.get(paperKey(story, revision, feedName));
  return { bundle: JSON.parse(text) as Bundle, revision, ...(feed === null ? {} : { feed }) };
}

/** Saving makes a revision each time; only a published one, which has its lasting copy, keeps its papers. */
async function forgetPapers(kv: LocalKV, story: Id, revision: string): Promise<void> {
  if ((await kv.get(revisionKey(story, revision))) !== null) return;
  for (const name of paperNames) await kv.delete(paperKey(story, revision, name));
}

/** The list that lies there, as far as the stories that it names lie there too. */
async function listThere(kv: LocalKV): Promise<readonly ListedStory[]> {
  const text = await kv.get(indexKey);
  if (text === null) return [];
  // Where the list is not one of ours, every story is put anew.
  const list = listIn(text) ?? [];
  const there = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await kv.list({ prefix: `${indexKey}/`, ...(cursor === undefined ? {} : { cursor }) });
    for (const { name } of page.keys) there.add(name);
    cursor = page.list_complete ? undefined : page.cursor;
  } while (cursor !== undefined);
  return list.filter(({ story }) => there.has(storyKey(story)));
}
