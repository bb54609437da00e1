/** Verifying: one changed byte is found wherever it is. */
import { describe, expect, it } from 'vitest';
import { verifyTarget } from '../../data/publish/verify.ts';
import { first, published } from './published.ts';

describe('verify', () => {
  const local = new Map(first.map(({ story, revision }) => [story, revision]));

  it('finds nothing where all is well', async () => {
    const checks = await verifyTarget(await published(), local);
    expect(checks).toEqual([
      { story: 'flood', differences: [] },
      { story: 'storm', differences: [] },
    ]);
  });

  it.each([
    ['bytes', 'v1/stories/storm', 'its bytes are not those'],
    ['the lasting copy', `v1/stories/storm/revisions/${first[1]?.revision}`, 'lasting copy'],
    ['the list', 'v1/stories', 'the list of stories names another revision'],
  ])('finds one changed byte in %s', async (_, key, words) => {
    const target = await published();
    const held = target.held.get(key);
    if (held === undefined) throw new Error(`nothing under ${key}`);
    const text = new TextDecoder().decode(held.bytes).replace('torm"', 'tort"');
    target.held.set(key, { ...held, bytes: new TextEncoder().encode(text) });
    const checks = await verifyTarget(target, local);
    expect(checks.find(({ story }) => story === 'storm')?.differences.join()).toContain(words);
  });

  it('finds a story that is not published, or not as the files say', async () => {
    const target = await published();
    const checks = await verifyTarget(
      target,
      new Map([
        ['fire', 'x'],
        ['storm', '0'.repeat(24)],
        ['flood', undefined],
      ]),
    );
    expect(checks.map(({ differences }) => differences[0])).toEqual([
      'it is not published',
      expect.stringContaining('the files say 000'),
      expect.stringContaining('nothing that compiles'),
    ]);
  });
});
