/** The shapes of speakers.yaml and statements.yaml: who says things, acts of saying, and what became of them. */
import { z } from 'zod';
import { acts } from '../../../bundle/newer.ts';
import type { ActHow } from '../../../bundle/types.ts';
import { idOf, idsOf, momentOf, slug, text } from './words.ts';

export const speakerShape = z
  .strictObject({
    name: text('The name that readers see, as it begins a line.', 'The health ministry', 120),
    short: text('The name on the card, where the full one is long.', 'Prosecutors', 60).optional(),
    part_of: idOf('the wider organisation', 'kazakhstan-state').optional(),
    group: idOf('the group of its toggle; those who are part of it take it over', 'officials').optional(),
    named: z.literal(false, { error: 'wrong-type|false, or no key at all' }).optional().meta({
      description: 'false: people whom the pages do not name ("officials"). What they say is never firm.',
    }),
  })
  .meta({ description: 'A person or institution that says things.' });

export const actShape = z
  .strictObject({
    on: momentOf('When it was done.'),
    by: idOf(
      'who did it: the speaker of the statement or its body, or the body that was cited',
      'health-ministry',
    ),
    how: z.enum(Object.keys(acts) as ActHow[]).meta({
      description:
        'retracted, deleted, corrected: withdrawn by its speaker, until reinstated. denied: the body that it cites says that it never said so, which takes away that body’s name and leaves the figure. doubted: by anybody; it is told and changes nothing.',
      examples: ['retracted'],
    }),
    source: idOf('the source that reported this', 'orda-2022-01-09').optional(),
    note: text(
      'Your own words for the reader.',
      'The ministry said that it had not given the figure.',
    ).optional(),
  })
  .meta({ description: 'What was done to a statement afterwards.' });

export const actsShape = z
  .union([actShape, z.array(actShape).min(1, { error: 'empty-list|at least one act, or no key at all' })])
  .meta({
    description: 'What was done to it afterwards: one act, or a list in time order.',
    examples: [[{ on: '2022-01-10', by: 'information-ministry', how: 'retracted' }]],
  });

export const statementShape = z
  .strictObject({
    said_by: idsOf('the speaker', 'information-ministry'),
    citing: idOf('the speaker in whose name it was said', 'health-ministry').optional(),
    on: momentOf('When it was said.').optional(),
    acts: actsShape.optional(),
    note: text('Your own words for the reader.', 'Posted on the government channel.').optional(),
  })
  .meta({ description: 'One act of saying by one speaker, or by several together.' });

/** By id at the top of the file, or a list: of the whole file, or under the file's own name. */
function all<T extends z.ZodObject>(shape: T, name: 'speakers' | 'statements', description: string) {
  const list = z
    .array(shape.extend({ id: slug.meta({ description: 'Its id.' }) }))
    .min(1)
    .meta({ description });
  return z
    .union([z.record(slug, shape), z.strictObject({ [name]: list }), list])
    .meta({ title: `${name}.yaml`, description });
}

export const speakersShape = all(speakerShape, 'speakers', 'Everybody who says things, by id.');
export const statementsShape = all(
  statementShape,
  'statements',
  'Acts of saying that several facts share, by id.',
);

export type SpeakerEntry = z.output<typeof speakerShape>;
export type ActEntry = z.output<typeof actShape>;
export type StatementEntry = z.output<typeof statementShape>;
