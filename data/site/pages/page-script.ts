/** The script of one of our own pages, in one file. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { repoRoot } from '../../render/repo-root.ts';

/**
 * @param entry a path in `widget/`.
 * @param define names of constants, with the JSON that stands for them.
 * @throws what esbuild throws.
 */
export async function pageScript(
  entry: string,
  define: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(repoRoot, 'widget', entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    define,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
