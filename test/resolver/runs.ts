/** How many random stories a property is tried on: a thousand, ten thousand in the long run, a few under mutation. */
import { full } from '../full.ts';
import { seed } from '../seed.ts';

const asked = process.env.WWK_PROPERTY_RUNS;

/** Whether the tests themselves are being tested. */
export const few: boolean = asked !== undefined;

export const runs: { readonly numRuns: number; readonly seed: number } = {
  numRuns: few ? Number(asked) : full ? 10_000 : 1000,
  seed,
};
