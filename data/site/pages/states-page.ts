/** The page of every state, and the script that answers its cards. */
import { escapeHtml } from '../../bundle/escape.ts';
import { pageScript } from './page-script.ts';
import type { State } from './states.ts';
import { toolPage } from './tool-page.ts';

function card({ name, attributes = {} }: State): string {
  const more = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  return `<what-we-know src="/demo/states/${name}.json" heading-level="3"${more.join('')}>
<p class="fallback">The newsroom’s own words, and <a href="/">a link</a>: shown until there is a card, and whenever there is none.</p>
</what-we-know>`;
}

function section(state: State): string {
  const { name, title, tells } = state;
  return `<section class="state" id="${name}" aria-label="${escapeHtml(title)}">
<h2>${escapeHtml(title)}</h2>
<p>${escapeHtml(tells)}</p>
${card(state)}
</section>`;
}

export function statesPage(states: readonly State[]): string {
  const links = states.map(({ name, title }) => `<li><a href="#${name}">${escapeHtml(title)}</a></li>`);
  return toolPage({
    path: '/demo/states',
    title: 'Every state of the card',
    tells:
      'The ferry, its outlets and everybody who speaks are invented: <strong>an example, and no news</strong>.',
    content: `<nav aria-label="States"><ul class="places">${links.join('')}</ul></nav>
<div class="states">
${states.map(section).join('\n')}
</div>`,
    scripts: ['/demo/states.js', '/embed/v1.js'],
  });
}

/** Throws what esbuild throws. */
export function statesScript(states: readonly State[]): Promise<string> {
  const examples = Object.fromEntries(states.map(({ name, answers, bundle }) => [name, { answers, bundle }]));
  return pageScript('pages/states/states.ts', { WWK_EXAMPLES: JSON.stringify(examples) });
}
