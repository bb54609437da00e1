/** What a name must look like before anybody is asked for it, and where things lie. */
import { describe, expect, it } from 'vitest';
import {
  artifactKey,
  indexKey,
  isRevision,
  isSlug,
  MAX_VALUE_BYTES,
  revisionKey,
  scriptKey,
  storyKey,
} from '../../data/bundle/stored.ts';

const revision = '0123456789abcdef01234567';

describe("a story's name", () => {
  it.each(['a', '7', 'ever-given-2021', 'a-b-c', 'x'.repeat(64)])('may be %j', (name) => {
    expect(isSlug(name)).toBe(true);
  });

  it.each(['', '-', 'a-', '-a', 'a--b', 'A', 'a b', 'a/b', 'a.', '.a', 'é', 'x'.repeat(65), 'a\n'])(
    'may not be %j',
    (name) => {
      expect(isSlug(name)).toBe(false);
    },
  );
});

describe('a revision', () => {
  it('is 24 lower-case hexadecimal digits and nothing else', () => {
    expect(isRevision(revision)).toBe(true);
    for (const wrong of [
      '',
      'a',
      revision.slice(1),
      `${revision}0`,
      `0${revision}`,
      revision.toUpperCase(),
    ]) {
      expect([wrong, isRevision(wrong)]).toEqual([wrong, false]);
    }
  });
});

describe('the keys', () => {
  it('are the addresses without their first slash', () => {
    expect(indexKey).toBe('v1/stories');
    expect(storyKey('harbour')).toBe('v1/stories/harbour');
    expect(revisionKey('harbour', revision)).toBe(`v1/stories/harbour/revisions/${revision}`);
    expect(artifactKey('harbour', revision, 'card.txt')).toBe(
      `v1/stories/harbour/revisions/${revision}/card.txt`,
    );
    expect(scriptKey(revision)).toBe(`embed/${revision}.js`);
  });

  it('stay below the 512 bytes that KV allows, for the longest name', () => {
    expect(artifactKey('x'.repeat(64), revision, 'changes.json').length).toBeLessThan(512);
  });

  it('hold values of four megabytes at most, far below what KV allows', () => {
    expect(MAX_VALUE_BYTES).toBe(4_194_304);
  });
});
