/** What KV no longer knows, or holds damaged, is answered with the last good copy for its time, and the log says so. */
import { describe, expect, it } from 'vitest';
import { archivePlace, artifactKey, scriptKey } from '../../data/bundle/stored.ts';
import { built, bundle, type Desk, setDesk, settled } from './desk.ts';

const path = '/v1/stories/storm';
const key = 'v1/stories/storm';

async function reads(desk: Desk, status: number, age: string | null): Promise<void> {
  const response = await desk.ask(path);
  expect(response.status).toBe(status);
  expect(response.headers.get('age')).toBe(age);
  if (status === 200) expect(await response.text()).toBe(bundle);
}

describe('what KV no longer knows', () => {
  it.each([
    ['a story', path, key],
    ['a pinned script', `/${scriptKey(built.revision)}`, scriptKey(built.revision)],
  ])(
    'of %s is still answered for a minute, with its age, and only then believed',
    async (_what, address, name) => {
      const desk = setDesk();
      expect((await desk.ask(address)).status).toBe(200);
      desk.kv.delete(name);
      await desk.wait(10_000);
      for (let second = 10; second < 70; second += 1) {
        const response = await desk.ask(address);
        expect([second, response.status]).toEqual([second, 200]);
        expect(response.headers.get('age')).toBe(String(second));
        await desk.wait(1000);
      }
      await desk.ask(address);
      await settled();
      expect([404, 503]).toContain((await desk.ask(address)).status);
      expect(desk.log.filter(({ cause }) => cause === 'nothing lies there any more')).toHaveLength(1);
    },
  );

  it('and knows again is as good as never missed', async () => {
    const desk = setDesk();
    await reads(desk, 200, null);
    desk.kv.delete(key);
    await desk.wait(40_000);
    await reads(desk, 200, '40');
    desk.kv.publish(key, 'storm', bundle);
    await desk.wait(1000);
    await desk.ask(path);
    await settled();
    await reads(desk, 200, null);
    desk.kv.delete(key);
    // The minute begins anew.
    await desk.wait(40_000);
    await reads(desk, 200, '40');
  });

  it('is gone at once on an editor’s own machine', async () => {
    const desk = setDesk({ local: true });
    await reads(desk, 200, null);
    desk.kv.delete(key);
    expect((await desk.ask(path)).status).toBe(404);
  });

  it('was withdrawn, where a note says so, at once', async () => {
    const desk = setDesk();
    await reads(desk, 200, null);
    desk.kv.put(key, '{}', { holds: 'withdrawn', story: 'storm', reason: 'No.' });
    await desk.wait(10_000);
    expect((await desk.ask(path)).status).toBe(410);
  });
});

describe('an archive that is damaged in KV', () => {
  const card = `${path}/card.txt`;
  const damages: readonly (readonly [string, (text: string) => string])[] = [
    ['has no index', (text) => text.replace('\n', ' ')],
    ['has an index that is no JSON', (text) => text.replace('{', '[')],
    ['has a file that reaches behind its end', (text) => text.replace(/"size":\d/, '"size":99999')],
    [
      'has a file without a revision',
      (text) => text.replace(/"revision":"[0-9a-f]+"/, '"revision":"x\\r\\ny"'),
    ],
    ['has a file in no language', (text) => text.replace('"language":"en"', '"language":"e\\nn"')],
  ];

  it.each(damages)('and %s leaves the last good copy, and one line in the log', async (_what, damaged) => {
    const desk = setDesk();
    const good = await desk.ask(card);
    expect(good.status).toBe(200);
    const archive = archivePlace(artifactKey('storm', desk.revision, 'card.txt'))?.archive ?? '';
    const { value, metadata } = await desk.kv.face.getWithMetadata<object>(archive, { type: 'arrayBuffer' });
    const bytes = Uint8Array.from(Buffer.from(damaged(Buffer.from(value ?? new ArrayBuffer()).toString())));
    desk.kv.put(archive, bytes, { ...metadata, size: bytes.length });
    await desk.wait(10_000);
    const later = await desk.ask(card);
    expect([later.status, later.headers.get('age')]).toEqual([200, '10']);
    expect(await later.text()).toBe(await good.text());
    const line = { failure: 'store-unreadable', key: archive, cause: 'a damaged archive', copy: true };
    expect(desk.log).toEqual([line]);
    // Where there never was a good one, nothing is made up.
    const fresh = setDesk();
    fresh.kv.put(archive, bytes, { ...metadata, size: bytes.length });
    expect((await fresh.ask(card)).status).toBe(503);
    expect(fresh.log).toEqual([{ ...line, copy: false }]);
  });
});
