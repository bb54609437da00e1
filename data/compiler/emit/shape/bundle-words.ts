/** The small shapes that all parts of a bundle share. */
import { z } from 'zod';

export const id = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .describe('A slug: lower-case letters, digits and single hyphens.');

export const ids = z.union([id, z.array(id)]).describe('One speaker, or several who hold it together.');

export const bundleText = z
  .union([z.string(), z.record(z.string(), z.string())])
  .describe("The editor's own words: one text in the story's language, or one for each language tag.");

export const bundleMoment = z
  .string()
  .describe(
    "A year, month, day or minute, with Z or an offset behind it, else in the story's time_zone. A day stands for all of it.",
  );

export const languageTag = z.string().describe('A BCP 47 tag.');

export const onlyTrue = z.literal(true).exactOptional();
