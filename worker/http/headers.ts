/**
 * The headers that answers have: those of every answer, and those of each media type. Everything is readable from
 * every site, and nothing is guessed by the browser. No cookie, no Vary, and no value from the request.
 */

/** On every answer: errors, redirects and 304 too. */
export const onEvery: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Age, ETag, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Timing-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
};

/** A page of ours loads only what lies beside it. Any site may frame it; that is what the card alone is for. */
const pageSecurity = policyWith("style-src 'self' 'unsafe-inline'");

/** The same for pages that have all their styles in files. */
const strictSecurity = policyWith("style-src 'self'");

function policyWith(styles: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    styles,
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** `tool`: a page with nothing inline; `fragment`: HTML that another server puts into a page of its own. */
export type Media =
  | 'json'
  | 'ld'
  | 'feed'
  | 'atom'
  | 'script'
  | 'style'
  | 'page'
  | 'tool'
  | 'fragment'
  | 'text';

export const onMedia: Readonly<Record<Media, Readonly<Record<string, string>>>> = {
  json: { 'Content-Type': 'application/json' },
  ld: { 'Content-Type': 'application/ld+json' },
  feed: { 'Content-Type': 'application/feed+json' },
  atom: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  script: { 'Content-Type': 'text/javascript; charset=utf-8' },
  page: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': pageSecurity },
  tool: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': strictSecurity },
  fragment: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': pageSecurity },
  style: { 'Content-Type': 'text/css; charset=utf-8' },
  text: { 'Content-Type': 'text/plain; charset=utf-8' },
};

/** Whether people open it, rather than programs. */
export function isPage(media: Media): boolean {
  return media === 'page' || media === 'tool';
}

export const methods = 'GET, HEAD, OPTIONS';

/** What a browser may do from another site: read, and say what it already has. */
export const onPreflight: Readonly<Record<string, string>> = {
  Allow: methods,
  'Access-Control-Allow-Methods': methods,
  'Access-Control-Allow-Headers': 'If-None-Match',
  'Access-Control-Max-Age': '86400',
  'Cache-Control': 'no-store',
};
