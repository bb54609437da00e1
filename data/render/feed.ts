/**
 * The feed of a story's changes: a JSON Feed (https://www.jsonfeed.org/version/1.1/). Its URLs are absolute, as feed
 * readers need them, with a placeholder for the host that the Worker replaces.
 */

import type { ChangesFeed } from '../../worker/api.ts';
import { ORIGIN_PLACEHOLDER } from '../bundle/stored.ts';
import type { PreviousRevision } from '../publish/artifact.ts';
import { resolve } from '../resolver/resolve.ts';
import { changes } from '../wording/changes.ts';
import { claimChanges } from '../wording/claim-changes.ts';
import { counted, type Localizer, own } from '../wording/localizer.ts';
import { plain } from '../wording/phrase.ts';
import { escapeJsonAndPlaceholder } from './escape.ts';
import { localizerFor } from './localizer-for.ts';

/** How many publications a feed remembers. */
const MAX_ENTRIES = 50;

const MAX_TITLE_CHARACTERS = 120;

/** Each publication and each rollback is one item, with what it changed on the card; the newest first. */
export function feedOf(
  l: Localizer,
  revision: string,
  before: PreviousRevision | undefined,
  now: Date,
): ChangesFeed {
  const { bundle, locale } = l;
  const title = own(l, bundle.title);
  const page = `${ORIGIN_PLACEHOLDER}/s/${bundle.story}`;
  const earlier = earlierItems(before?.feed);
  const told = before === undefined ? [] : toldOf(l, before);
  // What had no entry before begins with its publication, whatever changed.
  const isFirst = earlier.length === 0 && told.length === 0;
  const lines = isFirst ? [locale.diff.published] : told;
  const date = now.toISOString();
  const item = {
    // Who reads feeds takes one id for one item: a revision that comes back needs another.
    id: earlier.some(({ id }) => id === revision) ? `${revision}-${date}` : revision,
    title: isFirst ? title : titleOf(l, lines),
    content_text: lines.join('\n'),
    date_published: date,
  };
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: `${ORIGIN_PLACEHOLDER}/v1/stories/${bundle.story}/changes.json`,
    language: bundle.language,
    // No entry where nothing changed for readers.
    items: [...(lines.length === 0 ? [] : [item]), ...earlier]
      .slice(0, MAX_ENTRIES)
      .map((one) => ({ ...one, url: page })),
  };
}

/** That the newsroom went back; what reads otherwise on the card; where nothing does, what is behind it. */
function toldOf(l: Localizer, { bundle, rolledBack }: PreviousRevision): readonly string[] {
  const { diff } = l.locale;
  const then = localizerFor(bundle, l.bundle.language);
  const onCard = changes(
    { l: then, resolution: resolve(bundle, {}) },
    { l, resolution: resolve(l.bundle, {}) },
  );
  const lines = onCard[0] === diff.nothing ? claimChanges(then, l) : onCard;
  return rolledBack ? [diff.rolledBack, ...lines] : lines;
}

/** What an entry is called: the first thing that changed, and how many more did. */
function titleOf(l: Localizer, [line = '', ...more]: readonly string[]): string {
  const isLong = line.length > MAX_TITLE_CHARACTERS;
  const cut = isLong ? `${line.slice(0, MAX_TITLE_CHARACTERS).replace(/\s+\S*$/, '')} …` : line;
  return more.length === 0 ? cut : `${cut} (${plain(counted(l, l.locale.more, more.length))})`;
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
    key.endsWith('url') ? all : escapeJsonAndPlaceholder(all),
  );
}
