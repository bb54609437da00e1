/** The version of the bundle's format. */
import type { Bundle } from './types.ts';

/** The version that this code writes. Of a newer one the facts are read that have this shape; an older one never. */
export const SCHEMA: Bundle['schema'] = 2;
