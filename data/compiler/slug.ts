/** What an id looks like; the one pattern is the bundle's. */
export { isSlug, slugPattern } from '../bundle/stored.ts';
