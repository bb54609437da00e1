/** The page about every story, for search engines (https://www.sitemaps.org). */
import { parseStoryList } from '../../data/bundle/parse-story-list.ts';
import { indexKey } from '../../data/bundle/stored.ts';
import type { RouteContext } from './route.ts';
import type { RouteResult } from './route-result.ts';

export async function sitemap({ read, origin }: RouteContext): Promise<RouteResult> {
  const list = await read(indexKey);
  if ('unreadable' in list) return { failure: 'store-unreadable' };
  const { reading } = list;
  const stories = reading.lies === 'bytes' ? parseStoryList(new TextDecoder().decode(reading.bytes)) : [];
  if (stories === undefined) return { failure: 'store-unreadable' };
  const host = origin();
  const pages = stories.map(({ story }) => `<url><loc>${host}/s/${story}</loc></url>`);
  return {
    body: `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.join('\n')}
</urlset>
`,
  };
}
