/** Joins the desk to what `npm start` runs: the local KV, the built site, the clock, and Cloudflare where there is a token. */
import { dirname, join } from 'node:path';
import { createDesk } from '../../desk/server/desk.ts';
import type { DeskFiles } from '../../desk/server/pages.ts';
import { publishingOf } from '../../desk/server/publishing.ts';
import { SETTLED_MS } from '../../publish/purge.ts';
import { renderArtifacts } from '../../render/artifacts.ts';
import { pictureOf } from '../../render/picture.ts';
import type { Site } from '../../site/site.ts';
import { publishableOf } from '../commands/publish.ts';
import { sleep } from '../sleep.ts';
import { openTarget } from '../target.ts';
import { miniflareTarget } from './local-kv.ts';
import { hostsOf, type LocalKV } from './local-worker.ts';
import type { InTurn } from './one-at-a-time.ts';

export interface DeskOptions {
  /** The folder that holds the folders of the stories. */
  readonly stories: string;
  /** The folder of the local KV; the texts of pages are stored beside it. */
  readonly state: string;
  readonly port: number;
  readonly host: string;
  readonly token: string;
  readonly now: () => Date;
  /** Nothing else writes to the local KV meanwhile. */
  readonly inTurn: InTurn;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly kv: () => LocalKV;
  readonly site: () => Site;
  readonly files: () => DeskFiles;
  /** One line for the terminal. */
  readonly warn: (line: string) => void;
}

export function openDesk(options: DeskOptions): (request: Request) => Promise<Response> {
  const { stories, state, port, host, token, now, inTurn, env, kv, site, files, warn } = options;
  const hasCloudflare = Boolean(env.CLOUDFLARE_API_TOKEN);
  return createDesk({
    storiesDir: stories,
    keptDir: join(dirname(state), 'desk'),
    token,
    hosts: hostsOf(port, host),
    now,
    files,
    fetch: globalThis.fetch,
    publishable: publishableOf,
    publishing: publishingOf({
      local: () => miniflareTarget(kv()),
      ...(hasCloudflare ? { cloudflare: () => openTarget({ remote: true }, env) } : {}),
      now,
      inTurn,
      wait: sleep,
      whenSettled: (task) => {
        const run = async (): Promise<void> => {
          const failure = await task().catch((error: Error) => error.message);
          if (failure !== undefined) warn(`Cloudflare's cache was not emptied a second time: ${failure}`);
        };
        // Who stops npm start meanwhile loses only this.
        setTimeout(() => void run(), SETTLED_MS).unref();
      },
      artifacts: (story, before) => renderArtifacts(story, before, now(), { ...site(), pictureOf }),
      site: () => site().files,
    }),
  });
}
