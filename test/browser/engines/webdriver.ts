/** WebDriver over HTTP, one session. */
import { COMMAND, within } from './within.ts';

export interface Webdriver {
  readonly version: string;
  /** The window that was there from the start; never closed, so that there is always one. */
  readonly first: string;
  /** @throws Error with the name and the message of a refused command. */
  send<T = void>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<T>;
  /** Runs several commands with nothing between them. */
  alone<T>(commands: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface Session {
  readonly sessionId: string;
  readonly capabilities: { readonly browserVersion: string };
}

export async function connectWebdriver(origin: string, capabilities: object): Promise<Webdriver> {
  function send<T>(method: string, path: string, body?: object): Promise<T> {
    const asked = fetch(origin + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const answered = asked.then(async (response) => {
      const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
      if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
      return value;
    });
    return within(COMMAND, `${method} ${path.split('/').slice(3).join('/')}`, answered);
  }
  // Its own limits are shorter than some pages are played.
  const timeouts = { script: COMMAND, pageLoad: COMMAND };
  const session = await send<Session>('POST', '/session', {
    capabilities: { alwaysMatch: { timeouts, ...capabilities } },
  });
  const home = `/session/${session.sessionId}`;
  const first = await send<string>('GET', `${home}/window`);
  let last: Promise<unknown> = Promise.resolve();
  return {
    first,
    version: session.capabilities.browserVersion,
    send: (method, path, body) =>
      send(method, `${home}/${path}`, body ?? (method === 'POST' ? {} : undefined)),
    alone(commands) {
      const next = last.then(commands, commands);
      last = next.catch(() => undefined);
      return next;
    },
    // What hangs is ended with the program.
    close: () => within(5_000, 'close', send<void>('DELETE', home)).catch(() => undefined),
  };
}
