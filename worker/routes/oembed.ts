/**
 * oEmbed (https://oembed.com): from the address of a story's page to a frame with its card, for editors who paste
 * addresses. Only addresses of ours are answered.
 */

import { escapeHtml } from '../../data/bundle/escape.ts';
import { localize } from '../../data/bundle/localize.ts';
import { isSlug, storyKey } from '../../data/bundle/stored.ts';
import type { Failure } from '../failure.ts';
import { respelled } from '../http/spelling.ts';
import { parseBundleCached } from '../kv/parse-bundle-cached.ts';
import type { RouteContext } from './route.ts';
import type { RouteResult } from './route-result.ts';
import { serveStory } from './serve.ts';

/** WordPress says `dnt` to everybody, "do not track". Nobody is tracked here, so there is nothing to do about it. */
export const oembedQueries = ['url', 'format', 'maxwidth', 'maxheight', 'dnt'] as const;

/** Pixels of a frame when nobody asks for less: a column of news, and the card at rest. */
const width = 480;
const height = 480;

/** Pixels of the picture that is made when a story is published. */
const thumbnail = { thumbnail_width: 1200, thumbnail_height: 630 };

const name = 'What We Know';

export async function oembed({ queries, origin: originOf, read }: RouteContext): Promise<RouteResult> {
  if ((queries.get('format') ?? 'json') !== 'json') return { failure: 'other-format' };
  const origin = originOf();
  const story = storyAt(queries.get('url') ?? '', origin);
  if (story === undefined) return refused('url', "The address of a story's page here: /s/ and its name.");
  const wide = atMost(width, queries.get('maxwidth'));
  const high = atMost(height, queries.get('maxheight'));
  if (wide === undefined) return refused('maxwidth', 'A number of pixels.');
  if (high === undefined) return refused('maxheight', 'A number of pixels.');

  const stored = (known: string): Promise<RouteResult> => serveStory(known, (one) => read(storyKey(one)));
  const asked = await stored(story);
  const now = 'moved' in asked ? (asked.moved.split('/').at(-1) ?? '') : story;
  const outcome = now === story ? asked : await stored(now);
  if ('failure' in outcome) return outcome;
  const title = titleIn(outcome);
  const safe = escapeHtml(title);
  // WordPress makes its frames as tall as they ask where a quotation stands before them, and shows that where there is no frame.
  const html =
    `<blockquote><a href="${origin}/s/${now}">${safe}</a></blockquote>` +
    `<iframe src="${origin}/e/${now}" width="${wide}" height="${high}" title="${safe}" loading="lazy" ` +
    'frameborder="0" style="border:0;max-width:100%"></iframe>';
  const answer = { version: '1.0', type: 'rich', title, provider_name: name, provider_url: origin };
  const picture = { thumbnail_url: `${origin}/v1/stories/${now}/card.png`, ...thumbnail };
  return { body: JSON.stringify({ ...answer, ...picture, width: wide, height: high, html }) };
}

/** The story's title in its own language. What cannot be read still has its frame. */
function titleIn(outcome: RouteResult): string {
  if (!('body' in outcome) || typeof outcome.body === 'string') return name;
  const bundle = parseBundleCached(outcome.body, outcome.revision ?? '');
  return bundle === undefined ? name : localize(bundle.title, bundle.language, bundle.language);
}

function refused(query: (typeof oembedQueries)[number], expected: string): Failure {
  return { failure: 'malformed-query', name: query, expected };
}

/** However the address is spelled, and whatever a link that was passed on has gathered behind it. */
function storyAt(address: string, origin: string): string | undefined {
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    return undefined;
  }
  if (url.origin.replace('http:', 'https:') !== origin.replace('http:', 'https:')) return undefined;
  const path = respelled(url.pathname) ?? url.pathname;
  const [, story = ''] = /^\/(?:s|e|card)\/([^/]+)$/.exec(path) ?? [];
  return isSlug(story) ? story : undefined;
}

function atMost(most: number, wanted: string | undefined): number | undefined {
  if (wanted === undefined) return most;
  return /^[1-9]\d{0,4}$/.test(wanted) ? Math.min(most, Number(wanted)) : undefined;
}
