/**
 * The headers that answers have: those of every answer, and those of each media type. Everything is readable from
 * every site, and nothing is guessed by the browser. No cookie, no Vary, and no value from the request.
 */

/** On every answer: errors, redirects and 304 too. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Age, ETag, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Timing-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
};

/** No site may show an answer of ours in a frame, where readers could be made to press what they do not see. */
const unframed = "frame-ancestors 'none'";

/** The card alone is there to be framed, by pages that isolate themselves too (`Cross-Origin-Embedder-Policy`). */
const frameHeaders = {
  'Content-Security-Policy': policyWith("style-src 'self' 'unsafe-inline'"),
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'X-Robots-Tag': 'noindex',
};

const inlineStyles = `${policyWith("style-src 'self' 'unsafe-inline'")}; ${unframed}`;
const stylesInFiles = `${policyWith("style-src 'self'")}; ${unframed}`;

/** A page of ours loads only what lies beside it. */
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

/**
 * `frame`: a page for frames of other sites; `tool`: a page with nothing inline; `fragment`: HTML that another server puts
 * into a page of its own.
 */
export type Media =
  | 'json'
  | 'ld'
  | 'feed'
  | 'atom'
  | 'script'
  | 'style'
  | 'page'
  | 'frame'
  | 'tool'
  | 'fragment'
  | 'csv'
  | 'png'
  | 'svg'
  | 'xml'
  | 'text';

/** A link on our pages tells another site which host it came from, and not which story or choice. */
const html = {
  'Content-Type': 'text/html; charset=utf-8',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

export const mediaHeaders: Readonly<Record<Media, Readonly<Record<string, string>>>> = {
  json: { 'Content-Type': 'application/json', 'Content-Security-Policy': unframed },
  ld: { 'Content-Type': 'application/ld+json', 'Content-Security-Policy': unframed },
  feed: { 'Content-Type': 'application/feed+json', 'Content-Security-Policy': unframed },
  atom: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Content-Security-Policy': unframed },
  script: { 'Content-Type': 'text/javascript; charset=utf-8' },
  page: { ...html, 'Content-Security-Policy': inlineStyles },
  frame: { ...html, ...frameHeaders },
  tool: { ...html, 'Content-Security-Policy': stylesInFiles },
  fragment: { ...html, 'Content-Security-Policy': inlineStyles },
  csv: { 'Content-Type': 'text/csv; charset=utf-8; header=present', 'Content-Security-Policy': unframed },
  png: { 'Content-Type': 'image/png' },
  svg: { 'Content-Type': 'image/svg+xml', 'Content-Security-Policy': `default-src 'none'; ${unframed}` },
  xml: { 'Content-Type': 'application/xml; charset=utf-8', 'Content-Security-Policy': unframed },
  style: { 'Content-Type': 'text/css; charset=utf-8' },
  text: { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Security-Policy': unframed },
};

/** Whether people open it, rather than programs. */
export function isPageMedia(media: Media): boolean {
  return media === 'page' || media === 'tool' || media === 'frame';
}

/** Whether pages load it while a reader waits: no further round to the server for the sake of its spelling. */
export function isEmbedded(media: Media): boolean {
  return media === 'script' || media === 'style';
}

/** Whether a query with a bad value counts as none: people see what they came for, programs are told what is wrong. */
export function isLenient(media: Media): boolean {
  return isPageMedia(media) || isEmbedded(media);
}

export const methods = 'GET, HEAD, OPTIONS';

/** What a browser may do from another site: read, and say what it already has. */
export const preflightHeaders: Readonly<Record<string, string>> = {
  Allow: methods,
  'Access-Control-Allow-Methods': methods,
  'Access-Control-Allow-Headers': 'If-None-Match',
  'Access-Control-Max-Age': '86400',
  'Cache-Control': 'no-store',
};
