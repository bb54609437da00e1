/** What an isolate remembers stays small. */
import { describe, expect, it } from 'vitest';
import { lru } from '../../worker/kv/lru.ts';

describe('what was asked for last', () => {
  it('is not made again, until enough others were asked for', () => {
    const made: number[] = [];
    const kept = lru<number, string>(2);
    const ask = (key: number): string =>
      kept(key, () => {
        made.push(key);
        return `made ${key}`;
      });
    for (const key of [1, 2, 1, 1, 2]) expect(ask(key)).toBe(`made ${key}`);
    expect(made).toEqual([1, 2]);
    // 1 is the one that was asked for the longest ago.
    for (const key of [3, 2, 1]) ask(key);
    expect(made).toEqual([1, 2, 3, 1]);
  });
});
