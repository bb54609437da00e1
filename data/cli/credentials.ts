/**
 * Who publishes, for Cloudflare: a token and an account. The token comes from the environment, or from `wrangler login`;
 * the account from the environment or wrangler.toml, or it is the only one that the token sees.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { asker, printable, type Reach } from '../publish/cloudflare-api.ts';
import { repoRoot } from '../render/repo-root.ts';
import { pause } from './pause.ts';
import { UsageError } from './usage-error.ts';
import type { WranglerConfig } from './wrangler-config.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The token that `wrangler login` left; undefined where nobody is logged in. */
export type LoggedIn = (environment: Environment) => Promise<string | undefined>;

export interface Credentials {
  readonly account: string;
  readonly reach: Reach;
}

const howTo =
  'This needs CLOUDFLARE_API_TOKEN in the environment, or `npx wrangler login`. data/publish/newsroom.md says where to get a token.';

/** Throws `UsageError` where nobody is known, or the account is not. Rejects with `PublishError` where Cloudflare refuses. */
export async function credentialsOf(
  config: Pick<WranglerConfig, 'account'>,
  environment: Environment,
  loggedIn: LoggedIn = askWrangler,
): Promise<Credentials> {
  // A token that was copied from a file ends in a line break.
  const token = environment.CLOUDFLARE_API_TOKEN?.trim() || (await loggedIn(environment));
  if (!token) throw new UsageError(howTo);
  const api = environment.CLOUDFLARE_API_BASE_URL ?? 'https://api.cloudflare.com/client/v4';
  const reach: Reach = { api, token, fetch: globalThis.fetch, wait: pause };
  const named = environment.CLOUDFLARE_ACCOUNT_ID?.trim() || config.account;
  return { reach, account: named ?? (await onlyAccount(reach)) };
}

interface Accounts {
  readonly result?: readonly { readonly id: string; readonly name: string }[] | null;
}

async function onlyAccount(reach: Reach): Promise<string> {
  const response = await asker(reach)('/accounts?per_page=50');
  const { result } = (await response.json()) as Accounts;
  const [only, ...others] = result ?? [];
  if (only !== undefined && others.length === 0) return only.id;
  if (only === undefined) {
    throw new UsageError(
      'The token sees no account. Put CLOUDFLARE_ACCOUNT_ID into the environment, or give the token the right Account Settings: Read.',
    );
  }
  const names = [only, ...others].map(({ id, name }) => `${printable(name)} ${printable(id)}`).join(', ');
  throw new UsageError(`The token sees several accounts; say which, as CLOUDFLARE_ACCOUNT_ID: ${names}.`);
}

/** `wrangler auth token` renews what `wrangler login` left, where that has run out. */
async function askWrangler(environment: Environment): Promise<string | undefined> {
  const wrangler = join(repoRoot, 'node_modules/wrangler/bin/wrangler.js');
  const env = { ...environment, WRANGLER_SEND_METRICS: 'false' };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [wrangler, 'auth', 'token', '--json'], {
      env,
    });
    const { token } = JSON.parse(stdout) as { readonly token?: string };
    return token;
  } catch {
    return undefined;
  }
}
