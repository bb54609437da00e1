/**
 * Addresses that were called otherwise before. Under the earlier name nothing is served, only where it is now, so that
 * there is one implementation and one address to keep.
 */
import { isSlug } from '../../data/bundle/stored.ts';
import type { Route } from './route.ts';

/** The row itself and, where it has an earlier name, a row that leads from there. Both names hold `:story`. */
export function withLegacyPaths(route: Route): readonly Route[] {
  const { earlier, path } = route;
  if (earlier === undefined) return [route];
  const leading: Route = {
    path: earlier,
    media: route.media,
    policy: route.policy,
    queries: [],
    answer: ({ params: { story = '' } }) =>
      isSlug(story) ? { moved: path.replace(':story', story) } : { failure: 'malformed-story' },
  };
  return [route, leading];
}
