/** Checks entries that are keyed by id, one at a time, so that one mistake hides no other. */
import type { z } from 'zod';
import { isSlug } from '../../bundle/stored.ts';
import type { ReportIssue } from '../issue.ts';
import type { Path, StoryFile } from '../read/read-story.ts';
import type { CheckedEntries, CheckedEntry } from './checked.ts';
import type { CheckCode } from './codes.ts';
import { rawEntries } from './listed.ts';
import { shaped } from './shape.ts';

/** A collection that grows file by file. */
export class Collection<T> implements CheckedEntries<T> {
  readonly all = new Map<string, CheckedEntry<T>>();
  readonly ids = new Set<string>();
  partial = false;
}

/** What a collection is called, and how its ids are written. */
export interface Kept {
  /** A list has the id under this key. */
  readonly key?: 'id' | 'name';
  /** Ids that have a meaning of their own here. */
  readonly reserved?: readonly string[];
}

/**
 * Adds the entries at `path` of `file` to `into`: a map from ids, or a list whose entries have an `id`. `duplicate` is
 * told of an id that another file has taken.
 */
export function checkEntries<T extends z.ZodType>(
  file: StoryFile,
  path: Path,
  tree: unknown,
  shape: T,
  into: Collection<z.output<T>>,
  report: ReportIssue<CheckCode>,
  duplicate: (first: string, id: string, again: StoryFile, at: Path) => void,
  { key = 'id', reserved = [] }: Kept = {},
): void {
  if (tree === null || tree === undefined) return;
  const entries = rawEntries(tree, key);
  if (entries === undefined) {
    into.partial = true;
    report('wrong-type', file.at(path, 'key'), {
      message: path.length === 0 ? 'this file is not a map' : `"${String(path.at(-1))}" is not a map`,
      expected: 'a map from ids to entries, like article-001: { … }',
    });
    return;
  }
  for (const { id, value, step } of entries) {
    if (reserved.includes(id)) continue;
    const at = [...path, step];
    const inList = typeof step === 'number';
    if (inList && id === '') {
      into.partial = true;
      report('missing-key', file.at(at, 'key'), {
        message: `"${key}" is missing; in a list every entry needs one`,
        expected: key === 'id' ? 'a slug, like article-001' : 'the name of the outlet',
      });
      continue;
    }
    if (key === 'id' && !isSlug(id)) {
      report('bad-id', file.at(inList ? [...at, 'id'] : at, inList ? 'value' : 'key'), {
        message: `"${id}" is not a slug`,
        found: id,
        expected: 'a slug: a-z, 0-9 and single hyphens, at most 64 characters',
        nearest: slugged(id),
      });
    }
    const before = into.all.get(id);
    if (into.ids.has(id)) duplicate(before?.file.name ?? 'another file', id, file, at);
    into.ids.add(id);
    const entry = shaped(shape, value, file, at, report);
    if (entry !== undefined && before === undefined && (key === 'name' || isSlug(id)))
      into.all.set(id, { id, entry, file, path: at });
  }
}

/** A text made into a slug, when that leaves anything. */
function slugged(text: string): string | undefined {
  const slug = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 64);
  return isSlug(slug) ? slug : undefined;
}
