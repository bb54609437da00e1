/**
 * A client of the JSON API with the types of its answers: Hono's `hc` with the type of the app. For programs in
 * TypeScript that read stories from a Worker; it brings nothing of the Worker itself.
 */
import { hc } from 'hono/client';
import type { App } from './api.ts';

export type { Api, App, ChangesFeed, OembedRich, ProblemDocument, VersionNote } from './api.ts';

export interface ClientOptions {
  /** What asks: the global `fetch` unless something else is given. A view is led to its one spelling by a redirect. */
  readonly fetch?: typeof fetch;
}

export type Client = ReturnType<typeof hc<App>>;

/** `origin` is where the Worker is, like `https://facts.example.org`. An answer other than 200 holds a problem document. */
export function createClient(origin: string, options: ClientOptions = {}): Client {
  return hc<App>(origin, options);
}
