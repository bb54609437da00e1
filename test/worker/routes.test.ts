/** Walks every route with every method and with bad queries: each answer has the headers it must have, and no other. */
import { describe, expect, it } from 'vitest';
import { artifactKey } from '../../data/bundle/stored.ts';
import { createApp } from '../../worker/app.ts';
import { problemNames } from '../../worker/routes/problem-page.ts';
import { routes } from '../../worker/routes/routes.ts';
import { build, built, bundle, setDesk, site, textsDigest } from './desk.ts';

const named: Readonly<Record<string, string>> = {
  '/v1/stories/:story': '/v1/stories/storm',
  '/v1/stories/:story/revisions/:revision': `/v1/stories/storm/revisions/${setDesk().revision}`,
  '/v1/stories/:story/texts/:texts': `/v1/stories/storm/texts/${textsDigest}.json`,
  '/v1/stories/:story/findings': '/v1/stories/storm/findings',
  '/v1/stories/:story/card.txt': '/v1/stories/storm/card.txt',
  '/v1/stories/:story/card.json': '/v1/stories/storm/card.json',
  '/v1/stories/:story/card.png': '/v1/stories/storm/card.png',
  '/v1/stories/:story/claims.csv': '/v1/stories/storm/claims.csv',
  '/v1/stories/:story/card': '/v1/stories/storm/card',
  '/v1/stories/:story/card.jsonld': '/v1/stories/storm/card.jsonld',
  '/v1/stories/:story/changes.json': '/v1/stories/storm/changes.json',
  '/v1/stories/:story/changes.atom': '/v1/stories/storm/changes.atom',
  '/s/:story': '/s/storm',
  '/oembed': '/oembed?url=http://localhost/s/storm',
  '/embed/:script': `/embed/${'a'.repeat(24)}.js`,
  '/embed/:build/:part': `/embed/${build}/rest.js`,
  '/embed/v1/stories/:script': '/embed/v1/stories/storm.js',
  '/e/:story': '/e/storm',
  '/schema/:schema': '/schema/bundle.json',
  '/problems/:problem': '/problems/unknown-story',
};
const paths = routes.map(({ path }) => named[path] ?? path);
const writing = ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'BREW'];

/** What must hold for every answer, whatever it says. */
function checkHeaders(response: Response): void {
  const { headers } = response;
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(headers.get('cache-control')).toMatch(
    /^(no-store|public, max-age=\d+(, (immutable|stale-while-revalidate=\d+))?)$/,
  );
  for (const name of ['vary', 'set-cookie', 'access-control-allow-credentials'])
    expect(headers.has(name)).toBe(false);
}

async function checkProblem(response: Response, status: number): Promise<Record<string, unknown>> {
  expect(response.status).toBe(status);
  checkHeaders(response);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.has('etag')).toBe(false);
  const problem = (await response.json()) as Record<string, unknown>;
  expect(Object.keys(problem)).toEqual(['type', 'title', 'status', 'detail']);
  expect(problem.status).toBe(status);
  expect(problem.detail).not.toBe('');
  return problem;
}

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

  it('leads from every other spelling of its address to the one, keeping the queries that it knows', async () => {
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

  it('tells a reader who has the answer that nothing changed', async () => {
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
  it.each(paths)('%s says whether it is for frames, and what a link tells another site', async (path) => {
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

describe('a host that nobody configured', () => {
  const asked = [
    ...paths,
    '/oembed?url=x',
    '/s/Storm/?x=1',
    '/s/flood',
    '/oembed?url=http://zq7.example/s/flood',
  ];
  it.each(asked)('is in no answer of %s that a cache may keep', async (path) => {
    for (const accept of ['*/*', 'text/html']) {
      const desk = setDesk({ origin: '' });
      const response = await desk.ask(
        `http://zq7.example${path.replaceAll('http://localhost', 'http://zq7.example')}`,
        {
          headers: { Accept: accept, 'X-Forwarded-Host': 'zq7.example', Forwarded: 'host=zq7.example' },
        },
      );
      const told = [...response.headers].flat().join(' ') + (await response.text());
      if (told.includes('zq7')) expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });

  it.each([
    '/s/storm',
    '/v1/stories/storm/changes.json',
    '/v1/stories/storm/changes.atom',
    '/oembed?url=http://zq7.example/s/storm',
  ])('is what %s is made with all the same', async (path) => {
    const desk = setDesk({ origin: '' });
    for (const name of ['page.html', 'changes.json', 'changes.atom'] as const)
      desk.kv.publish(artifactKey('storm', desk.revision, name), 'storm', '{"at":"{{origin}}"}', {
        holds: 'artifact',
      });
    const response = await desk.ask(`http://zq7.example${path}`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toContain('http://zq7.example');
  });

  it('gives way to the one that is configured, whatever a request says', async () => {
    const desk = setDesk({ origin: 'https://facts.example' });
    desk.kv.publish(artifactKey('storm', desk.revision, 'page.html'), 'storm', 'at {{origin}}', {
      holds: 'artifact',
    });
    const response = await desk.ask('http://zq7.example/s/storm');
    expect(response.headers.get('cache-control')).toMatch(/^public/);
    expect(await response.text()).toBe('at https://facts.example');
  });
});

describe('a story', () => {
  it('is served byte for byte, under its revision', async () => {
    const { ask, revision } = setDesk();
    const response = await ask('/v1/stories/storm');
    expect(response.headers.get('etag')).toBe(`"${revision}"`);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.text()).toBe(bundle);
  });

  it.each(['a--b', '-a', 'a-', 'a_b', 'a.json', '~', 'a'.repeat(65), 'a;b', 'a@b', "'", '*'])(
    'cannot be called %s, and KV is not asked',
    async (name) => {
      const desk = setDesk();
      for (const [start, end] of [
        ['/v1/stories/', ''],
        ['/v1/stories/', '/findings'],
        ['/e/', ''],
        ['/card/', ''],
        ['/s/', ''],
      ]) {
        const response = await desk.ask(`${start}${name}${end}`);
        expect((await checkProblem(response, 400)).type).toBe('/problems/malformed-story');
      }
      expect(desk.kv.reads).toEqual([]);
    },
  );

  it('that nobody knows is not found', async () => {
    const desk = setDesk();
    const problem = await checkProblem(await desk.ask('/v1/stories/flood'), 404);
    expect(problem.type).toBe('/problems/unknown-story');
    await checkProblem(await desk.ask('/e/flood'), 404);
  });

  it('that was withdrawn is gone, with the reason', async () => {
    const desk = setDesk();
    desk.kv.put('v1/stories/hoax', '', { holds: 'withdrawn', story: 'hoax', reason: 'It never happened.' });
    const problem = await checkProblem(await desk.ask('/v1/stories/hoax'), 410);
    expect(problem.detail).toBe('It never happened.');
  });

  it('that was renamed is found under its new name', async () => {
    const desk = setDesk();
    desk.kv.put('v1/stories/gale', '', { holds: 'renamed', story: 'gale', to: 'storm' });
    for (const [from, to] of [
      ['/v1/stories/gale', '/v1/stories/storm'],
      ['/e/gale', '/e/storm'],
      ['/e/gale?lang=de', '/e/storm?lang=de'],
    ] as const) {
      const response = await desk.ask(from);
      expect(response.status).toBe(301);
      checkHeaders(response);
      expect(response.headers.get('location')).toBe(to);
    }
  });
});

describe('the pages', () => {
  it('ask again every two seconds on an editor’s own machine, and nowhere else', async () => {
    const there = await (await setDesk({ local: true }).ask('/demo')).text();
    expect(there).toContain('<what-we-know refresh="2" story="storm">');
    expect(await (await setDesk().ask('/demo')).text()).toBe(site.demo);
  });

  it('say that they are not published where KV holds none, which is not for caches', async () => {
    const desk = setDesk();
    desk.kv.delete('demo');
    const response = await desk.ask('/demo');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect((await checkProblem(response, 503)).type).toBe('/problems/unpublished-file');
  });

  it('list every story, escaped', async () => {
    const text = await (await setDesk().ask('/')).text();
    expect(text).toContain('A &#60;b&#62;storm&#60;/b&#62;');
    expect(text).not.toContain('<b>');
  });

  it('do not call it an empty list when the stories cannot be read, and nobody keeps the answer', async () => {
    const desk = setDesk();
    desk.kv.trouble = 'throws';
    const response = await desk.ask('/');
    expect(response.headers.get('cache-control')).toBe('no-store');
    await checkProblem(response, 503);
  });

  it('explain every problem that an answer names', async () => {
    const desk = setDesk();
    for (const name of problemNames) expect((await desk.ask(`/problems/${name}`)).status).toBe(200);
    await checkProblem(await desk.ask('/problems/constructor'), 404);
  });
});

describe('a mistake of ours', () => {
  it.each([
    '/v1/stories/storm',
    '/v1/stories/storm/findings',
    '/s/storm',
    '/e/storm',
    '/',
    '/sitemap.xml',
    '/oembed?url=http://localhost/s/storm',
  ])('at %s is 500 for readers, kept by nobody, and one line in the log', async (path) => {
    const log: Record<string, unknown>[] = [];
    const app = createApp({
      store: { read: () => Promise.reject(new Error('broken')) },
      clock: () => 0,
      built,
      log: (line) => log.push(line),
      origin: 'http://localhost',
    });
    const response = await app.request(path);
    await checkProblem(response, 500);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(log).toMatchObject([{ failure: 'unexpected', error: 'broken', path: path.split('?')[0] }]);
  });
});

describe('an address that does not exist', () => {
  it.each([
    '/v1',
    '/v2/stories',
    '/favicon.ico',
    '/v1/stories/storm/x',
    '/embed/v2.js',
    '/.env',
    '//evil.example/',
  ])('%s is not found', async (path) => {
    const desk = setDesk();
    const problem = await checkProblem(await desk.ask(path), 404);
    expect(problem.type).toBe('/problems/unknown-address');
    expect(desk.kv.reads).toEqual([]);
  });
});
