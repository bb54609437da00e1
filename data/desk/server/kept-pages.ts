/**
 * The texts of pages that an editor entered: kept beside the local KV, outside Git, and never sent anywhere. They show the
 * marks, and prove the anchors for the evidence lock.
 */
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSlug } from '../../bundle/stored.ts';
import type { SourceForm } from '../api.ts';

export interface PageRecord {
  /** The id of its source. */
  readonly id: string;
  readonly source: SourceForm;
  readonly text: string;
  /** Ids of proposals that were dropped. */
  readonly dropped: readonly string[];
}

export interface KeptPages {
  list(story: string): Promise<readonly PageRecord[]>;
  read(story: string, id: string): Promise<PageRecord | undefined>;
  /** Replaces what was kept under its id. */
  keep(story: string, page: PageRecord): Promise<void>;
}

/** `dir` holds a folder for each story. Rejects with the system's error when it cannot be written. */
export function keptPages(dir: string): KeptPages {
  const fileOf = (story: string, id: string): string => {
    if (!isSlug(story) || !isSlug(id)) throw new Error(`"${story}" or "${id}" is not a slug.`);
    return join(dir, story, `${id}.json`);
  };
  const read = async (path: string): Promise<PageRecord | undefined> => {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    return text === undefined ? undefined : (JSON.parse(text) as PageRecord);
  };
  return {
    async list(story) {
      if (!isSlug(story)) return [];
      const names = await readdir(join(dir, story)).catch(() => []);
      const files = names.filter((name) => name.endsWith('.json')).sort();
      const pages = await Promise.all(files.map((name) => read(join(dir, story, name))));
      return pages.filter((page) => page !== undefined);
    },
    read: async (story, id) => (isSlug(story) && isSlug(id) ? read(fileOf(story, id)) : undefined),
    async keep(story, page) {
      const path = fileOf(story, page.id);
      await mkdir(join(dir, story), { recursive: true, mode: 0o700 });
      const draft = `${path}.${process.pid}.draft`;
      await writeFile(draft, JSON.stringify(page), { mode: 0o600 });
      await rename(draft, path);
    },
  };
}
