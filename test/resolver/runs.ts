/** How many random stories a property is tried on: a thousand, ten thousand in the long run, a few fixed ones under mutation. */
import { full } from '../full.ts';

const few = process.env.WWK_PROPERTY_RUNS;

export const runs: { readonly numRuns: number; readonly seed?: number } =
  few === undefined ? { numRuns: full ? 10_000 : 1000 } : { numRuns: Number(few), seed: 1 };
