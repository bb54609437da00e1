/**
 * Decides who may speak to the desk: the browser of the person who started it, on a page of the desk's own. Another site
 * that the same browser has open is refused by four things at once: the Host, the cookie that only the printed address
 * gives (SameSite=Strict), the Origin of what writes, and the browser's own word on where a request comes from.
 */
import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

export interface GuardOptions {
  /** What `npm start` prints in the address of the desk. */
  readonly token: string;
  /** `127.0.0.1:8787` and its other names. */
  readonly hosts: readonly string[];
  /** Paths that are secrets themselves, and are asked for without a cookie. */
  readonly open: (path: string) => boolean;
}

/** On every answer of the desk. Nothing of it is kept, framed, or asked for by another site. */
const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

export function guard({ token, hosts, open }: GuardOptions): MiddlewareHandler {
  return async (c, next) => {
    const url = new URL(c.req.url);
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    if (!hosts.includes(url.host)) return c.text('This is not an address of the desk.', 421);
    const writes = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    const site = c.req.header('Sec-Fetch-Site') ?? 'same-origin';
    const fromElsewhere = writes
      ? c.req.header('Origin') !== url.origin || site !== 'same-origin'
      : site === 'cross-site' || site === 'same-site';
    if (fromElsewhere) return c.text('The desk answers only its own pages.', 403);

    if (open(url.pathname)) return next();
    // The port is part of the name, because browsers send a cookie to every port of a host.
    const cookie = `wwk-desk-${url.port || '80'}`;
    const given = url.searchParams.get('token');
    if (url.pathname === '/desk' && given !== null && isSame(given, token)) {
      setCookie(c, cookie, token, { path: '/desk', httpOnly: true, sameSite: 'Strict' });
      return c.redirect('/desk', 303);
    }
    if (!isSame(getCookie(c, cookie) ?? '', token)) {
      return c.text('Open the address of the desk that npm start printed in the terminal.', 401);
    }
    return next();
  };
}

/** Takes equally long wherever the two differ. */
function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
