/** The feed of a story's changes as Atom (RFC 4287), for readers without JSON Feed. */

import type { ChangesFeed } from '../../worker/api.ts';
import { ORIGIN_PLACEHOLDER } from '../bundle/stored.ts';
import { escapeHtmlAndPlaceholder } from './escape.ts';

/** Ids are urns, because a story is the same on every host. */
export function atomOf(story: string, { title, language, items, home_page_url }: ChangesFeed): string {
  const urn = `urn:what-we-know:${story}`;
  const entries = items.map(
    (item) => `<entry>
<id>${urn}:${escapeHtmlAndPlaceholder(item.id)}</id>
<title>${escapeHtmlAndPlaceholder(item.title)}</title>
<updated>${escapeHtmlAndPlaceholder(item.date_published)}</updated>
<link rel="alternate" type="text/html" href="${item.url}"/>
<content type="text">${escapeHtmlAndPlaceholder(item.content_text)}</content>
</entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeHtmlAndPlaceholder(language)}">
<id>${urn}</id>
<title>${escapeHtmlAndPlaceholder(title)}</title>
<updated>${escapeHtmlAndPlaceholder(items[0]?.date_published ?? '')}</updated>
<author><name>What We Know</name></author>
<link rel="self" type="application/atom+xml" href="${ORIGIN_PLACEHOLDER}/v1/stories/${story}/changes.atom"/>
<link rel="alternate" type="text/html" href="${home_page_url}"/>
${entries.join('\n')}
</feed>
`;
}
