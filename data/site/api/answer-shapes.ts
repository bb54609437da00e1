/** The JSON answers besides bundles and findings, as schemas; a type test holds them to the types of the answers. */
import { z } from 'zod';
import { SCHEMA } from '../../bundle/schema.ts';
import { statusShape, voice } from './finding-shapes.ts';

const id = z.string().describe('Unique in the story.');
const revision = z.string().regex(/^[0-9a-f]{24}$/);
const text = z
  .union([z.string(), z.record(z.string(), z.string())])
  .describe('In the story’s language, or by language.');

export const problem = z
  .object({
    type: z.string().describe('The path of a page that explains it.'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
  })
  .describe('RFC 9457.');

export const storyList = z
  .object({
    schema: z.literal(1),
    stories: z.array(
      z.object({
        story: id,
        title: text,
        summary: text.exactOptional(),
        language: z.string(),
        state: z.enum(['open', 'closed']),
        revision: z.string(),
        address: z.string().describe('Path of the bundle.'),
      }),
    ),
  })
  .describe('Every story.');

const entry = z.object({
  fact: id.exactOptional(),
  day: z.string().exactOptional(),
  label: z.string(),
  text: z.string(),
});

const line = z.object({
  value: z.string(),
  who: z.string().describe('Who gives it, and of which day. May be empty.'),
  at_rest: z.boolean().describe('Shown without opening anything.'),
  claim: z.string().describe('The claim whose form is printed, within its fact.'),
  printed: z.object({ form: z.string() }).exactOptional().describe('Its value, as a bundle has it.'),
  answer: id.exactOptional(),
  day: z.string().exactOptional(),
  firm: z.boolean(),
  voices: z.array(voice),
  sources: z.array(id).describe('The sources that print it.'),
});

export const card = z
  .object({
    schema: z.literal(1),
    story: id,
    revision: z.string(),
    language: z.string().describe('BCP 47 tag of the words.'),
    direction: z.enum(['ltr', 'rtl']),
    title: z.string(),
    summary: z.string().exactOptional(),
    as_of: z.string(),
    sources: z.string(),
    findings: z.array(
      z.object({
        fact: id,
        kind: z.enum(['count', 'date', 'answer']),
        label: z.string(),
        asks: z.string(),
        status: statusShape,
        state: z.string().describe('The status in words. Empty where the lines say it all.'),
        lines: z.array(line),
        says: z.string().exactOptional().describe('In the place of lines where nothing stands.'),
        note: z.string().exactOptional(),
        why: z.array(z.string()),
        sentence: z.string().describe('The finding as a sentence that can be quoted alone.'),
      }),
    ),
    questions: z.array(entry),
    corrections: z.array(entry),
  })
  .describe('The card as data, in one language.');

export const translation = z
  .object({ schema: z.literal(SCHEMA), story: id, language: z.string(), texts: z.looseObject({}) })
  .describe('The texts of a story in another language.');

export const feed = z
  .object({
    version: z.string(),
    title: z.string(),
    home_page_url: z.string(),
    feed_url: z.string(),
    language: z.string(),
    items: z.array(
      z.object({
        id: z.string(),
        url: z.string(),
        title: z.string().describe('What changed.'),
        content_text: z.string(),
        date_published: z.string(),
      }),
    ),
  })
  .describe('A JSON Feed of what each publication changed; the newest first.');

export const version = z.object({
  version: z.string(),
  script: z.string(),
  parts: z.string().describe('The folder of what the script loads later.'),
  pinned: z.string(),
  integrity: z.string(),
});

export const health = z.object({ status: z.literal('ok'), version: z.string(), revision });

export const oembedShape = z
  .object({
    version: z.literal('1.0'),
    type: z.literal('rich'),
    title: z.string(),
    provider_name: z.string(),
    provider_url: z.string(),
    thumbnail_url: z.string().exactOptional(),
    thumbnail_width: z.int().exactOptional(),
    thumbnail_height: z.int().exactOptional(),
    width: z.int(),
    height: z.int(),
    html: z.string(),
  })
  .describe('A frame with the card, as https://oembed.com has it.');

/** A description in a vocabulary of its own. */
export const described = z
  .looseObject({})
  .describe('JSON Schema, schema.org, OpenAPI or a custom-elements manifest.');
