/**
 * The bundle as a schema, for programs that read it and are not written in TypeScript. It says what data/bundle/bundle.ts
 * says; a type test holds the two together. Open: a later compiler may add keys under the same number.
 */
import { z } from 'zod';

const id = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .describe('A slug: lower-case letters, digits and single hyphens.');
const claimId = z
  .string()
  .describe("The source's id, with ~2, ~3 … for its further claims about the same fact.");
const text = z
  .union([z.string(), z.record(z.string(), z.string())])
  .describe("The editor's own words: one text in the story's language, or one for each language tag.");
const moment = z
  .string()
  .describe(
    "A year, month, day or minute; with Z or an offset, else in the story's time_zone. A day stands for all of it.",
  );
const language = z.string().describe('A BCP 47 tag.');

const originalShape = z.object({
  outlet: z.string(),
  how: z.enum(['copy', 'translation', 'rewrite']),
  title: z.string().exactOptional(),
  published: moment.exactOptional(),
});

const sourceShape = z
  .object({
    id,
    outlet: z.string().describe('As readers know it. It speaks in its own voice under this name.'),
    title: z.string().exactOptional().describe('The headline as printed, when known.'),
    url: z.string().exactOptional(),
    published: moment,
    dated: z.enum(['printed', 'inferred']),
    language,
    original: originalShape
      .exactOptional()
      .describe(
        'Whose piece this one copies, translates or rewrites; that outlet’s voice is the voice of this source.',
      ),
    part_of: id.exactOptional().describe('The speaker whose organisation the outlet belongs to.'),
    note: text.exactOptional(),
  })
  .describe('One published piece.');

const speakerShape = z
  .object({
    id,
    name: text,
    part_of: id
      .exactOptional()
      .describe('The wider organisation; the last one in the chain is what independence is judged by.'),
  })
  .describe('A person or institution that says things.');

const withdrawalShape = z.object({
  on: moment,
  by: id.describe('Who took it back: its speaker, or the body that it cited.'),
  how: z
    .enum(['denied', 'retracted', 'deleted', 'unconfirmed'])
    .describe('unconfirmed, a refusal to confirm, withdraws nothing.'),
  source: id.exactOptional().describe('The source that reported it. Switching it off changes nothing.'),
  note: text.exactOptional(),
});

const statementShape = z
  .object({
    id,
    said_by: id,
    citing: id.exactOptional().describe('The speaker in whose name it was said.'),
    on: moment,
    withdrawn: z
      .array(withdrawalShape)
      .exactOptional()
      .describe('Every act of taking it back, in time order.'),
    note: text.exactOptional(),
  })
  .describe('One act of saying by one speaker.');

const unit = z.string().exactOptional().describe('Where it was printed in another unit than the fact’s.');
const n = z.number();
const countShapes = [
  z.object({ form: z.enum(['exact', 'at-least', 'over', 'under', 'at-most']), n, unit }),
  z.object({ form: z.enum(['about', 'nearly']), n, rounded_to: z.number().exactOptional(), unit }),
  z.object({ form: z.literal('range'), low: n, high: n, unit }),
  z.object({ form: z.literal('vague'), word: z.string(), low: n, high: n }),
  z.object({ form: z.literal('none') }),
  z.object({ form: z.literal('some') }),
] as const;
const dateShapes = [
  z.object({ form: z.enum(['on', 'by', 'from']), date: moment }),
  z.object({ form: z.literal('between'), date: moment, until: moment }),
] as const;
const valueShape = z
  .union([
    ...countShapes,
    ...dateShapes,
    z.object({ form: z.literal('answer'), answers: z.array(id) }),
    z.object({ form: z.literal('unclear') }),
    z.object({ form: z.literal('unreadable') }),
  ])
  .describe('As printed; the form says what it means for comparing.');

const parts = z.array(id).exactOptional();
const claimShape = z
  .object({
    id: claimId,
    source: id,
    value: valueShape,
    printed: z
      .string()
      .exactOptional()
      .describe('The words as printed, where they are not simply the value.'),
    statement: id.exactOptional(),
    said_by: z
      .union([id, z.literal('unstated')])
      .exactOptional()
      .describe('Absent together with statement: the outlet speaks in its own voice.'),
    traced: id
      .exactOptional()
      .describe('The source names no speaker; this other source shows where the value comes from.'),
    as_of: moment.exactOptional(),
    anchor: z.string().describe('At most eight words as printed, enough to find the passage.'),
    hedge: z.enum(['alleged', 'unconfirmed', 'estimate', 'belief', 'expected']).exactOptional(),
    includes: parts.describe('Parts that this value is said to contain.'),
    excludes: parts.describe('Parts that it is said to leave out.'),
    may_include: parts.describe('Parts that it may contain.'),
    parts: z
      .object({ sum: n, facts: z.array(id) })
      .exactOptional()
      .describe('The parts that this source itself lists of this value, where they add up to another one.'),
    set_aside: text.exactOptional().describe('Why the editor shows this claim but never compares it.'),
    note: text.exactOptional(),
    evidence: z
      .literal(true)
      .exactOptional()
      .describe('The anchor was found, once and word for word, in the editor’s copy.'),
  })
  .describe('What one source prints about one fact.');

const factShape = z
  .object({
    id,
    asks: text,
    label: text,
    kind: z.enum(['count', 'date', 'answer']),
    unit: text.exactOptional(),
    unit_one: text.exactOptional().describe('The unit of a single one.'),
    units: z
      .record(z.string(), z.number())
      .exactOptional()
      .describe('Other units that claims may be printed in, and how many of unit one of them is.'),
    counts: z
      .enum(['running total', 'at one time', 'on one day'])
      .exactOptional()
      .describe('What successive readings of a count mean. Absent: the number does not move with time.'),
    where: text.exactOptional(),
    who: text.exactOptional(),
    part_of: id.exactOptional().describe('The wider fact that this one is a part of, never its rival.'),
    several: z.literal(true).exactOptional().describe('More than one answer may hold at once.'),
    answers: z.array(z.object({ id, label: text })).exactOptional(),
    unclear: text.exactOptional().describe('What unclear means here.'),
    note: text.exactOptional(),
    claims: z.array(claimShape),
  })
  .describe('One question with a comparable answer.');

export const bundleShape = z
  .object({
    schema: z.literal(1).describe('Version of this format; refuse a number that you do not know.'),
    story: id,
    title: text,
    summary: text.exactOptional(),
    language,
    time_zone: z.string().describe('Offset in which days of this story begin, like +06:00.'),
    state: z.enum(['open', 'closed']).describe('An open story may still change.'),
    lead: z.int().describe('How many facts, from the first, the card shows at rest.'),
    sources: z.array(sourceShape),
    speakers: z.array(speakerShape),
    statements: z.array(statementShape),
    facts: z.array(factShape),
  })
  .describe('One story: what each source prints about each of its facts.');

/** The schema as pretty JSON, in the same vocabulary as those of the story files. */
export function bundleSchema(): string {
  const schema = z.toJSONSchema(bundleShape, { target: 'draft-07', io: 'input' });
  return `${JSON.stringify({ title: 'Fact bundle', ...schema }, null, 2)}\n`;
}
