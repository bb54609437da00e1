/**
 * oEmbed (https://oembed.com): from the address of a story's page to a frame with its card, for editors who paste
 * addresses. Only addresses of ours are answered.
 */

import { escapeHtml } from '../../data/bundle/escape.ts';
import { textIn } from '../../data/bundle/localize.ts';
import { isSlug, storyKey } from '../../data/bundle/stored.ts';
import type { Failure } from '../failure.ts';
import { bundleOf } from '../kv/bundle-of.ts';
import type { Outcome } from './outcome.ts';
import type { Ask } from './route.ts';
import { servedStory } from './served.ts';

/** WordPress says `dnt` to everybody, "do not track". Nobody is tracked here, so there is nothing to do about it. */
export const oembedQueries = ['url', 'format', 'maxwidth', 'maxheight', 'dnt'] as const;

/** Pixels of a frame when nobody asks for less: a column of news, and the card at rest. */
const width = 480;
const height = 480;

const name = 'What We Know';

export async function oembed({ queries, origin, read }: Ask): Promise<Outcome> {
  const format = queries.get('format');
  if (format !== undefined && format !== 'json') return refused('format', 'Only json is spoken here.');
  const story = storyAt(queries.get('url') ?? '', origin);
  if (story === undefined) {
    return refused('url', `The address of a story's page: ${origin}/s/ and the name of the story.`);
  }
  const wide = atMost(width, queries.get('maxwidth'));
  const high = atMost(height, queries.get('maxheight'));
  if (wide === undefined) return refused('maxwidth', 'A number of pixels.');
  if (high === undefined) return refused('maxheight', 'A number of pixels.');

  const stored = (known: string): Promise<Outcome> => servedStory(known, (one) => read(storyKey(one)));
  const asked = await stored(story);
  const now = 'moved' in asked ? (asked.moved.split('/').at(-1) ?? '') : story;
  const outcome = now === story ? asked : await stored(now);
  if ('failure' in outcome) return outcome;
  const title = titleIn(outcome);
  const src = `${origin}/e/${now}`;
  const html =
    `<iframe src="${src}" width="${wide}" height="${high}" title="${escapeHtml(title)}" loading="lazy" ` +
    'style="border:0;max-width:100%"></iframe>';
  const answer = { version: '1.0', type: 'rich', title, provider_name: name, provider_url: origin };
  return { body: JSON.stringify({ ...answer, width: wide, height: high, html }) };
}

/** The story's title in its own language. What cannot be read still has its frame. */
function titleIn(outcome: Outcome): string {
  if (!('body' in outcome) || typeof outcome.body === 'string') return name;
  const bundle = bundleOf(outcome.body);
  return bundle === undefined ? name : textIn(bundle.title, bundle.language, bundle.language);
}

function refused(query: (typeof oembedQueries)[number], expected: string): Failure {
  return { failure: 'malformed-query', name: query, expected };
}

function storyAt(address: string, origin: string): string | undefined {
  const prefix = [`${origin}/s/`, `${origin}/e/`, `${origin}/card/`].find((start) =>
    address.startsWith(start),
  );
  const story = prefix === undefined ? '' : address.slice(prefix.length);
  return isSlug(story) ? story : undefined;
}

function atMost(most: number, wanted: string | undefined): number | undefined {
  if (wanted === undefined) return most;
  return /^[1-9]\d{0,4}$/.test(wanted) ? Math.min(most, Number(wanted)) : undefined;
}
