/** The version of the format that this code writes. Of a newer one the facts are read that have this shape; an older one never. */
import type { Bundle } from './types.ts';

export const SCHEMA: Bundle['schema'] = 2;
