/**
 * Publishes stories so that no reader ever sees half of one: first the site's own files, then the copies that never
 * change, then each story's own key, then the list, and everything is read back before the next step. What is there
 * already is not written again, so the same command finishes what an earlier one began.
 */

import { revisionKey, type Stored, storyKey } from '../bundle/stored.ts';
import type { Id } from '../bundle/types.ts';
import { artifactArchives, isFeed, isMadeOf, type RenderArtifacts } from './artifact.ts';
import { decide, type PublishDecision } from './decide.ts';
import {
  type CompiledBundle,
  type KvEntry,
  nextHistory,
  refusedBeside,
  revisionEntry,
  type Signers,
  storyEntry,
  translationEntries,
} from './kv-entries.ts';
import { loadPrevious } from './previous.ts';
import { readBack } from './read-back.ts';
import { syncStoryList } from './sync-list.ts';
import { type SiteFile, syncSiteFiles } from './sync-site.ts';
import type { PublishTarget } from './target.ts';

export type { PublishDecision } from './decide.ts';

export interface PublishOptions {
  readonly now: Date;
  /** Publish what would otherwise be refused, and write again what seems to be there: it may be damaged. */
  readonly force?: boolean;
  /** Only say what would be done. */
  readonly dryRun?: boolean;
  /** Kept with each story that is written now; `checkedBy` goes before those who signed its facts. */
  readonly signers?: Signers;
  /** Makes the other forms of the card. Without it there are none. */
  readonly artifacts?: RenderArtifacts;
  /** The scripts and pages that are the same for every story. */
  readonly site?: readonly SiteFile[];
  readonly wait: (milliseconds: number) => Promise<void>;
}

export interface PublishReport {
  readonly stories: readonly {
    readonly story: Id;
    readonly revision: string;
    readonly decision: PublishDecision;
  }[];
  /** Stories that are published but were not among those given. */
  readonly others: readonly Id[];
  /** Keys written. */
  readonly written: number;
}

/** Rejects with `PublishError`; readers then have the old or the new bundle of each story, whole. */
export async function publish(
  target: PublishTarget,
  stories: readonly CompiledBundle[],
  options: PublishOptions,
): Promise<PublishReport> {
  const there = await target.list('');
  const force = options.force === true;
  const decisions = stories.map((story) => ({
    story,
    decision: decide(story, there, { now: options.now, force }),
  }));
  const moving = decisions
    .filter(({ decision: { outcome } }) => outcome !== 'refused' && (force || outcome !== 'unchanged'))
    .map(({ story }) => story);
  const report = {
    stories: decisions.map(({ story, decision }) => ({
      story: story.story,
      revision: story.revision,
      decision,
    })),
    others: storiesOn(there).filter((story) => !stories.some((one) => one.story === story)),
  };
  if (options.dryRun === true) return { ...report, written: 0 };
  const siteWritten = await syncSiteFiles(target, force ? new Map() : there, options.site ?? [], options);

  // A story that is served already may still lack its lasting copy: `npm start` makes none.
  const lasting = decisions
    .filter(({ decision }) => decision.outcome !== 'refused')
    .filter(({ story }) => force || there.get(revisionKey(story.story, story.revision)) === undefined)
    .map(({ story }) => revisionEntry(story, options.now, signersOf(story, options)));
  const texts = decisions
    .filter(({ decision }) => decision.outcome !== 'refused')
    .flatMap(({ story }) => translationEntries(story, options.now))
    .filter(({ key }) => force || there.get(key) === undefined);
  const artifacts = await newArtifacts(target, decisions, there, options);
  await target.write([...lasting, ...texts, ...artifacts]);
  // A copy that an earlier, interrupted run left is read back too: nothing points at what was not seen whole.
  const pointedAt = moving.flatMap((story) => [
    revisionEntry(story, options.now),
    ...translationEntries(story, options.now),
  ]);
  await readBack(
    target,
    [...new Map([...lasting, ...texts, ...artifacts, ...pointedAt].map((one) => [one.key, one])).values()],
    options.wait,
  );
  const current = moving.map((story) => {
    const stored = there.get(storyKey(story.story));
    const before = nextHistory(story.revision, stored);
    const history = { before, rolledBack: refusedBeside(story.revision, stored) };
    return storyEntry(story, options.now, history, signersOf(story, options));
  });
  await target.write(current);
  await readBack(target, current, options.wait);
  const listWritten = await syncStoryList(target, stories, options);
  return {
    ...report,
    written: siteWritten + lasting.length + texts.length + artifacts.length + current.length + listWritten,
  };
}

function signersOf({ checkedBy }: CompiledBundle, { signers = {} }: PublishOptions): Signers {
  return { ...(checkedBy === undefined ? {} : { checkedBy }), ...signers };
}

/** Artifacts that are missing, or that would be worded differently today. */
async function newArtifacts(
  target: PublishTarget,
  decisions: readonly { readonly story: CompiledBundle; readonly decision: PublishDecision }[],
  there: ReadonlyMap<string, Stored | undefined>,
  { artifacts, now, force }: PublishOptions,
): Promise<KvEntry[]> {
  const entries: KvEntry[] = [];
  if (artifacts === undefined) return entries;
  for (const { story, decision } of decisions) {
    if (decision.outcome === 'refused') continue;
    const before = await loadPrevious(target, story.story, story.revision, there.get(storyKey(story.story)));
    for (const archive of artifactArchives(story, await artifacts(story, before))) {
      const stored = there.get(archive.key);
      // A revision that readers had before comes back with a feed that has what came in between.
      if (stored?.holds === 'artifact' && isFeed(archive.key) && before === undefined) continue;
      if (force !== true && isMadeOf(archive, stored)) continue;
      entries.push(await archive.entry(now));
    }
  }
  return entries;
}

/** Stories that readers can ask for now. */
function storiesOn(there: ReadonlyMap<string, Stored | undefined>): Id[] {
  const found: Id[] = [];
  for (const [key, stored] of there) {
    if (stored?.holds === 'story' && stored.story !== undefined && key === storyKey(stored.story)) {
      found.push(stored.story);
    }
  }
  return found.sort();
}
