/** Checks a file that is a map from ids to entries, one entry at a time, so that one mistake hides no other. */
import type { z } from 'zod';
import type { Tell } from '../issue.ts';
import type { Path, StoryFile } from '../read/read-story.ts';
import { isSlug } from '../slug.ts';
import type { Entries, Entry } from './checked.ts';
import type { CheckCode } from './codes.ts';
import { shaped } from './shape.ts';

/** A collection that grows file by file. */
export class Collection<T> implements Entries<T> {
  readonly all = new Map<string, Entry<T>>();
  readonly ids = new Set<string>();
  partial = false;
}

/**
 * Adds the entries of the map at `path` of `file` to `into`. `duplicate` is told of an id that another file has taken.
 */
export function checkEntries<T extends z.ZodType>(
  file: StoryFile,
  path: Path,
  tree: unknown,
  shape: T,
  into: Collection<z.output<T>>,
  tell: Tell<CheckCode>,
  duplicate: (first: string, id: string, again: StoryFile, at: Path) => void,
): void {
  if (tree === null || tree === undefined) return;
  if (typeof tree !== 'object' || Array.isArray(tree)) {
    into.partial = true;
    tell('wrong-type', file.at(path, 'key'), {
      message: path.length === 0 ? 'this file is not a map' : `"${String(path.at(-1))}" is not a map`,
      expected: 'a map from ids to entries, like article-001: { … }',
    });
    return;
  }
  for (const [id, value] of Object.entries(tree)) {
    const at = [...path, id];
    if (!isSlug(id) || id === 'unstated') {
      tell('bad-id', file.at(at, 'key'), {
        message:
          id === 'unstated' ? '"unstated" is kept for claims without an owner' : `"${id}" is not a slug`,
        found: id,
        expected: 'a slug: a-z, 0-9 and single hyphens, at most 64 characters',
        nearest: id === 'unstated' ? undefined : slugged(id),
      });
    }
    const before = into.all.get(id);
    if (into.ids.has(id)) duplicate(before?.file.name ?? 'another file', id, file, at);
    into.ids.add(id);
    const entry = shaped(shape, value, file, at, tell);
    if (entry !== undefined && before === undefined && isSlug(id))
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
