/** The feed of a story's changes once more as Atom (RFC 4287), for readers that know no JSON Feed. */

import type { ChangesFeed } from '../../worker/api.ts';
import { escapeHtml } from '../../worker/escape.ts';

/** Ids are urns, because a story is the same on every host. */
export function atomOf(story: string, { title, language, items }: ChangesFeed): string {
  const urn = `urn:what-we-know:${story}`;
  const entries = items.map(
    (item) => `<entry>
<id>${urn}:${escapeHtml(item.id)}</id>
<title>${escapeHtml(item.title)}</title>
<updated>${escapeHtml(item.date_published)}</updated>
<link rel="alternate" type="text/html" href="/s/${story}"/>
<content type="text">${escapeHtml(item.content_text)}</content>
</entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeHtml(language)}">
<id>${urn}</id>
<title>${escapeHtml(title)}</title>
<updated>${escapeHtml(items[0]?.date_published ?? '')}</updated>
<author><name>What We Know</name></author>
<link rel="alternate" type="text/html" href="/s/${story}"/>
${entries.join('\n')}
</feed>
`;
}
