/** WebDriver over HTTP, one session. */
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
  async function send<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(origin + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }
  const session = await send<Session>('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
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
    close: () => send<void>('DELETE', home).catch(() => undefined),
  };
}
