/** What an isolate remembers stays small. */
import { describe, expect, it } from 'vitest';
import { lru } from '../../worker/kv/lru.ts';

describe('what was asked for last', () => {
  it('is not made again, until enough others were asked for', () => {
    const made: number[] = [];
    const kept = lru<number, string>({ max: 2, maxBytes: 100, bytesOf: (text) => text.length });
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

  it('has only so many bytes in all, and what is larger than that is not kept', () => {
    let made = 0;
    const kept = lru<string, string>({ max: 9, maxBytes: 10, bytesOf: (text) => text.length });
    const ask = (text: string): string =>
      kept(text, () => {
        made += 1;
        return text;
      });
    for (const text of ['aaaaaa', 'bbbb', 'aaaaaa', 'bbbb']) ask(text);
    expect(made).toBe(2);
    for (const text of ['x'.repeat(11), 'aaaaaa', 'bbbb', 'x'.repeat(11)]) ask(text);
    expect(made).toBe(4);
    // One byte more than there is room for: the one that was asked for the longest ago goes.
    for (const text of ['c', 'bbbb', 'aaaaaa']) ask(text);
    expect(made).toBe(6);
  });
});
