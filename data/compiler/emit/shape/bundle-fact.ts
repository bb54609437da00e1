/** One fact of a bundle. */
import { z } from 'zod';
import { counts, statuses } from '../../../bundle/newer.ts';
import type { Counts, Status } from '../../../bundle/types.ts';
import { bundleClaimShape } from './bundle-claim.ts';
import { bundleMoment, bundleText, id, onlyTrue } from './bundle-words.ts';

const formsShape = z
  .object({
    one: z.string().exactOptional(),
    two: z.string().exactOptional(),
    few: z.string().exactOptional(),
    many: z.string().exactOptional(),
    other: z.string(),
  })
  .describe('Plural forms by their CLDR names.');

const unitShape = z
  .union([bundleText, formsShape, z.record(z.string(), z.union([z.string(), formsShape]))])
  .describe('What is counted: a text, its plural forms, or either for each language.');

const moneyShape = z
  .object({
    currency: z.string().describe('An ISO 4217 code.'),
    scale: z.enum(['thousand', 'million', 'billion', 'trillion']).exactOptional(),
    per: bundleText.exactOptional().describe('What it is paid for.'),
  })
  .describe('A sum of money.');

export const bundleFactShape = z
  .object({
    id,
    asks: bundleText,
    label: bundleText,
    kind: z.enum(['count', 'date', 'answer']),
    unit: unitShape.exactOptional(),
    money: moneyShape.exactOptional(),
    units: z
      .record(z.string(), z.number())
      .exactOptional()
      .describe('Other units that claims may be printed in, and how many of unit one of them is.'),
    counts: z
      .enum(Object.keys(counts) as Counts[])
      .exactOptional()
      .describe('What successive readings of a count mean. Absent: the number does not move with time.'),
    where: bundleText.exactOptional(),
    who: bundleText.exactOptional(),
    part_of: id.exactOptional().describe('The wider fact that this one is a part of, never its rival.'),
    several: onlyTrue.describe('One claim may list more than one answer.'),
    changes: onlyTrue.describe('A state that changes with time, read like a count at one time.'),
    exclusive: z.array(id).exactOptional().describe('Answers of which each excludes the others.'),
    answers: z
      .array(
        z.object({
          id,
          label: bundleText,
          kind_of: id.exactOptional().describe('The general answer of this one.'),
        }),
      )
      .exactOptional(),
    unclear: bundleText.exactOptional().describe('What unclear means here.'),
    note: bundleText.exactOptional(),
    status: z
      .object({ is: z.enum(Object.keys(statuses) as Status[]), on: bundleMoment, why: bundleText })
      .exactOptional()
      .describe('The editor’s last word on the status, from that day.'),
    claims: z.array(bundleClaimShape),
  })
  .describe('One question with a comparable answer.');
