// What people open: earlier names of addresses, cards in frames with settings, pages about stories, and problems as pages.
import { describe, expect, it } from 'vitest';
import { artifactKey } from '../../data/bundle/stored.ts';
import { routes } from '../../worker/routes/routes.ts';
import { type Desk, setDesk } from './desk.ts';

const html = { headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

describe('an address that was called otherwise before', () => {
  const earlier = routes.flatMap(({ earlier, path }) =>
    earlier === undefined ? [] : [[earlier, path] as const],
  );

  it.each(earlier)('%s leads to %s', async (from, to) => {
    const desk = setDesk();
    const answer = await desk.ask(from.replace(':story', 'storm'));
    expect([answer.status, answer.headers.get('location')]).toEqual([301, to.replace(':story', 'storm')]);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(desk.kv.reads).toEqual([]);
    expect((await desk.ask(to.replace(':story', 'storm'))).status).toBe(200);
  });

  it.each(earlier)('%s repeats nothing that it cannot be sure of', async (from) => {
    const desk = setDesk();
    expect((await desk.ask(from.replace(':story', 'a--b'))).status).toBe(400);
    const further = await desk.ask(`${from.replace(':story', 'storm')}?zq7=1`);
    expect([further.status, further.headers.get('location')?.includes('zq7')]).toEqual([301, false]);
    expect((await desk.ask(from.replace(':story', 'storm'), { method: 'POST' })).status).toBe(405);
  });
});

describe('a card in a frame', () => {
  function withFrame(): Desk {
    const desk = setDesk();
    const text = '<!doctype html><what-we-know story="storm"></what-we-know>';
    desk.kv.publish(artifactKey('storm', desk.revision, 'frame.html'), 'storm', text, { holds: 'artifact' });
    return desk;
  }

  it('takes settings from its query', async () => {
    const answer = await withFrame().ask(
      '/e/storm?as-of=2022-01-09&lang=de&sources=a,b&theme=dark&without=a&without-groups=officials&without-voices=outlet:A%20%22B%22,speaker:mayor',
    );
    expect(await answer.text()).toContain(
      '<what-we-know as-of="2022-01-09" lang="de" sources="a,b" theme="dark" without="a" without-groups="officials" without-voices="outlet:A &#34;B&#34;,speaker:mayor" story="storm">',
    );
  });

  it('takes the script with the first card in the language of its query, if the card speaks it', async () => {
    const desk = withFrame();
    const script = '<script src="/embed/v1/stories/storm.js"></script>';
    const key = artifactKey('storm', desk.revision, 'frame.html');
    desk.kv.publish(key, 'storm', `<what-we-know story="storm"></what-we-know>${script}`, {
      holds: 'artifact',
    });
    const page = async (query: string): Promise<string> => (await desk.ask(`/e/storm${query}`)).text();
    expect(await page('?lang=ru')).toContain('storm.js?lang=ru"');
    for (const query of ['', '?theme=dark', '?lang=it']) expect(await page(query)).toContain(script);
  });

  it('has one spelling for one setting', async () => {
    const answer = await withFrame().ask('/e/storm?theme=dark&sources=b,a,b&lang=de');
    expect([answer.status, answer.headers.get('location')]).toEqual([
      301,
      '/e/storm?lang=de&sources=a,b&theme=dark',
    ]);
  });

  it.each([
    'theme=pink',
    'theme="><script>',
    'lang=de"',
    'without-groups=Officials',
    'without-voices=mayor',
    'without-voices=outlet:%00',
    'as-of=yesterday',
    'sources=a,,b',
    'sources=<b>',
    'lang=%zz',
    'fbclid=x',
    `sources=${'a,'.repeat(5000)}a`,
  ])('leaves %s out, and is found without it', async (query) => {
    const desk = withFrame();
    const answer = await desk.ask(`/e/storm?${query}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/e/storm']);
    expect(desk.kv.reads).toEqual([]);
    // What can be read stays.
    if (query.length > 8000) return;
    const mixed = await desk.ask(`/e/storm?${query}&without=first`);
    const { headers } = mixed.status === 301 ? await desk.ask(mixed.headers.get('location') ?? '') : mixed;
    expect(headers.get('location') ?? mixed.headers.get('location')).toBe('/e/storm?without=first');
  });
});

describe('what names whole addresses', () => {
  it.each([
    [
      'page.html',
      '/s/storm',
      '<link href="{{origin}}/s/storm"><a href="{{origin}}/oembed?url={{origin}}/s/storm">',
    ],
    [
      'changes.json',
      '/v1/stories/storm/changes.json',
      '{"feed_url":"{{origin}}/v1/stories/storm/changes.json"}',
    ],
    ['changes.atom', '/v1/stories/storm/changes.atom', '<link rel="self" href="{{origin}}/x"/>'],
  ] as const)('has the host in it that is configured: %s', async (name, path, text) => {
    for (const origin of ['http://localhost', 'https://facts.example.org']) {
      const desk = setDesk({ origin });
      desk.kv.publish(artifactKey('storm', desk.revision, name), 'storm', text, { holds: 'artifact' });
      const answer = await desk.ask(`https://else.example${path}`);
      expect(await answer.text()).toBe(text.replaceAll('{{origin}}', origin));
      expect(answer.headers.get('etag')).toMatch(/^"[0-9a-f]{24}"$/);
    }
  });
});

describe('a problem', () => {
  const pages = ['/e/flood', '/s/flood', '/s/a--b', '/problems/none', '/nowhere', '/s/hoax'];

  function withHoax(): Desk {
    const desk = setDesk();
    const reason = 'It <b>never</b> happened.';
    desk.kv.put('v1/stories/hoax', '', { holds: 'withdrawn', story: 'hoax', reason });
    return desk;
  }

  it.each(pages)('is a page for a person at %s, and a document for a program', async (path) => {
    const page = await withHoax().ask(path, html);
    const document = await withHoax().ask(path);
    expect(page.status).toBe(document.status);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(document.headers.get('content-type')).toBe('application/problem+json');
    const { title } = (await document.json()) as { title: string };
    expect(await page.text()).toContain(`<h1>${title}</h1>`);
  });

  it.each(pages)('is kept by no cache at %s, which would give one to the other', async (path) => {
    for (const init of [html, {}])
      expect((await withHoax().ask(path, init)).headers.get('cache-control')).toBe('no-store');
  });

  it('says why a story was withdrawn, in words and not in tags', async () => {
    const text = await (await withHoax().ask('/s/hoax', html)).text();
    expect(text).toContain('It &#60;b&#62;never&#60;/b&#62; happened.');
  });

  it('says when to ask again', async () => {
    const desk = setDesk();
    desk.kv.trouble = 'throws';
    const answer = await desk.ask('/e/storm', html);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  });

  it.each(['', '/card', '/card.txt'])(
    'is a document for everybody where only programs ask: %s',
    async (form) => {
      const answer = await setDesk().ask(`/v1/stories/flood${form}`, html);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(answer.headers.get('cache-control')).toBe('public, max-age=30');
    },
  );
});

describe('the page at /', () => {
  it('is an uncached failure while KV fails, not a page without stories', async () => {
    const desk = setDesk();
    desk.kv.trouble = 'throws';
    const answer = await desk.ask('/', html);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([503, 'no-store']);
  });
});
