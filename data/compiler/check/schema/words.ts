/**
 * The small shapes that all files share. An `error` is "code|what is expected": the shape check turns it into an
 * issue. Descriptions and examples end up in the JSON Schema, where editors see them while they type.
 */
import { z } from 'zod';
import { spanOf } from '../../../bundle/moment.ts';
import { slugPattern } from '../../slug.ts';

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

const momentWords =
  'bad-moment|2022, 2022-01, 2022-01-09 or 2022-01-09T20:00, the last also with Z or +06:00';

const momentPattern = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/** A moment. A bare year is a number in YAML, and is taken as the text that it looks like. */
export const moment = z
  .union(
    [
      z
        .string()
        .regex(momentPattern, { error: momentWords })
        .refine((text) => spanOf(text, 'Z') !== undefined, { error: momentWords }),
      z.int().min(1000, { error: momentWords }).max(9999, { error: momentWords }),
    ],
    { error: momentWords },
  )
  .transform(String);

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

/** The editor's own words, in the story's language or in several. */
export function text(description: string, example: string, longest = 1000) {
  const one = z
    .string()
    .regex(/\S/, { error: 'empty-text|some text' })
    .refine(canBeSeen, { error: 'empty-text|some text that readers can see' })
    .max(longest, { error: `long-text|at most ${longest} characters` });
  return z
    .union([one, z.record(language, one)], {
      error: 'wrong-type|a text, or one text for each language like { en: …, de: … }',
    })
    .meta({ description: `${description} One text, or one for each language.`, examples: [example] });
}

export const url = z
  .string()
  .regex(/^https?:\/\/[^\s]+$/, { error: 'bad-url|an address that begins with https:// or http://' })
  .max(2000, { error: 'long-text|at most 2000 characters' })
  .refine((address) => isPublicUrl(address), {
    error: 'bad-url|an address that begins with https:// or http://, without a password in it',
  });

function isPublicUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}
