/** What the resolver finds in a view, as a schema; a type test holds it to the resolver's own types. */
import { z } from 'zod';
import { statuses } from '../../bundle/newer.ts';
import type { Status } from '../../bundle/types.ts';

const id = z.string().describe('Unique in the story.');
const moment = z.string().describe('A month, day or time, like 2022-01-09T20:00+06:00.');
const place = z.int().describe('A place in readings.');
const yes = z.literal(true).exactOptional();

export const statusShape = z.enum(Object.keys(statuses) as Status[]);

export const voice = z
  .templateLiteral([z.enum(['speaker', 'outlet']), ':', z.string()])
  .describe('speaker:ID, or outlet:NAME for what an outlet saw, counted or holds itself.');

const reading = z.object({
  voices: z.array(voice).describe('Who vouches. Empty: nobody is named.'),
  claims: z.array(z.string()).describe('The claims of the saying; the first prints the form that stands.'),
  departing: z.array(z.string()).describe('Those of them that print another form or hedge.'),
  answers: z.array(id).exactOptional(),
  day: moment.exactOptional(),
  dayIsPublication: yes,
  hedged: yes,
  firm: z.boolean().describe('Said without a hedge by a voice that is named.'),
  state: z.enum(['stands', 'behind', 'history', 'withdrawn', 'corrected', 'left-out']),
  why: z
    .enum([
      'own-later',
      'same-day',
      'passed',
      'moved-on',
      'other-day',
      'own-tally',
      'lowered',
      'agreed-since',
      'firm-since',
      'past',
      'unattributed',
      'says-less',
      'expected',
      'word',
      'not-known',
      'denial',
      'cites',
    ])
    .exactOptional()
    .describe('Which rule decided the state.'),
  by: place.exactOptional(),
  kept: yes,
  circular: yes,
});

const line = z.object({
  claim: z.string().describe('The claim whose form the line prints.'),
  answer: id.exactOptional(),
  readings: z.array(place),
  otherwise: z.array(place).describe('Those of readings that give another form or hedge.'),
  day: moment.exactOptional(),
  firm: z.boolean(),
  hedged: yes,
  scoped: yes,
  unattributed: yes,
  denial: yes,
  possible: yes,
});

const act = z.object({
  statement: id.exactOptional(),
  claim: z.string().exactOptional(),
  act: z.int().describe('Its place in acts of that statement or claim.'),
  claims: z.array(z.string()),
});

const change = z.object({
  voice,
  how: z.enum(['raised', 'lowered', 'changed', 'first-denied']),
  from: place,
  to: place,
  on: moment.exactOptional(),
});

const finding = z
  .object({
    fact: id,
    status: statusShape,
    judged: yes,
    differs: z
      .enum([
        'other-days',
        'scope',
        'one-body',
        'hedged',
        'unnamed',
        'no-day',
        'at-least',
        'parts',
        'close-times',
        'rounded',
        'judged',
      ])
      .exactOptional(),
    dispute: z.object({ how: z.enum(['denies', 'contradicts']), a: place, b: place }).exactOptional(),
    lines: z.array(line).describe('What stands, in the order of the card.'),
    atRest: z.array(z.int()).describe('The places in lines of those that are shown at rest.'),
    readings: z.array(reading).describe('Every reading: what stands first, then the rest, newest first.'),
    changes: z.array(change),
    acts: z.array(act),
  })
  .describe('What is known about one question in one view.');

const correction = z.union([
  z.object({
    how: z.literal('act'),
    on: moment,
    statement: id.exactOptional(),
    claim: z.string().exactOptional(),
    act: z.int(),
    facts: z.array(id),
  }),
  z.object({
    how: z.enum(['raised', 'lowered', 'changed', 'first-denied']),
    on: moment,
    fact: id,
    from: z.string(),
    to: z.string(),
  }),
  z.object({ how: z.literal('page'), on: moment, fact: id, claim: z.string() }),
]);

const counted = z.object({ live: z.int(), all: z.int() });

export const resolution = z
  .object({
    story: id,
    at: moment.exactOptional(),
    sources: counted,
    voices: counted,
    findings: z.array(finding),
    unknowns: z.array(z.object({ fact: id, why: z.enum(['unreported', 'withdrawn', 'unclear']) })),
    corrections: z.array(correction).describe('What was taken back, lowered or corrected, oldest first.'),
  })
  .describe('What is known in one view of a story.');
