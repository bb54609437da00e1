/**
 * Where the random cases of a property test begin: `npm test` tries the same ones every time, so that it fails only for a
 * change. The long run begins somewhere else each time. A test that fails prints its seed; `WWK_SEED=…` begins there again.
 */
import { full } from './full.ts';

const asked = process.env.WWK_SEED;

export const seed: number = asked ? Number(asked) : full ? Math.trunc(Math.random() * 2 ** 31) : 1;
