/**
 * The frame of our own pages: head, title, navigation. All styles and scripts lie in files of their own, so that the
 * pages live under a policy that allows nothing inline.
 */
import { escapeHtml } from '../../bundle/escape.ts';

export interface ToolPage {
  /** The path that serves it. */
  readonly path: string;
  readonly title: string;
  /** One or two sentences under the title; HTML. */
  readonly tells: string;
  /** HTML. */
  readonly content: string;
  /** Paths of scripts: the first ones run in this order, before the page is drawn on. */
  readonly scripts?: readonly string[];
}

const places: readonly (readonly [path: string, name: string])[] = [
  ['/', 'Stories'],
  ['/demo', 'News page'],
  ['/demo/states', 'Every state'],
  ['/configure', 'Put a card on a page'],
  ['/docs', 'API'],
];

function link(here: string, [path, name]: readonly [string, string]): string {
  return `<li><a href="${path}"${path === here ? ' aria-current="page"' : ''}>${escapeHtml(name)}</a></li>`;
}

export function toolPage({ path, title, tells, content, scripts = [] }: ToolPage): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – What We Know</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/pages.css">
<header class="top">
<p class="kicker">What we know</p>
<h1>${escapeHtml(title)}</h1>
<p class="lede">${tells}</p>
</header>
<main>
${content}
</main>
<footer class="end"><nav aria-label="Pages"><ul>${places.map((place) => link(path, place)).join('')}</ul></nav></footer>
${scripts.map((script) => `<script src="${script}"></script>`).join('\n')}
</html>
`;
}
