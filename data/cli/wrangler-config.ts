/** What wrangler.toml says about the Worker, read by a TOML library, for a named environment too. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, type TomlTable, type TomlValue } from 'smol-toml';
import { repoRoot } from '../render/repo-root.ts';
import { UsageError } from './usage-error.ts';

export interface WranglerConfig {
  /** The Worker's name in the account. */
  readonly name: string;
  readonly compatibilityDate: string;
  /** Empty where the file leaves it open. */
  readonly publicOrigin: string;
  readonly account?: string;
  /** The id of the namespace bound as STORIES, where the file has one. */
  readonly namespace?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws `UsageError` for a file that is no TOML, or has no such environment. */
export async function readWranglerConfig(
  env: string | undefined,
  environment: Environment = {},
  path: string = join(repoRoot, 'wrangler.toml'),
): Promise<WranglerConfig> {
  return wranglerConfigIn(await readFile(path, 'utf8'), env, environment);
}

export function wranglerConfigIn(
  text: string,
  env: string | undefined,
  environment: Environment = {},
): WranglerConfig {
  const whole = tableIn(text);
  const environments = table(whole.env) ?? {};
  const own = env === undefined ? whole : table(environments[env]);
  if (own === undefined) {
    throw new UsageError(
      `wrangler.toml has no environment "${env}". The lines at its end show how to write one.`,
    );
  }
  const name = word(own.name) ?? (env === undefined ? word(whole.name) : `${word(whole.name)}-${env}`);
  const compatibilityDate = word(own.compatibility_date) ?? word(whole.compatibility_date);
  if (name === undefined) throw new UsageError('wrangler.toml has no name.');
  if (compatibilityDate === undefined) throw new UsageError('wrangler.toml has no compatibility_date.');
  const account = word(own.account_id) ?? word(whole.account_id);
  const bindings = Array.isArray(own.kv_namespaces) ? own.kv_namespaces : [];
  const namespace = word(bindings.map(table).find((one) => one?.binding === 'STORIES')?.id);
  return {
    // Workers Builds may deploy under another name than the file's.
    name: environment.WRANGLER_CI_OVERRIDE_NAME || name,
    compatibilityDate,
    publicOrigin: word(table(own.vars)?.PUBLIC_ORIGIN) ?? '',
    ...(account === undefined ? {} : { account }),
    ...(namespace === undefined ? {} : { namespace }),
  };
}

function tableIn(text: string): TomlTable {
  try {
    return parse(text);
  } catch (error) {
    throw new UsageError(`wrangler.toml cannot be read: ${(error as Error).message.trim()}`);
  }
}

function table(value: TomlValue | undefined): TomlTable | undefined {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)
    ? (value as TomlTable)
    : undefined;
}

/** A date without quotes counts as well. */
function word(value: TomlValue | undefined): string | undefined {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
