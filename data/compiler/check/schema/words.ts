/**
 * The small shapes that all files share. An `error` is "code|what is expected": the shape check turns it into an
 * issue. Descriptions and examples end up in the JSON Schema, where editors see them while they type.
 */
import { z } from 'zod';
import { slugPattern } from '../../../bundle/stored.ts';
import { isMomentText, settledMoment } from '../../time/moment.ts';

/** Part of addresses and of other people's links. */
export const slug = z
  .string()
  .regex(slugPattern, { error: 'bad-id|a slug: a-z, 0-9 and single hyphens, at most 64 characters' });

/** An id that points at something. Whether it is there, and what was meant if not, the third stage says. */
export function idOf(what: string, example: string) {
  return z
    .string()
    .regex(/\S/, { error: 'empty-text|an id' })
    .meta({ description: `The id of ${what}.`, examples: [example] });
}

/** One id, or a list of several. */
export function idsOf(what: string, example: string) {
  return z
    .union(
      [idOf(what, example), z.array(idOf(what, example)).min(1, { error: 'empty-list|at least one id' })],
      {
        error: 'wrong-type|an id, or a list of ids',
      },
    )
    .meta({ description: `The id of ${what}; a list where several hold it together.`, examples: [example] });
}

const momentWords =
  'bad-moment|2022, 2022-01, 2022-01-09 or 2022-01-09T20:00, each also with Z or +06:00 behind it';

/** A moment. A bare year is a number in YAML, and is taken as the text that it looks like. */
const moment = z
  .union(
    [
      z.string().refine(isMomentText, { error: momentWords }),
      z.int().min(1000, { error: momentWords }).max(9999, { error: momentWords }),
    ],
    { error: momentWords },
  )
  .transform((written) => settledMoment(String(written)));

/** A moment with the words that an editor sees. */
export function momentOf(description: string, example = '2022-01-09') {
  return moment.meta({ description, examples: [example, `${example}T20:00`] });
}

const languagePattern = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/;

export const language = z
  .string()
  .regex(languagePattern, { error: 'bad-language|a language tag like en, ru, kk or zh-Hant' })
  .refine((tag) => isTag(tag), { error: 'bad-language|a language tag like en, ru, kk or zh-Hant' });

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Signs that leave ink; fillers, joiners and blanks do not. */
const ink = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\u2800]/u;

/** Whether a text that is not empty shows anything. */
export function canBeSeen(text: string): boolean {
  return ink.test(text) || !/\S/.test(text);
}

/** A text on one line, not empty. */
export function line(longest: number) {
  return z
    .string()
    .regex(/\S/, { error: 'empty-text|some text' })
    .refine(canBeSeen, { error: 'empty-text|some text that readers can see' })
    .regex(/^[^\n\r]*$/, { error: 'line-break|a text on one line' })
    .max(longest, { error: `long-text|at most ${longest} characters` });
}

/** Some text, on one line or several. */
function someText(longest: number) {
  return z
    .string()
    .regex(/\S/, { error: 'empty-text|some text' })
    .refine(canBeSeen, { error: 'empty-text|some text that readers can see' })
    .max(longest, { error: `long-text|at most ${longest} characters` });
}

/** The editor's own words, in the story's language or in several. */
export function text(description: string, example: string, longest = 1000) {
  const one = someText(longest);
  return z
    .union([one, z.record(language, one)], {
      error: 'wrong-type|a text, or one text for each language like { en: …, de: … }',
    })
    .meta({ description: `${description} One text, or one for each language.`, examples: [example] });
}

/** `true`, or no key at all. */
export function flag(description: string) {
  return z.literal(true, { error: 'wrong-type|true, or no key at all' }).optional().meta({ description });
}

/** Entries by their ids, as a map or as a list whose entries have an `id`. */
export function keyed<T extends z.ZodType, U extends z.ZodType>(value: T, listed: U, words: string) {
  return z.union([z.record(slug, value), z.array(listed).min(1, { error: `empty-list|${words}` })], {
    error: `wrong-type|${words}`,
  });
}

export const url = z
  .string()
  .regex(/^https?:\/\/[^\s]+$/, { error: 'bad-url|an address that begins with https:// or http://' })
  .max(2000, { error: 'long-text|at most 2000 characters' })
  .refine((address) => isPublicUrl(address), {
    error: 'bad-url|an address that begins with https:// or http://, without a password in it',
  })
  .refine((address) => !address.includes(':~:'), {
    error:
      'text-fragment|the address of the page alone; the card adds the way to the passage from the anchor',
  });

function isPublicUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}
