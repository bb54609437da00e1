/**
 * The Hono app, built from the table of routes: checks method, spelling and queries, lets the row answer, and puts
 * the headers on. Everything from outside (KV, clock, log) comes in as a part.
 */
import { HonoBase } from 'hono/hono-base';
import type { BuildInfo } from './build-info.ts';
import type { Failure } from './failure.ts';
import { cacheControl, type Policy } from './http/cache-control.ts';
import { cacheTag } from './http/cache-tag.ts';
import {
  commonHeaders,
  isEmbedded,
  isLenient,
  isPageMedia,
  mediaHeaders,
  preflightHeaders,
} from './http/headers.ts';
import { readQueries, searchWith } from './http/queries.ts';
import {
  answerFromCache,
  type Made,
  madeOf,
  movedResponse,
  problemResponse,
  respond,
} from './http/respond.ts';
import { respelled } from './http/spelling.ts';
import { readMember } from './kv/members.ts';
import { createResponseCache } from './kv/response-cache.ts';
import type { Store } from './kv/store.ts';
import { problemOf } from './problem.ts';
import { withAutoRefresh } from './routes/auto-refresh.ts';
import { withLegacyPaths } from './routes/legacy-paths.ts';
import { prefersPage, problemPageResponse } from './routes/problem-page.ts';
import type { Route, RouteContext } from './routes/route.ts';
import { routes } from './routes/routes.ts';
import { TableRouter } from './routes/table-router.ts';
import { createViews } from './routes/views.ts';

export interface AppParts {
  readonly store: Store;
  /** Milliseconds since any fixed moment, as the store counts them. */
  readonly clock: () => number;
  readonly built: BuildInfo;
  readonly log: (line: Readonly<Record<string, unknown>>) => void;
  /** Where readers find us, like `https://facts.example.org`. */
  readonly origin?: string;
  /** On an editor's own machine nothing may be older than the file just saved: browsers always ask again. */
  readonly local?: boolean;
}

type Lines = Readonly<Record<string, string>>;

interface FailureOptions {
  /** Who asks may be a person at a browser, and is answered with a page if so. */
  readonly forPeople: boolean;
  /** No cache may keep it. */
  readonly once?: boolean;
  readonly tag?: Lines;
}

/** The part of the execution context of a request. */
interface Context {
  waitUntil(work: Promise<unknown>): void;
}

export function createApp(parts: AppParts): HonoBase {
  const app = new HonoBase({ getPath: (request) => pathOf(request.url), router: new TableRouter() });
  /** The row of a path that is spelled otherwise. */
  const rows = new TableRouter<Route>();
  const remembered = createResponseCache(parts.clock);
  const viewOf = createViews(parts.clock);
  const caching = (policy: Policy): string =>
    parts.local === true && policy !== 'never' ? 'no-cache' : cacheControl[policy];

  const failed = (failure: Failure, request: Request, { forPeople, once, tag }: FailureOptions): Response => {
    const problem = problemOf(failure);
    if (forPeople && prefersPage(request)) return problemPageResponse(problem, commonHeaders);
    // What depends on more than the address must not be kept by the address alone.
    const kept = forPeople || once === true ? 'never' : problem.policy;
    return problemResponse(failure.failure, problem, {
      ...commonHeaders,
      ...tag,
      'Cache-Control': caching(kept),
    });
  };

  const respelledResponse = (spelling: string): Response =>
    movedResponse(spelling, { ...commonHeaders, 'Cache-Control': caching('spelling') });

  for (const route of routes.flatMap(withLegacyPaths)) {
    rows.add('', route.path, route);
    const forPeople = isPageMedia(route.media);
    const lines = { ...commonHeaders, ...mediaHeaders[route.media], 'Cache-Control': caching(route.policy) };
    let made: Made | undefined;
    app.all(route.path, async (c) => {
      const { raw, path } = c.req;
      // The runtime makes these anew each time they are looked at.
      const { method, url } = raw;
      if (method === 'OPTIONS') {
        return new Response(null, { status: 204, headers: { ...commonHeaders, ...preflightHeaders } });
      }
      if (method !== 'GET' && method !== 'HEAD')
        return failed({ failure: 'wrong-method' }, raw, { forPeople });
      const asked = check(url, path, route);
      if ('failure' in asked) return failed(asked, raw, { forPeople });
      if ('spelling' in asked) return respelledResponse(asked.spelling);
      let until = Number.POSITIVE_INFINITY;
      const read: RouteContext['read'] = async (key) => {
        const found = await readMember(key, (one) => parts.store.read(one, (work) => keepAlive(c, work)));
        until = Math.min(until, ('until' in found && found.until) || 0);
        return found;
      };
      const params = c.req.param();
      let isHostTold = false;
      const origin = (): string => {
        isHostTold ||= parts.origin === undefined;
        return parts.origin ?? originOf(url);
      };
      const outcome = await route.answer({
        ...asked,
        origin,
        params,
        built: parts.built,
        viewOf,
        read,
      });
      const tag = cacheTag(route.policy, params);
      if ('failure' in outcome) return failed(outcome, raw, { forPeople, once: isHostTold, tag });
      if ('moved' in outcome)
        return movedResponse(outcome.moved, { ...commonHeaders, ...tag, 'Cache-Control': caching('story') });
      const answer = parts.local === true && route.lively === true ? withAutoRefresh(outcome) : outcome;
      const { body, revision } = answer;
      // A host that nobody configured may be anything that somebody sent: no cache may give it to others.
      if (isHostTold) return new Response(body, { headers: { ...lines, 'Cache-Control': caching('never') } });
      if (revision === undefined) return new Response(body, { headers: { ...lines, ...tag } });
      made ??= madeOf(lines);
      const ready = answerFromCache(made, { ...answer, revision }, tag);
      if (method === 'GET' && parts.clock() < until) remembered.keep(url, ready, until);
      return respond(ready, raw.headers.get('If-None-Match'));
    });
  }

  app.notFound((c) => {
    const { url, method } = c.req.raw;
    const path = pathOf(url);
    const [row] = rows.match('', respelled(path) ?? '')[0];
    if (row !== undefined && (method === 'GET' || method === 'HEAD')) {
      const asked = check(url, path, row[0]);
      if ('spelling' in asked) return respelledResponse(asked.spelling);
    }
    const failure = path.includes('%') ? 'encoded-address' : 'unknown-address';
    return failed({ failure }, c.req.raw, { forPeople: true });
  });
  const unexpected = (error: unknown, request: Request): Response => {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    parts.log({ failure: 'unexpected', path: pathOf(request.url), error: message, stack });
    return failed({ failure: 'unexpected' }, request, { forPeople: false });
  };
  app.onError((error, c) => unexpected(error, c.req.raw));
  const { fetch } = app;
  app.fetch = (request, ...rest) => {
    try {
      return remembered.answer(request) ?? fetch(request, ...rest);
    } catch (error) {
      return unexpected(error, request);
    }
  };
  return app;
}

/** Spelling and queries, in this order; what remains is the row's own business. */
function check(
  url: string,
  path: string,
  route: Route,
): Pick<RouteContext, 'queries' | 'search'> | { readonly spelling: string } | Failure {
  const queries = readQueries(url, route.queries, !isLenient(route.media));
  if ('failure' in queries) return queries;
  const { values, hasMore } = queries;
  const spelling = respelled(path);
  const isElsewhere = hasMore && route.ignoresFurther !== true && !isEmbedded(route.media);
  if (spelling !== undefined || isElsewhere) return { spelling: (spelling ?? path) + searchWith(values) };
  if (path.includes('%')) return { failure: 'encoded-address' };
  return { queries: values, search: values.size === 0 ? '' : searchOf(url) };
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

/** The query as it was sent, with its question mark; empty where there is none. */
function searchOf(url: string): string {
  const start = url.indexOf('?');
  return start === -1 ? '' : url.slice(start);
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
