/**
 * The entry of the Worker: joins the app to the KV binding, the clock and the log. Every other module gets its dependencies as
 * parameters.
 */

import built from '../.wwk/built.json.txt';
import { createApp } from './app.ts';
import type { BuildInfo } from './build-info.ts';
import { createStore, MISSING_AFTER_MS } from './kv/store.ts';
import { purge, purgeOrderIn } from './purge.ts';

interface Env {
  readonly STORIES: KVNamespace;
  /** Seconds for which an isolate answers from its own copy. */
  readonly FRESH_SECONDS?: string;
  /** Where readers find the Worker, like `https://facts.example.org`; empty where that is not known. */
  readonly PUBLIC_ORIGIN?: string;
  /** `yes` on an editor's own machine. */
  readonly LOCAL?: string;
}

type App = ReturnType<typeof createApp>;

/** The timer ends with its request, so it is never cleared; clearing it would cost more. */
function setTimer(milliseconds: number, ring: () => void): void {
  setTimeout(ring, milliseconds);
}

/** One line of JSON for each failure, for the log of the platform. */
function log(line: Readonly<Record<string, unknown>>): void {
  console.error(JSON.stringify(line));
}

function appFor(env: Env): App {
  const local = env.LOCAL === 'yes';
  const clock = (): number => Date.now();
  const store = createStore({
    kv: env.STORIES,
    clock,
    after: setTimer,
    freshFor: Number(env.FRESH_SECONDS ?? 10) * 1000,
    missingAfter: local ? 0 : MISSING_AFTER_MS,
    log,
  });
  return createApp({
    store,
    clock,
    built: JSON.parse(built) as BuildInfo,
    log,
    local,
    ...originIn(env),
  });
}

/** What is set and cannot be an origin is as good as not set: then nothing that names a host is kept by a cache. */
function originIn({ PUBLIC_ORIGIN = '' }: Env): { readonly origin?: string } {
  if (PUBLIC_ORIGIN === '') return {};
  try {
    return { origin: new URL(PUBLIC_ORIGIN).origin };
  } catch {
    log({ failure: 'no-origin', cause: 'PUBLIC_ORIGIN is no address like https://facts.example.org' });
    return {};
  }
}

let app: App | undefined;

export default {
  fetch(request: Request, env: Env, context: ExecutionContext): Response | Promise<Response> {
    const order = request.method === 'POST' ? purgeOrderIn(request.url) : undefined;
    if (order !== undefined) return purge(order, env.STORIES, context.cache);
    app ??= appFor(env);
    return app.fetch(request, env, context);
  },
} satisfies ExportedHandler<Env>;
