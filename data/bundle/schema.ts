/** The version of the format that this code writes. Of a newer one the facts are read that have this shape; an older one never. */
export const SCHEMA = 2 as const;
