/** The shape of one claim: what one source prints about one fact, and who vouches for it. */
import { z } from 'zod';
import { hedges } from '../../../bundle/newer.ts';
import type { Hedge } from '../../../bundle/types.ts';
import { actsShape } from './speaker.ts';
import { canBeSeen, flag, idOf, idsOf, line, momentOf, text } from './words.ts';

const parts = (what: string) =>
  z
    .array(idOf('a fact', 'killed-security'))
    .min(1, { error: 'empty-list|at least one fact, or no key at all' })
    .optional()
    .meta({
      description: `Facts (parts) that this value is said to ${what}.`,
      examples: [['killed-security']],
    });

const valueShape = z
  .union(
    [
      z.number(),
      z
        .string()
        .regex(/\S/, { error: 'empty-text|a value' })
        .max(200, { error: 'long-text|at most 200 characters' }),
      z.array(z.string()).min(1, { error: 'empty-list|at least one answer' }),
      z.strictObject({
        possible: z
          .array(idOf('an answer', 'accident'))
          .min(2, { error: 'empty-list|at least two answers' })
          .meta({ description: 'One of these answers; none of them is asserted.' }),
      }),
    ],
    { error: 'wrong-type|a value like 164, "more than 160", 2022-01-05 or one of the answers' },
  )
  .meta({
    description:
      'What the source prints: a count, a date or an answer, read by the tables in data/README.md.',
    examples: [164, 'more than 160', '26–30', 'dozens', '2022-01-05', 'unclear'],
  });

const anchorShape = z
  .string()
  .regex(/\S/, { error: 'empty-text|a few words as printed' })
  .refine(canBeSeen, { error: 'empty-text|a few words as printed' })
  .regex(/^[^\n\r]*$/, { error: 'line-break|words on one line' })
  .max(200, { error: 'long-text|at most 200 characters' });

const deniesShape = z
  .union([
    idOf('the voice or answer', 'city'),
    z.strictObject({ voice: idOf('the voice that is contradicted', 'city') }),
    z.strictObject({ answer: idOf('the answer that is contradicted', 'north') }),
  ])
  .meta({
    description:
      'The voice or the answer that this claim contradicts outright, with or without a value of its own.',
    examples: ['city', { voice: 'city' }, { answer: 'north' }],
  });

export const claimShape = z
  .strictObject({
    source: idOf('the source, from sources.yaml', 'article-003'),
    value: valueShape.optional(),
    printed: line(200)
      .optional()
      .meta({
        description: 'The words themselves, when they are not simply the value.',
        examples: ['десятки'],
      }),
    statement: idOf('the act of saying, instead of said_by', 'toll-164').optional(),
    said_by: idsOf('the speaker who vouches for it', 'prosecutor-general').optional(),
    first_hand: flag(
      'The outlet itself saw, counted or holds it. Without said_by, statement or first_hand a claim is unattributed.',
    ),
    citing: idOf('the speaker whom its speaker cites', 'health-ministry').optional(),
    traced: idOf('another source, which shows where this value comes from', 'tass-2022-01-15').optional(),
    as_of: momentOf('The day or moment that the value is about.').optional(),
    anchor: anchorShape.optional().meta({
      description: 'At most eight words as printed, enough to find the passage.',
      examples: ['A total of 225 individuals'],
    }),
    heard: text('In place of an anchor: where it was heard.', 'Radio, the news at nine', 200).optional(),
    hedge: z
      .enum(Object.keys(hedges) as Hedge[])
      .optional()
      .meta({
        description: 'When the source itself holds back.',
      }),
    scope: text(
      'Another group, place or time than the fact asks about. Printed with the value, never compared with the fact’s own.',
      'contractors',
      60,
    ).optional(),
    verbatim: flag('The page quotes the words, or is the primary document.'),
    denies: deniesShape.optional(),
    acts: actsShape.optional(),
    corrected: z
      .strictObject({
        on: momentOf('When the outlet corrected its page.'),
        note: text('Your own words for the reader.', 'The army had said three.').optional(),
      })
      .optional()
      .meta({
        description: 'The outlet took its own line back.',
        examples: [{ on: '2022-01-10', note: 'The army had said three.' }],
      }),
    past: z
      .strictObject({
        on: momentOf('From when it no longer holds.'),
        why: text('The reason, for the reader.', 'The mayor’s list was handed to the army.'),
        source: idOf('the source that shows it', 'tass-2022-01-15').optional(),
      })
      .optional()
      .meta({
        description: 'By your judgement, events have passed this reading.',
        examples: [{ on: '2022-01-15', why: 'The list was handed on.' }],
      }),
    stands: text(
      'Why you keep a reading that a rule would make history.',
      'It counts only its own patients.',
    ).optional(),
    leads: flag('This claim’s line comes first.'),
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

export type ClaimEntry = z.output<typeof claimShape>;
