/**
 * Makes the papers of a story: the script with the card in it, the card in a frame, as text, as schema.org, as a page
 * that needs no script, and the feed of its changes. All in the words of the card itself, so that no form says more than the others.
 */

import type { Source } from '../bundle/bundle.ts';
import { type Language, otherLanguages } from '../bundle/languages.ts';
import { paperIn } from '../bundle/stored.ts';
import type { Before, Paper } from '../publish/paper.ts';
import type { GoodStory } from '../publish/shelve.ts';
import type { Finding } from '../resolver/finding.ts';
import { resolve } from '../resolver/resolve.ts';
import { bring, firstFace } from '../wording/face.ts';
import { inOneLine } from '../wording/finding/headline.ts';
import { plain } from '../wording/phrase.ts';
import { wordOf } from '../wording/sheet.ts';
import { own, type Voice } from '../wording/voice.ts';
import { atomOf } from './atom.ts';
import { feedOf, feedText } from './feed.ts';
import { serverCard } from './server-card.ts';
import { voiceIn } from './speak.ts';
import { storyPage } from './story-page.ts';
import { card } from './text.ts';

/** What the papers of a story are made with. */
export interface CardParts {
  /** The first script. */
  readonly core: string;
  /** The page of the card alone, with `{{story}}` in place of the story's name. */
  readonly frame: string;
}

export async function papersOf(
  { bundle, revision }: GoodStory,
  before: Before | undefined,
  now: Date,
  { core, frame }: CardParts,
): Promise<readonly Paper[]> {
  const { language } = bundle;
  const voice = await voiceIn(bundle, language);
  const text = await card(bundle, { off: [] }, language, false);
  const ld = linkedData(voice, revision);
  const feed = await feedOf(voice, revision, before, now);
  const spoken = await atOnce(voice, core, undefined);
  for (const other of otherLanguages(bundle)) {
    spoken.push(...(await atOnce(await voiceIn(bundle, other), core, other)));
  }
  return [
    ...spoken,
    // The name of a story is a slug, which needs no escaping.
    { name: 'frame.html', text: frame.replaceAll('{{story}}', bundle.story) },
    { name: 'card.txt', text, language },
    { name: 'card.jsonld', text: JSON.stringify(ld), language },
    { name: 'page.html', text: storyPage(voice, ld), language },
    { name: 'changes.json', text: feedText(feed), language },
    { name: 'changes.atom', text: atomOf(bundle.story, feed), language },
  ];
}

/** What a page shows at once, in the words of this voice. `other`: its language, where that is not the story's own. */
async function atOnce(voice: Voice, core: string, other: Language | undefined): Promise<Paper[]> {
  const { bundle, strings, language } = voice;
  const script = core + bring(firstFace(voice, resolve(bundle, { off: [] })));
  const card = await serverCard(bundle, strings, language);
  const tag = other ?? bundle.language;
  return [
    { name: paperIn(other, 'script.js'), text: script, language: tag },
    { name: paperIn(other, 'card.html'), text: card, language: tag },
  ];
}

/** The sources as citations, the findings as claims with the pages that they appear in. No rating, no verdict. */
function linkedData(voice: Voice, revision: string): Readonly<Record<string, unknown>> {
  const { bundle } = voice;
  const { findings } = resolve(bundle, { off: [] });
  const title = own(voice, bundle.title);
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    identifier: revision,
    name: title,
    ...(bundle.summary === undefined ? {} : { abstract: own(voice, bundle.summary) }),
    inLanguage: bundle.language,
    about: { '@type': 'Event', name: title },
    citation: bundle.sources.map(citation),
    hasPart: findings.map((finding) => claim(voice, finding)),
  };
}

function citation({ id, outlet, title, url, published, language, original }: Source): object {
  const basis = original && {
    '@type': 'NewsArticle',
    ...(original.title === undefined ? {} : { headline: original.title }),
    publisher: { '@type': 'Organization', name: original.outlet },
  };
  return {
    '@type': 'NewsArticle',
    '@id': `#source-${id}`,
    ...(title === undefined ? {} : { headline: title }),
    ...(url === undefined ? {} : { url }),
    datePublished: published,
    inLanguage: language,
    publisher: { '@type': 'Organization', name: outlet },
    ...(basis === undefined ? {} : { isBasedOn: basis }),
  };
}

function claim(voice: Voice, finding: Finding): object {
  const fact = voice.bundle.facts.find(({ id }) => id === finding.fact);
  const sources = new Set(
    finding.origins.flatMap(({ claims }) =>
      claims
        .filter(({ state }) => state === 'current')
        .map(({ id }) => fact?.claims.find((one) => one.id === id)?.source),
    ),
  );
  const status = fact === undefined ? '' : wordOf(voice, finding, fact);
  return {
    '@type': 'Claim',
    '@id': `#${finding.fact}`,
    name: fact === undefined ? finding.fact : own(voice, fact.asks),
    text: `${plain(inOneLine(voice, finding))} [${status}]`,
    ...(sources.size === 0 ? {} : { appearance: [...sources].map((id) => ({ '@id': `#source-${id}` })) }),
  };
}
