/** The card of a story as HTML for servers. The widget's components are TSX for the browser, so esbuild builds them for Node. */
import { join } from 'node:path';
import { build } from 'esbuild';
import type { serverCard as ServerCard } from '../../widget/server.tsx';
import { ORIGIN_PLACEHOLDER } from '../bundle/stored.ts';
import type { Bundle } from '../bundle/types.ts';
import type { Locale } from '../wording/locales/locale.ts';
import { nowhere } from './escape.ts';
import { repoRoot } from './repo-root.ts';

let built: Promise<typeof ServerCard> | undefined;

async function load(): Promise<typeof ServerCard> {
  const { outputFiles } = await build({
    entryPoints: [join(repoRoot, 'widget/server.tsx')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    alias: { 'preact/jsx-runtime': join(repoRoot, 'widget/card/static/jsx-runtime.ts') },
    logLevel: 'silent',
  });
  const text = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const module = (await import(`data:text/javascript;base64,${text}`)) as { serverCard: typeof ServerCard };
  return module.serverCard;
}

/**
 * The card, and inside it a link to the page about the story, for reader modes and feeds that know no shadow roots. A mark
 * stands for the host of the link alone. Throws what esbuild throws when the widget cannot be built.
 */
export async function renderServerCard(bundle: Bundle, locale: Locale, language: string): Promise<string> {
  built ??= load();
  const html = (await built)(bundle, locale, language, `${nowhere}/s/${bundle.story}`);
  const at = html.lastIndexOf(`"${nowhere}/s/`) + 1;
  const unmarked = (text: string): string => text.replaceAll(ORIGIN_PLACEHOLDER, '&#123;{origin}}');
  return unmarked(html.slice(0, at)) + ORIGIN_PLACEHOLDER + unmarked(html.slice(at + nowhere.length));
}
