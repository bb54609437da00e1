/** The Worker's door, against people who try handles: whatever is asked, KV is read once per story that could exist. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlug } from '../../data/bundle/stored.ts';
import { routes } from '../../worker/routes/routes.ts';
import { full } from '../full.ts';
import { seed } from '../seed.ts';
import { setDesk } from './desk.ts';

const rooms = ['/v1/stories/', '/card/', '/s/', '/embed/', '/problems/', '/v1/', '/'];
const ends = [
  '',
  '/',
  '/findings',
  '/card.txt',
  '/revisions/x',
  `/revisions/${'0'.repeat(24)}`,
  '?x=1',
  '?as-of=2022',
  '.json',
];

/** Parts of addresses: names of stories, and what people type who mean harm. */
const part = fc.oneof(
  fc.constantFrom('storm', 'flood', 'quake', 'fire'),
  fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '%00',
    '%0d%0aSet-Cookie:x=1',
    "'--",
    '__proto__',
    'constructor',
    '{{story}}',
    '<script>',
  ),
  fc.stringMatching(/^[a-z0-9-]{1,70}$/),
  fc.string({ unit: 'binary', maxLength: 20 }).map(encodeURIComponent),
);
const address = fc
  .tuple(fc.constantFrom(...rooms), part, fc.constantFrom(...ends))
  .map(([room, middle, end]) => `${room}${middle}${end}`);

describe('hostile addresses', { timeout: 600_000 }, () => {
  it('cost one read for each story that could exist, however often they are asked', async () => {
    const desk = setDesk();
    const keys = new Set<string>();
    await fc.assert(
      fc.asyncProperty(address, async (path) => {
        const response = await desk.ask(path);
        expect([200, 301, 400, 404, 503]).toContain(response.status);
        expect(response.headers.get('access-control-allow-origin')).toBe('*');
        expect(response.headers.has('cache-control')).toBe(true);
        expect(response.headers.has('set-cookie')).toBe(false);
        for (const key of desk.kv.reads) keys.add(key);
        // What is known to be missing is remembered, so nothing is read twice while it is fresh.
        expect(desk.kv.reads.length).toBe(keys.size);
      }),
      { numRuns: full ? 100_000 : 5_000, seed },
    );
    for (const key of keys) {
      const [room, , story] = key.split('/');
      expect(room === 'embed' || story === undefined || isSlug(story), key).toBe(true);
    }
    expect(desk.log).toEqual([]);
  });

  it('never come back in a header', async () => {
    const desk = setDesk();
    const mark = 'zq7';
    for (const { path } of routes) {
      for (const bad of [
        `${path.replace(/:\w+/g, mark)}`,
        `${path.replace(/:\w+/g, 'storm')}?${mark}=${mark}`,
      ]) {
        const response = await desk.ask(bad, {
          headers: { Origin: `https://${mark}.example`, 'If-None-Match': `"${mark}"` },
        });
        // A redirect holds no query that is unknown, and of a path what can be one of ours.
        const own = /^[/a-z0-9._-]+$/;
        if (response.status === 301) expect(response.headers.get('location')?.split('?')[0]).toMatch(own);
        for (const [name, value] of response.headers) {
          // A name in the form of a story's, which Cloudflare takes off.
          if (name === 'cache-tag') expect(value).toMatch(/^(?:lists|story-[a-z0-9-]{1,64})$/);
          else if (name !== 'location') expect(`${name}: ${value}`).not.toContain(mark);
          else expect(value).not.toContain(`?${mark}`);
        }
      }
    }
  });

  it('and fields of 180 kB are answered as quickly as short ones', async () => {
    const desk = setDesk();
    const many = 180_000;
    const paths = [
      `/${'/'.repeat(many)}A`,
      `/A${'%20'.repeat(many / 3)}b`,
      `/${'%'.repeat(many)}`,
      `/${'A/'.repeat(many / 2)}`,
      `/s/storm?${'&'.repeat(many)}`,
      `/oembed?url=${'/'.repeat(many)}A`,
      `/v1/stories/storm/findings?without=${','.repeat(7_900)}`,
      `/oembed?url=http://localhost/${'/'.repeat(7_900)}A`,
    ];
    const fields = ['"'.repeat(many), 'W/"'.padEnd(many, ',"'), ' '.repeat(many), '"a",'.repeat(many / 4)];
    const began = performance.now();
    for (const path of paths) expect((await desk.ask(path)).status).toBeLessThan(500);
    for (const field of fields)
      expect((await desk.ask('/v1/stories/storm', { headers: { 'If-None-Match': field } })).status).toBe(200);
    // A quadratic look at one of these takes a minute.
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
