/** The schema of the bundle says what the types say, and what the compiler writes keeps to it. */
import { join } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import type { Bundle } from '../../data/bundle/types.ts';
import type { bundleShape } from '../../data/compiler/emit/bundle-shape.ts';
import { bundleSchema, compileFiles, compileStories } from '../../data/compiler/index.ts';
import { now, wholeStory } from './fixture.ts';

type Changeable<T> = T extends object ? { -readonly [K in keyof T]: Changeable<T[K]> } : T;

const schema = z.fromJSONSchema(JSON.parse(bundleSchema()));
const { bundle: story } = compileFiles(wholeStory(), 'harbour-fire', { now });
const home = join(import.meta.dirname, '../..');

describe('the schema of the bundle', () => {
  it('has every key of the type, and no other', () => {
    expectTypeOf<z.output<typeof bundleShape>>().toEqualTypeOf<Changeable<Bundle>>();
  });

  it('accepts every story here, as it is served', async () => {
    const stories = await compileStories(join(home, 'data/stories'), { now: new Date('2100-01-01') });
    for (const { story: name, bytes } of stories) {
      if (bytes === undefined) continue; // It has mistakes, which `check` tells of.
      const read = schema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
      expect([name, read.error?.issues ?? []]).toEqual([name, []]);
    }
  });

  it.each<[string, object]>([
    ['a number that it does not know', { schema: 3 }],
    ['no title', { title: undefined }],
    ['a name that no address can hold', { story: 'A storm' }],
    ['a source without an outlet', { sources: [{ ...story?.sources[0], outlet: undefined }] }],
    ['a fact of another kind', { facts: [{ ...story?.facts[0], kind: 'rumour' }] }],
  ])('refuses %s', (_what, change) => {
    expect(schema.safeParse(story).success).toBe(true);
    expect(schema.safeParse(JSON.parse(JSON.stringify({ ...story, ...change }))).success).toBe(false);
  });

  it('lets a later compiler add a key', () => {
    expect(schema.safeParse({ ...story, later: true }).success).toBe(true);
  });
});
