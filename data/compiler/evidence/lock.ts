/** The lock file: which anchors were found, where, and in which text. Holds digests, never a source's words. */
import { stringify } from 'yaml';
import { z } from 'zod';
import type { CheckCode } from '../check/codes.ts';
import { shaped } from '../check/shape.ts';
import type { ReportIssue } from '../issue.ts';
import type { StoryFile } from '../read/read-story.ts';

const digest = z.string().regex(/^[0-9a-f]{32}$/, { error: 'wrong-type|32 hexadecimal digits' });

const lockedSource = z.strictObject({
  /** Digest of the settled text. */
  text: digest,
  /** By anchor: the offset in the settled text in UTF-16 units, and the digest of the sentence around it. */
  anchors: z.record(z.string(), z.strictObject({ at: z.int().min(0), sentence: digest })),
});

export type LockedSource = z.output<typeof lockedSource>;

/** By source. */
export type Lock = ReadonlyMap<string, LockedSource>;

/** What the lock file says; entries that are not as the compiler writes them are reported and left out. */
export function readLock(file: StoryFile | undefined, report: ReportIssue<CheckCode>): Lock {
  const lock = new Map<string, LockedSource>();
  if (file?.tree === undefined || file.tree === null) return lock;
  if (typeof file.tree !== 'object' || Array.isArray(file.tree)) {
    report('wrong-type', file.at([]), {
      message: 'this file is not a map; delete it and lock the evidence again',
    });
    return lock;
  }
  for (const [source, entry] of Object.entries(file.tree)) {
    const locked = shaped(lockedSource, entry, file, [source], report);
    if (locked !== undefined) lock.set(source, locked);
  }
  return lock;
}

/** The text of the lock file, in an order that depends on nothing but its content. */
export function writeLock(lock: Lock): string {
  const tree: Record<string, unknown> = {};
  for (const source of [...lock.keys()].sort()) {
    const { text, anchors } = lock.get(source) ?? { text: '', anchors: {} };
    const sorted = Object.entries(anchors).sort(([a, x], [b, y]) => x.at - y.at || (a < b ? -1 : 1));
    if (sorted.length > 0) tree[source] = { text, anchors: Object.fromEntries(sorted) };
  }
  return `# Written by "check --articles": where each anchor stands in the editor's copy of the text. Never edit it by hand.\n${stringify(tree, { lineWidth: 0 })}`;
}

/** Whether a lock file that `writeLock` made locks nothing. */
export function isEmptyLock(text: string): boolean {
  return text === writeLock(new Map());
}
