/** The shape of facts/<fact>.yaml: its question, and how its values are to be read. */
import { z } from 'zod';
import { claimShape } from './claim.ts';
import { statementShape } from './speaker.ts';
import { flag, idOf, keyed, language, line, momentOf, slug, text } from './words.ts';

const unitWord = line(60);
const unitForms = z
  .strictObject({
    one: unitWord.exactOptional().meta({ description: 'For 1.', examples: ['day'] }),
    two: unitWord.exactOptional().meta({ description: 'For 2, where the language has such a form.' }),
    few: unitWord.exactOptional().meta({ description: 'For a few, where the language has such a form.' }),
    many: unitWord.exactOptional().meta({ description: 'For many, where the language has such a form.' }),
    other: unitWord.meta({ description: 'For all other numbers.', examples: ['days'] }),
  })
  .meta({ description: 'The plural forms of a unit.' });

const unitShape = z
  .union([unitWord, unitForms, z.record(language, z.union([unitWord, unitForms]))], {
    error:
      'wrong-type|a word, or its forms like { one: day, other: days }, or one of these for each language',
  })
  .meta({
    description: 'What is counted: one word, its plural forms, or either for each language.',
    examples: ['people', { one: 'day', other: 'days' }],
  });

const moneyShape = z
  .strictObject({
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, { error: 'bad-currency|the three letters of ISO 4217, like USD' })
      .refine(isCurrency, { error: 'bad-currency|the three letters of ISO 4217, like USD' })
      .meta({ description: 'The currency, by its three letters.', examples: ['USD'] }),
    scale: z
      .enum(['thousand', 'million', 'billion', 'trillion'])
      .optional()
      .meta({ description: 'The power of ten that the numbers are in.', examples: ['million'] }),
    per: text('What it is paid for.', 'hour', 60).optional(),
  })
  .meta({ description: 'A sum of money.', examples: [{ currency: 'USD', scale: 'million' }] });

function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code);
}

const answerLabel = text('The answer as readers see it.', 'Yes', 200);
const answerKeys = z.strictObject({
  label: answerLabel,
  kind_of: idOf('the general answer that this one is a kind of', 'bomb').optional(),
});

const answerShape = z
  .union([answerKeys, answerLabel])
  .meta({ description: 'An answer: its label, or { label, kind_of }.' });

/** Everything but the statements and claims, which are checked one by one. */
export const factHeadShape = z.strictObject({
  asks: text('The question that the fact answers.', 'How many people were killed?', 200),
  label: text('Two or three words for lists.', 'Killed', 60),
  kind: z.enum(['count', 'date', 'answer']).meta({
    description:
      'count: a number with a unit. date: a day, moment or period. answer: one of the answers listed.',
  }),
  unit: unitShape.optional(),
  money: moneyShape.optional(),
  units: z
    .record(line(40), z.number().positive({ error: 'bad-number|a number above zero' }))
    .optional()
    .meta({
      description: 'Other units that claims are printed in, and how many of the unit one of them is.',
      examples: [{ knots: 1.852 }],
    }),
  counts: z.enum(['running total', 'at one time', 'each day']).optional().meta({
    description:
      'What readings on different days mean. Leave it out when the number does not move with time, as of one event.',
  }),
  where: text('The place that the fact is about.', 'Kazakhstan', 120).optional(),
  who: text('Whom the fact is about.', 'everyone', 120).optional(),
  part_of: idOf('the wider fact that this one is a part of', 'killed').optional(),
  several: flag('For answers: one claim may list more than one.'),
  changes: flag('For answers: a state that changes with time, like open and closed.'),
  exclusive: z
    .union([
      z.literal('all'),
      z.array(idOf('an answer', 'yes')).min(2, { error: 'empty-list|at least two answers, or all' }),
    ])
    .optional()
    .meta({
      description: 'For answers: those of which each excludes the others, or all.',
      examples: [['yes', 'no'], 'all'],
    }),
  answers: keyed(
    answerShape,
    answerKeys.extend({ id: slug.meta({ description: 'The id of the answer.' }) }),
    'answers by their ids, like { yes: Yes, no: No }',
  )
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
  status: z
    .strictObject({
      is: z
        .enum([
          'agreed',
          'single',
          'fits',
          'differ',
          'disputed',
          'versions',
          'unattributed',
          'unclear',
          'withdrawn',
          'unreported',
        ])
        .meta({ description: 'The status that the card shows.', examples: ['differ'] }),
      on: momentOf('From when.'),
      why: text('The reason, for the reader.', 'The hospital counts only its own patients.'),
    })
    .optional()
    .meta({ description: 'Your last word on the status, where the rules cannot see it.' }),
  statements: z.unknown().optional(),
  claims: z.unknown().optional(),
});

export const factShape = factHeadShape
  .extend({
    statements: keyed(
      statementShape,
      statementShape.extend({ id: slug.meta({ description: 'Its id.' }) }),
      'statements by their ids',
    )
      .optional()
      .meta({ description: 'Acts of saying that only this fact uses, by id.' }),
    claims: z.array(claimShape).optional().meta({ description: 'What each source prints about this fact.' }),
  })
  .meta({
    title: 'facts/<fact>.yaml',
    description: 'One question with a comparable answer, and what each source prints about it.',
  });

export type FactEntry = z.output<typeof factHeadShape>;
