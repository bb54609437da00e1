/**
 * Where the desk publishes to: the KV on this machine, and with a token in the environment the one at Cloudflare. The
 * same turns as the commands, so that both leave the same record.
 */
import { parseBundle } from '../../bundle/parse.ts';
import { revisionKey, type Stored, storyKey, translationKey } from '../../bundle/stored.ts';
import type { Bundle, Id } from '../../bundle/types.ts';
import { inAllLanguages } from '../../publish/all-languages.ts';
import type { RenderArtifacts } from '../../publish/artifact.ts';
import type { CompiledBundle, Signers } from '../../publish/kv-entries.ts';
import {
  currentOf,
  earlierRevision,
  historyOf,
  type Published,
  rollback,
  withdraw,
} from '../../publish/lifecycle.ts';
import { publish } from '../../publish/publish.ts';
import type { SiteFile } from '../../publish/sync-site.ts';
import type { PublishTarget } from '../../publish/target.ts';
import type { StoryState } from '../api.ts';
import { CannotDo } from './answer.ts';

export type PlaceName = 'local' | 'cloudflare';

export interface PublishingParts {
  /** The KV that `npm start` serves from. */
  readonly local: () => PublishTarget;
  /** The KV of the deployed Worker; absent without a token. Rejects with `PublishError`. */
  readonly cloudflare?: () => Promise<DeployedPlace>;
  readonly now: () => Date;
  /** Nothing else writes to the local KV meanwhile. */
  readonly inTurn: <T>(task: () => Promise<T>) => Promise<T>;
  readonly artifacts: RenderArtifacts;
  readonly site: () => readonly SiteFile[];
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Runs this once KV shows a write everywhere, and tells the terminal where it comes to a failure; nobody waits for it. */
  readonly whenSettled: (task: () => Promise<string | undefined>) => void;
}

export interface DeployedPlace {
  readonly target: PublishTarget;
  /** Empties the cache in front of the Worker for these stories; undefined when done, else why not. */
  readonly purge?: (stories: readonly Id[]) => Promise<string | undefined>;
}

export type PublicOf = Pick<StoryState, 'public' | 'published' | 'by' | 'checkedBy' | 'reason'>;

/** What a place has of a story. */
export interface PublicStory {
  readonly state: PublicOf;
  /** What readers have now. */
  readonly bundle?: Bundle;
  /** Readers had another revision before, which can be brought back. */
  readonly canRollback: boolean;
}

export interface Publishing {
  readonly places: readonly PlaceName[];
  /** On this machine. `revision` is what the files say now; absent while they have mistakes. */
  stateOf(story: Id, revision: string | undefined): Promise<PublicOf>;
  /** The same, and all that a review compares with. */
  publicStory(story: Id, revision: string | undefined, place: PlaceName): Promise<PublicStory>;
  /** Rejects with `CannotDo` when it is refused. */
  publish(story: CompiledBundle, place: PlaceName, signers: Signers): Promise<void>;
  rollback(story: Id, place: PlaceName, by: string): Promise<void>;
  withdraw(story: Id, place: PlaceName, reason: string, by: string): Promise<void>;
}

export function publishingOf(parts: PublishingParts): Publishing {
  const { cloudflare, now, wait, artifacts } = parts;
  const open = async (place: PlaceName): Promise<DeployedPlace> => {
    if (place === 'local') return { target: parts.local() };
    if (cloudflare === undefined)
      throw new CannotDo('There is no token for Cloudflare in the environment of npm start.');
    return cloudflare();
  };
  /** Runs one turn, and has readers get it at once. */
  const turn = async (
    story: Id,
    name: PlaceName,
    act: (target: PublishTarget) => Promise<unknown>,
  ): Promise<void> => {
    const { target, purge } = await open(name);
    await (name === 'local' ? parts.inTurn(() => act(target)) : act(target));
    if (purge === undefined) return;
    const late = await purge([story]);
    // An answer made from what KV showed until then may have filled the cache again.
    parts.whenSettled(() => purge([story]));
    if (late !== undefined)
      throw new CannotDo(`It is done, but readers may see the old card a while: ${late}`);
  };
  const edges = (by: string) => ({ now: now(), wait, by });
  return {
    places: cloudflare === undefined ? ['local'] : ['local', 'cloudflare'],
    async stateOf(story, revision) {
      const target = parts.local();
      return publicOf(await currentOf(target, story), await historyOf(target, story), revision);
    },
    async publicStory(story, revision, place) {
      const { target } = await open(place);
      const [stored, history] = [await currentOf(target, story), await historyOf(target, story)];
      const bundle = await bundleOf(target, story, stored, history);
      return {
        state: publicOf(stored, history, revision),
        ...(bundle === undefined ? {} : { bundle }),
        canRollback: earlierRevision(stored, history) !== undefined,
      };
    },
    publish: (story, place, signers) =>
      turn(story.story, place, async (target) => {
        const options = { now: now(), wait, artifacts, site: parts.site(), signers };
        const { stories } = await publish(target, [story], options);
        for (const { decision } of stories) {
          if (decision.outcome === 'refused') throw new CannotDo(`Not published: ${decision.why}.`, 409);
        }
      }),
    rollback: (story, place, by) =>
      turn(story, place, (target) => rollback(target, story, undefined, { ...edges(by), artifacts })),
    withdraw: (story, place, reason, by) =>
      turn(story, place, (target) => withdraw(target, story, reason, edges(by))),
  };
}

function publicOf(
  stored: Stored | undefined,
  history: readonly Published[],
  revision: string | undefined,
): PublicOf {
  if (stored === undefined) return { public: 'never' };
  const { published } = stored;
  if (stored.holds === 'withdrawn') return { public: 'withdrawn', published, reason: stored.reason };
  if (stored.holds === 'renamed') return { public: 'renamed', published, reason: stored.to };
  const last = history.at(-1);
  // Here the story is shown as it was saved; what was published last is in its history.
  if (stored.saved === true) {
    return last === undefined ? { public: 'never' } : { ...recordOf(last), public: 'changed' };
  }
  return { ...recordOf(stored), public: stored.revision === revision ? 'published' : 'changed' };
}

/** What readers have now; where it is only saved, what was published last. */
async function bundleOf(
  target: PublishTarget,
  story: Id,
  stored: Stored | undefined,
  history: readonly Published[],
): Promise<Bundle | undefined> {
  if (stored?.holds !== 'story') return undefined;
  const last = history.at(-1);
  if (stored.saved === true && last === undefined) return undefined;
  const key =
    stored.saved === true && last !== undefined ? revisionKey(story, last.revision) : storyKey(story);
  const bytes = await target.read(key);
  const bundle = bytes && parseBundle(new TextDecoder().decode(bytes));
  return bundle && inAllLanguages(bundle, (digest) => target.read(translationKey(story, digest)));
}

function recordOf({ published, by, checkedBy }: Omit<Published, 'revision'>): PublicOf {
  const record = { ...(by === undefined ? {} : { by }), ...(checkedBy === undefined ? {} : { checkedBy }) };
  return { public: 'published', published, ...record };
}
