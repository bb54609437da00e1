/**
 * Rollback, withdrawal and renaming of a published story. Each writes the story's own key, reads it back and updates the
 * list of stories.
 */

import { compare } from '../bundle/compare.ts';
import { parseBundle } from '../bundle/parse.ts';
import {
  revisionKey,
  type Stored,
  storyKey,
  type Tombstone,
  translationKey,
  type Withdrawn,
} from '../bundle/stored.ts';
import type { Id } from '../bundle/types.ts';
import { revisionOf } from '../compiler/index.ts';
import { inAllLanguages } from './all-languages.ts';
import { artifactArchives, isFeed, type RenderArtifacts } from './artifact.ts';
import {
  fitMetadata,
  type KvEntry,
  nextHistory,
  refusedBeside,
  type Signers,
  storyEntry,
} from './kv-entries.ts';
import { loadPrevious } from './previous.ts';
import { readBack } from './read-back.ts';
import { syncStoryList } from './sync-list.ts';
import { PublishError, type PublishTarget } from './target.ts';

interface Options {
  readonly now: Date;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Who does it, kept with what is written. */
  readonly by?: string;
}

export interface Published extends Signers {
  readonly revision: string;
  /** When it was first published: an ISO instant. */
  readonly published: string;
}

/** Every revision of a story that was ever published, the oldest first. */
export async function historyOf(target: PublishTarget, story: Id): Promise<readonly Published[]> {
  const found: Published[] = [];
  for (const stored of (await target.list(`${storyKey(story)}/revisions/`)).values()) {
    if (stored?.holds !== 'story') continue;
    const { revision, published, by, checkedBy } = stored;
    found.push({ revision, published, ...signers(by, checkedBy) });
  }
  return found.sort((a, b) => compare(a.published, b.published) || compare(a.revision, b.revision));
}

/** What readers of the story's own address get now; undefined where there is nothing. */
export async function currentOf(target: PublishTarget, story: Id): Promise<Stored | undefined> {
  return (await target.list(storyKey(story))).get(storyKey(story));
}

export interface RolledBack {
  readonly from: string | undefined;
  readonly to: string;
}

/**
 * Brings back `to`, or else what readers had before the current revision: never what was rolled back from earlier. A story
 * that was withdrawn or renamed comes back only by name. `artifacts` tells it in today's words and with today's script.
 * Rejects with `PublishError`.
 */
export async function rollback(
  target: PublishTarget,
  story: Id,
  to: string | undefined,
  options: Options & { readonly artifacts?: RenderArtifacts },
): Promise<RolledBack> {
  const [current, history] = await Promise.all([currentOf(target, story), historyOf(target, story)]);
  const from = current?.holds === 'story' ? current.revision : undefined;
  if (to === undefined && current?.holds !== 'story') throw notServed(story, current);
  const wanted = to ?? earlierRevision(current, history);
  if (wanted === undefined) {
    throw new PublishError(`${story} has no earlier revision here. \`status ${story}\` lists all there are.`);
  }
  const bytes = await target.read(revisionKey(story, wanted));
  if (bytes === undefined) {
    throw new PublishError(
      `${story} has no revision ${wanted} here. \`status ${story}\` lists all there are.`,
    );
  }
  if (revisionOf(bytes) !== wanted)
    throw new PublishError(`Revision ${wanted} of ${story} is damaged here; it is not used.`);
  const stored = parseBundle(new TextDecoder().decode(bytes));
  if (stored === undefined)
    throw new PublishError(`Revision ${wanted} of ${story} is no bundle; it is not used.`);
  const good = {
    story,
    bundle: await inAllLanguages(stored, (digest) => target.read(translationKey(story, digest))),
    bytes,
    revision: wanted,
  };
  const before = await loadPrevious(target, story, wanted, current);
  const made = await options.artifacts?.(good, before && { ...before, rolledBack: true });
  // Where nothing else was served, what tells of its own making stays as it is.
  const artifacts: KvEntry[] = [];
  for (const archive of artifactArchives(good, made ?? []))
    if (before !== undefined || !isFeed(archive.key)) artifacts.push(await archive.entry(options.now));
  await target.write(artifacts);
  await readBack(target, artifacts, options.wait);
  const earlierOnes = current?.holds === 'story' ? (current.before ?? []) : [];
  const at = earlierOnes.lastIndexOf(wanted);
  const left = at === -1 ? nextHistory(wanted, current) : earlierOnes.slice(0, at);
  // What is gone back over is refused from now on, as the revision that readers had is.
  const passed = [...(at === -1 ? [] : earlierOnes.slice(at + 1)), ...(from === undefined ? [] : [from])];
  const rolledBack = [...new Set([...refusedBeside(wanted, current), ...passed])].filter(
    (one) => one !== wanted,
  );
  const checkedBy = history.find(({ revision }) => revision === wanted)?.checkedBy;
  const entry = storyEntry(good, options.now, { before: left, rolledBack }, signers(options.by, checkedBy));
  await writeAndVerify(target, entry, options);
  return { from, to: wanted };
}

function signers(by: string | undefined, checkedBy: string | undefined): Signers {
  return { ...(by === undefined ? {} : { by }), ...(checkedBy === undefined ? {} : { checkedBy }) };
}

/** The last that readers had before the current revision, of those that have their lasting copy. */
export function earlierRevision(
  current: Stored | undefined,
  history: readonly Pick<Published, 'revision'>[],
): string | undefined {
  if (current?.holds !== 'story') return undefined;
  const there = new Set(history.map(({ revision }) => revision));
  return (current.before ?? []).findLast((revision) => there.has(revision));
}

function notServed(story: Id, current: Stored | undefined): PublishError {
  return new PublishError(
    current === undefined
      ? `${story} is not published here.`
      : `${story} was ${current.holds}. To bring it back all the same, name a revision with --to; \`status ${story}\` lists all there are.`,
  );
}

/** Readers get 410 with the reason. The story's revisions stay. Rejects with `PublishError`. */
export async function withdraw(
  target: PublishTarget,
  story: Id,
  reason: string,
  options: Options,
): Promise<void> {
  const current = await currentOf(target, story);
  if (current === undefined) throw new PublishError(`${story} is not published here.`);
  await writeAndVerify(target, absence(withdrawnFrom(current, story, reason, options)), options);
}

/** The revision that readers had stays refused, if the story comes back by the name of another. */
export function withdrawnFrom(
  current: Stored | undefined,
  story: Id,
  reason: string,
  { now, by }: Options,
): Withdrawn {
  const had = current?.holds === 'story' ? current.revision : undefined;
  const rolledBack = [...refusedBeside(had ?? '', current), ...(had === undefined ? [] : [had])];
  const published = now.toISOString();
  return fitMetadata({ holds: 'withdrawn', story, reason, published, rolledBack, ...signers(by, undefined) });
}

/** Readers of the old address are sent to the new one, which must be published. Rejects with `PublishError`. */
export async function rename(target: PublishTarget, story: Id, to: Id, options: Options): Promise<void> {
  const [current, destination] = await Promise.all([currentOf(target, story), currentOf(target, to)]);
  if (current === undefined) throw new PublishError(`${story} is not published here.`);
  if (destination?.holds !== 'story') {
    throw new PublishError(
      `${to} is not published here yet. Rename the folder, publish it, then run this again.`,
    );
  }
  const published = options.now.toISOString();
  const rolledBack = refusedBeside('', current);
  const renamed = fitMetadata({ holds: 'renamed', story, to, published, rolledBack } as const);
  await writeAndVerify(target, absence(renamed), options);
}

export function absence(metadata: Tombstone): KvEntry {
  return { key: storyKey(metadata.story), bytes: new TextEncoder().encode('{}'), metadata };
}

export async function writeAndVerify(
  target: PublishTarget,
  entry: KvEntry,
  { now, wait }: Options,
): Promise<void> {
  await target.write([entry]);
  await readBack(target, [entry], wait);
  await syncStoryList(target, [], { now, wait });
}
