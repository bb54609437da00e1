/**
 * Puts the ids of a story into its JSON Schemas, where an id is asked for, so that text editors complete them. Other texts
 * stay allowed: what was added since the schema was written is no mistake, and the compiler says what is.
 */
import type { StoryIds } from './story-ids.ts';

type Schema = Record<string, unknown>;

/** Which ids a key holds. In a fact, `part_of` names facts; elsewhere, speakers. */
const idsOf: Readonly<Record<string, keyof StoryIds>> = {
  source: 'sources',
  traced: 'sources',
  statement: 'statements',
  said_by: 'speakers',
  citing: 'speakers',
  by: 'speakers',
  voice: 'speakers',
  denies: 'speakers',
  part_of: 'speakers',
  group: 'groups',
  includes: 'facts',
  excludes: 'facts',
  may_include: 'facts',
  facts: 'facts',
  outlet: 'outlets',
};

export function withIds(schema: unknown, ids: StoryIds, isFact: boolean): unknown {
  if (Array.isArray(schema)) return schema.map((one) => withIds(one, ids, isFact));
  if (!isSchema(schema)) return schema;
  const next = Object.fromEntries(
    Object.entries(schema).map(([key, one]) => [key, withIds(one, ids, isFact)]),
  );
  const { properties } = next;
  if (!isSchema(properties)) return next;
  const isTop = isFact && Object.hasOwn(properties, 'asks');
  const own = Object.entries(properties).map(([key, one]) => {
    const kind = isTop && key === 'part_of' ? 'facts' : idsOf[key];
    return [key, kind === undefined ? one : completing(one, ids[kind])];
  });
  return { ...next, properties: Object.fromEntries(own) };
}

/** The schema of a value that is an id or holds ids, with those that there are. */
function completing(given: unknown, ids: readonly string[]): unknown {
  if (!isSchema(given) || ids.length === 0) return given;
  // Text editors would propose the examples beside the ids that there are.
  const { examples: _, ...schema } = given;
  if (schema.type === 'string') return { ...schema, anyOf: [{ enum: ids }, { type: 'string' }] };
  if (Array.isArray(schema.anyOf))
    return { ...schema, anyOf: schema.anyOf.map((one) => completing(one, ids)) };
  return schema.type === 'array' ? { ...schema, items: completing(schema.items, ids) } : schema;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
