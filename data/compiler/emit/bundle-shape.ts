/**
 * The bundle as a schema, for programs that read it and are not written in TypeScript. It says what the bundle's types
 * say; a type test holds the two together. Open: a later compiler may add keys under the same number.
 */
import { z } from 'zod';
import { bundleFactShape } from './shape/bundle-fact.ts';
import {
  bundleOutletShape,
  bundleSourceShape,
  bundleSpeakerShape,
  bundleStatementShape,
} from './shape/bundle-people.ts';
import { bundleText, id, languageTag } from './shape/bundle-words.ts';

const offsetShape = z.object({
  from: z.number().exactOptional().describe('UTC milliseconds from which it holds; absent for the first.'),
  offset: z.string().describe('Like +06:00.'),
});

export const bundleShape = z
  .object({
    schema: z.literal(2).describe('Version of this format. Of a newer one show what can be read.'),
    story: id,
    title: bundleText,
    summary: bundleText.exactOptional(),
    language: languageTag,
    time_zone: z.string().describe('Where days of this story begin: a zone like Asia/Almaty, or an offset.'),
    offsets: z
      .array(offsetShape)
      .describe('The offsets of time_zone over the years that the story touches, oldest first.'),
    state: z.enum(['open', 'closed']).describe('An open story may still change.'),
    lead: z.int().describe('How many facts, from the first, the card shows at rest.'),
    groups: z
      .array(z.object({ id, label: bundleText }))
      .exactOptional()
      .describe('The groups of voices, in the order of the toggles. Absent: the sources are the toggles.'),
    newsrooms: id
      .exactOptional()
      .describe('The group of first-hand outlets and unattributed claims, unless the outlet has its own.'),
    sections: z
      .array(z.object({ id, title: bundleText, facts: z.array(id) }))
      .exactOptional()
      .describe('Headings under which all answers are listed. Facts that stand in none come last.'),
    translations: z
      .record(z.string(), z.string().regex(/^[0-9a-f]{24}$/))
      .exactOptional()
      .describe(
        'The languages whose texts are files of their own, texts/DIGEST.json below the story, and their digests.',
      ),
    translated_by_machine: z
      .array(z.string())
      .exactOptional()
      .describe('Languages whose texts were translated by machine and that no editor has confirmed.'),
    sources: z.array(bundleSourceShape),
    speakers: z.array(bundleSpeakerShape),
    outlets: z.array(bundleOutletShape).exactOptional(),
    statements: z.array(bundleStatementShape),
    facts: z.array(bundleFactShape),
  })
  .describe('One story: what each source prints about each of its facts.');

/** The schema as pretty JSON, in the same vocabulary as those of the story files. */
export function bundleSchema(): string {
  const schema = z.toJSONSchema(bundleShape, { target: 'draft-07', io: 'input' });
  return `${JSON.stringify({ title: 'Fact bundle', ...schema }, null, 2)}\n`;
}
