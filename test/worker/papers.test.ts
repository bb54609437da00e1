/** Other forms of the card, and pinned scripts: always those of what is served. */
import { describe, expect, it } from 'vitest';
import { setDesk } from './desk.ts';

describe('a paper', () => {
  it('is made from the revision that is served, whatever else lies there', async () => {
    const desk = setDesk();
    expect(await (await desk.ask('/v1/stories/storm/card.txt')).text()).toBe('paper card.txt');
    const next = desk.kv.publish('v1/stories/storm', 'storm', '{"next":1}');
    desk.kv.publish(`v1/stories/storm/revisions/${next}/card.txt`, 'storm', 'next', { holds: 'paper' });
    await desk.wait(10_000);
    expect(await (await desk.ask('/v1/stories/storm/card.txt')).text()).toBe('next');
  });

  it('that was never made is not found, though its story is there', async () => {
    const desk = setDesk();
    desk.kv.publish('v1/stories/bare', 'bare', '{}');
    const response = await desk.ask('/v1/stories/bare/card.txt');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ type: '/problems/unknown-paper' });
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
    desk.kv.publish(key, 'flood', 'paper', { holds: 'paper' });
    expect((await desk.ask('/v1/stories/storm/card.txt')).status).toBe(503);
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
