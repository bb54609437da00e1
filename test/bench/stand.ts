/**
 * The whole system on this machine, for the suites that look at it from a page: the real Worker with the stories in its
 * KV, behind a small server that compresses what it answers and keeps it, as an edge would.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bundle } from '../../data/bundle/types.ts';
import { miniflareTarget } from '../../data/cli/preview/local-kv.ts';
import { freePort, runWorker } from '../../data/cli/preview/local-worker.ts';
import { createPreview } from '../../data/cli/preview/preview.ts';
import { compileStory, revisionOf } from '../../data/compiler/index.ts';
import type { CompiledBundle } from '../../data/publish/kv-entries.ts';
import { syncSiteFiles } from '../../data/publish/sync-site.ts';
import { renderArtifacts } from '../../data/render/artifacts.ts';
import { buildAll } from '../../data/site/build.ts';
import { buildWorker } from '../../data/site/build-worker.ts';
import { type PageServer, servePages } from './page-server.ts';

export interface Stand extends PageServer {
  /** The body at a path of the Worker, not compressed. Throws when there is none. */
  read(path: string): Promise<Uint8Array>;
}

/** A story of this repository. Throws when it does not compile. */
export async function realStory(story: string): Promise<CompiledBundle> {
  const folder = fileURLToPath(new URL(`../../data/stories/${story}`, import.meta.url));
  const { bundle, bytes, revision } = await compileStory(folder, { now: new Date() });
  if (bundle === undefined || bytes === undefined || revision === undefined)
    throw new Error(`${story} does not compile`);
  return { story, bundle, bytes, revision };
}

/** A made-up bundle under a name of its own. */
export function madeUpStory(story: string, made: Bundle): CompiledBundle {
  const bundle = { ...made, story };
  const bytes = new TextEncoder().encode(JSON.stringify(bundle));
  return { story, bundle, bytes, revision: revisionOf(bytes) };
}

export async function openStand(stories: readonly CompiledBundle[]): Promise<Stand> {
  const stateDir = await mkdtemp(join(tmpdir(), 'bench-stand-'));
  const { site } = await buildAll();
  const port = await freePort(0);
  const worker = await runWorker({ modules: await buildWorker(), stateDir, port, onLog: () => undefined });
  const stop = async (): Promise<void> => {
    await worker.stop();
    await rm(stateDir, { recursive: true, force: true });
  };
  try {
    const now = (): Date => new Date();
    const target = await createPreview(worker.kv, now, (story, before) =>
      renderArtifacts(story, before, now(), site),
    );
    await syncSiteFiles(miniflareTarget(worker.kv), new Map(), site.files, {
      now: now(),
      wait: async () => undefined,
    });
    for (const story of stories) await target.put(story);
    const pages = await servePages(worker.origin);
    return {
      ...pages,
      async read(path) {
        const answer = await fetch(worker.origin + path);
        if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
        return new Uint8Array(await answer.arrayBuffer());
      },
      async close() {
        await pages.close();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
