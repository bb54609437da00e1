/** Reads what was typed after `npm start --`, and PORT. Throws `UsageError` with words for the person who typed it. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { stateDir, storiesDir } from '../options.ts';
import { UsageError } from '../usage-error.ts';

export interface StartOptions {
  /** Of this machine: 127.0.0.1, or an address that others reach. */
  readonly host: string;
  readonly port: number;
  /** It was typed, and no other will do. */
  readonly portIsFixed: boolean;
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
  let values: { port?: string; host?: string; stories?: string; state?: string };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        stories: { type: 'string' },
        state: { type: 'string' },
      },
    }));
  } catch {
    throw new UsageError(
      'start takes --port NUMBER, --host ADDRESS, --stories FOLDER and --state FOLDER, like: npm start -- --port 8788',
    );
  }
  const port = Number(values.port ?? (environment.PORT || '8787'));
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError('A port is a whole number from 0 to 65535, like: npm start -- --port 8788');
  }
  return {
    host: values.host ?? '127.0.0.1',
    port,
    portIsFixed: values.port !== undefined,
    ownStories: values.stories === undefined,
    stories: resolve(values.stories ?? storiesDir),
    state: resolve(values.state ?? stateDir),
  };
}
