/** The shape of facts/<fact>.yaml: its head, and each claim. */
import { z } from 'zod';
import { statementShape } from './story.ts';
import { canBeSeen, idOf, line, momentOf, slug, text } from './words.ts';

const parts = (what: string) =>
  z
    .array(idOf('a fact', 'killed-security'))
    .min(1, { error: 'empty-list|at least one fact, or no key at all' })
    .optional()
    .meta({
      description: `Facts (parts) that this value is said to ${what}.`,
      examples: [['killed-security']],
    });

export const claimShape = z
  .strictObject({
    source: idOf('the source, from sources.yaml', 'article-003'),
    value: z
      .union([z.number(), z.string().regex(/\S/).max(200), z.array(z.string()).min(1)], {
        error: 'wrong-type|a value like 164, "more than 160", 2022-01-05 or one of the answers',
      })
      .meta({
        description:
          'What the source prints: a count, a date or an answer, read by the tables in data/README.md.',
        examples: [164, 'more than 160', '26–30', 'dozens', '2022-01-05', 'unclear'],
      }),
    printed: line(200)
      .optional()
      .meta({
        description: 'The words themselves, when they are not simply the value.',
        examples: ['десятки'],
      }),
    statement: idOf('the act of saying, instead of said_by', 'toll-164').optional(),
    said_by: z
      .string()
      .regex(/\S/, { error: 'empty-text|an id' })
      .optional()
      .meta({
        description:
          'A speaker, or "unstated". Left out together with statement: the outlet speaks in its own voice.',
        examples: ['prosecutor-general', 'unstated'],
      }),
    traced: idOf('another source, which shows where this value comes from', 'tass-2022-01-15').optional(),
    as_of: momentOf('The day or moment that the value is about.').optional(),
    anchor: z
      .string()
      .regex(/\S/, { error: 'empty-text|a few words as printed' })
      .refine(canBeSeen, { error: 'empty-text|a few words as printed' })
      .regex(/^[^\n\r]*$/, { error: 'line-break|words on one line' })
      .max(200, { error: 'long-text|at most 200 characters' })
      .meta({
        description: 'At most eight words as printed, enough to find the passage.',
        examples: ['A total of 225 individuals'],
      }),
    hedge: z.enum(['alleged', 'unconfirmed', 'estimate', 'belief', 'expected']).optional().meta({
      description: 'When the source itself holds back.',
    }),
    includes: parts('contain'),
    excludes: parts('leave out'),
    may_include: parts('perhaps contain'),
    set_aside: text('Why this claim is shown but never compared.', 'The number was misprinted.').optional(),
    rounded_to: z
      .number()
      .positive({ error: 'bad-number|a number above zero' })
      .optional()
      .meta({ description: 'How coarse an "about" or "nearly" is.', examples: [100] }),
    note: text('Your own words for the reader.', 'The headline says otherwise.').optional(),
  })
  .meta({ description: 'What one source prints about this fact.' });

/** Everything but the statements and claims, which are checked one by one. */
export const factHeadShape = z.strictObject({
  asks: text('The question that the fact answers.', 'How many people were killed?', 200),
  label: text('Two or three words for lists.', 'Killed', 60),
  kind: z.enum(['count', 'date', 'answer']).meta({
    description:
      'count: a number with a unit. date: a day, moment or period. answer: one of the answers listed.',
  }),
  unit: text('What is counted.', 'people', 60).optional(),
  unit_one: text('The unit of a single one, where it has another form.', 'day', 60).optional(),
  units: z
    .record(line(40), z.number().positive({ error: 'bad-number|a number above zero' }))
    .optional()
    .meta({
      description: 'Other units that claims are printed in, and how many of the unit one of them is.',
      examples: [{ knots: 1.852 }],
    }),
  counts: z.enum(['running total', 'at one time', 'on one day']).optional().meta({
    description:
      'What readings on different days mean. Leave it out when the number does not move with time.',
  }),
  where: text('The place that the fact is about.', 'Kazakhstan', 120).optional(),
  who: text('Whom the fact is about.', 'everyone', 120).optional(),
  part_of: idOf('the wider fact that this one is a part of', 'killed').optional(),
  several: z
    .literal(true, { error: 'wrong-type|true, or no key at all' })
    .optional()
    .meta({ description: 'For answers: more than one may hold at once.' }),
  answers: z
    .record(slug, text('The answer as readers see it.', 'Yes', 200))
    .optional()
    .meta({
      description: 'For answers: every answer that a claim may give, in the order of the card.',
      examples: [{ yes: 'Yes', no: 'No' }],
    }),
  unclear: text(
    'What "unclear" means here, if it is not simply "not known".',
    'Not made public',
    60,
  ).optional(),
  note: text('What a reader should know about this fact.', 'Officials counted in two ways.').optional(),
  statements: z.unknown().optional(),
  claims: z.unknown().optional(),
});

export const factShape = factHeadShape
  .extend({
    statements: z
      .record(slug, statementShape)
      .optional()
      .meta({ description: 'Acts of saying that only this fact uses, by id.' }),
    claims: z.array(claimShape).optional().meta({ description: 'What each source prints about this fact.' }),
  })
  .meta({
    title: 'facts/<fact>.yaml',
    description: 'One question with a comparable answer, and what each source prints about it.',
  });

export type ClaimEntry = z.output<typeof claimShape>;
export type FactEntry = z.output<typeof factHeadShape>;
