/**
 * Writes the list of stories again where it differs from the stories in KV. The stories' own keys decide, also when two people
 * publish at the same time.
 */

import { parseBundle } from '../bundle/parse.ts';
import { parseStoryList } from '../bundle/parse-story-list.ts';
import { indexKey, type ListedStory, type Stored, storyKey } from '../bundle/stored.ts';
import { type CompiledBundle, listEntry, listedStory } from './kv-entries.ts';
import { readBack } from './read-back.ts';
import type { PublishTarget } from './target.ts';

interface ListOptions {
  readonly now: Date;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** How many times the list was written: 0 when it was right already. Rejects with `PublishError`. */
export async function syncStoryList(
  target: PublishTarget,
  known: readonly CompiledBundle[],
  { now, wait }: ListOptions,
): Promise<number> {
  let written = 0;
  for (let round = 0; round < 3; round += 1) {
    const entry = listEntry(await linesOf(target, known), now);
    const there = (await target.list(indexKey)).get(indexKey);
    const { metadata } = entry;
    const right =
      there?.holds === 'index' && metadata.holds === 'index' && there.revision === metadata.revision;
    if (right) break;
    await target.write([entry]);
    await readBack(target, [entry], wait);
    written += 1;
  }
  return written;
}

/** One entry for each story, from its stored bundle. */
async function linesOf(target: PublishTarget, known: readonly CompiledBundle[]): Promise<ListedStory[]> {
  const there = await target.list(`${indexKey}/`);
  const old = new Map((await listOn(target)).map((line) => [line.story, line]));
  const lines: ListedStory[] = [];
  for (const [key, stored] of there) {
    const story = currentStory(key, stored);
    if (story === undefined) continue;
    const mine = known.find((one) => one.story === story.story && one.revision === story.revision);
    const line = old.get(story.story);
    if (mine !== undefined) lines.push(listedStory(mine));
    else if (line?.revision === story.revision) lines.push(line);
    else {
      const bytes = await target.read(key);
      if (bytes === undefined) continue;
      const bundle = parseBundle(new TextDecoder().decode(bytes));
      // One damaged story must not keep the others off the list; `verify` reports it.
      if (bundle !== undefined) lines.push(listedStory({ bundle, revision: story.revision }));
    }
  }
  return lines;
}

/** A story's own key, as opposed to one of its revisions. */
function currentStory(
  key: string,
  stored: Stored | undefined,
): { story: string; revision: string } | undefined {
  if (stored?.holds !== 'story' || stored.story === undefined) return undefined;
  return key === storyKey(stored.story) ? { story: stored.story, revision: stored.revision } : undefined;
}

async function listOn(target: PublishTarget): Promise<readonly ListedStory[]> {
  const bytes = await target.read(indexKey);
  return bytes === undefined ? [] : (parseStoryList(new TextDecoder().decode(bytes)) ?? []);
}
