/**
 * Builds the widget's scripts: the first one, which brings only what a first card needs; the parts that come after it
 * (`rest`, and a file for each language); and all of it in one file, for pages that pin the script.
 */
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { languages } from '../../widget/strings/languages.ts';
import { home } from './home.ts';

export interface WidgetScripts {
  /** All in one. */
  readonly whole: string;
  readonly core: string;
  /** By name: each is served beside the first script under it. */
  readonly parts: Readonly<Record<string, string>>;
}

/** Throws what esbuild throws: its message names file, line and column. */
export async function buildWidget(): Promise<WidgetScripts> {
  const [whole, core, rest, ...spoken] = await Promise.all([
    script('embed.ts', { format: 'iife' }),
    // The first card is drawn by the same components, described by a few lines in the place of Preact.
    script('core.ts', {
      format: 'iife',
      alias: { 'preact/jsx-runtime': join(home, 'widget/first/jsx-runtime.ts') },
    }),
    script('rest.ts', { format: 'esm' }),
    ...languages.map((language) => script(`strings/${language}.ts`, { format: 'esm' })),
  ]);
  const parts = Object.fromEntries(languages.map((language, at) => [language, spoken[at] ?? '']));
  return { whole, core, parts: { rest, ...parts } };
}

/** One script that leaves nothing behind on the page but the element. */
async function script(entry: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(home, 'widget', entry)],
    bundle: true,
    write: false,
    minify: true,
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
    ...options,
  });
  return outputFiles?.[0]?.text ?? '';
}
