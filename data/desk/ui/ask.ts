/** Asks the desk's server. What fails becomes one sentence for the editor. */
import type { Failure } from '../api.ts';

/** Its message is what to show. */
class Refused extends Error {}

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/desk/api${path}`, init);
  } catch {
    throw new Refused(
      'The desk does not answer. Is npm start still running? Nothing that you saved is lost.',
    );
  }
  if (response.status === 401) {
    throw new Refused('npm start was started anew. Open the address of the desk that it printed.');
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    const { error } = (body ?? {}) as Partial<Failure>;
    throw new Refused(error ?? 'The desk could not do that. The terminal of npm start says why.');
  }
  return body as T;
}

export function get<T>(path: string): Promise<T> {
  return ask(path, { cache: 'no-store' });
}

export function post<T>(path: string, body: unknown): Promise<T> {
  return ask(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** What to show of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
