/**
 * The name by which an answer can be taken out of the cache in front of the Worker before its time (`Cache-Tag`, which Cloudflare
 * takes off before readers see it). What a publication cannot change has none.
 */
import { isSlug, listTag, storyTag } from '../../data/bundle/stored.ts';
import type { Policy } from './cache-control.ts';

/** `named`: the parts of the path. A script of a story is named by the story and `.js`. */
export function cacheTag(
  policy: Policy,
  named: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const story = named.story ?? /^(.+)\.js$/.exec(named.script ?? '')?.[1];
  if (story !== undefined && isSlug(story)) return { 'Cache-Tag': storyTag(story) };
  return policy === 'story' || policy === 'page' ? { 'Cache-Tag': listTag } : {};
}
