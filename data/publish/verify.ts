/**
 * Compares what readers get with what the files say, by recomputing the hash of the exact bytes: local files, KV, and
 * the Worker's own answer over HTTP. Changes nothing.
 */

import { parseStoryList } from '../bundle/parse-story-list.ts';
import { indexKey, revisionKey, type Stored, storyKey } from '../bundle/stored.ts';
import type { Id } from '../bundle/types.ts';
import { revisionOf } from '../compiler/index.ts';
import { readFile } from './artifact.ts';
import { revisionOfText, type SiteFile } from './sync-site.ts';
import type { PublishTarget } from './target.ts';

export interface Check {
  readonly story: Id;
  /** Empty when all is well; else one sentence for each difference. */
  readonly differences: readonly string[];
  /** What is no difference, and still good to know. */
  readonly remark?: string;
}

/** The local revision of each story to look at; undefined where it does not compile or has no folder. */
export type LocalRevisions = ReadonlyMap<Id, string | undefined>;

export async function verifyTarget(target: PublishTarget, local: LocalRevisions): Promise<Check[]> {
  const there = await target.list(indexKey);
  const listedRevisions = await readList(target);
  const checks: Check[] = [];
  for (const [story, revision] of local) {
    const differences = await differencesOf(target, there, story, revision);
    const stored = there.get(storyKey(story));
    if (stored?.holds === 'story' && listedRevisions.get(story) !== stored.revision) {
      differences.push('the list of stories names another revision');
    }
    const saved = stored?.holds === 'story' && stored.saved === true;
    checks.push({
      story,
      differences,
      ...(saved ? { remark: 'only saved, and shown by `npm start`; `publish` makes it last' } : {}),
    });
  }
  return checks;
}

async function differencesOf(
  target: PublishTarget,
  there: ReadonlyMap<string, Stored | undefined>,
  story: Id,
  local: string | undefined,
): Promise<string[]> {
  const differences: string[] = [];
  const key = storyKey(story);
  const stored = there.get(key);
  if (stored === undefined) return [there.has(key) ? 'its metadata cannot be read' : 'it is not published'];
  if (stored.holds === 'withdrawn') return [`it is withdrawn: ${stored.reason}`];
  if (stored.holds === 'renamed') return [`it is renamed to ${stored.to}`];
  if (stored.holds !== 'story' || stored.story !== story) return ['its metadata belongs to something else'];
  const { revision, size } = stored;
  if (local !== undefined && stored.rolledBack?.includes(local)) {
    differences.push(
      `the files say ${local}, which was rolled back, and publish refuses it until they are corrected${local === revision ? '' : `; published is ${revision}`}`,
    );
  } else if (local !== revision) {
    differences.push(`the files say ${local ?? 'nothing that compiles'}, published is ${revision}`);
  }
  const bytes = await target.read(key);
  if (bytes === undefined || revisionOf(bytes) !== revision || bytes.length !== size) {
    differences.push(`its bytes are not those of revision ${revision}`);
  }
  if (stored.saved) return differences;
  const lasting = await target.read(revisionKey(story, revision));
  if (lasting === undefined || revisionOf(lasting) !== revision) {
    differences.push(`the lasting copy of revision ${revision} is missing or damaged`);
  }
  return differences;
}

/** The scripts and pages that are the same for every story: one sentence for each difference. */
export async function verifySiteOn(target: PublishTarget, files: readonly SiteFile[]): Promise<string[]> {
  const differences: string[] = [];
  const archives = new Map<string, Promise<Uint8Array | undefined>>();
  const read = (key: string): Promise<Uint8Array | undefined> => {
    const known = archives.get(key) ?? target.read(key);
    archives.set(key, known);
    return known;
  };
  for (const { key, text } of files) {
    const bytes = await readFile({ read }, key);
    if (bytes === undefined) differences.push(`${key} is not published`);
    else if (revisionOf(bytes) !== revisionOfText(text)) differences.push(`${key} is not what is built here`);
  }
  return differences;
}

/** Its scripts over HTTP. Pages are left out: on an editor's own machine they are served with a small change. */
export async function verifyScriptsAt(
  origin: string,
  files: readonly SiteFile[],
  fetch: typeof globalThis.fetch,
): Promise<string[]> {
  const differences: string[] = [];
  for (const { key, text } of files) {
    if (!key.startsWith('embed/')) continue;
    const address = `${origin}/${key}`;
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(10_000) });
      const got = revisionOf(new Uint8Array(await response.arrayBuffer()));
      if (response.status !== 200) differences.push(`${address} answers ${response.status}`);
      else if (got !== revisionOfText(text)) differences.push(`${address} is not what is built here`);
    } catch (error) {
      differences.push(`${address} could not be read: ${(error as Error).message}`);
    }
  }
  return differences;
}

async function readList(target: PublishTarget): Promise<Map<Id, string>> {
  const bytes = await target.read(indexKey);
  const list = bytes === undefined ? [] : (parseStoryList(new TextDecoder().decode(bytes)) ?? []);
  return new Map(list.map(({ story, revision }) => [story, revision]));
}

/** The same over HTTP, as a reader gets it. `origin` has no slash at its end. */
export async function verifyHttp(
  origin: string,
  local: LocalRevisions,
  fetch: typeof globalThis.fetch,
): Promise<Check[]> {
  const checks: Check[] = [];
  for (const [story, revision] of local) {
    const differences: string[] = [];
    try {
      const response = await fetch(`${origin}/${storyKey(story)}`, { signal: AbortSignal.timeout(10_000) });
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (response.status !== 200) differences.push(`${origin} answers ${response.status}`);
      else {
        const got = revisionOf(bytes);
        if (got !== revision)
          differences.push(`${origin} serves ${got}, the files say ${revision ?? 'nothing that compiles'}`);
        if (response.headers.get('etag')?.replace(/^W\//, '') !== `"${got}"`) {
          differences.push(
            `${origin} names it ${response.headers.get('etag') ?? 'not at all'}, its bytes are ${got}`,
          );
        }
      }
    } catch (error) {
      differences.push(`${origin} could not be read: ${(error as Error).message}`);
    }
    checks.push({ story, differences });
  }
  return checks;
}
