/** Walks every route with every method and with bad queries: each answer has the headers it must have, and no other. */
import { describe, expect, it } from 'vitest';
import { checkHeaders, checkProblem, paths } from './answers.ts';
import { setDesk } from './desk.ts';

const writing = ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'BREW'];

describe.each(paths)('%s', (path) => {
  it('answers GET, with a type and a word on caching', async () => {
    const response = await setDesk().ask(path);
    expect(response.status).toBe(200);
    checkHeaders(response);
    expect(response.headers.get('content-type')).toMatch(
      /^(image\/(png|svg\+xml)|application\/xml; charset=utf-8|application\/((ld|feed)\+)?json|application\/atom\+xml; charset=utf-8|text\/(css|html|javascript|plain|csv); charset=utf-8(; header=present)?)$/,
    );
    expect(await response.text()).not.toBe('');
  });

  it('answers HEAD like GET, without a body', async () => {
    const desk = setDesk();
    const get = await desk.ask(path);
    const head = await desk.ask(path, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect([...head.headers]).toEqual([...get.headers]);
    expect(await head.text()).toBe('');
  });

  it('lets every site read, and asks KV nothing for it', async () => {
    const desk = setDesk();
    const response = await desk.ask(path, {
      method: 'OPTIONS',
      headers: { Origin: 'https://news.example', 'Access-Control-Request-Method': 'GET' },
    });
    expect(response.status).toBe(204);
    checkHeaders(response);
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
    expect(response.headers.get('access-control-allow-headers')).toBe('If-None-Match');
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(desk.kv.reads).toEqual([]);
  });

  it.each(writing)('refuses %s, and says what it takes', async (method) => {
    const desk = setDesk();
    const response = await desk.ask(path, { method });
    await checkProblem(response, 405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(desk.kv.reads).toEqual([]);
  });

  it.each([
    'x=1',
    'utm_source=x&utm_medium=y',
    'fbclid=IwAR0',
    '_=1',
    '=',
    '',
    '%',
    '__proto__=1',
    'x=%00%ff',
  ])('is one answer with ?%s too, or leads to it for a day', async (query) => {
    const desk = setDesk();
    const asked = path.includes('?') ? `${path}&${query}` : `${path}?${query}`;
    const response = await desk.ask(asked);
    checkHeaders(response);
    if (response.status !== 301) {
      expect(response.status).toBe(200);
      expect(await response.text()).toBe(await (await setDesk().ask(path)).text());
      return;
    }
    expect(response.headers.get('location')).toBe(path);
    expect(response.headers.get('cache-control')).toBe('public, max-age=86400');
    expect(desk.kv.reads).toEqual([]);
    expect((await desk.ask(path)).status).toBe(200);
  });

  it('redirects every other spelling of its address to the canonical one, with the queries that it takes', async () => {
    const desk = setDesk();
    const [bare = '', query = ''] = path.split('?');
    const encoded = bare.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
    const others = [
      `${bare}/`,
      `${bare}//`,
      bare.toUpperCase(),
      encoded,
      `${bare}%20`,
      `${bare.toUpperCase()}/`,
    ];
    for (const other of bare === '/' ? [] : others) {
      const response = await desk.ask(`${other}?utm_source=x${query === '' ? '' : `&${query}`}`);
      checkHeaders(response);
      const to = response.headers.get('location') ?? '';
      expect([other, response.status, to.split('?')[0]]).toEqual([other, 301, bare]);
      expect(to).not.toContain('utm');
      expect((await desk.ask(to)).status).toBe(200);
    }
    expect((await desk.ask(`${bare}%zz`, { headers: { Accept: '*/*' } })).status).toBe(400);
  });

  it('answers 304 to a matching ETag', async () => {
    const desk = setDesk();
    const first = await desk.ask(path);
    const etag = first.headers.get('etag');
    const again = await desk.ask(path, { headers: { 'If-None-Match': etag ?? '"other"' } });
    expect(again.status).toBe(etag === null ? 200 : 304);
    checkHeaders(again);
    if (etag === null) return;
    expect(again.headers.get('etag')).toBe(etag);
    expect(again.headers.get('cache-control')).toBe(first.headers.get('cache-control'));
    expect(await again.text()).toBe('');
  });

  it('is never kept without asking on an editor’s own machine', async () => {
    const response = await setDesk({ local: true }).ask(path);
    expect(response.headers.get('cache-control')).toMatch(/^no-(cache|store)$/);
  });
});

describe('what may be framed', () => {
  it.each(paths)('%s has headers for frames and for referrers', async (path) => {
    const { headers } = await setDesk().ask(path);
    const policy = headers.get('content-security-policy') ?? '';
    const isFrame = path.startsWith('/e/');
    const type = headers.get('content-type') ?? '';
    // A script or a style is no page, in a frame either.
    if (!/javascript|css|png/.test(type)) expect(policy.includes("frame-ancestors 'none'")).toBe(!isFrame);
    expect(headers.get('cross-origin-embedder-policy')).toBe(isFrame ? 'require-corp' : null);
    expect(headers.has('referrer-policy')).toBe(type.startsWith('text/html'));
  });

  it('is no page of a problem', async () => {
    const { headers } = await setDesk().ask('/s/flood', { headers: { Accept: 'text/html' } });
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
  });
});
