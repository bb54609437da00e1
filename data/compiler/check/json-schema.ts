/**
 * The JSON Schemas that a text editor uses to complete and explain while somebody types, made from the same shapes
 * that the compiler checks by.
 */
import { z } from 'zod';
import { withIds } from './ids-in-schema.ts';
import { factShape } from './schema/fact.ts';
import { sourcesShape } from './schema/source.ts';
import { speakersShape, statementsShape } from './schema/speaker.ts';
import { storyShape } from './schema/story.ts';
import type { StoryIds } from './story-ids.ts';

const shapes = {
  story: storyShape,
  sources: sourcesShape,
  speakers: speakersShape,
  statements: statementsShape,
  fact: factShape,
} as const;

/** The kind of file that a schema is for. */
type SchemaName = keyof typeof shapes;

/** Each schema as pretty JSON in the vocabulary of draft-07, by the kind of file that it is for. `ids`: those of one story. */
export function jsonSchemas(ids?: StoryIds): ReadonlyMap<SchemaName, string> {
  const names = Object.keys(shapes) as SchemaName[];
  return new Map(
    names.map((name) => {
      const schema = z.toJSONSchema(shapes[name], { target: 'draft-07', io: 'input' });
      const own = ids === undefined ? schema : withIds(schema, ids, name === 'fact');
      return [name, `${JSON.stringify(own, null, 2)}\n`];
    }),
  );
}
