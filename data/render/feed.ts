/**
 * The feed of a story's changes: a JSON Feed (https://www.jsonfeed.org/version/1.1/). Its addresses are whole ones, as feed
 * readers want them, with a mark for the host that the Worker fills in.
 */

import type { ChangesFeed } from '../../worker/api.ts';
import { originMark } from '../bundle/stored.ts';
import type { Before } from '../publish/paper.ts';
import { resolve } from '../resolver/resolve.ts';
import { changes } from '../wording/changes.ts';
import { type Localizer, own } from '../wording/localizer.ts';
import { fill, plain } from '../wording/phrase.ts';
import { localizerFor } from './localizer-for.ts';
import { unmarkedJson } from './unmarked.ts';

/** How many publications a feed remembers. */
const remembered = 50;

const MAX_TITLE_CHARACTERS = 120;

/** Each publication and each rollback is one item, with what it changed on the card; the newest first. */
export function feedOf(l: Localizer, revision: string, before: Before | undefined, now: Date): ChangesFeed {
  const { bundle, locale } = l;
  const title = own(l, bundle.title);
  const page = `${originMark}/s/${bundle.story}`;
  const first = before === undefined;
  const told = (one: Localizer) => ({ l: one, resolution: resolve(one.bundle, {}) });
  const lines = first
    ? [locale.diff.published]
    : changes(told(localizerFor(before.bundle, bundle.language)), told(l));
  const earlier = earlierItems(before?.feed);
  const date = now.toISOString();
  const item = {
    // Who reads feeds takes one id for one item: a revision that comes back needs another.
    id: earlier.some(({ id }) => id === revision) ? `${revision}-${date}` : revision,
    title: titleOf(l, title, first, lines),
    content_text: [...(before?.rolledBack ? [locale.diff.rolledBack] : []), ...lines].join('\n'),
    date_published: date,
  };
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: `${originMark}/v1/stories/${bundle.story}/changes.json`,
    language: bundle.language,
    items: [item, ...earlier].slice(0, remembered).map((one) => ({ ...one, url: page })),
  };
}

/** What an entry is called: what changed where that is one thing, else how many things did. */
function titleOf(
  l: Localizer,
  title: string,
  isFirst: boolean,
  [line = '', ...more]: readonly string[],
): string {
  if (isFirst) return title;
  return more.length === 0 && line.length <= MAX_TITLE_CHARACTERS
    ? line
    : plain(fill(l.locale.diff.changed, { title }));
}

/** A feed that cannot be read begins anew: it must not keep a story from being published. */
function earlierItems(feed: string | undefined): readonly Omit<ChangesFeed['items'][number], 'url'>[] {
  try {
    const { items } = JSON.parse(feed ?? '{}') as Partial<ChangesFeed>;
    return Array.isArray(items) ? items : [];
  } catch {
    return [];
  }
}

/** As it is stored: the mark stands in the addresses alone. */
export function feedText(feed: ChangesFeed): string {
  const pair = /"(\w+)":"(?:[^"\\]|\\.)*"/g;
  return JSON.stringify(feed).replace(pair, (all, key: string) =>
    key.endsWith('url') ? all : unmarkedJson(all),
  );
}
