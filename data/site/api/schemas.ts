/** The schemas of the API's answers by their names, and which address answers with which. */
import { z } from 'zod';
import { bundleSchema } from '../../compiler/index.ts';
import {
  card,
  described,
  feed,
  health,
  oembedShape,
  problem,
  storyList,
  translation,
  version,
} from './answer-shapes.ts';
import { resolution } from './finding-shapes.ts';

const shapes = {
  Problem: problem,
  StoryList: storyList,
  Translation: translation,
  Resolution: resolution,
  Card: card,
  Feed: feed,
  Version: version,
  Health: health,
  Oembed: oembedShape,
  Description: described,
} as const;

export type SchemaName = keyof typeof shapes | 'Bundle';

/** By the path of the row. Every address that answers in JSON is here. */
export const answers: Readonly<Record<string, SchemaName>> = {
  '/v1/stories': 'StoryList',
  '/v1/stories/:story': 'Bundle',
  '/v1/stories/:story/revisions/:revision': 'Bundle',
  '/v1/stories/:story/texts/:texts': 'Translation',
  '/v1/stories/:story/findings': 'Resolution',
  '/v1/stories/:story/card.json': 'Card',
  '/v1/stories/:story/card.jsonld': 'Description',
  '/v1/stories/:story/changes.json': 'Feed',
  '/oembed': 'Oembed',
  '/openapi.json': 'Description',
  '/custom-elements.json': 'Description',
  '/schema/:schema': 'Description',
  '/version': 'Version',
  '/healthz': 'Health',
};

/** As OpenAPI 3.1 holds them: JSON Schema 2020-12, each whole in itself. */
export function apiSchemas(): Readonly<Record<SchemaName, object>> {
  const made = Object.entries(shapes).map(([name, shape]) => {
    const { $schema: _, ...schema } = z.toJSONSchema(shape, { io: 'input' });
    return [name, schema];
  });
  const { $schema: _, ...bundle } = JSON.parse(bundleSchema()) as { $schema: string };
  return { ...Object.fromEntries(made), Bundle: bundle };
}
