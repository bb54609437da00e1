/** The shape of sources.yaml: every published piece, and what holds for an outlet on all its pages. */
import { z } from 'zod';
import { isMoment, settledMoment } from '../../time/moment.ts';
import { timeZone } from './story.ts';
import { idOf, language, line, momentOf, slug, text, url } from './words.ts';

const publishedWords = 'bad-moment|a day like 2022-01-09, or 2022-01-09T20:00, or unknown';

const publishedShape = z
  .union(
    [
      z.string().refine((text) => text === 'unknown' || isMoment(text), { error: publishedWords }),
      z.int().min(1000, { error: publishedWords }).max(9999, { error: publishedWords }),
    ],
    { error: publishedWords },
  )
  .transform((written) => settledMoment(String(written)));

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
    published: publishedShape.meta({
      description: 'When the piece came out, or unknown. Then after or before may say what is known of it.',
      examples: ['2022-01-09', '2022-01-09T20:00', 'unknown'],
    }),
    after: momentOf('With published: unknown: the piece came out after this.').optional(),
    before: momentOf('With published: unknown: the piece came out before this.').optional(),
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
          'Whose piece this one copies, translates or rewrites. First-hand claims of this source are that outlet’s.',
      }),
    note: text('What a reader should know about this page.', 'Only the opening could be read.').optional(),
  })
  .meta({ description: 'One published piece.' });

export const outletShape = z
  .strictObject({
    time_zone: timeZone.optional().meta({
      description: 'Where the days that this outlet prints begin, if not where the story’s do.',
      examples: ['America/New_York'],
    }),
    part_of: idOf(
      'the speaker whose organisation the outlet belongs to, such as a state that owns it',
      'kazakhstan-state',
    ).optional(),
    group: idOf('the group of its own voice, where it is not that of the newsrooms', 'officials').optional(),
  })
  .meta({ description: 'What holds for an outlet on all its pages.' });

/** An outlet in a list, where its name is a key of its own. */
const outletListed = outletShape.extend({
  name: line(120).meta({ description: 'The name of the outlet, spelled as its sources spell it.' }),
});

const outlets = z
  .union([z.record(line(120), outletShape), z.array(outletListed)])
  .optional()
  .meta({
    description: 'What holds for all pages of an outlet, by its name.',
    examples: [{ TASS: { part_of: 'russian-state', time_zone: 'Europe/Moscow' } }],
  });

const listedSources = z
  .array(sourceShape.extend({ id: slug.meta({ description: 'Its id.' }) }))
  .meta({ description: 'Every published piece, each with its id.' });

/** By id at the top of the file, or a list: of the whole file, or under `sources`. */
export const sourcesShape = z
  .union([
    z.object({ outlets }).catchall(sourceShape),
    z.strictObject({ outlets, sources: listedSources }),
    listedSources,
  ])
  .meta({ title: 'sources.yaml', description: 'Every published piece, by its id.' });

export type SourceEntry = z.output<typeof sourceShape>;
export type OutletEntry = z.output<typeof outletShape>;
