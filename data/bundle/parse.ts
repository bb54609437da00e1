/**
 * Parses an untrusted text as a bundle: undefined where it is not JSON or does not have the shape of a bundle. Checks only the
 * shape that code relies on; the compiler has checked the rest.
 */
import { withoutUnknown } from './newer.ts';
import { SCHEMA } from './schema.ts';
import type { Bundle, Fact } from './types.ts';

type Loose = Readonly<Record<string, unknown>>;

const isRecord = (one: unknown): one is Loose =>
  typeof one === 'object' && one !== null && !Array.isArray(one);
const isNamed = (one: unknown): one is Loose => isRecord(one) && typeof one.id === 'string';
const isListOf = (list: unknown, is: (one: unknown) => boolean): boolean =>
  Array.isArray(list) && list.every(is);

const kinds: ReadonlySet<unknown> = new Set<Fact['kind']>(['count', 'date', 'answer']);

function isClaim(one: unknown): boolean {
  if (!isNamed(one) || typeof one.source !== 'string') return false;
  return one.value === undefined
    ? isRecord(one.denies)
    : isRecord(one.value) && typeof one.value.form === 'string';
}

function isFact(one: unknown): boolean {
  return isNamed(one) && kinds.has(one.kind) && isListOf(one.claims, isClaim);
}

function isSource(one: unknown): boolean {
  return isNamed(one) && typeof one.outlet === 'string';
}

/** Whether a value is a bundle of this version, or of a newer one that still has its shape. */
function isBundle(read: unknown): read is Bundle {
  return (
    isRecord(read) &&
    typeof read.schema === 'number' &&
    read.schema >= SCHEMA &&
    typeof read.story === 'string' &&
    typeof read.time_zone === 'string' &&
    isListOf(read.sources, isSource) &&
    isListOf(read.speakers, isNamed) &&
    isListOf(read.statements, isNamed) &&
    isListOf(read.facts, isFact)
  );
}

/** Of a newer bundle the facts that can be shown; everything else has to have the shape that it has today. */
function shownOfNewer(read: unknown): Bundle | undefined {
  if (!isRecord(read) || !Array.isArray(read.facts)) return undefined;
  const shaped: unknown = { ...read, facts: read.facts.filter(isFact) };
  const bundle = isBundle(shaped) ? withoutUnknown(shaped) : undefined;
  return bundle?.facts.length === 0 && read.facts.length > 0 ? undefined : bundle;
}

/** The bundle that a parsed value is; of a newer one what can be shown; `undefined` where it is none. */
function bundleFrom(read: unknown): Bundle | undefined {
  const isNewer = isRecord(read) && typeof read.schema === 'number' && read.schema > SCHEMA;
  if (isNewer) return shownOfNewer(read);
  return isBundle(read) ? read : undefined;
}

/** The bundle in a text; `undefined` where there is none that can be read. */
export function parseBundle(text: string): Bundle | undefined {
  try {
    return bundleFrom(JSON.parse(text));
  } catch {
    return undefined;
  }
}
