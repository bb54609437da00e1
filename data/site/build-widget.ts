/**
 * Builds the widget's scripts: the first one, which brings only what a first card needs; the parts that come after it
 * (`rest`, `open`, and a file for each language); and all of it in one file, for pages that pin the script.
 */
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { revisionOfText } from '../publish/sync-site.ts';
import { repoRoot } from '../render/repo-root.ts';
import { languages as spoken } from '../wording/locales/index.ts';
import { browserScript, minifyScript, preactNotice } from './browser-script.ts';
import { buildLaterParts } from './build-later-parts.ts';

/** English comes with the first script. */
const languages = spoken.filter((language) => language !== 'en');

export interface WidgetScripts {
  /** All in one. */
  readonly whole: string;
  readonly core: string;
  /** Says where it lies, for first scripts that run as modules. */
  readonly here: string;
  /** By name: what the first script loads later. */
  readonly parts: Readonly<Record<string, string>>;
  /** Names all parts together, by the hash of their bytes; the scripts that load them have it in them. */
  readonly build: string;
}

/** Throws what esbuild throws: its message names file, line and column. */
export async function buildWidget(): Promise<WidgetScripts> {
  const [later, ...spoken] = await Promise.all([
    buildLaterParts(),
    ...languages.map((language) => script(`data/wording/locales/${language}.ts`, { format: 'esm' })),
  ]);
  const words = Object.fromEntries(languages.map((name, at) => [name, spoken[at] ?? '']));
  const parts: Readonly<Record<string, string>> = { ...later, ...words };
  const build = revisionOfText(JSON.stringify(parts));
  const define = { WWK_BUILD: JSON.stringify(build) };
  const [whole, core, here] = await Promise.all([
    script('widget/embed.ts', {
      format: 'iife',
      define,
      ...harmless,
      banner: { js: `${preactNotice}${harmless.banner.js}` },
    }),
    // The first card is drawn by the same components, described by a few lines in the place of Preact.
    script('widget/core.ts', {
      format: 'iife',
      define,
      ...harmless,
      alias: { 'preact/jsx-runtime': join(repoRoot, 'widget/card/static/jsx-runtime.ts') },
    }),
    script('widget/here.ts', { format: 'esm' }),
  ]);
  return { whole, core, here, parts, build };
}

/** A page may be so broken that even the script's first lines fail; that is not for its error handler to hear of. */
const harmless = {
  banner: { js: '"use strict";try{' },
  footer: { js: '}catch{}' },
} as const satisfies BuildOptions;

/** One script that leaves nothing behind on the page but the element. */
async function script(
  entry: string,
  options: BuildOptions & { readonly format: 'esm' | 'iife' },
): Promise<string> {
  const { outputFiles } = await build({ ...browserScript, entryPoints: [join(repoRoot, entry)], ...options });
  return minifyScript(outputFiles?.[0]?.text ?? '', options.format);
}
