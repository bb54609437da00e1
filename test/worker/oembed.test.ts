/** oEmbed: from the address of a story's page to a frame with its card. */
import { describe, expect, it } from 'vitest';
import { setDesk, storm } from './desk.ts';

const ask = (query: string): Promise<Response> => setDesk().ask(`/oembed?${query}`);

describe('/oembed', () => {
  it('answers with a frame of the card, no larger than asked for', async () => {
    const response = await ask(
      'url=http%3A%2F%2Flocalhost%2Fs%2Fstorm&maxwidth=300&maxheight=5000&format=json',
    );
    expect(await response.json()).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'A storm',
      provider_name: 'What We Know',
      provider_url: 'http://localhost',
      width: 300,
      height: 480,
      html:
        '<blockquote><a href="http://localhost/s/storm">A storm</a></blockquote>' +
        '<iframe src="http://localhost/e/storm" width="300" height="480" title="A storm" ' +
        'loading="lazy" frameborder="0" style="border:0;max-width:100%"></iframe>',
    });
  });

  it.each([
    ['', 400],
    ['url=http://localhost/s/', 400],
    ['url=http://localhost/s/a"b', 400],
    ['url=https://evil.example/s/storm', 400],
    ['url=http://localhost.evil.example/s/storm', 400],
    ['url=http://localhost/s/storm&format=xml', 501],
    ['url=http://localhost/s/storm&maxwidth=0', 400],
    ['url=http://localhost/s/storm&maxheight=tall', 400],
    ['url=javascript:http://localhost/s/storm', 400],
    ['url=http://localhost@evil.example/s/storm', 400],
    ['url=http://localhost/s/storm/evil', 400],
    ['url=http://localhost/s/flood', 404],
    ['url=http://localhost/s/hoax', 410],
  ])('answers %s with %i', async (query, status) => {
    const desk = setDesk();
    desk.kv.put('v1/stories/hoax', '{}', { holds: 'withdrawn', story: 'hoax', reason: 'No.' });
    const response = await desk.ask(`/oembed?${query}`);
    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain('evil');
  });

  it.each([
    'http://localhost/s/storm',
    'http://localhost/s/storm/',
    'http://localhost/s/Storm?fbclid=1',
    'http://localhost/s/storm?utm_source=a&b=c#top',
    'https://localhost/e/storm?theme=dark',
    ' http://LOCALHOST/s/storm ',
  ])('knows the story behind %s, and ignores what it does not know', async (url) => {
    const response = await ask(`url=${encodeURIComponent(url)}&callback=x&iframe=1&_=2`);
    expect(await response.json()).toMatchObject({ title: 'A storm' });
  });

  it('answers WordPress, which asks with all of this', async () => {
    const url = encodeURIComponent('http://localhost/s/storm');
    const response = await ask(`url=${url}&maxwidth=500&maxheight=750&dnt=1&format=json`);
    expect(await response.json()).toMatchObject({ type: 'rich', width: 480, height: 480 });
  });

  it('frames a renamed story under its new name', async () => {
    const desk = setDesk();
    desk.kv.put('v1/stories/gale', '{}', { holds: 'renamed', story: 'gale', to: 'storm' });
    expect(await (await desk.ask('/oembed?url=http://localhost/s/gale')).json()).toMatchObject({
      title: 'A storm',
      html: expect.stringContaining('http://localhost/e/storm'),
    });
  });

  it('gives the title in the story’s own language, and no mark-up of it to the page', async () => {
    const desk = setDesk();
    const title = { en: 'A storm', de: 'Ein "Sturm" & <b>mehr</b>' };
    desk.kv.publish('v1/stories/storm', 'storm', JSON.stringify({ ...storm, language: 'de', title }));
    expect(await (await desk.ask('/oembed?url=http://localhost/s/storm')).json()).toMatchObject({
      title: title.de,
      html: expect.stringContaining('title="Ein &#34;Sturm&#34; &#38; &#60;b&#62;mehr&#60;/b&#62;"'),
    });
    expect(desk.kv.reads).toEqual(['v1/stories/storm']);
  });

  it('still frames a story whose bundle cannot be read', async () => {
    const desk = setDesk();
    desk.kv.publish('v1/stories/storm', 'storm', '{"next":1}');
    expect(await (await desk.ask('/oembed?url=http://localhost/s/storm')).json()).toMatchObject({
      title: 'What We Know',
    });
  });
});
