/** What else stands on news pages, each on the same page as our card: the peers of the time to the card. */
import type { Bundle } from '../../data/bundle/types.ts';
import { fetchEach, type Wanted } from './fetch-packages.ts';
import { type Face, newsPage } from './news-page.ts';
import { litCard, preactCard, reactCard, sameCard, textsOf, textsPath } from './same-card.ts';
import type { Awaited } from './slow-page.ts';
import type { Stand } from './stand.ts';

interface PeerCard extends Wanted {
  readonly name: string;
  /** What it shows, and what counts as being there. */
  readonly shows: string;
  readonly awaited: Awaited;
  /** What stands in the page, beside an async script of `script`. */
  readonly html: string;
}

export interface PeerPage {
  readonly name: string;
  readonly path: string;
  readonly awaited: Awaited;
}

/** Where a file of a package lies on the stand. */
const at = (file: string): string => `/peers/${file}`;
const styled = (file: string): string => `<link rel="stylesheet" href="${at(file)}">`;

const timeline = '@knight-lab/timelinejs/dist';
const emoji = 'emoji-picker-element-data/en/emojibase/data.json';
const video = 'lite-youtube-embed/src/lite-yt-embed.css';

/** Ten pieces of the story by their day, as its makers' page says to put it in. */
function timelineOf({ sources }: Bundle): string {
  const events = sources
    .filter(({ title, published = '' }) => title !== undefined && /^\d{4}-\d\d-\d\d/.test(published))
    .slice(0, 10)
    .map(({ title, outlet, published = '' }) => {
      const [year, month, day] = published.slice(0, 10).split('-').map(Number);
      return { start_date: { year, month, day }, text: { headline: title, text: outlet } };
    });
  const options = '{ font: null, initial_zoom: 1 }';
  return `${styled(`${timeline}/css/timeline.css`)}<script src="${at(`${timeline}/js/timeline.js`)}"></script>
<div id="timeline" style="width:100%;height:600px"></div>
<script>new TL.Timeline('timeline', ${JSON.stringify({ events }).replaceAll('<', '\\u003c')}, ${options})</script>`;
}

function peersOf(face: Face, bundle: Bundle): readonly PeerCard[] {
  const react = ['react@19.3.1', 'react-dom@19.3.1'] as const;
  return [
    {
      name: 'lit',
      shows: 'the same card, script and texts in one answer',
      packages: ['lit@3.3.3'],
      script: litCard(face),
      ...sameCard,
    },
    {
      name: 'preact-custom-element',
      shows: 'the same card, script and texts in one answer',
      packages: ['preact-custom-element@4.6.0', 'preact@10.27.2'],
      script: preactCard(face),
      ...sameCard,
    },
    {
      name: 'React',
      shows: 'the same card, script and texts in one answer',
      packages: [...react],
      script: reactCard(face),
      ...sameCard,
    },
    {
      name: 'React',
      shows: 'the same card, script, then texts',
      packages: [...react],
      script: reactCard(face, true),
      ...sameCard,
    },
    {
      name: 'TimelineJS',
      shows: 'ten pieces of the story, until its first headline',
      packages: ['@knight-lab/timelinejs@3.9.11'],
      files: [`${timeline}/js/timeline.js`, `${timeline}/css/timeline.css`],
      html: timelineOf(bundle),
      awaited: { host: '#timeline', part: '.tl-headline' },
    },
    {
      name: 'lite-youtube-embed',
      shows: 'until its button; the picture behind it is left out',
      packages: ['lite-youtube-embed@0.3.4'],
      script: "import 'lite-youtube-embed';",
      files: [video],
      html: `${styled(video)}<lite-youtube videoid="none" style="background-image:none"></lite-youtube>`,
      awaited: { host: 'lite-youtube', part: 'button' },
    },
    {
      name: 'emoji-picker-element',
      shows: 'until its first emoji, its list from the same place',
      packages: ['emoji-picker-element@1.29.1', 'emoji-picker-element-data@1.8.0'],
      script: "import 'emoji-picker-element';",
      files: [emoji],
      html: `<emoji-picker data-source="${at(emoji)}"></emoji-picker>`,
      awaited: { host: 'emoji-picker', part: 'button.emoji' },
    },
  ];
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
};
const typeOf = (file: string): string => types[file.slice(file.lastIndexOf('.') + 1)] ?? 'text/plain';

/** Puts a page for each peer that could be had on the stand; one sentence for each other. */
export async function putPeers(
  stand: Stand,
  face: Face,
  bundle: Bundle,
): Promise<{ readonly pages: readonly PeerPage[]; readonly missing: readonly string[] }> {
  const list = Object.fromEntries(peersOf(face, bundle).map((one) => [`${one.name}: ${one.shows}`, one]));
  const { fetched, missing } = await fetchEach(list);
  stand.put(textsPath, JSON.stringify(textsOf(face.pieces)), typeOf(textsPath));
  const pages = Object.entries(fetched).flatMap(([key, { version, script, files }], n): PeerPage[] => {
    const peer = list[key];
    if (peer === undefined) return [];
    for (const [file, body] of Object.entries(files)) stand.put(at(file), body, typeOf(file));
    const own = `/peers/${n}.js`;
    if (script !== undefined) stand.put(own, script, typeOf(own));
    const tag = script === undefined ? '' : `<script async src="${own}"></script>`;
    const path = `/peers/${n}`;
    stand.put(path, newsPage(`${tag}${peer.html}`));
    return [{ name: `${peer.name} ${version}: ${peer.shows}`, path, awaited: peer.awaited }];
  });
  return { pages, missing };
}
