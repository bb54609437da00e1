/** The shapes of story.yaml, sources.yaml, speakers.yaml and statements.yaml. */
import { z } from 'zod';
import { idOf, language, line, momentOf, slug, text, url } from './words.ts';

export const storyShape = z
  .strictObject({
    title: text(
      'The headline of the card, in your own words.',
      'The unrest in Kazakhstan, January 2022',
      200,
    ),
    summary: text(
      'One sentence in your own words.',
      'What is known about the dead, the injured and the detained.',
      500,
    ).optional(),
    language: language.meta({
      description: 'The language that plain texts of this story are in.',
      examples: ['en'],
    }),
    time_zone: z
      .string()
      .regex(/^[+-](?:0\d|1[0-4]):[0-5]\d$/, { error: "bad-time-zone|an offset in quotes, like '+06:00'" })
      .meta({ description: "Where this story's days begin, as an offset from UTC.", examples: ['+06:00'] }),
    state: z.enum(['open', 'closed']).meta({
      description: 'open: the story may still change. closed: it is not expected to.',
      examples: ['open'],
    }),
    lead: z
      .int()
      .min(1, { error: 'bad-number|a whole number from 1 to 50' })
      .max(50, { error: 'bad-number|a whole number from 1 to 50' })
      .meta({
        description: 'How many facts, from the first, the card shows before "Show all".',
        examples: [4],
      }),
    facts: z
      .array(idOf('a fact', 'killed'))
      .min(1, { error: 'empty-list|at least one fact' })
      .meta({
        description: 'Every fact file, without .yaml, in the order of the card.',
        examples: [['killed', 'detained']],
      }),
  })
  .meta({ title: 'story.yaml', description: 'What the story is called, and the order of its facts.' });

export const sourceShape = z
  .strictObject({
    outlet: line(120).meta({
      description: 'The name of the outlet. Spell it the same way every time.',
      examples: ['Reuters'],
    }),
    title: line(400).optional().meta({ description: 'The headline as printed.' }),
    url: url.optional().meta({
      description: 'The address of the page. Leave it out if you do not know it.',
      examples: ['https://example.org/a'],
    }),
    published: momentOf('When the piece came out.'),
    dated: z
      .enum(['printed', 'inferred'])
      .optional()
      .meta({ description: 'inferred: the date is not on the page. Leave it out when it is.' }),
    language: language.meta({ description: 'The language of the piece.', examples: ['ru'] }),
    original: z
      .strictObject({
        outlet: line(120).meta({ description: 'The outlet whose piece this is.', examples: ['BBC News'] }),
        how: z
          .enum(['copy', 'translation', 'rewrite'])
          .meta({ description: 'What this source did with it.' }),
        title: line(400).optional().meta({ description: 'The headline of the original.' }),
        published: momentOf('When the original came out.').optional(),
      })
      .optional()
      .meta({
        description:
          "Whose piece this one copies, translates or rewrites. That outlet's voice is the voice of this source.",
      }),
    part_of: idOf(
      'the speaker whose organisation the outlet belongs to, such as a state that owns it',
      'kazakhstan-state',
    ).optional(),
    note: text('What a reader should know about this page.', 'Only the opening could be read.').optional(),
  })
  .meta({ description: 'One published piece.' });

export const speakerShape = z
  .strictObject({
    name: text('The name that readers see, as it begins a line.', 'The health ministry', 120),
    part_of: idOf('the wider organisation', 'kazakhstan-state').optional(),
  })
  .meta({ description: 'A person or institution that says things.' });

const withdrawalShape = z
  .strictObject({
    on: momentOf('When it was taken back.'),
    by: idOf('who took it back: its speaker, or the body that it cited', 'health-ministry'),
    how: z.enum(['denied', 'retracted', 'deleted', 'unconfirmed']).meta({
      description:
        'denied: the cited body says that it never said so. retracted: the speaker takes it back. deleted: the post is gone. unconfirmed: somebody refuses to confirm it, which withdraws nothing.',
    }),
    source: idOf('the source that reported this', 'orda-2022-01-09').optional(),
    note: text(
      'Your own words for the reader.',
      'The ministry said that it had not given the figure.',
    ).optional(),
  })
  .meta({ description: 'One act of taking a statement back.' });

export const statementShape = z
  .strictObject({
    said_by: idOf('the speaker', 'information-ministry'),
    citing: idOf('the speaker in whose name it was said', 'health-ministry').optional(),
    on: momentOf('When it was said.'),
    withdrawn: z
      .union([withdrawalShape, z.array(withdrawalShape).min(1)])
      .optional()
      .meta({ description: 'How it was taken back: one act, or a list in time order.' }),
    note: text('Your own words for the reader.', 'Posted on the government channel.').optional(),
  })
  .meta({ description: 'One act of saying by one speaker.' });

export { withdrawalShape };

function all<T extends z.ZodType>(shape: T, title: string, description: string) {
  return z.record(slug, shape).meta({ title, description });
}

export const sourcesShape = all(sourceShape, 'sources.yaml', 'Every published piece, by its id.');
export const speakersShape = all(speakerShape, 'speakers.yaml', 'Everybody who says things, by id.');
export const statementsShape = all(
  statementShape,
  'statements.yaml',
  'Acts of saying that several facts share, by id.',
);

export type StoryEntry = z.output<typeof storyShape>;
export type SourceEntry = z.output<typeof sourceShape>;
export type SpeakerEntry = z.output<typeof speakerShape>;
export type WithdrawalEntry = z.output<typeof withdrawalShape>;
export type StatementEntry = z.output<typeof statementShape>;
