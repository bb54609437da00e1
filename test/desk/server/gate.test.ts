/** What stands before the Worker on an editor's machine: unpublished stories are no other site's to read. */
import { describe, expect, it } from 'vitest';
import { gate } from '../../../data/cli/preview/gate.ts';

const open = {
  fetch: async () =>
    new Response('a story', {
      status: 203,
      headers: { 'Access-Control-Allow-Origin': '*', 'Timing-Allow-Origin': '*', ETag: '"one"' },
    }),
};
const env = {
  HOSTS: '127.0.0.1:8787 localhost:8787',
  DESK: { fetch: async () => new Response('the desk') },
};

function ask(path: string, headers: Record<string, string> = {}, hosts = env.HOSTS): Promise<Response> {
  const request = new Request(`http://127.0.0.1:8787${path}`);
  // Node's own requests may not name their host.
  const all = new Headers({ Host: '127.0.0.1:8787', ...headers });
  const asked = new Proxy(request, {
    get: (target, name) => (name === 'headers' ? all : Reflect.get(target, name, target)),
  });
  return Promise.resolve(gate(open).fetch(asked, { ...env, HOSTS: hosts }, undefined));
}

describe('the gate', () => {
  it('gives no other site leave to read', async () => {
    for (const origin of [
      undefined,
      'https://news.example',
      'null',
      'http://127.0.0.1.example',
      'http://localhost.example:1',
    ]) {
      const response = await ask('/v1/stories', origin === undefined ? {} : { Origin: origin });
      expect(response.status).toBe(203);
      expect(response.headers.get('Access-Control-Allow-Origin'), origin).toBeNull();
      expect(response.headers.get('Timing-Allow-Origin')).toBeNull();
      expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
      expect(response.headers.get('ETag')).toBe('"one"');
    }
  });

  it('lets pages of this machine try the card from another port', async () => {
    for (const origin of ['http://localhost:3000', 'http://127.0.0.1:5173', 'https://[::1]:8443']) {
      const response = await ask('/v1/stories', { Origin: origin });
      expect(response.headers.get('Access-Control-Allow-Origin')).toBe(origin);
      expect(response.headers.get('Vary')).toContain('Origin');
      expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
      // A script is asked for without an Origin.
      const script = await ask('/embed/v1.js', { Referer: `${origin}/page` });
      expect(script.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    }
  });

  it('lets no other site load a script, whatever it says of where it is', async () => {
    for (const referer of ['https://news.example/', 'http://127.0.0.1.example/', 'nonsense', ''])
      expect(
        (await ask('/embed/v1.js', { Referer: referer })).headers.get('Cross-Origin-Resource-Policy'),
      ).toBe('same-origin');
  });

  it('refuses names that are not its own, whatever the address says', async () => {
    for (const host of ['news.example', 'news.example:8787', '127.0.0.1', '']) {
      const response = await ask('/v1/stories', { Host: host });
      expect(response.status, host).toBe(421);
      expect(await response.text()).not.toContain('a story');
    }
  });

  it('hands on to the desk what is the desk’s', async () => {
    for (const path of ['/desk', '/desk/', '/desk/api/stories'])
      expect(await (await ask(path)).text(), path).toBe('the desk');
    for (const path of ['/', '/desktop', '/s/desk'])
      expect(await (await ask(path)).text(), path).toBe('a story');
  });

  it('answers every name where others than this machine may ask, and has no desk there', async () => {
    const { DESK: _, ...bare } = env;
    const request = new Request('http://192.0.2.7:8787/desk');
    const response = await gate(open).fetch(request, { ...bare, HOSTS: '*' }, undefined);
    expect(await response.text()).toBe('a story');
  });
});
