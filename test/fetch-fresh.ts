/**
 * `fetch` over a connection of its own. A server on a busy machine may close an idle connection at the very moment
 * when the next request is written to it, and that request fails through no fault of the server.
 */
export function fetchFresh(url: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('connection', 'close');
  return fetch(url, { ...init, headers });
}
