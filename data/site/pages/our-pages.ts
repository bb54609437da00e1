/**
 * Our own pages and descriptions as files of the site: what the build makes besides the widget's scripts. Each lies
 * under the route that serves it.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { routes } from '../../../worker/routes/routes.ts';
import { bundleSchema, jsonSchemas } from '../../compiler/index.ts';
import type { SiteFile } from '../../publish/sync-site.ts';
import { repoRoot } from '../../render/repo-root.ts';
import { configurePage } from './configure-page.ts';
import { declarations } from './declarations.ts';
import { type Description, docsPage } from './docs-page.ts';
import { manifest } from './manifest.ts';
import { openApi } from './openapi.ts';
import { pageScript } from './page-script.ts';
import { states } from './states.ts';
import { statesPage, statesScript } from './states-page.ts';

/** Throws what esbuild throws, and where the example story has mistakes. */
export async function ourPages(version: string): Promise<readonly SiteFile[]> {
  const api = openApi(routes, version);
  const every = await states();
  return [
    { key: 'embed/frames.js', text: await pageScript('frame/resizer.ts') },
    { key: 'pages.css', text: await styles() },
    { key: 'configure.js', text: await pageScript('pages/configure/configure.ts') },
    { key: 'configure', text: await configurePage() },
    { key: 'demo/states.js', text: await statesScript(every) },
    { key: 'demo/states', text: statesPage(every) },
    { key: 'openapi.json', text: JSON.stringify(api) },
    { key: 'docs', text: docsPage(api as Description) },
    { key: 'custom-elements.json', text: await manifest() },
    ...(await declarations()),
    { key: 'schema/bundle.json', text: bundleSchema() },
    ...[...jsonSchemas()].map(([name, text]) => ({ key: `schema/${name}.json`, text })),
  ];
}

/** One file for all of them: a newsroom goes from page to page. */
async function styles(): Promise<string> {
  const names = ['pages.css', 'states/states.css', 'configure/configure.css', 'docs.css'];
  const texts = await Promise.all(
    names.map((name) => readFile(join(repoRoot, 'widget/pages', name), 'utf8')),
  );
  return texts.join('\n');
}
