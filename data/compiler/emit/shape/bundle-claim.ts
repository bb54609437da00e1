/** One claim of a bundle. */
import { z } from 'zod';
import { hedges } from '../../../bundle/newer.ts';
import type { Hedge } from '../../../bundle/types.ts';
import { bundleActShape } from './bundle-people.ts';
import { bundleMoment, bundleText, id, ids, onlyTrue } from './bundle-words.ts';
import { valueShape } from './value.ts';

const parts = z.array(id).exactOptional();

export const bundleClaimShape = z
  .object({
    id: z.string().describe("The source's id, with ~2, ~3 … for its further claims about the same fact."),
    source: id,
    value: valueShape.exactOptional().describe('Absent on a bare denial.'),
    printed: z
      .string()
      .exactOptional()
      .describe('The words as printed, where they are not simply the value.'),
    statement: id.exactOptional(),
    said_by: ids.exactOptional(),
    first_hand: onlyTrue.describe(
      'The outlet itself saw, counted or holds it; on a copy, the original outlet.',
    ),
    citing: id.exactOptional().describe('Whom the speaker cites.'),
    traced: id
      .exactOptional()
      .describe('The source names no speaker; this other source shows where the value comes from.'),
    as_of: bundleMoment.exactOptional(),
    anchor: z
      .string()
      .exactOptional()
      .describe('At most eight words as printed, enough to find the passage.'),
    heard: bundleText.exactOptional().describe('In place of an anchor: where it was heard.'),
    hedge: z.enum(Object.keys(hedges) as Hedge[]).exactOptional(),
    scope: bundleText
      .exactOptional()
      .describe('Another group, place or time than the fact asks about; never compared with the fact’s own.'),
    verbatim: onlyTrue.describe('The page quotes the words, or is the primary document.'),
    denies: z
      .union([z.object({ voice: id }), z.object({ answer: id })])
      .exactOptional()
      .describe('The voice or answer that this claim contradicts outright.'),
    acts: z.array(bundleActShape).exactOptional().describe('Acts on this claim of its statement alone.'),
    corrected: z
      .object({ on: bundleMoment, note: bundleText.exactOptional() })
      .exactOptional()
      .describe('The outlet took its own line back.'),
    past: z
      .object({ on: bundleMoment, why: bundleText, source: id.exactOptional() })
      .exactOptional()
      .describe('Passed by events from that day, by the editor’s judgement.'),
    stands: bundleText
      .exactOptional()
      .describe('Why the editor keeps a reading that a rule would make history.'),
    leads: onlyTrue.describe('The editor puts this claim’s line first.'),
    includes: parts.describe('Parts that this value is said to contain.'),
    excludes: parts.describe('Parts that it is said to leave out.'),
    may_include: parts.describe('Parts that it may contain.'),
    parts: z
      .object({ sum: z.number(), facts: z.array(id) })
      .exactOptional()
      .describe('The parts that this source itself lists of this value, where they add up to another one.'),
    set_aside: bundleText.exactOptional().describe('Why the editor shows this claim but never compares it.'),
    note: bundleText.exactOptional(),
    evidence: onlyTrue.describe('The anchor was found, once and word for word, in the editor’s copy.'),
  })
  .describe('What one source prints about one fact.');
