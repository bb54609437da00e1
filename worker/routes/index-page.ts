/**
 * The page at `/`: every story, and where to go from here. The list of stories is what it is made from. Where KV fails, so does
 * the page, which else would be kept without its stories; where the list is damaged, the page says so and shows the rest.
 */

import { escapeHtml } from '../../data/bundle/escape.ts';
import { localize } from '../../data/bundle/localize.ts';
import { parseStoryList } from '../../data/bundle/parse-story-list.ts';
import { indexKey } from '../../data/bundle/stored.ts';
import type { FileReading } from '../kv/members.ts';
import { plainPage } from './plain-page.ts';
import type { RouteContext } from './route.ts';
import type { RouteResult } from './route-result.ts';

export async function indexPage({ read }: RouteContext): Promise<RouteResult> {
  const list = await read(indexKey);
  if ('unreadable' in list) return { failure: 'store-unreadable' };
  const content = [
    '<p>What is known about a story, and from whom. See <a href="/demo">a card on a news page</a>, <a href="/demo/states">every state of it</a>, <a href="/docs">every address</a>, or <a href="/configure">put one on a page of yours</a>.</p>',
    '<h2>Stories</h2>',
    stories(list.reading),
  ];
  return { body: plainPage('What We Know', content.join('\n')) };
}

function stories(reading: FileReading): string {
  if (reading.lies !== 'bytes') return '<p>No story has been published yet.</p>';
  const list = parseStoryList(new TextDecoder().decode(reading.bytes));
  if (list === undefined) return '<p>The list of stories cannot be read right now.</p>';
  const lines = list.map(({ story, title, language }) => {
    const words = escapeHtml(localize(title, 'en', language));
    const others = `<a href="/e/${story}">card alone</a> · <a href="/v1/stories/${story}">JSON</a>`;
    return `<li><a href="/s/${story}">${words}</a><br><small>${others}</small></li>`;
  });
  return `<ul>${lines.join('\n')}</ul>`;
}
