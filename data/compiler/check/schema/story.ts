/** The shape of story.yaml: what the story is called, its groups and sections, and the order of its facts. */
import { z } from 'zod';
import { isZone } from '../../time/zone.ts';
import { idOf, keyed, language, momentOf, slug, text } from './words.ts';

export const timeZone = z
  .string()
  .refine(isZone, { error: "bad-time-zone|a zone like Asia/Almaty, or an offset in quotes like '+06:00'" });

const groupLabel = text('The words of the toggle.', 'Officials', 40);
const groupListed = z
  .strictObject({
    id: slug.meta({ description: 'The id of the group.', examples: ['officials'] }),
    label: groupLabel,
  })
  .meta({ description: 'A group of voices.' });

const sectionShape = z.strictObject({
  id: slug.meta({ description: 'The id of the section.', examples: ['victims'] }),
  title: text('The heading.', 'The victims', 80),
  facts: z
    .array(idOf('a fact', 'killed'))
    .min(1, { error: 'empty-list|at least one fact' })
    .meta({ description: 'The facts under this heading.', examples: [['killed', 'injured']] }),
});

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
    time_zone: timeZone.meta({
      description: "Where this story's days begin: a zone like Asia/Almaty, or an offset from UTC in quotes.",
      examples: ['Asia/Almaty', '+06:00'],
    }),
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
    groups: keyed(
      groupLabel,
      groupListed,
      'groups by their ids, like { officials: Officials, witnesses: Witnesses }',
    )
      .optional()
      .meta({
        description:
          'The groups of voices that readers switch on and off, two to five, in the order of the card. Without them the sources are the toggles.',
        examples: [{ officials: 'Officials', witnesses: 'Witnesses', newsrooms: 'Newsrooms' }],
      }),
    sections: z
      .array(sectionShape)
      .min(1, { error: 'empty-list|at least one section, or no key at all' })
      .optional()
      .meta({
        description: 'Headings under which all answers are listed. Facts that stand in none come last.',
        examples: [[{ id: 'victims', title: 'The victims', facts: ['killed', 'injured'] }]],
      }),
    not_before: momentOf('An embargo: "publish" refuses the story before this moment.').optional(),
    translated_by_machine: z
      .array(language)
      .min(1, { error: 'empty-list|at least one language, or no key at all' })
      .optional()
      .meta({
        description: 'Languages whose texts were translated by machine and that no editor has confirmed.',
        examples: [['ru', 'kk']],
      }),
    facts: z
      .array(idOf('a fact', 'killed'), {
        error: 'wrong-type|a list: [killed, detained], or one "- " for each fact',
      })
      .min(1, { error: 'empty-list|at least one fact' })
      .meta({
        description: 'Every fact file, without .yaml, in the order of the card.',
        examples: [['killed', 'detained']],
      }),
  })
  .meta({ title: 'story.yaml', description: 'What the story is called, and the order of its facts.' });

export type StoryEntry = z.output<typeof storyShape>;
