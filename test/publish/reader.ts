/**
 * A reader who looks at everything through the real Worker, without any copy of its own, and who may never see half of
 * anything: every answer is whole, is of one edition, and leads only to what is there.
 */
import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { StoryList } from '../../data/bundle/stored.ts';
import { createApp } from '../../worker/app.ts';
import type { ReadableKV } from '../../worker/kv/read.ts';
import { createStore } from '../../worker/kv/store.ts';
import { names } from './editions.ts';
import type { FakeApi } from './fake-api.ts';

export interface Reader {
  /** Answers seen so far. */
  readonly seen: () => number;
  /** Looks at everything once. */
  look(): Promise<void>;
}

export function readerOf(held: FakeApi['held']): Reader {
  const log = (line: unknown): void => expect(line).toBeUndefined();
  const getWithMetadata = async (key: string): Promise<unknown> => {
    const found = held.get(key);
    if (found === undefined) return { value: null, metadata: null };
    return { value: Uint8Array.from(found.bytes).buffer, metadata: found.metadata };
  };
  const store = createStore({
    kv: { getWithMetadata } as unknown as ReadableKV,
    clock: () => 0,
    after: () => undefined,
    freshFor: 0,
    missingAfter: 0,
    log,
  });
  const app = createApp({
    store,
    clock: () => 0,
    built: { version: '1.2.3', revision: 'a'.repeat(24) },
    origin: 'https://facts.example.org',
    log,
  });
  let seen = 0;

  /** The text of an answer, which must be there and be what its ETag names. */
  async function read(path: string): Promise<string> {
    const answer = await app.request(path);
    const text = await answer.text();
    seen += 1;
    if (answer.status !== 200) expect(`${path}: ${answer.status} ${text}`).toBe(`${path}: 200`);
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 24);
    expect(answer.headers.get('etag'), path).toBe(`"${hash}"`);
    return text;
  }

  /** Which edition a text is of; there must be one and only one. */
  const editionIn = (text: string): string => {
    const editions = new Set(text.match(/edition \d+/g));
    expect(editions.size, text).toBe(1);
    return [...editions][0] ?? '';
  };

  return {
    seen: () => seen,
    async look() {
      for (const name of names) {
        const edition = editionIn(await read(`/v1/stories/${name}`));
        for (const address of [
          `/v1/stories/${name}/card.txt`,
          `/v1/stories/${name}/card`,
          `/v1/stories/${name}/card?lang=ru`,
          `/s/${name}`,
          `/embed/v1/stories/${name}.js`,
          `/embed/v1/stories/${name}.js?lang=ru`,
        ]) {
          const text = await read(address);
          expect(editionIn(text), address).toBe(edition);
          // No reader of another language falls back to the story's own while somebody publishes.
          expect(/lang="ru"|нарисуй/.test(text), address).toBe(address.endsWith('ru'));
        }
      }
      const list = JSON.parse(await read('/v1/stories')) as StoryList;
      for (const { story, title, revision } of list.stories) {
        const lasting = await read(`/v1/stories/${story}/revisions/${revision}`);
        expect(editionIn(lasting)).toBe(editionIn(String(title)));
      }
      const script = await read('/embed/v1.js');
      const part = /'(\/embed\/[0-9a-f]+\/rest\.js)'/.exec(script)?.[1] ?? '';
      expect(editionIn(await read(part))).toBe(editionIn(script));
      const page = Number(/\d+$/.exec(await read('/demo'))?.[0]);
      // A page may be older than its script, never newer.
      expect(page).toBeLessThanOrEqual(Number(/\d+$/.exec(script)?.[0]));
    },
  };
}
