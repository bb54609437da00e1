/**
 * Reads back what was written and compares every byte. KV is eventually consistent, so a difference is checked again a few
 * times before it counts.
 */
import { revisionOf } from '../compiler/index.ts';
import type { KvEntry } from './kv-entries.ts';
import { PublishError, type PublishTarget } from './target.ts';

const RETRY_DELAYS_MS = [0, 500, 1_000, 2_000, 4_000, 8_000];

/** Rejects with `PublishError` when a value stays other than it should be. */
export async function readBack(
  target: PublishTarget,
  entries: readonly KvEntry[],
  wait: (milliseconds: number) => Promise<void>,
): Promise<void> {
  let open = entries;
  for (const pause of RETRY_DELAYS_MS) {
    if (open.length === 0) return;
    if (pause > 0) await wait(pause);
    const still: KvEntry[] = [];
    for (const entry of open) {
      const bytes = await target.read(entry.key);
      if (bytes === undefined || revisionOf(bytes) !== revisionOf(entry.bytes)) still.push(entry);
    }
    open = still;
  }
  if (open.length === 0) return;
  const keys = open.map(({ key }) => key).join(', ');
  throw new PublishError(
    `${keys}: KV does not have what was written. If somebody else is publishing, wait until they have finished; then run this again.`,
  );
}
