/** How every script for the browser is bundled: one file, as small as can be, kept in memory. */
import type { BuildOptions } from 'esbuild';

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
