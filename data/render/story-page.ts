/**
 * The page about one story: the card, and within it all that the card says, as plain HTML for readers without scripts,
 * for search engines and for archives. Where the address of a host belongs, a mark stands for the Worker to fill in, so
 * that the page is right on every one.
 */

import { originMark } from '../bundle/stored.ts';
import { resolve } from '../resolver/resolve.ts';
import { plain } from '../wording/phrase.ts';
import { type FindingSaid, sheetOf } from '../wording/sheet.ts';
import { own, type Voice } from '../wording/voice.ts';
import { unmarkedHtml as html, unmarkedJson } from './unmarked.ts';

/** `ld` is the same story for machines; it goes into the head. */
export function storyPage(voice: Voice, ld: object): string {
  const { bundle, strings } = voice;
  const { story, language } = bundle;
  const sheet = sheetOf(voice, resolve(bundle, { off: [] }));
  const summary = bundle.summary === undefined ? plain(sheet.state) : own(voice, bundle.summary);
  const api = `/v1/stories/${story}`;
  const unknowns = sheet.unknowns.map(
    ({ asks, why }) => `<li><bdi>${html(asks)}</bdi> ${html(plain(why))}</li>`,
  );
  return `<!doctype html>
<html lang="${html(language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(sheet.title)}</title>
<meta name="description" content="${html(summary)}">
<meta property="og:type" content="article">
<meta property="og:title" content="${html(sheet.title)}">
<meta property="og:description" content="${html(summary)}">
<meta property="og:url" content="${originMark}/s/${story}">
<link rel="canonical" href="${originMark}/s/${story}">
<link rel="alternate" type="application/json+oembed" href="${originMark}/oembed?url=${originMark}/s/${story}" title="${html(sheet.title)}">
<link rel="icon" href="data:,">
<link rel="alternate" type="application/json" href="${api}">
<link rel="alternate" type="application/ld+json" href="${api}/card.jsonld">
<link rel="alternate" type="text/plain" href="${api}/card.txt">
<link rel="alternate" type="application/feed+json" href="${api}/changes.json">
<link rel="alternate" type="application/atom+xml" href="${api}/changes.atom">
<script type="application/ld+json">${unmarkedJson(JSON.stringify(ld).replaceAll('<', '\\u003c'))}</script>
<style>
  :root { color-scheme: light dark; }
  body { margin: 0 auto; padding: 16px; max-width: 46rem; font: 17px/1.5 Charter, "Bitstream Charter", Cambria, Georgia, serif; background: Canvas; color: CanvasText; }
  h2 { font-size: 1rem; margin: 1.2em 0 0; }
  p { margin: 0; }
  what-we-know { display: block; margin-top: 1.2rem; }
  /* The card, once it is drawn, has the title itself. */
  body:has(what-we-know:defined) h1 { position: absolute; clip-path: inset(50%); }
</style>
<h1>${html(sheet.title)}</h1>
<p>${html(summary)}</p>
<what-we-know story="${story}">
<p>${html(plain(sheet.state))}</p>
${sheet.findings.map(section).join('\n')}
${unknowns.length === 0 ? '' : `<h2>${html(strings.unknowns)}</h2>\n<ul>${unknowns.join('\n')}</ul>`}
</what-we-know>
<script src="/embed/v1.js" async></script>
</html>
`;
}

function section({ fact, asks, statusWord, trend, says, why, behind }: FindingSaid): string {
  const word = trend === undefined ? statusWord : `${statusWord}, ${trend}`;
  const values = says.map(({ value, owner }) => {
    const whose = plain(owner);
    return `<p><strong>${html(plain(value))}</strong>${whose === '' ? '' : ` · ${html(whose)}`}</p>`;
  });
  const reasons = [...why, behind].map(plain).filter((text) => text !== '');
  return [
    `<section id="${fact}"><h2><bdi>${html(asks)}</bdi> [${html(word)}]</h2>`,
    ...values,
    ...reasons.map((text) => `<p>${html(text)}</p>`),
    '</section>',
  ].join('\n');
}
