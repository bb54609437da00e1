/**
 * Moves the texts of other languages out of a bundle, so that readers of the story's own language do not load them, and back
 * into it where the story is shown in another language.
 */
import { SCHEMA } from './schema.ts';
import type { Bundle, Texts, Translation } from './types.ts';

type Loose = { readonly [key: string]: unknown };

/** The keys of a bundle under which a text in several languages may stand. */
export const textKeys: ReadonlySet<string> = new Set([
  ...['title', 'summary', 'label', 'name', 'short', 'asks', 'unit', 'per', 'where', 'who', 'unclear'],
  ...['note', 'why', 'heard', 'scope', 'stands', 'set_aside'],
]);

const isObject = (one: unknown): one is Loose =>
  typeof one === 'object' && one !== null && !Array.isArray(one);

/** Whether the value under this key is a text in several languages: one has the story's own. */
function isTranslated(key: string, value: unknown, own: string): value is Loose {
  return textKeys.has(key) && isObject(value) && Object.hasOwn(value, own);
}

/** What an entry of a list is found by: its id, else its place. */
function keyOf(entry: unknown, at: number): string {
  return isObject(entry) && typeof entry.id === 'string' ? entry.id : String(at);
}

/** The entries of an object or a list by their keys. */
function entriesOf(value: unknown): (readonly [key: string, inside: unknown])[] {
  if (isObject(value)) return Object.entries(value);
  if (!Array.isArray(value)) return [];
  return value.map((entry, at) => [keyOf(entry, at), entry] as const);
}

/** The same value with the texts of the story's own language alone. */
function ownOnly(value: unknown, own: string): unknown {
  if (Array.isArray(value)) return value.map((entry) => ownOnly(entry, own));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, inside]) => [
    key,
    isTranslated(key, inside, own) ? inside[own] : ownOnly(inside, own),
  ]);
  return Object.fromEntries(entries);
}

/** Adds the texts of each other language in a value to `found`, in the shape of the value. */
function textsIn(value: unknown, own: string, found: Map<string, { [key: string]: Texts }>): void {
  for (const [key, inside] of entriesOf(value)) {
    const below = new Map<string, { [key: string]: Texts }>();
    if (!Array.isArray(value) && isTranslated(key, inside, own)) {
      for (const [language, text] of Object.entries(inside))
        if (language !== own) put(found, language, key, [text as string]);
      continue;
    }
    textsIn(inside, own, below);
    for (const [language, texts] of below) put(found, language, key, texts);
  }
}

function put(
  found: Map<string, { [key: string]: Texts }>,
  language: string,
  key: string,
  texts: Texts,
): void {
  const there = found.get(language) ?? {};
  there[key] = texts;
  found.set(language, there);
}

/** A bundle as it is stored, and the texts that were taken out of it, in the order of their languages. */
export function splitLanguages(bundle: Bundle): {
  readonly own: Bundle;
  readonly translations: readonly Translation[];
} {
  const { language: own, story } = bundle;
  const found = new Map<string, { [key: string]: Texts }>();
  textsIn(bundle, own, found);
  const translations = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, texts]) => ({ schema: SCHEMA, story, language, texts }));
  return { own: ownOnly(bundle, own) as Bundle, translations };
}

function merged(value: unknown, texts: unknown, own: string, language: string): unknown {
  if (!isObject(texts)) return value;
  const inside = (key: string, one: unknown): unknown => {
    const text = Object.hasOwn(texts, key) ? texts[key] : undefined;
    if (!Array.isArray(text)) return merged(one, text, own, language);
    return { ...(isObject(one) && Object.hasOwn(one, own) ? one : { [own]: one }), [language]: text[0] };
  };
  if (Array.isArray(value)) return value.map((entry, at) => inside(keyOf(entry, at), entry));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inside(key, one)]));
}

/** The bundle with these texts beside its own. What the bundle does not have is passed over. */
export function withTranslation(bundle: Bundle, { language, texts }: Translation): Bundle {
  return merged(bundle, texts, bundle.language, language) as Bundle;
}

/** The translation in a text that came from elsewhere; `undefined` where it is none of this story and language. */
export function parseTranslation(text: string, story: string, language: string): Translation | undefined {
  try {
    const read: unknown = JSON.parse(text);
    const is = isObject(read) && read.story === story && read.language === language && isObject(read.texts);
    return is ? (read as unknown as Translation) : undefined;
  } catch {
    return undefined;
  }
}
