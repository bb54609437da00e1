/**
 * Where the desk publishes to: the KV on this machine, and with a token in the environment the one at Cloudflare. The
 * same turns as the commands, so that both leave the same record.
 */
import { parseBundle } from '../../bundle/parse.ts';
import { storyKey } from '../../bundle/stored.ts';
import type { Bundle, Id } from '../../bundle/types.ts';
import type { MakePapers } from '../../publish/paper.ts';
import { publish } from '../../publish/publish.ts';
import { currentOf, historyOf, type Published, rollback, withdraw } from '../../publish/replace-story.ts';
import type { Shelf } from '../../publish/shelf.ts';
import type { GoodStory, Signers } from '../../publish/shelve.ts';
import type { SiteFile } from '../../publish/site.ts';
import type { StoryState } from '../api.ts';
import { CannotDo } from './answer.ts';

export type PlaceName = 'local' | 'cloudflare';

export interface PublishingParts {
  /** The KV that `npm start` serves from. */
  readonly local: () => Shelf;
  /** The KV of the deployed Worker; absent without a token. Rejects with `ShelfFailure`. */
  readonly cloudflare?: () => Promise<Shelf>;
  readonly now: () => Date;
  readonly papers: MakePapers;
  readonly site: () => readonly SiteFile[];
  readonly wait: (milliseconds: number) => Promise<void>;
}

export type PublicOf = Pick<StoryState, 'public' | 'published' | 'by' | 'checkedBy' | 'reason'>;

export interface Publishing {
  readonly places: readonly PlaceName[];
  /** `revision` is what the files say now; absent while they have mistakes. */
  stateOf(story: Id, revision: string | undefined, place?: PlaceName): Promise<PublicOf>;
  /** What readers have now. */
  current(story: Id, place: PlaceName): Promise<Bundle | undefined>;
  history(story: Id, place: PlaceName): Promise<readonly Published[]>;
  /** Rejects with `CannotDo` when it is refused. */
  publish(story: GoodStory, place: PlaceName, signers: Signers): Promise<void>;
  rollback(story: Id, place: PlaceName, by: string): Promise<void>;
  withdraw(story: Id, place: PlaceName, reason: string, by: string): Promise<void>;
}

export function publishingOf(parts: PublishingParts): Publishing {
  const { cloudflare, now, wait, papers } = parts;
  const shelfOf = async (place: PlaceName): Promise<Shelf> => {
    if (place === 'local') return parts.local();
    if (cloudflare === undefined)
      throw new CannotDo('There is no token for Cloudflare in the environment of npm start.');
    return cloudflare();
  };
  const edges = (by: string) => ({ now: now(), wait, by });
  return {
    places: cloudflare === undefined ? ['local'] : ['local', 'cloudflare'],
    async stateOf(story, revision, place = 'local') {
      const stored = await currentOf(await shelfOf(place), story);
      if (stored === undefined) return { public: 'never' };
      const { published } = stored;
      if (stored.holds === 'withdrawn') return { public: 'withdrawn', published, reason: stored.reason };
      if (stored.holds === 'renamed') return { public: 'renamed', published, reason: stored.to };
      const last = (await historyOf(await shelfOf(place), story)).at(-1);
      // Here the story is shown as it was saved; what was published last is in its history.
      if (stored.saved === true) {
        return last === undefined ? { public: 'never' } : { ...recordOf(last), public: 'changed' };
      }
      return { ...recordOf(stored), public: stored.revision === revision ? 'published' : 'changed' };
    },
    async current(story, place) {
      const shelf = await shelfOf(place);
      const stored = await currentOf(shelf, story);
      if (stored?.holds !== 'story') return undefined;
      const last = (await historyOf(shelf, story)).at(-1);
      if (stored.saved === true && last === undefined) return undefined;
      const key = stored.saved === true ? `${storyKey(story)}/revisions/${last?.revision}` : storyKey(story);
      const bytes = await shelf.read(key);
      return bytes && parseBundle(new TextDecoder().decode(bytes));
    },
    history: async (story, place) => historyOf(await shelfOf(place), story),
    async publish(story, place, signers) {
      const options = { now: now(), wait, papers, site: parts.site(), signers };
      const { stories } = await publish(await shelfOf(place), [story], options);
      for (const { fate } of stories) {
        if (fate.fate === 'refused') throw new CannotDo(`Not published: ${fate.why}.`, 409);
      }
    },
    async rollback(story, place, by) {
      await rollback(await shelfOf(place), story, undefined, { ...edges(by), papers });
    },
    async withdraw(story, place, reason, by) {
      await withdraw(await shelfOf(place), story, reason, edges(by));
    },
  };
}

function recordOf({ published, by, checkedBy }: Omit<Published, 'revision'>): PublicOf {
  const record = { ...(by === undefined ? {} : { by }), ...(checkedBy === undefined ? {} : { checkedBy }) };
  return { public: 'published', published, ...record };
}
