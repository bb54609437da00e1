/**
 * The site's own files: the scripts and pages that are the same for every story. Each is published under the route that
 * serves it, without its first slash, so a new page is one line here and one row in the Worker's table.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scriptKey } from '../bundle/stored.ts';
import { revisionOfText, type SiteFile } from '../publish/sync-site.ts';
import type { CardParts } from '../render/artifacts.ts';
import { repoRoot } from '../render/repo-root.ts';
import type { WidgetScripts } from './build-widget.ts';
import { ourPages } from './pages/our-pages.ts';

export interface Site extends CardParts {
  /** In the order in which they are to be published: nothing comes before what it loads. */
  readonly files: readonly SiteFile[];
  /** The name for ever of the script that pages pin. */
  readonly script: string;
}

const page = (name: string): Promise<string> => readFile(join(repoRoot, 'widget/pages', name), 'utf8');

export async function siteOf(widget: WidgetScripts, version: string): Promise<Site> {
  const { whole, core, here, parts, build } = widget;
  const script = revisionOfText(whole);
  const named = {
    version,
    script: '/embed/v1.js',
    parts: `/embed/${build}/`,
    pinned: `/${scriptKey(script)}`,
    integrity: `sha384-${createHash('sha384').update(whole).digest('base64')}`,
  };
  const files: SiteFile[] = [
    ...Object.entries(parts).map(([name, text]) => ({ key: `embed/${build}/${name}.js`, text })),
    { key: 'embed/here.js', text: here },
    { key: scriptKey(script), text: whole },
    { key: 'embed/v1.js', text: core },
    { key: 'favicon.svg', text: await page('favicon.svg') },
    { key: 'demo', text: await page('demo.html') },
    { key: 'demo/articles', text: await page('articles/articles.html') },
    ...(await ourPages(version)),
    { key: 'version', text: JSON.stringify(named) },
  ];
  return { files, script, core, frame: await page('card.html') };
}
