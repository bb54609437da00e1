/**
 * When a reader on a slow connection sees the card, in each way of embedding it, beside the same card as static HTML and
 * beside what else stands on news pages.
 */
import type { Browser } from 'playwright-core';
import { blockedBy } from '../blocking.ts';
import { liveCard, pathOf, putEmbeds, type Way, wholeCard } from '../embeds.ts';
import { faceOf, newsPage, staticCard } from '../news-page.ts';
import { putPeers } from '../peer-cards.ts';
import { differencesOf, interleaved, ratiosOf, spreadOf } from '../rounds.ts';
import { type Awaited, openBrowser, type Seen, seeCard, slow } from '../slow-page.ts';
import { openStand, realStory } from '../stand.ts';
import type { Figure, Suite, Wish } from '../suite.ts';

const story = 'kazakhstan-unrest-2022';
const floor = 'the same card as static HTML';
const whole = 'the same card with all its claims folded up in it, as static HTML';

interface Seat {
  readonly path: string;
  readonly awaited: Awaited;
  readonly wish?: Wish;
  /** What it is measured against, where that is not the floor. */
  readonly to?: string;
}

function seat(way: Way, most?: number): Seat {
  return { path: pathOf(way), awaited: liveCard, ...(most === undefined ? {} : { wish: { most } }) };
}

const server = 'the card included by the server, and the script that takes it over';
const tag = 'one tag, script and first card in one answer';
const reserved = 'the same, space reserved';

/** Those that something was wished for, with what they are measured against; seen most often. */
const wishedFor: Readonly<Record<string, Seat>> = {
  [floor]: { path: '/static', awaited: wholeCard },
  [whole]: { path: pathOf('still'), awaited: wholeCard },
  [server]: { ...seat('server', 1.03), to: whole },
  [tag]: seat('tag', 1.5),
  [reserved]: seat('reserved', 1.5),
};

const others: Readonly<Record<string, Seat>> = {
  'element and script, first card in its answer': seat('element'),
  'one tag for all stories: script, then bundle': seat('later'),
  'a plain link that a page-wide script turns into a card': seat('link'),
  'element and pinned script with its hash, then bundle': seat('pinned'),
  'in a frame': seat('frame'),
};

type Looks = Record<string, Seen[]>;

/** Sees each page once in each round. */
async function seeEach(
  browser: Browser,
  origin: string,
  seats: Readonly<Record<string, Seat>>,
  rounds: number,
  seconds: number,
): Promise<Looks> {
  const looks: Looks = {};
  const subjects: Record<string, () => Promise<number>> = {};
  for (const [name, { path, awaited }] of Object.entries(seats)) {
    const seen: Seen[] = [];
    looks[name] = seen;
    subjects[name] = async () => {
      const one = await seeCard(browser, origin + path, awaited);
      seen.push(one);
      return one.card;
    };
  }
  await interleaved(subjects, rounds, seconds);
  return looks;
}

function of(looks: Looks, name: string, what: keyof Seen): number[] {
  return (looks[name] ?? []).map((seen) => seen[what]);
}

/** One row for each, with the floor of the same rounds. */
function rows(looks: Looks, seats: Readonly<Record<string, Seat>>): Figure[] {
  return Object.entries(seats).map(([name, { wish, to = floor }]): Figure => {
    const [cards, floors] = [of(looks, name, 'card'), of(looks, to, 'card')];
    const heap = differencesOf(of(looks, name, 'heap'), of(looks, floor, 'heap')).median;
    const ratio = { to, ...ratiosOf(cards, floors), ...(wish && { wish }) };
    return {
      subject: name,
      unit: 'ms',
      value: spreadOf(cards),
      ...(name === floor ? {} : { ratio }),
      more: {
        'layout shift': { value: spreadOf(of(looks, name, 'shift')).median, unit: '' },
        ...(name === floor ? {} : { 'heap added': { value: heap, unit: 'MB' } }),
      },
    };
  });
}

/** What else was wished for of a way of embedding. */
function costs(looks: Looks, blocked: Readonly<Record<string, readonly number[]>>): Figure[] {
  const figures: Figure[] = [server, reserved].map((name) => ({
    subject: `layout shift: ${name}`,
    unit: '',
    value: spreadOf(of(looks, name, 'shift')),
    wish: { most: 0 },
  }));
  for (const name of [server, tag]) {
    const heap = differencesOf(of(looks, name, 'heap'), of(looks, floor, 'heap'));
    figures.push({ subject: `script memory added: ${name}`, unit: 'MB', value: heap, wish: { most: 1.2 } });
  }
  figures.push({ subject: `blocked: ${floor}`, unit: 'ms', value: spreadOf(blocked[floor] ?? []) });
  for (const name of [server, tag]) {
    const added = differencesOf(blocked[name] ?? [], blocked[floor] ?? []);
    figures.push({ subject: `blocked longer: ${name}`, unit: 'ms', value: added, wish: { most: 10 } });
  }
  return figures;
}

export const timeToCard: Suite = {
  name: 'time-to-card',
  measures: `Chromium with nothing cached, ${slow.roundTrip} ms a round trip, ${slow.bitsPerSecond / 1e6} Mbit/s, processor ${slow.processor} × slower`,
  async run({ quick, say }) {
    const browser = await openBrowser('light');
    const stand = await openStand([await realStory(story)]);
    try {
      await putEmbeds(stand, story);
      const face = await faceOf(browser, stand.origin + pathOf('tag'));
      stand.put('/static', newsPage(staticCard(face)));
      const { [floor]: still = { path: '', awaited: wholeCard }, ...ways } = wishedFor;
      const seats = { [floor]: still };
      const [first, second, third] = quick ? [2, 1, 2] : [9, 5, 7];

      const looks = await seeEach(browser, stand.origin, wishedFor, first, 75);
      const figures = rows(looks, { ...seats, ...ways });

      const notes: string[] = [];
      const further: Record<string, Seat> = { ...seats, ...others };
      if (quick) notes.push('Peers are left out of a quick run.');
      else {
        say('fetching the peers');
        const { pages, missing } = await putPeers(stand, face, (await realStory(story)).bundle);
        notes.push(...missing);
        for (const { name, ...page } of pages) {
          const fault = await seeCard(browser, stand.origin + page.path, page.awaited).catch(String);
          if (typeof fault === 'string') notes.push(`${name} is left out. ${fault}`);
          else further[name] = page;
        }
        const lit = pages.find(({ name }) => name.startsWith('lit ') && further[name] !== undefined);
        if (lit !== undefined) further['one tag, beside lit'] = { ...seat('tag', 0.92), to: lit.name };
      }
      const more = await seeEach(browser, stand.origin, further, second, 60);
      figures.push(...rows(more, further).filter(({ subject }) => subject !== floor));

      const blocked: Record<string, () => Promise<number>> = {};
      for (const name of [floor, server, tag]) {
        const { path, awaited } = wishedFor[name] ?? still;
        blocked[name] = () => blockedBy(browser, stand.origin + path, awaited);
      }
      figures.push(...costs(looks, await interleaved(blocked, third, 45)));
      return { rounds: looks[floor]?.length ?? 0, figures, notes };
    } finally {
      await stand.close();
      await browser.close();
    }
  },
};
