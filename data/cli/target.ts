/**
 * Where a command publishes to: `--local`, the KV on this machine, or `--remote`, the KV of the deployed Worker. One
 * of the two must be typed, so that nobody publishes to readers by accident.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { asker, type RemoteOptions, remoteShelf } from '../publish/remote-shelf.ts';
import { ShelfFailure } from '../publish/shelf.ts';
import { home } from '../render/home.ts';
import { Misused } from './misused.ts';
import type { OpenShelf } from './preview/local-kv.ts';

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

export async function openTarget(values: TargetValues, environment: Environment): Promise<OpenShelf> {
  if ((values.local === true) === (values.remote === true)) {
    throw new Misused('Say where: --local for this machine, or --remote for the deployed Worker.');
  }
  if (values.local === true) {
    if (values.env !== undefined) throw new Misused('--env belongs to --remote.');
    const { openLocalKV } = await import('./preview/local-kv.ts');
    return openLocalKV(values.state ?? join(home, '.wwk/kv'));
  }
  const { account, reach } = reachOf(environment);
  const namespace = environment.WWK_NAMESPACE_ID ?? (await namespaceOf(reach, account, values.env));
  if (namespace === undefined) {
    throw new ShelfFailure(
      'The Worker is not deployed, or has no KV namespace bound as STORIES. Deploy it first.',
    );
  }
  const shelf = remoteShelf({ ...reach, account, namespace });
  return { shelf, close: async () => undefined };
}

/** Whether the Worker is deployed. Throws `Misused` or rejects with `ShelfFailure` where publishing could not be done. */
export async function lookAtCloudflare(
  env: string | undefined,
  environment: Environment,
): Promise<{ readonly deployed: boolean }> {
  const { account, reach } = reachOf(environment);
  await asker(reach)(`/accounts/${account}/storage/kv/namespaces`);
  return { deployed: (await namespaceOf(reach, account, env)) !== undefined };
}

type Reach = Omit<RemoteOptions, 'account' | 'namespace'>;

function reachOf(environment: Environment): { readonly account: string; readonly reach: Reach } {
  const { CLOUDFLARE_ACCOUNT_ID: account, CLOUDFLARE_API_TOKEN: token } = environment;
  if (!account || !token) {
    throw new Misused(
      'This needs CLOUDFLARE_ACCOUNT_ID and CLOUDFLARE_API_TOKEN in the environment; `wrangler login` alone is not enough. data/publish/newsroom.md says where to get them.',
    );
  }
  const api = environment.CLOUDFLARE_API_BASE_URL ?? 'https://api.cloudflare.com/client/v4';
  return { account, reach: { api, token, fetch: globalThis.fetch, wait: pause } };
}

export const pause = (milliseconds: number): Promise<void> => wait(milliseconds);

interface Settings {
  readonly result?: {
    readonly bindings?: readonly { readonly name?: string; readonly namespace_id?: string }[];
  } | null;
}

/** The namespace that the deployed Worker is bound to: what its readers see, whatever it is called. */
async function namespaceOf(
  reach: Reach,
  account: string,
  env: string | undefined,
): Promise<string | undefined> {
  const toml = await readFile(join(home, 'wrangler.toml'), 'utf8');
  const name = /^name = "(.+)"$/m.exec(toml)?.[1] ?? '';
  const worker = env === undefined ? name : `${name}-${env}`;
  const response = await asker(reach)(
    `/accounts/${account}/workers/scripts/${encodeURIComponent(worker)}/settings`,
    {},
    [404],
  );
  const { result } = (await response.json()) as Settings;
  return result?.bindings?.find((binding) => binding.name === 'STORIES')?.namespace_id;
}
