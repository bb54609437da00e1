/** Who may speak to the desk, and what never leaves it. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeskForTests, deskForTests, origin, token } from './desk-for-tests.ts';
import { floodFiles, writeFlood } from './flood-story.ts';

let desk: DeskForTests;

beforeAll(async () => {
  desk = await deskForTests();
  await writeFlood(desk.stories);
});
afterAll(() => desk.close());

const cookie = `wwk-desk-8787=${token}`;

describe('the desk', () => {
  it('gives its cookie to whoever has the printed address, and takes the token out of the address', async () => {
    const response = await desk.send(`/desk?token=${token}`);
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toBe('/desk');
    const set = response.headers.get('Set-Cookie') ?? '';
    for (const part of [cookie, 'HttpOnly', 'SameSite=Strict', 'Path=/desk']) expect(set).toContain(part);
  });

  it('answers nobody without the token', async () => {
    for (const path of [
      '/desk',
      '/desk?token=wrong',
      '/desk/api/stories',
      '/desk/desk.js',
      '/desk/s/arda-flood',
    ]) {
      const response = await desk.send(path);
      expect(response.status, path).toBe(401);
      expect(await response.text()).not.toContain('Arda');
    }
    const other = { headers: { Cookie: 'wwk-desk-8787=another' } };
    expect((await desk.send('/desk/api/stories', other)).status).toBe(401);
  });

  it('answers only under its own names', async () => {
    for (const host of ['news.example:8787', '127.0.0.1.example:8787', '127.0.0.1:8788', 'localhost']) {
      const response = await desk.send(`http://${host}/desk/api/stories`, { headers: { Cookie: cookie } });
      expect(response.status, host).toBe(421);
    }
  });

  it('reads for no other site, whatever cookie it brings', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const headers = { Cookie: cookie, 'Sec-Fetch-Site': site };
      expect((await desk.send('/desk/api/stories', { headers })).status, site).toBe(403);
    }
  });

  it('writes only for a page of its own', async () => {
    const write = (headers: Record<string, string>): Promise<Response> =>
      desk.send('/desk/api/stories/arda-flood/edits', {
        method: 'POST',
        headers: { Cookie: cookie, ...headers },
        body: JSON.stringify({ edits: [{ do: 'remove-fact', id: 'dam' }] }),
      });
    const refused: readonly Record<string, string>[] = [
      {},
      { Origin: 'null' },
      { Origin: 'https://news.example' },
      { Origin: 'http://localhost:8787' },
      { Origin: origin, 'Sec-Fetch-Site': 'cross-site' },
      { Origin: origin, 'Sec-Fetch-Site': 'same-site' },
      { Origin: origin, 'Sec-Fetch-Site': 'none' },
    ];
    for (const headers of refused) expect((await write(headers)).status, JSON.stringify(headers)).toBe(403);
    const file = await readFile(`${desk.stories}/arda-flood/facts/dam.yaml`, 'utf8');
    expect(file).toBe(floodFiles['facts/dam.yaml']);
  });

  it('has nothing inline, and may be framed, kept and read by nobody else', async () => {
    const response = await desk.send('/desk', { headers: { Cookie: cookie } });
    const page = await response.text();
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/i);
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
  });

  it('leaves its folders for nobody', async () => {
    for (const name of ['..', '%2e%2e', '..%2f..', 'arda-flood%2f..', '.hidden', 'ARDA-FLOOD']) {
      const response = await desk.ask(`/stories/${name}`);
      expect([400, 404], name).toContain(response.status);
    }
    const page = await desk.ask('/stories/arda-flood/pages/..%2f..%2fstories');
    expect(page.status).toBe(404);
  });
});
