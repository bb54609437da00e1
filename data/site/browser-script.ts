/** How every script for the browser is bundled: one file, as small as can be, kept in memory. */
import type { BuildOptions } from 'esbuild';
import { minify } from 'terser';

export const browserScript = {
  bundle: true,
  write: false,
  minify: true,
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'silent',
} as const satisfies BuildOptions;

/** Stands first in scripts that hold Preact: its licence asks to be named. */
export const preactNotice = '/*! Preact, (c) 2015-present Jason Miller, MIT licence */';

/** Minifies a bundled script further than esbuild does, by about a twentieth; for the scripts that every reader loads. */
export async function minifyScript(code: string, format: 'esm' | 'iife'): Promise<string> {
  const isModule = format === 'esm';
  const { code: text = '' } = await minify(code, {
    ecma: 2020,
    module: isModule,
    compress: { keep_fargs: false },
    format: { comments: 'some' },
  });
  return text;
}
