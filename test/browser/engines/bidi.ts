/** WebDriver BiDi: commands over one socket, each answered once. Events are not listened to. */
import { COMMAND, within } from './within.ts';

export interface Bidi {
  /** @throws Error with the name and the message of a refused command, or when the browser goes away. */
  send<T = void>(method: string, params: object): Promise<T>;
  close(): void;
}

interface Reply {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

export async function connectBidi(url: string): Promise<Bidi> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let sent = 0;
  let closed = false;
  socket.onclose = () => {
    closed = true;
    for (const one of waiting.values()) one.reject(new Error('The browser went away.'));
    waiting.clear();
  };
  socket.onmessage = ({ data }) => {
    const { id, result, error, message } = JSON.parse(String(data)) as Reply;
    const one = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || one === undefined) return;
    waiting.delete(id);
    if (error === undefined) one.resolve(result);
    else one.reject(new Error(`${error}: ${message}`));
  };
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error(`No browser answers at ${url}.`));
  });
  return {
    send<T>(method: string, params: object): Promise<T> {
      // A closed socket takes what is sent and says nothing.
      if (closed) return Promise.reject(new Error('The browser went away.'));
      sent += 1;
      const id = sent;
      const answer = new Promise<T>((resolve, reject) => {
        waiting.set(id, { resolve: (result) => resolve(result as T), reject });
        socket.send(JSON.stringify({ id, method, params }));
      });
      return within(COMMAND, method, answer);
    },
    close: () => socket.close(),
  };
}
