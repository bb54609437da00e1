/** Reads what was typed after `npm start --`, and PORT. Throws `Misused` with words for the person who typed it. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { home } from '../../render/home.ts';
import { Misused } from '../misused.ts';

export interface StartOptions {
  /** Taken if it is free. */
  readonly port: number;
  /** The folder that holds the folders of the stories. */
  readonly stories: string;
  /** They are those of this repository. */
  readonly ownStories: boolean;
  /** Where the local KV is kept between runs. */
  readonly state: string;
}

export function readStartOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): StartOptions {
  let values: { port?: string; stories?: string; state?: string };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: { port: { type: 'string' }, stories: { type: 'string' }, state: { type: 'string' } },
    }));
  } catch {
    throw new Misused(
      'start takes --port NUMBER, --stories FOLDER and --state FOLDER, like: npm start -- --port 8788',
    );
  }
  const port = Number(values.port ?? (environment.PORT || '8787'));
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Misused('A port is a whole number from 0 to 65535, like: npm start -- --port 8788');
  }
  return {
    port,
    ownStories: values.stories === undefined,
    stories: resolve(values.stories ?? join(home, 'data/stories')),
    state: resolve(values.state ?? join(home, '.wwk/kv')),
  };
}
