/**
 * The API for people: a plain page made from the OpenAPI description, so that it says what the table of routes says. No
 * script of anybody is needed to read it.
 */
import { escapeHtml } from '../../bundle/escape.ts';
import { toolPage } from './tool-page.ts';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly description: string;
  readonly schema: { readonly enum?: readonly string[]; readonly examples?: readonly string[] };
}

interface Operation {
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: object }>>;
}

export interface Description {
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
}

const groups: readonly (readonly [title: string, belongs: (path: string) => boolean])[] = [
  ['Stories', (path) => path.startsWith('/v1/')],
  ['Cards and scripts', (path) => /^\/(?:embed|e|s|oembed)(?:\/|$)/.test(path)],
  ['Descriptions', (path) => /^\/(?:schema|openapi|custom-elements|version|healthz|problems)/.test(path)],
  ['Pages', () => true],
];

export function docsPage({ paths }: Description): string {
  const left = new Map(Object.entries(paths));
  const sections = groups.map(([title, belongs]) => {
    const own = [...left].filter(([path]) => belongs(path));
    for (const [path] of own) left.delete(path);
    return `<section class="doc">\n<h2>${title}</h2>\n${own.map(([path, { get }]) => address(path, get)).join('\n')}\n</section>`;
  });
  return toolPage({
    path: '/docs',
    title: 'The API',
    tells:
      'Everything is read with GET, needs no key and may be read from every site. For programs: ' +
      '<a href="/openapi.json">openapi.json</a>, <a href="/schema/bundle.json">the schema of a bundle</a>.',
    content: `${rules}\n${sections.join('\n')}`,
  });
}

const rules = `<section class="doc"><h2>For all of them</h2>
<ul class="rules">
<li>An address has one spelling: no slash at its end, no percent signs, no other queries than those named here.</li>
<li>Ask again with <code>If-None-Match</code> and the <code>ETag</code> of the last answer: <code>304</code> says that nothing changed.</li>
<li>What fails is a problem document (RFC 9457), <code>application/problem+json</code>: <code>type</code>, <code>title</code>, <code>status</code>, <code>detail</code>. A browser that opens a page gets the same words as a page.</li>
<li><code>301</code> says where a story is under its new name; <code>410</code>, why it was withdrawn; <code>503</code> comes with <code>Retry-After</code>.</li>
</ul></section>`;

function address(path: string, { summary, parameters, responses }: Operation): string {
  const [type = ''] = Object.keys(responses[200]?.content ?? {});
  const parts = escapeHtml(path).replace(/\{\w+\}/g, (part) => `<i>${part}</i>`);
  const rows = parameters.map(
    ({ name, in: place, description, schema }) =>
      `<div class="parameter"><dt><code>${place === 'query' ? `?${name}` : `{${name}}`}</code></dt><dd>${escapeHtml(description)}${suchAs(schema)}</dd></div>`,
  );
  return `<article id="${anchor(path)}">
<h3><a href="#${anchor(path)}"><code>${parts}</code></a></h3>
<p>${escapeHtml(summary)} <span class="type">${escapeHtml(type)}</span></p>
${rows.length === 0 ? '' : `<dl>${rows.join('')}</dl>`}
</article>`;
}

function suchAs({ examples = [] }: Parameter['schema']): string {
  return examples.length === 0
    ? ''
    : ` Like ${examples.map((one) => `<code>${escapeHtml(one)}</code>`).join(', ')}.`;
}

function anchor(path: string): string {
  return path === '/' ? 'index' : path.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
