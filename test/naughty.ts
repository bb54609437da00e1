/** The Big List of Naughty Strings: what people type into fields, and what breaks them. */
import { createRequire } from 'node:module';

export const naughty = createRequire(import.meta.url)('big-list-of-naughty-strings') as readonly string[];
