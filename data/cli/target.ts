/**
 * Where a command publishes to: `--local`, the KV on this machine, or `--remote`, the KV of the deployed Worker. One
 * of the two must be typed, so that nobody publishes to readers by accident.
 */
import { randomBytes } from 'node:crypto';
import type { Id } from '../bundle/types.ts';
import { asker } from '../publish/cloudflare-api.ts';
import { cloudflareTarget } from '../publish/cloudflare-target.ts';
import { purgeCache } from '../publish/purge.ts';
import { PublishError } from '../publish/target.ts';
import { type Credentials, credentialsOf } from './credentials.ts';
import { findWorker } from './deployed-worker.ts';
import { stateDir } from './options.ts';
import { pause } from './pause.ts';
import type { OpenTarget } from './preview/local-kv.ts';
import { UsageError } from './usage-error.ts';
import { readWranglerConfig } from './wrangler-config.ts';

export { pause } from './pause.ts';

/** The options that name a place; for `parseArgs`. */
export const targetOptions = {
  local: { type: 'boolean' },
  remote: { type: 'boolean' },
  env: { type: 'string' },
  state: { type: 'string' },
} as const;

export interface TargetValues {
  readonly local?: boolean | undefined;
  readonly remote?: boolean | undefined;
  readonly env?: string | undefined;
  readonly state?: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

export interface OpenedTarget extends OpenTarget {
  /** Empties the cache in front of a deployed Worker for these stories; undefined when done, else why not. Absent on this machine. */
  readonly purge?: (stories: readonly Id[]) => Promise<string | undefined>;
}

/** `wait`: as the terminal has it, where it has one. */
export async function openTarget(
  values: TargetValues,
  environment: Environment,
  wait: typeof pause = pause,
): Promise<OpenedTarget> {
  if ((values.local === true) === (values.remote === true)) {
    throw new UsageError('Say where: --local for this machine, or --remote for the deployed Worker.');
  }
  if (values.local === true) {
    if (values.env !== undefined) throw new UsageError('--env belongs to --remote.');
    const { openLocalKV } = await import('./preview/local-kv.ts');
    return openLocalKV(values.state ?? stateDir);
  }
  const config = await readWranglerConfig(values.env, environment);
  const credentials = await credentialsOf(config, environment);
  const worker = await findWorker(credentials, config.name);
  const namespace = environment.WWK_NAMESPACE_ID?.trim() || worker?.namespace;
  if (namespace === undefined) {
    throw new PublishError(
      'The Worker is not deployed, or has no KV namespace bound as STORIES. Deploy it first.',
    );
  }
  const target = cloudflareTarget({ ...credentials.reach, account: credentials.account, namespace });
  return {
    target,
    async purge(stories) {
      const origin = await worker?.origin();
      if (origin === undefined) return 'its address is not known; fill in PUBLIC_ORIGIN in wrangler.toml';
      const order = (): string => randomBytes(16).toString('hex');
      return purgeCache(target, stories, {
        origin,
        now: new Date(),
        fetch: globalThis.fetch,
        wait,
        order,
      });
    },
    close: async () => undefined,
  };
}

/** Whether the Worker is deployed. Throws `UsageError` or rejects with `PublishError` where publishing could not be done. */
export async function lookAtCloudflare(
  env: string | undefined,
  environment: Environment,
): Promise<{ readonly deployed: boolean; readonly credentials: Credentials }> {
  const config = await readWranglerConfig(env, environment);
  const credentials = await credentialsOf(config, environment);
  const { account, reach } = credentials;
  await asker(reach)(`/accounts/${encodeURIComponent(account)}/storage/kv/namespaces`);
  return { deployed: (await findWorker(credentials, config.name)) !== undefined, credentials };
}
