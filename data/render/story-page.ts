/**
 * The page about one story: the card, and within it all that the card says, as plain HTML for readers without scripts,
 * for search engines and for archives. A placeholder stands for the host, and the Worker
 * replaces it.
 */

import { ORIGIN_PLACEHOLDER } from '../bundle/stored.ts';
import type { Resolution } from '../resolver/finding.ts';
import { resolve } from '../resolver/resolve.ts';
import { asOfWords } from '../wording/as-of.ts';
import { sourcesWords } from '../wording/card.ts';
import type { FindingText } from '../wording/card-model.ts';
import { findingDetails } from '../wording/finding/details.ts';
import { findingText } from '../wording/finding/finding-text.ts';
import { questions } from '../wording/lists/questions.ts';
import { type Localizer, own } from '../wording/localizer.ts';
import { plain } from '../wording/phrase.ts';
import { escapeHtmlAndPlaceholder as html, markedJson } from './escape.ts';
import { PICTURE_HEIGHT, PICTURE_WIDTH } from './picture.ts';

/** `ld` is the same story for machines; it goes into the head. */
export function storyPage(l: Localizer, ld: object): string {
  const { bundle, locale } = l;
  const { story, language } = bundle;
  const resolution = resolve(bundle, {});
  const shown = { resolution };
  const title = own(l, bundle.title);
  const head = [asOfWords(l, { resolution }), sourcesWords(l, shown)]
    .filter((one) => one !== '')
    .join(locale.dot);
  const summary = bundle.summary === undefined ? head : own(l, bundle.summary);
  const findings = resolution.findings.flatMap((finding) => findingText(l, finding) ?? []);
  const api = `/v1/stories/${story}`;
  const open = questions(l, shown).map(
    ({ label, text }) => `<li><bdi>${html(label)}</bdi> ${html(plain(text))}</li>`,
  );
  return `<!doctype html>
<html lang="${html(language)}" dir="${locale.direction}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(title)}</title>
<meta name="description" content="${html(summary)}">
<meta property="og:type" content="article">
<meta property="og:title" content="${html(title)}">
<meta property="og:description" content="${html(summary)}">
<meta property="og:url" content="${ORIGIN_PLACEHOLDER}/s/${story}">
<meta property="og:site_name" content="${html(locale.kicker)}">
<meta property="og:image" content="${ORIGIN_PLACEHOLDER}/v1/stories/${story}/card.png">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="${PICTURE_WIDTH}">
<meta property="og:image:height" content="${PICTURE_HEIGHT}">
<meta property="og:image:alt" content="${html(pictureWords(l, findings[0]))}">
<meta name="twitter:card" content="summary_large_image">
<link rel="canonical" href="${ORIGIN_PLACEHOLDER}/s/${story}">
<link rel="alternate" type="application/json+oembed" href="${ORIGIN_PLACEHOLDER}/oembed?url=${ORIGIN_PLACEHOLDER}/s/${story}" title="${html(title)}">
<link rel="icon" href="/favicon.svg">
<link rel="alternate" type="application/json" href="${api}">
<link rel="alternate" type="application/ld+json" href="${api}/card.jsonld">
<link rel="alternate" type="text/plain" href="${api}/card.txt">
<link rel="alternate" type="application/feed+json" href="${api}/changes.json">
<link rel="alternate" type="application/atom+xml" href="${api}/changes.atom">
<script type="application/ld+json">${markedJson(JSON.stringify(ld).replaceAll('<', '\\u003c'))}</script>
<style>
  :root { color-scheme: light dark; }
  body { margin: 0 auto; padding: 16px; max-width: 46rem; font: 100%/1.5 Charter, "Bitstream Charter", Cambria, Georgia, serif; background: Canvas; color: CanvasText; }
  h2 { font-size: 1rem; margin: 1.2em 0 0; }
  p { margin: 0; }
  what-we-know { display: block; margin-top: 1.2rem; }
  /* The card, once it is drawn, has the title itself. */
  body:has(what-we-know:defined) h1 { position: absolute; clip-path: inset(50%); }
</style>
<h1>${html(title)}</h1>
<p>${html(summary)}</p>
<what-we-know story="${story}">
<p>${html(head)}</p>
${findings.map((text) => section(l, resolution, text)).join('\n')}
${open.length === 0 ? '' : `<h2>${html(locale.controls.questions)}</h2>\n<ul>${open.join('\n')}</ul>`}
</what-we-know>
<script src="/embed/v1.js" async></script>
</html>
`;
}

/** What the picture shows, for those who do not see it. */
function pictureWords(l: Localizer, finding: FindingText | undefined): string {
  const lines = finding?.lines.map(({ value, who }) =>
    [value, who]
      .map(plain)
      .filter((one) => one !== '')
      .join(l.locale.dot),
  );
  return [own(l, l.bundle.title), finding?.asks ?? '', ...(lines ?? []), finding?.state ?? '']
    .filter((one) => one !== '')
    .join(' – ');
}

function section(
  l: Localizer,
  resolution: Resolution,
  { fact, asks, state, lines, more, note }: FindingText,
): string {
  const details = findingDetails(l, resolution, fact);
  const values = [...lines, ...(more === undefined ? [] : (details?.lines ?? []))].map(({ value, who }) => {
    const whose = plain(who);
    return `<p><strong>${html(plain(value))}</strong>${whose === '' ? '' : ` · ${html(whose)}`}</p>`;
  });
  const remarks = [note ?? [], ...(details?.why ?? []), ...(details?.notes ?? [])].map(plain);
  return [
    `<section id="${fact}"><h2><bdi>${html(asks)}</bdi>${state === '' ? '' : ` [${html(state)}]`}</h2>`,
    ...values,
    ...remarks.filter((text) => text !== '').map((text) => `<p>${html(text)}</p>`),
    '</section>',
  ].join('\n');
}
