/**
 * Withdraws a story and deletes everything that was ever published of it, under its name and under every earlier one: bundles,
 * revisions, and all forms of the card. What stays under each name is the reason, which readers get with 410, and which
 * keeps the next `publish` from bringing the story back.
 */
import { type Stored, storyKey } from '../bundle/stored.ts';
import type { Id } from '../bundle/types.ts';
import { absence, withdrawnFrom, writeAndVerify } from './lifecycle.ts';
import { PublishError, type PublishTarget } from './target.ts';

export interface EraseOptions {
  readonly now: Date;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly by?: string;
}

export interface Erased {
  /** The story's names, this one first: its addresses answer 410. */
  readonly names: readonly Id[];
  /** Keys that were deleted and are not there any more. */
  readonly deleted: number;
}

/** KV may list for a while what is deleted. */
const pauses = [0, 1_000, 4_000, 15_000, 60_000];

/** Rejects with `PublishError`; run again, it goes on where it stopped. */
export async function erase(
  target: PublishTarget,
  story: Id,
  reason: string,
  options: EraseOptions,
): Promise<Erased> {
  const there = await target.list(storiesPrefix);
  const names = namesOf(story, there);
  const keysOf = (keys: Iterable<string>): string[] =>
    [...keys].filter((key) => names.some((name) => key.startsWith(`${storyKey(name)}/`)));
  const keys = keysOf(there.keys());
  if (!there.has(storyKey(story)) && keys.length === 0) {
    throw new PublishError(`${story} is not published here.`);
  }
  // Readers first: from here on every address of the story answers 410.
  for (const name of names) {
    const { rolledBack: _, ...gone } = withdrawnFrom(there.get(storyKey(name)), name, reason, options);
    await writeAndVerify(target, absence({ ...gone, erased: true }), options);
  }
  await target.delete(keys);
  await readBackGone(
    target,
    keys,
    async () => keysOf((await target.list(storiesPrefix)).keys()),
    options.wait,
  );
  return { names, deleted: keys.length };
}

const storiesPrefix = storyKey('');

/** A story and every name that leads to it. */
function namesOf(story: Id, there: ReadonlyMap<string, Stored | undefined>): readonly Id[] {
  const names: Id[] = [story];
  for (const name of names) {
    for (const stored of there.values()) {
      if (stored?.holds === 'renamed' && stored.to === name && !names.includes(stored.story)) {
        names.push(stored.story);
      }
    }
  }
  return names;
}

/** Each key is read, and all are listed again: one that another publisher wrote meanwhile counts as well. */
async function readBackGone(
  target: PublishTarget,
  keys: readonly string[],
  listed: () => Promise<readonly string[]>,
  wait: EraseOptions['wait'],
): Promise<void> {
  let open: readonly string[] = keys;
  for (const pause of pauses) {
    if (pause > 0) await wait(pause);
    const still: string[] = [];
    for (const key of open) if ((await target.read(key)) !== undefined) still.push(key);
    const others = (await listed()).filter((key) => !still.includes(key));
    open = [...still, ...others];
    if (open.length === 0) return;
    await target.delete(open);
  }
  throw new PublishError(
    `${open.join(', ')}: still there after it was deleted. If somebody else is publishing, wait for them; then run this again.`,
  );
}
