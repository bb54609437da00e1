/**
 * The feed of a story's changes: a JSON Feed (https://www.jsonfeed.org/version/1.1/). Its addresses are whole ones, as feed
 * readers want them, with a mark for the host that the Worker fills in.
 */

import type { ChangesFeed } from '../../worker/api.ts';
import { originMark } from '../bundle/stored.ts';
import type { Before } from '../publish/paper.ts';
import { own, type Voice } from '../wording/voice.ts';
import { changes } from './changes.ts';
import { voiceIn } from './speak.ts';
import { unmarkedJson } from './unmarked.ts';

/** How many publications a feed remembers. */
const remembered = 50;

/** Each publication and each rollback is one item, with what it changed on the card; the newest first. */
export async function feedOf(
  voice: Voice,
  revision: string,
  before: Before | undefined,
  now: Date,
): Promise<ChangesFeed> {
  const { bundle } = voice;
  const title = own(voice, bundle.title);
  const page = `${originMark}/s/${bundle.story}`;
  const first = before === undefined;
  const lines = first ? ['Published.'] : changes(await voiceIn(before.bundle, bundle.language), voice);
  const earlier = earlierItems(before?.feed);
  const date = now.toISOString();
  const item = {
    // Who reads feeds takes one id for one item: a revision that comes back needs another.
    id: earlier.some(({ id }) => id === revision) ? `${revision}-${date}` : revision,
    title: first ? title : `${title}: ${before.rolledBack ? 'taken back' : 'changed'}`,
    content_text: [...(before?.rolledBack ? ['Taken back to an earlier state.'] : []), ...lines].join('\n'),
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
