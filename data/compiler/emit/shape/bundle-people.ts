/** Sources, outlets, speakers and statements of a bundle. */
import { z } from 'zod';
import { acts } from '../../../bundle/newer.ts';
import type { ActHow } from '../../../bundle/types.ts';
import { bundleMoment, bundleText, id, ids, languageTag } from './bundle-words.ts';

const originalShape = z.object({
  outlet: z.string(),
  how: z.enum(['copy', 'translation', 'rewrite']),
  title: z.string().exactOptional(),
  published: bundleMoment.exactOptional(),
});

export const bundleSourceShape = z
  .object({
    id,
    outlet: z.string().describe('As readers know it. It speaks in its own voice under this name.'),
    title: z.string().exactOptional().describe('The headline as printed, when known.'),
    url: z.string().exactOptional(),
    published: bundleMoment.exactOptional().describe('Absent when the day is unknown.'),
    after: bundleMoment.exactOptional().describe('It came out after this, as far as is known.'),
    before: bundleMoment.exactOptional().describe('It came out before this, as far as is known.'),
    dated: z.enum(['printed', 'inferred']).exactOptional(),
    language: languageTag,
    original: originalShape
      .exactOptional()
      .describe('Whose piece this one copies, translates or rewrites; first-hand claims are that outlet’s.'),
    note: bundleText.exactOptional(),
  })
  .describe('One published piece.');

export const bundleOutletShape = z
  .object({
    name: z.string(),
    part_of: id.exactOptional().describe('The speaker whose organisation it belongs to.'),
    group: id.exactOptional().describe('The group of its own voice, where it is not that of the newsrooms.'),
  })
  .describe('What holds for an outlet on all its pages.');

export const bundleSpeakerShape = z
  .object({
    id,
    name: bundleText,
    short: bundleText.exactOptional().describe('The name on the card.'),
    part_of: id
      .exactOptional()
      .describe('The wider organisation; the last one in the chain is what independence is judged by.'),
    group: id.exactOptional().describe('The group of its toggle, passed down along part_of.'),
    named: z
      .literal(false)
      .exactOptional()
      .describe('People whom the pages do not name: printed, and never firm.'),
  })
  .describe('A person or institution that says things.');

export const bundleActShape = z
  .object({
    on: bundleMoment,
    by: id,
    how: z
      .enum(Object.keys(acts) as ActHow[])
      .describe(
        'retracted, deleted, corrected withdraw it until reinstated; denied takes away the cited body’s name; doubted changes nothing.',
      ),
    source: id.exactOptional().describe('The source that reported it. Switching it off changes nothing.'),
    note: bundleText.exactOptional(),
  })
  .describe('What was done to a statement, or to one claim of it, afterwards.');

export const bundleStatementShape = z
  .object({
    id,
    said_by: ids,
    citing: id.exactOptional().describe('The speaker in whose name it was said.'),
    on: bundleMoment.exactOptional(),
    acts: z.array(bundleActShape).exactOptional().describe('In time order.'),
    note: bundleText.exactOptional(),
  })
  .describe('One act of saying by one speaker, or by several together.');
