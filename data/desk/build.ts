/** Builds the script and the styles of the desk's pages, in memory, when `npm start` runs. Nothing of it is published. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { DeskFiles } from './server/pages.ts';

const ui: string = join(import.meta.dirname, 'ui');

/** In this order: a later file overrides an earlier one. */
const styleSheets = ['base', 'controls', 'lists', 'marking', 'fact'] as const;

/** Throws what esbuild throws. */
export async function buildDesk(): Promise<DeskFiles> {
  const [{ outputFiles }, sheets] = await Promise.all([
    build({
      entryPoints: [join(ui, 'main.tsx')],
      bundle: true,
      write: false,
      minify: true,
      format: 'iife',
      target: 'es2022',
      charset: 'utf8',
      legalComments: 'none',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      logLevel: 'silent',
    }),
    Promise.all(styleSheets.map((name) => readFile(join(ui, 'styles', `${name}.css`), 'utf8'))),
  ]);
  return { script: outputFiles[0]?.text ?? '', styles: sheets.join('\n') };
}
