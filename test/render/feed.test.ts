/** The feed of a story's changes: what its items are called and say, in the story's language, and where they lead. */
import { describe, expect, it } from 'vitest';
import { ORIGIN_PLACEHOLDER } from '../../data/bundle/stored.ts';
import type { Bundle, Claim } from '../../data/bundle/types.ts';
import type { PreviousRevision } from '../../data/publish/artifact.ts';
import { atomOf } from '../../data/render/atom.ts';
import { feedOf, feedText } from '../../data/render/feed.ts';
import { localizerFor } from '../../data/render/localizer-for.ts';
import type { ChangesFeed } from '../../worker/api.ts';
import { killed, bundle as story, torture } from '../wording/story.ts';

const now = new Date('2022-09-01T00:00:00Z');
const revision = '0'.repeat(24);

function feed(bundle: Bundle, before?: Partial<PreviousRevision>): ChangesFeed {
  const earlier = before && { bundle: story, revision: '1'.repeat(24), ...before };
  return feedOf(localizerFor(bundle, bundle.language), revision, earlier, now);
}

function withKilled(claims: readonly Claim[]): Bundle {
  return { ...story, facts: [{ ...killed, claims }, torture] };
}

/** The story without the prosecutors' last total. */
const beforeTheRaise = withKilled(
  killed.claims.filter(({ source }) => source !== 'post' && source !== 'copy'),
);
const afterTheRaise = withKilled(killed.claims.filter(({ id }) => id !== 'copy' && id !== 'post~2'));

describe('an item of the feed', () => {
  it('is called what it says where it says one thing: who raised what from what to what', () => {
    const { items } = feed(afterTheRaise, { bundle: beforeTheRaise });
    expect(items[0]?.content_text).toBe('Killed: prosecutors raised it from 225 to 238.');
    expect(items[0]?.title).toBe('Killed: prosecutors raised it from 225 to 238.');
  });

  it('is called by the first of several things, with how many more there are, one a line', () => {
    const { items } = feed(story, { bundle: { ...story, facts: [] } });
    const lines = items[0]?.content_text.split('\n') ?? [];
    expect(items[0]?.title).toMatch(/^Killed: a new question\. .{5,110} \(1 more\)$/);
    expect(lines.map((line) => line.split(': a new question.')[0])).toEqual([
      'Killed',
      'Tortured in custody?',
    ]);
  });

  it('says what was taken back, by whom, with the day', () => {
    const without = {
      ...story,
      statements: story.statements.map(({ acts: _, ...statement }) => statement),
    };
    const text = feed(story, { bundle: without }).items[0]?.content_text;
    expect(text).toMatch(
      /^Killed: .*information ministry took it back the same day\. The health ministry said the same day that it never gave it\./,
    );
  });

  it('speaks the story’s language and no other', () => {
    const german = (bundle: Bundle): Bundle => ({ ...bundle, language: 'de', title: 'Die Unruhen' });
    const { items, language, title } = feed(german(afterTheRaise), { bundle: german(beforeTheRaise) });
    expect([language, title]).toEqual(['de', 'Die Unruhen']);
    expect(items[0]?.content_text).toBe('Killed: erhöht von 225 auf 238 (Prosecutors).');
    expect(feed(german(story)).items[0]?.content_text).toBe('Veröffentlicht.');
  });

  it('is none where nothing reads otherwise, and says what is behind the card where that alone changed', () => {
    const old = { id: 'old', title: 'Old', content_text: '', date_published: '2022-01-01T00:00:00Z' };
    const same = feed(story, { bundle: { ...story, lead: 2 }, feed: JSON.stringify({ items: [old] }) });
    expect(same.items.map(({ id }) => id)).toEqual(['old']);
    const [first = killed.claims[0]] = killed.claims.filter(({ note }) => note === undefined);
    const noted = withKilled(
      killed.claims.map((claim) => (claim === first ? { ...claim, anchor: 'other words' } : claim)),
    );
    for (const { title, content_text } of feed(noted, { bundle: story }).items)
      expect(`${title} ${content_text}`).not.toMatch(/nothing|changed$/i);
  });

  it('has the story’s title and no changes when it is the first', () => {
    const { items } = feed(story);
    expect(items.map(({ title, content_text }) => [title, content_text])).toEqual([
      ['The unrest', 'Published.'],
    ]);
  });
});

it('names itself and the page by whole addresses once the host is filled in, and leaves texts alone', () => {
  const title = 'Storm {{origin}}/s/ "{{{origin}}}" \\{{origin}}';
  const made = feed({ ...story, title });
  const filled = (text: string): string => text.replaceAll(ORIGIN_PLACEHOLDER, 'https://facts.example.org');
  const page = `https://facts.example.org/s/${story.story}`;
  const api = `https://facts.example.org/v1/stories/${story.story}`;
  expect(JSON.parse(filled(feedText(made)))).toMatchObject({
    title,
    home_page_url: page,
    feed_url: `${api}/changes.json`,
    items: [{ title, url: page }],
  });
  const atom = filled(atomOf(story.story, made));
  const links = [...atom.matchAll(/<link rel="(\w+)"[^>]* href="([^"]+)"\/>/g)].map((link) => link.slice(1));
  expect(links).toEqual([
    ['self', `${api}/changes.atom`],
    ['alternate', page],
    ['alternate', page],
  ]);
  const [, told = ''] = /<title>(.*?)<\/title>/.exec(atom) ?? [];
  expect(told.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))).toBe(title);
});

describe('earlier items', () => {
  const old = { id: 'old', title: 'Old', content_text: '', date_published: '2022-01-01T00:00:00Z' };

  it('that knew no addresses are led to the page too', () => {
    const { items } = feed(afterTheRaise, { bundle: beforeTheRaise, feed: JSON.stringify({ items: [old] }) });
    expect(items.map(({ url }) => url)).toEqual(Array(2).fill(`${ORIGIN_PLACEHOLDER}/s/${story.story}`));
  });

  it('that cannot be read keep nothing from being published', () => {
    for (const broken of ['', 'null', '{"items":3}', '<html>'])
      expect(feed(story, { feed: broken }).items).toHaveLength(1);
  });

  it('are kept when the story goes back, whose item has an id of its own and says so first', () => {
    const wrong = '1'.repeat(24);
    const items = [wrong, revision].map((id) => ({ ...old, id }));
    const made = feed(story, { revision: wrong, feed: JSON.stringify({ items }), rolledBack: true });
    expect(made.items.map(({ id }) => id)).toEqual([`${revision}-2022-09-01T00:00:00.000Z`, wrong, revision]);
    expect(made.items[0]?.content_text.split('\n')[0]).toBe(
      'The newsroom went back to an earlier state of this card.',
    );
  });
});
