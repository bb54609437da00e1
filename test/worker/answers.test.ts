/** What readers get for a story, for the pages of ours, for an address that does not exist, and when a mistake is ours. */
import { describe, expect, it } from 'vitest';
import { createApp } from '../../worker/app.ts';
import { problemNames } from '../../worker/routes/problem-page.ts';
import { checkHeaders, checkProblem } from './answers.ts';
import { built, bundle, setDesk, site } from './desk.ts';

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

  it('that is unknown is not found', async () => {
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

  it('are not an empty list when the stories cannot be read, and are not cached', async () => {
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
