/**
 * The Hono app, built from the table of routes: checks method, spelling and queries, lets the row answer, and puts
 * the headers on. Everything from outside (KV, clock, log) comes in as a part.
 */
import { Hono } from 'hono';
import type { Built } from './built.ts';
import type { Failure } from './failure.ts';
import { cacheTag } from './http/cache-tag.ts';
import { isPage, onEvery, onMedia, onPreflight } from './http/headers.ts';
import { cacheControl, type Policy } from './http/policy.ts';
import { readQueries } from './http/queries.ts';
import { give, type Made, madeOf, movedResponse, problemResponse, readyAnswer } from './http/response.ts';
import { rememberAnswers } from './kv/remembered.ts';
import type { Store } from './kv/store.ts';
import { problemOf } from './problem.ts';
import { underEveryName } from './routes/earlier-name.ts';
import { lively } from './routes/lively.ts';
import { prefersPage, problemPageResponse } from './routes/problem-page.ts';
import type { Ask, Route } from './routes/route.ts';
import { routes } from './routes/routes.ts';
import { TableRouter } from './routes/table-router.ts';

export interface AppParts {
  readonly store: Store;
  /** Milliseconds since any fixed moment, as the store counts them. */
  readonly clock: () => number;
  readonly built: Built;
  readonly log: (line: Readonly<Record<string, unknown>>) => void;
  /** Where readers find us, like `https://facts.example.org`. */
  readonly origin?: string;
  /** On an editor's own machine nothing may be older than the file just saved: browsers always ask again. */
  readonly local?: boolean;
}

type Lines = Readonly<Record<string, string>>;

/** What the runtime lends to a request. */
interface Context {
  waitUntil(work: Promise<unknown>): void;
}

export function createApp(parts: AppParts): Hono {
  const app = new Hono({ getPath: (request) => pathOf(request.url), router: new TableRouter() });
  const remembered = rememberAnswers(parts.clock);
  const caching = (policy: Policy): string =>
    parts.local === true && policy !== 'never' ? 'no-cache' : cacheControl[policy];

  /** `forPeople`: who asks may be a person at a browser, and is answered with a page if so. */
  const failed = (failure: Failure, request: Request, forPeople: boolean, tag: Lines = {}): Response => {
    const problem = problemOf(failure);
    if (forPeople && prefersPage(request)) return problemPageResponse(problem, onEvery);
    // What depends on more than the address must not be kept by the address alone.
    const kept = forPeople ? 'never' : problem.policy;
    return problemResponse(failure.failure, problem, { ...onEvery, ...tag, 'Cache-Control': caching(kept) });
  };

  for (const route of routes.flatMap(underEveryName)) {
    const forPeople = isPage(route.media);
    const lines = { ...onEvery, ...onMedia[route.media], 'Cache-Control': caching(route.policy) };
    let made: Made | undefined;
    app.all(route.path, async (c) => {
      const { raw, path } = c.req;
      // The runtime makes these anew each time they are looked at.
      const { method, url } = raw;
      if (method === 'OPTIONS') {
        return new Response(null, { status: 204, headers: { ...onEvery, ...onPreflight } });
      }
      const ask = check(method, url, path, route);
      if ('failure' in ask) return failed(ask, raw, forPeople);
      let until = Number.POSITIVE_INFINITY;
      const read: Ask['read'] = async (key) => {
        const found = await parts.store.read(key, (work) => keepAlive(c, work));
        until = Math.min(until, ('until' in found && found.until) || 0);
        return found;
      };
      const origin = parts.origin ?? originOf(url);
      const outcome = await route.answer({ ...ask, origin, named: c.req.param(), built: parts.built, read });
      const tag = cacheTag(route.policy, c.req.param());
      if ('failure' in outcome) return failed(outcome, raw, forPeople, tag);
      if ('moved' in outcome)
        return movedResponse(outcome.moved, { ...onEvery, ...tag, 'Cache-Control': caching('story') });
      const answer = parts.local === true && route.lively === true ? lively(outcome) : outcome;
      const { body, revision } = answer;
      if (revision === undefined) return new Response(body, { headers: { ...lines, ...tag } });
      made ??= madeOf(lines);
      const ready = readyAnswer(made, { ...answer, revision }, tag);
      if (method === 'GET' && parts.clock() < until) remembered.keep(url, ready, until);
      return give(ready, raw.headers.get('If-None-Match'));
    });
  }

  app.notFound((c) => {
    const path = pathOf(c.req.raw.url);
    const failure = path.includes('%') ? 'encoded-address' : 'unknown-address';
    return failed({ failure }, c.req.raw, true);
  });
  app.onError((error, c) => {
    parts.log({ failure: 'unexpected', error: error.message, stack: error.stack });
    return failed({ failure: 'unexpected' }, c.req.raw, false);
  });
  const { fetch } = app;
  app.fetch = (request, ...rest) => remembered.answer(request) ?? fetch(request, ...rest);
  return app;
}

/** Method, spelling and queries, in this order; what remains is the row's own business. */
function check(
  method: string,
  url: string,
  path: string,
  route: Route,
): Pick<Ask, 'queries' | 'search'> | Failure {
  if (method !== 'GET' && method !== 'HEAD') return { failure: 'wrong-method' };
  if (path.includes('%')) return { failure: 'encoded-address' };
  const queries = readQueries(url, route.queries);
  if ('failure' in queries) return queries;
  return { queries, search: queries.size === 0 ? '' : searchOf(url) };
}

/** The path as it was sent: nothing is decoded, so that one thing has one spelling. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3);
  const end = url.indexOf('?', start);
  return end === -1 ? url.slice(start) : url.slice(start, end);
}

function originOf(url: string): string {
  return url.slice(0, url.indexOf('/', url.indexOf('://') + 3));
}

function searchOf(url: string): string {
  return url.slice(url.indexOf('?'));
}

/** Outside workerd there is nothing to keep work alive, and no need. */
function keepAlive(c: { readonly executionCtx: Context }, work: Promise<unknown>): void {
  let context: Context | undefined;
  try {
    context = c.executionCtx;
  } catch {
    return;
  }
  context.waitUntil(work);
}
