/** Other forms of the card, and pinned scripts: always those of what is served. */
import { describe, expect, it } from 'vitest';
import { artifactKey } from '../../data/bundle/stored.ts';
import { type Desk, setDesk, textsDigest } from './desk.ts';

describe('an artifact', () => {
  it('is made from the revision that is served, whatever else is stored', async () => {
    const desk = setDesk();
    expect(await (await desk.ask('/v1/stories/storm/card.txt')).text()).toBe('artifact card.txt');
    const next = desk.kv.publish('v1/stories/storm', 'storm', '{"next":1}');
    desk.kv.publish(`v1/stories/storm/revisions/${next}/card.txt`, 'storm', 'next', { holds: 'artifact' });
    await desk.wait(10_000);
    expect(await (await desk.ask('/v1/stories/storm/card.txt')).text()).toBe('next');
  });

  it('has its language, with 304 too, and none where it was stored without', async () => {
    const desk = setDesk();
    for (const init of [{}, { headers: { 'If-None-Match': '*' } }])
      expect((await desk.ask('/v1/stories/storm/card.txt', init)).headers.get('content-language')).toBe('en');
    expect((await desk.ask('/e/storm')).headers.has('content-language')).toBe(false);
    expect((await desk.ask('/v1/stories/storm')).headers.has('content-language')).toBe(false);
  });

  it('that was never made is not found, though its story is there', async () => {
    const desk = setDesk();
    desk.kv.publish('v1/stories/bare', 'bare', '{}');
    const response = await desk.ask('/v1/stories/bare/card.txt');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ type: '/problems/unknown-artifact' });
  });

  it('of a withdrawn story is gone, of a renamed one elsewhere', async () => {
    const desk = setDesk();
    desk.kv.put('v1/stories/hoax', '{}', { holds: 'withdrawn', story: 'hoax', reason: 'No.' });
    desk.kv.put('v1/stories/gale', '{}', { holds: 'renamed', story: 'gale', to: 'storm' });
    expect((await desk.ask('/s/hoax')).status).toBe(410);
    expect((await desk.ask('/s/gale')).headers.get('location')).toBe('/s/storm');
    const feed = await desk.ask('/v1/stories/gale/changes.json');
    expect(feed.headers.get('location')).toBe('/v1/stories/storm/changes.json');
  });

  it('is not believed when it is another story’s', async () => {
    const desk = setDesk();
    const key = `v1/stories/storm/revisions/${desk.revision}/card.txt`;
    desk.kv.publish(key, 'flood', 'artifact', { holds: 'artifact' });
    expect((await desk.ask('/v1/stories/storm/card.txt')).status).toBe(503);
  });
});

describe('the texts of another language', () => {
  const path = `/v1/stories/storm/texts/${textsDigest}.json`;

  it('are served under the name of their bytes, for ever', async () => {
    const desk = setDesk();
    const response = await desk.ask(path);
    expect(await response.json()).toEqual({ texts: {} });
    expect(response.headers.get('cache-control')).toContain('immutable');
  });

  it('are not found where something else is stored', async () => {
    const desk = setDesk();
    const missing = await desk.ask(path.replace(/b/g, 'c'));
    expect(await missing.json()).toMatchObject({ type: '/problems/unknown-texts' });
    const other = path.replace('storm', 'flood');
    desk.kv.publish(other.slice(1), 'storm', '{"texts":{}}', { holds: 'texts', revision: textsDigest });
    expect((await desk.ask(other)).status).toBe(503);
    for (const wrong of ['ru.json', textsDigest, `${textsDigest}.js`])
      expect((await desk.ask(`/v1/stories/storm/texts/${wrong}`)).status).toBe(404);
  });
});

describe('what a page shows at once', () => {
  const spoken = ['/v1/stories/storm/card', '/embed/v1/stories/storm.js'] as const;
  const words = async (desk: Desk, path: string): Promise<string> => (await desk.ask(path)).text();

  it('comes in the language that its address asks for', async () => {
    const desk = setDesk();
    const [card, script] = spoken;
    expect(await words(desk, `${card}?lang=ru`)).toBe('artifact card.ru.html');
    expect(await words(desk, `${script}?lang=ar`)).toBe('artifact script.ar.js');
    expect(desk.kv.reads).toEqual([
      'v1/stories/storm',
      `v1/stories/storm/revisions/${desk.revision}/forms`,
      `v1/stories/storm/revisions/${desk.revision}/first`,
    ]);
  });

  it('has the headers of the story’s own, and for each language an ETag and its name', async () => {
    const desk = setDesk();
    for (const path of spoken) {
      const [own, russian] = await Promise.all([desk.ask(path), desk.ask(`${path}?lang=ru`)]);
      const headers = ({ headers }: Response, language: string): object => {
        expect(headers.get('content-language')).toBe(language);
        return { ...Object.fromEntries(headers), etag: '', 'content-language': '' };
      };
      expect(headers(russian, 'ru')).toEqual(headers(own, 'en'));
      expect(russian.headers.get('etag')).not.toBe(own.headers.get('etag'));
    }
  });

  it('is the story’s own where that is its language, or it was not published in the one asked for', async () => {
    const desk = setDesk();
    desk.kv.delete(artifactKey('storm', desk.revision, 'card.kk.html'));
    desk.kv.delete(artifactKey('storm', desk.revision, 'script.kk.js'));
    for (const path of spoken) {
      const own = await words(desk, path);
      for (const language of ['en', 'kk']) {
        const answer = await desk.ask(`${path}?lang=${language}`);
        expect(await answer.text()).toBe(own);
        expect(answer.headers.get('content-language')).toBe('en');
      }
    }
  });

  it('is of the revision that is served, in every language from the same moment on', async () => {
    const desk = setDesk();
    const next = desk.kv.publish('v1/stories/storm', 'storm', '{"next":1}');
    for (const name of ['card.html', 'card.ru.html'] as const)
      desk.kv.publish(artifactKey('storm', next, name), 'storm', `next ${name}`, { holds: 'artifact' });
    expect(await words(desk, '/v1/stories/storm/card?lang=ru')).toBe('next card.ru.html');
    expect(await words(desk, '/v1/stories/storm/card')).toBe('next card.html');
    // Rather the next revision in its own language than the one before in this.
    expect(await words(desk, '/v1/stories/storm/card?lang=ar')).toBe('next card.html');
  });

  it('leads to the new name of a story in the same language, and is gone with a withdrawn one', async () => {
    const desk = setDesk();
    desk.kv.put('v1/stories/gale', '{}', { holds: 'renamed', story: 'gale', to: 'storm' });
    desk.kv.put('v1/stories/hoax', '{}', { holds: 'withdrawn', story: 'hoax', reason: 'No.' });
    for (const path of spoken.map((one) => `${one}?lang=zh`)) {
      const moved = await desk.ask(path.replace('storm', 'gale'));
      expect([moved.status, moved.headers.get('location')]).toEqual([301, path]);
      expect((await desk.ask(path.replace('storm', 'hoax'))).status).toBe(410);
    }
  });

  it.each(['it', 'RU', 'ru-RU', '', 'script'])(
    'refuses programs the language “%s”, and asks KV nothing',
    async (tag) => {
      const desk = setDesk();
      const [card, script] = spoken;
      const answer = await desk.ask(`${card}?lang=${tag}`);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ detail: 'One of ar, de, en, es, fr, kk, ru, zh.' });
      expect(desk.kv.reads).toEqual([]);
      // A page that loads the script has its card all the same.
      expect(await words(desk, `${script}?lang=${tag}`)).toBe('artifact script.js');
    },
  );

  it('is not taken for missing when KV fails', async () => {
    const desk = setDesk();
    await desk.ask('/v1/stories/storm');
    desk.kv.trouble = 'throws';
    for (const path of spoken) expect((await desk.ask(`${path}?lang=ru`)).status).toBe(503);
  });
});

describe('a pinned script', () => {
  it('is served as long as it was published, after others were deployed', async () => {
    const desk = setDesk();
    const old = desk.kv.publish(`embed/${'0'.repeat(24)}.js`, undefined, 'void 1;', { holds: 'built' });
    desk.kv.publish(`embed/${old}.js`, undefined, 'void 1;', { holds: 'built' });
    const response = await desk.ask(`/embed/${old}.js`);
    expect(await response.text()).toBe('void 1;');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    // A script under another's name would break the integrity that pages rely on.
    expect((await desk.ask(`/embed/${'0'.repeat(24)}.js`)).status).toBe(503);
    expect((await desk.ask(`/embed/${'1'.repeat(24)}.js`)).status).toBe(404);
  });
});
