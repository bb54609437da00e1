/** The printed values of a bundle. */
import { z } from 'zod';
import { bundleMoment, id, onlyTrue } from './bundle-words.ts';

const unit = z.string().exactOptional().describe('Where it was printed in another unit than the fact’s.');
const n = z.number();

export const valueShape = z
  .union([
    z.object({ form: z.enum(['exact', 'at-least', 'over', 'under', 'at-most']), n, unit }),
    z.object({
      form: z.enum(['about', 'nearly']),
      n,
      rounded_to: n.exactOptional(),
      word: z
        .enum(['almost', 'close to', 'just under'])
        .exactOptional()
        .describe('"nearly" as printed, where it was another word.'),
      unit,
    }),
    z.object({ form: z.literal('range'), low: n, high: n, unit }),
    z.object({ form: z.literal('vague'), word: z.string(), low: n, high: n }),
    z.object({ form: z.literal('none') }),
    z.object({ form: z.literal('some') }),
    z.object({ form: z.enum(['on', 'by', 'from']), date: bundleMoment, about: onlyTrue }),
    z.object({ form: z.literal('between'), date: bundleMoment, until: bundleMoment, about: onlyTrue }),
    z.object({ form: z.literal('answer'), answers: z.array(id) }),
    z.object({ form: z.literal('possible'), answers: z.array(id) }).describe('One of these; asserts none.'),
    z.object({ form: z.literal('unclear') }),
    z.object({ form: z.literal('unreadable') }),
  ])
  .describe('As printed; the form says what it means for comparing.');
