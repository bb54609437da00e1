/** Popular answers are given from memory; nobody may notice but by the time it takes. */
import { describe, expect, it } from 'vitest';
import { artifactKey } from '../../data/bundle/stored.ts';
import { createResponseCache } from '../../worker/kv/response-cache.ts';
import { bundle, type Desk, setDesk } from './desk.ts';

const path = '/v1/stories/storm';

/** As often as it takes for an answer to be remembered, and once more. */
async function askOften(desk: Desk, address: string): Promise<Response> {
  for (let time = 0; time < 4; time += 1) await desk.ask(address);
  return desk.ask(address);
}

describe('an answer that many ask for', () => {
  it('is the same as the first time, headers and all', async () => {
    for (const address of [
      path,
      `${path}/card.txt`,
      `${path}/findings?without=first`,
      '/embed/v1.js',
      '/demo',
    ]) {
      const desk = setDesk();
      const first = await desk.ask(address);
      const later = await askOften(desk, address);
      expect([...later.headers], address).toEqual([...first.headers]);
      expect(await later.text(), address).toBe(await first.text());
    }
  });

  it('heeds method and ETag as ever', async () => {
    const desk = setDesk();
    await askOften(desk, path);
    const known = await desk.ask(path, { headers: { 'If-None-Match': `W/"${desk.revision}"` } });
    expect([known.status, await known.text()]).toEqual([304, '']);
    expect(known.headers.has('content-type')).toBe(false);
    expect(known.headers.get('access-control-allow-origin')).toBe('*');
    const head = await desk.ask(path, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await desk.ask(path, { method: 'OPTIONS' })).status).toBe(204);
    expect((await desk.ask(path, { method: 'POST' })).status).toBe(405);
    expect((await desk.ask(`${path}?x=1`)).status).toBe(301);
  });

  it('is not older for it: a correction shows after ten seconds, in every form', async () => {
    const desk = setDesk();
    const addresses = [path, `${path}/card.txt`, '/embed/v1/stories/storm.js'];
    for (const address of addresses) await askOften(desk, address);
    const corrected = bundle.replace('225', '226');
    const revision = desk.kv.publish('v1/stories/storm', 'storm', corrected);
    for (const name of ['card.txt', 'script.js'] as const) {
      desk.kv.publish(artifactKey('storm', revision, name), 'storm', `corrected ${name}`, {
        holds: 'artifact',
      });
    }
    await desk.wait(9_999);
    expect(await (await desk.ask(path)).text()).toBe(bundle);
    await desk.wait(1);
    const texts = await Promise.all(addresses.map(async (address) => (await desk.ask(address)).text()));
    expect(texts).toEqual([corrected, 'corrected card.txt', 'corrected script.js']);
  });

  it('ends when its story is withdrawn', async () => {
    const desk = setDesk();
    await askOften(desk, path);
    desk.kv.put('v1/stories/storm', '{}', { holds: 'withdrawn', story: 'storm', reason: 'A hoax.' });
    await desk.wait(10_000);
    expect((await askOften(desk, path)).status).toBe(410);
  });

  it('has an Age that grows while KV fails', async () => {
    const desk = setDesk();
    await askOften(desk, path);
    desk.kv.trouble = 'throws';
    await desk.wait(12_000);
    expect((await askOften(desk, path)).headers.get('age')).toBe('12');
    await desk.wait(1_000);
    expect((await askOften(desk, path)).headers.get('age')).toBe('13');
  });

  it('keeps of an archive the one file, and not the memory of all', async () => {
    const archive = new Uint8Array(1000).fill(97);
    const remembered = createResponseCache(() => 0);
    const made = { whole: {}, unchanged: { status: 304 } };
    const address = 'http://localhost/demo';
    remembered.keep(address, { body: archive.subarray(10, 20), etag: '"x"', made, own: {} }, 1);
    // The archive may be evicted and its memory used for something else.
    archive.fill(98);
    expect(await remembered.answer(new Request(address))?.text()).toBe('a'.repeat(10));
  });

  it('counts an answer that is renewed once', () => {
    const remembered = createResponseCache(() => 0);
    const made = { whole: {}, unchanged: { status: 304 } };
    const keep = (address: string, size: number): void =>
      remembered.keep(address, { body: new Uint8Array(size), etag: '"x"', made, own: {} }, 1);
    keep('http://localhost/s/storm', 10);
    for (let time = 0; time < 50; time += 1) keep('http://localhost/demo', 1024 * 1024);
    expect(remembered.answer(new Request('http://localhost/s/storm'))).toBeDefined();
  });
});
