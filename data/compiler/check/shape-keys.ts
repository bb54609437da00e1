/** Looks into a shape: which keys may stand at a path, and what a key is for. */
import type { z } from 'zod';
import type { Path } from '../read/read-story.ts';

/** The inside of a zod schema, as far as our shapes use it. */
interface Def {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly innerType?: unknown;
  readonly options?: readonly unknown[];
  readonly element?: unknown;
  readonly valueType?: unknown;
}

function def(shape: unknown): Def {
  return (shape as { def?: Def } | undefined)?.def ?? {};
}

/** The keys of an object, looking through `optional` and through the branches of a union. */
function keyShape(shape: unknown): Readonly<Record<string, unknown>> | undefined {
  const { shape: keys, innerType, options } = def(shape);
  if (keys !== undefined) return keys;
  if (innerType !== undefined) return keyShape(innerType);
  for (const option of options ?? []) {
    const found = keyShape(option) ?? keyShape(def(option).element);
    if (found !== undefined) return found;
  }
  return undefined;
}

function inner(shape: unknown): unknown {
  const { innerType, element, valueType } = def(shape);
  return element ?? valueType ?? (innerType === undefined ? shape : inner(innerType));
}

function shapeAt(shape: z.ZodType, path: Path): unknown {
  let here: unknown = shape;
  for (const step of path) {
    here = typeof step === 'number' ? inner(here) : (keyShape(here)?.[String(step)] ?? inner(here));
  }
  return here;
}

/** The keys that the object at a path of the shape may have. */
export function allowedKeys(shape: z.ZodType, path: Path): string[] {
  return Object.keys(keyShape(shapeAt(shape, path)) ?? {});
}

interface Meta {
  readonly description?: string;
  readonly examples?: readonly unknown[];
}

/** What is said of a shape, or of the one that it makes optional. */
function metaOf(shape: unknown): Meta {
  const own = (shape as { meta?: () => Meta | undefined } | undefined)?.meta?.();
  if (own?.description !== undefined) return own;
  const { innerType } = def(shape);
  return innerType === undefined ? {} : metaOf(innerType);
}

/** What stands at a path, in the words of the JSON Schema, with an example. */
export function describeKey(shape: z.ZodType, path: Path): string | undefined {
  const { description, examples } = metaOf(shapeAt(shape, path));
  if (description === undefined) return undefined;
  const [example] = examples ?? [];
  // What follows its first sentence is about leaving it out.
  const [words = ''] = description.replace(/\.$/, '').split('. ');
  return example === undefined
    ? words
    : `${words}, like ${typeof example === 'string' ? example : JSON.stringify(example)}`;
}
