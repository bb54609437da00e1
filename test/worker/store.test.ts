/** KV's bad days, as readers of a story meet them: the clock is turned by hand, nothing here waits. */
import { describe, expect, it } from 'vitest';
import { bundle, type Desk, setDesk, settled } from './desk.ts';

const path = '/v1/stories/storm';
const key = 'v1/stories/storm';

async function reads(desk: Desk, status: number, age: string | null): Promise<void> {
  const response = await desk.ask(path);
  expect(response.status).toBe(status);
  expect(response.headers.get('age')).toBe(age);
  if (status === 200) expect(await response.text()).toBe(bundle);
}

/** What a reader gets who asks while KV hangs, once nobody waits any longer. */
async function givesUp(desk: Desk): Promise<Response> {
  desk.kv.trouble = 'hangs';
  const asked = desk.ask(path);
  await settled();
  await desk.wait(1_000);
  return asked;
}

describe('the store', () => {
  it('asks KV once for many readers at a time', async () => {
    const desk = setDesk();
    const answers = await Promise.all(Array.from({ length: 50 }, () => desk.ask(path)));
    expect(answers.map((answer) => answer.status)).toEqual(Array(50).fill(200));
    expect(desk.kv.reads).toEqual([key]);
  });

  it('answers from its own copy for ten seconds, then asks again', async () => {
    const desk = setDesk();
    await reads(desk, 200, null);
    await desk.wait(9_999);
    await reads(desk, 200, null);
    expect(desk.kv.reads).toHaveLength(1);
    await desk.wait(1);
    await reads(desk, 200, null);
    expect(desk.kv.reads).toHaveLength(2);
  });

  it('asks every time on an editor’s own machine', async () => {
    const desk = setDesk({ local: true });
    await reads(desk, 200, null);
    desk.kv.publish(key, 'storm', '{"new":true}');
    expect(await (await desk.ask(path)).text()).toBe('{"new":true}');
  });

  it('remembers for ten seconds that there is no such story', async () => {
    const desk = setDesk();
    for (let time = 0; time < 20; time += 1) expect((await desk.ask('/v1/stories/flood')).status).toBe(404);
    expect(desk.kv.reads).toHaveLength(1);
    desk.kv.publish('v1/stories/flood', 'flood', '{}');
    await desk.wait(10_000);
    expect((await desk.ask('/v1/stories/flood')).status).toBe(200);
  });

  it('says 503 for a story it never saw, and when to come back', async () => {
    const desk = setDesk();
    desk.kv.trouble = 'throws';
    const response = await desk.ask(path);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(desk.log).toEqual([{ failure: 'store-unreadable', key, cause: 'the read failed', copy: false }]);
  });

  it('never takes a failing KV for a story that does not exist', async () => {
    const desk = setDesk();
    expect((await desk.ask('/v1/stories/flood')).status).toBe(404);
    desk.kv.trouble = 'throws';
    await desk.wait(10_000);
    expect((await desk.ask('/v1/stories/flood')).status).toBe(503);
  });

  it.each(['throws', 'breaks off'] as const)(
    'keeps the last good copy when KV %s, with its age',
    async (trouble) => {
      const desk = setDesk();
      await reads(desk, 200, null);
      desk.kv.trouble = trouble;
      await desk.wait(12_000);
      await reads(desk, 200, '12');
      await desk.wait(3_600_000);
      await reads(desk, 200, '3612');
      await settled();
      desk.kv.trouble = undefined;
      await desk.wait(1_000);
      await desk.ask(path);
      await settled();
      await reads(desk, 200, null);
    },
  );

  it('waits a second for a hanging KV, then answers with the copy', async () => {
    const desk = setDesk();
    await reads(desk, 200, null);
    await desk.wait(10_000);
    expect((await givesUp(desk)).headers.get('age')).toBe('11');
    expect(desk.log).toEqual([{ failure: 'store-unreadable', key, cause: 'no answer in time', copy: true }]);
  });

  it('says 503 where there is no copy when KV hangs, and recovers though that read never ends', async () => {
    const desk = setDesk();
    expect((await givesUp(desk)).status).toBe(503);
    desk.kv.trouble = undefined;
    await reads(desk, 200, null);
  });

  it('makes no request wait twice while KV hangs', async () => {
    const desk = setDesk();
    await reads(desk, 200, null);
    await desk.wait(10_000);
    await givesUp(desk);
    await desk.wait(5_000);
    await reads(desk, 200, '16');
  });

  it('does not let a late answer undo a newer one', async () => {
    const desk = setDesk();
    await givesUp(desk);
    desk.kv.trouble = undefined;
    await reads(desk, 200, null);
    desk.kv.publish(key, 'storm', '{"old":true}');
    for (const go of desk.kv.held) go();
    await settled();
    await reads(desk, 200, null);
  });

  it('asks KV at most once a second and key while it fails, and on recovery', async () => {
    const desk = setDesk();
    await reads(desk, 200, null);
    desk.kv.trouble = 'throws';
    await desk.wait(10_000);
    const before = desk.kv.reads.length;
    for (let request = 0; request < 2_000; request += 1) {
      if (request % 20 === 0) await desk.wait(100);
      if (request === 1_500) desk.kv.trouble = undefined;
      expect((await desk.ask(path)).status).toBe(200);
    }
    expect(desk.kv.reads.length - before).toBeLessThanOrEqual(11);
  });

  it.each([
    ['of another story', 'storm', { story: 'flood' }],
    ['longer than its metadata says', 'storm', { size: bundle.length - 1 }],
    ['shorter than its metadata says', 'storm', { size: bundle.length + 1 }],
    ['said to be of forty megabytes', 'storm', { size: 40_000_000 }],
    ['without a revision', 'storm', { revision: '' }],
    ['with a revision that would break the header', 'storm', { revision: '"\r\nX: 1' }],
    ['with a language that would break the header', 'storm', { language: 'de\r\nX: 1' }],
    ['of another sort', 'storm', { holds: 'index' }],
    ['of an unknown sort', 'storm', { holds: 'rumour' }],
  ] as const)('does not serve a value %s', async (_, story, more) => {
    const desk = setDesk();
    desk.kv.publish(key, story, bundle, more as never);
    expect((await desk.ask(path)).status).toBe(503);
    expect(desk.log).toHaveLength(1);
  });

  it.each([
    ['no metadata', null, bundle],
    ['an empty value', {}, ''],
    ['a page of an error', {}, '<html>502</html>'],
  ])('does not serve %s', async (_, metadata, value) => {
    const desk = setDesk();
    if (metadata === null) desk.kv.put(key, value, null);
    else desk.kv.publish(key, 'storm', value);
    expect((await desk.ask(path)).status).toBe(503);
  });

  it('keeps the last good copy when rubbish is published over it', async () => {
    const desk = setDesk();
    await reads(desk, 200, null);
    desk.kv.put(key, 'rubbish', { holds: 'story', story: 'storm' });
    await desk.wait(10_000);
    await reads(desk, 200, '10');
  });

  it('keeps only so many copies', async () => {
    const desk = setDesk();
    const large = `{"x":"${'x'.repeat(3_900_000)}"}`;
    for (let story = 0; story < 12; story += 1) {
      desk.kv.publish(`v1/stories/s${story}`, `s${story}`, large);
      expect((await desk.ask(`/v1/stories/s${story}`)).status).toBe(200);
    }
    expect(desk.kv.reads).toHaveLength(12);
    await desk.ask('/v1/stories/s11');
    expect(desk.kv.reads).toHaveLength(12);
    await desk.ask('/v1/stories/s0');
    expect(desk.kv.reads).toHaveLength(13);
  });
});
