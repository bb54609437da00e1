/** The JSON Schemas that text editors complete and explain by. */
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '../../data/compiler/index.ts';
import { compileSmall } from './small-story.ts';

interface Schema {
  readonly $schema?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly examples?: readonly unknown[];
}

const schemas = new Map([...jsonSchemas()].map(([name, text]) => [name, JSON.parse(text) as Schema]));

/** Every map with known keys in a schema, with the path to it. */
function maps(schema: Schema, path: string): [path: string, schema: Schema][] {
  const inner = [
    ...Object.entries(schema.properties ?? {}).map(([key, one]) => [`${path}.${key}`, one] as const),
    ...(schema.anyOf ?? []).map((one) => [path, one] as const),
    ...(schema.items ? [[path, schema.items] as const] : []),
    ...(typeof schema.additionalProperties === 'object'
      ? [[path, schema.additionalProperties] as const]
      : []),
  ];
  const own: [string, Schema][] = schema.properties === undefined ? [] : [[path, schema]];
  return [...own, ...inner.flatMap(([at, one]) => maps(one, at))];
}

describe.each([...schemas])('the schema of %s', (name, schema) => {
  test('is in the vocabulary that text editors support', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
  });

  test('explains every key, and allows no other', () => {
    const all = maps(schema, name);
    expect(all.length).toBeGreaterThan(0);
    for (const [path, { properties = {}, additionalProperties }] of all) {
      // sources.yaml has entries by id beside its one key of its own.
      const open =
        path === 'sources' && 'outlets' in properties && !('sources' in properties)
          ? expect.objectContaining({ type: 'object' })
          : false;
      expect([path, additionalProperties]).toEqual([path, open]);
      for (const [key, one] of Object.entries(properties))
        expect([path, key, one.description]).toEqual([path, key, expect.any(String)]);
    }
  });
});

test('the examples of a value are values', () => {
  const examples = schemas.get('fact')?.properties?.claims?.items?.properties?.value?.examples ?? [];
  expect(examples.length).toBeGreaterThan(3);
  for (const value of examples) {
    const kind = typeof value === 'string' && /^\d{4}-/.test(value) ? 'date' : 'count';
    expect(compileSmall({ kind, claims: [{ value }] }).issues).toEqual([]);
  }
});

test('a claim needs the same keys in the text editor as in the compiler, but for those that replace each other', () => {
  const claim = schemas.get('fact')?.properties?.claims?.items;
  expect(claim?.required).toEqual(['source']);
});
