/** The feed of a story's changes once more as Atom (RFC 4287), for readers that know no JSON Feed. */

import type { ChangesFeed } from '../../worker/api.ts';
import { originMark } from '../bundle/stored.ts';
import { unmarkedHtml } from './unmarked.ts';

/** Ids are urns, because a story is the same on every host. */
export function atomOf(story: string, { title, language, items, home_page_url }: ChangesFeed): string {
  const urn = `urn:what-we-know:${story}`;
  const entries = items.map(
    (item) => `<entry>
<id>${urn}:${unmarkedHtml(item.id)}</id>
<title>${unmarkedHtml(item.title)}</title>
<updated>${unmarkedHtml(item.date_published)}</updated>
<link rel="alternate" type="text/html" href="${item.url}"/>
<content type="text">${unmarkedHtml(item.content_text)}</content>
</entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${unmarkedHtml(language)}">
<id>${urn}</id>
<title>${unmarkedHtml(title)}</title>
<updated>${unmarkedHtml(items[0]?.date_published ?? '')}</updated>
<author><name>What We Know</name></author>
<link rel="self" type="application/atom+xml" href="${originMark}/v1/stories/${story}/changes.atom"/>
<link rel="alternate" type="text/html" href="${home_page_url}"/>
${entries.join('\n')}
</feed>
`;
}
