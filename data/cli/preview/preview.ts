/**
 * Keeps the local KV in step with the story files: a story that compiles is shown from there, one that does not leaves its
 * last good bundle in place, one whose folder is gone is removed. What was published stays as the commands left it: it
 * is never removed, and a story that was withdrawn or renamed is never brought back by a save. The list of stories follows.
 */

import { artifactKey, indexKey, revisionKey, storyKey } from '../../bundle/stored.ts';
import type { Id } from '../../bundle/types.ts';
import { artifactArchives, isFeed, type RenderArtifacts, readArchived } from '../../publish/artifact.ts';
import {
  type CompiledBundle,
  nextHistory,
  savedEntry,
  storyEntry,
  translationEntries,
} from '../../publish/kv-entries.ts';
import { currentOf, historyOf } from '../../publish/lifecycle.ts';
import { loadPrevious } from '../../publish/previous.ts';
import { syncStoryList } from '../../publish/sync-list.ts';
import { sleep } from '../sleep.ts';
import { miniflareTarget } from './local-kv.ts';
import type { LocalKV } from './local-worker.ts';

export type PutResult =
  | { readonly outcome: 'unchanged' | 'withdrawn' }
  /** `instead`: the published revision that readers on this machine had until now. */
  | { readonly outcome: 'changed'; readonly instead?: string }
  | { readonly outcome: 'renamed'; readonly to: Id };

export interface Preview {
  /** The stories that are served now, in the order of their names. */
  stories(): Promise<readonly Id[]>;
  put(story: CompiledBundle): Promise<PutResult>;
  /** `kept`: it was published, and stays. */
  remove(story: Id): Promise<'removed' | 'kept' | 'absent'>;
}

export function createPreview(kv: LocalKV, clock: () => Date, artifacts: RenderArtifacts): Preview {
  const target = miniflareTarget(kv);
  const bring = (known: readonly CompiledBundle[]) =>
    syncStoryList(target, known, { now: clock(), wait: sleep });
  const lasts = async (story: Id, revision: string): Promise<boolean> =>
    (await kv.get(revisionKey(story, revision))) !== null;

  return {
    async stories() {
      const there = await target.list(`${indexKey}/`);
      return [...there].flatMap(([key, stored]) =>
        stored?.holds === 'story' && stored.story !== undefined && key === storyKey(stored.story)
          ? [stored.story]
          : [],
      );
    },
    async put(story) {
      const { story: id, revision } = story;
      const stored = await currentOf(target, id);
      if (stored?.holds === 'withdrawn') return { outcome: 'withdrawn' };
      if (stored?.holds === 'renamed') return { outcome: 'renamed', to: stored.to };
      const served = stored?.holds === 'story' ? stored.revision : undefined;
      const old = await loadPrevious(target, id, revision, stored);
      const made = await artifacts(story, old);
      // A picture is only drawn for a publication; one that lies there for this revision stays with it.
      const picture = await readArchived(target, artifactKey(id, revision, 'card.png'));
      const all =
        picture === undefined
          ? made
          : [...made, { name: 'card.png', text: picture, language: story.bundle.language } as const];
      for (const archive of artifactArchives(story, all)) {
        // Artifacts of an earlier run may have the words of an earlier version. Its feed is history and stays.
        const there = await target.read(archive.key);
        if (there !== undefined && isFeed(archive.key) && old === undefined) continue;
        const entry = await archive.entry(clock());
        if (there === undefined || Buffer.compare(there, entry.bytes) !== 0) await target.write([entry]);
      }
      for (const texts of translationEntries(story, clock()))
        if ((await kv.get(texts.key)) === null) await target.write([texts]);
      const published = served !== undefined && (await lasts(id, served));
      if (served !== revision) {
        const before = nextHistory(revision, stored);
        // What was only saved has no lasting copy, and nothing leads back to it.
        const led = served === undefined || published ? before : before.slice(0, -1);
        const entry = (await lasts(id, revision)) ? storyEntry : savedEntry;
        // A save takes nothing off what `publish` refuses.
        const history = { before: led, rolledBack: stored?.rolledBack ?? [] };
        await target.write([entry(story, clock(), history)]);
        // Saving makes a revision each time; only a published one keeps its artifacts.
        if (served !== undefined && !published) {
          for (const key of (await target.list(`${revisionKey(id, served)}/`)).keys()) await kv.delete(key);
        }
      }
      await bring([story]);
      if (served === revision) return { outcome: 'unchanged' };
      return { outcome: 'changed', ...(published ? { instead: served } : {}) };
    },
    async remove(story) {
      if ((await currentOf(target, story))?.holds !== 'story') return 'absent';
      if ((await historyOf(target, story)).length > 0) return 'kept';
      await kv.delete(storyKey(story));
      await bring([]);
      return 'removed';
    },
  };
}
