/**
 * Builds the second and the third script so that nothing is in both: the third imports what it shares with the second from
 * the second. esbuild alone puts what two scripts share into a third file, which would be one more round to the server
 * before the card can be switched; so that file is joined with the second script.
 */
import { basename, join } from 'node:path';
import { build, type OutputFile, type Plugin } from 'esbuild';
import { repoRoot } from '../render/repo-root.ts';
import { browserScript, minifyScript, preactNotice } from './browser-script.ts';

export interface LaterParts {
  readonly rest: string;
  /** Imports `./rest.js`, beside which it must lie. */
  readonly open: string;
}

/** Throws what esbuild throws. */
export async function buildLaterParts(): Promise<LaterParts> {
  const { outputFiles } = await build({
    ...browserScript,
    entryPoints: { rest: join(repoRoot, 'widget/interactive.ts'), open: join(repoRoot, 'widget/open.ts') },
    format: 'esm',
    splitting: true,
    outdir: join(repoRoot, 'built'),
  });
  const texts = new Map(outputFiles.map(({ path, text }: OutputFile) => [`./${basename(path)}`, text]));
  const shared = [...texts.keys()].filter((name) => name !== './rest.js' && name !== './open.js');
  const [rest, open] = await Promise.all([
    joined(`export * from './rest.js';${shared.map((name) => `export * from '${name}';`).join('')}`, texts),
    joined(texts.get('./open.js') ?? '', texts, shared),
  ]);
  return { rest: `${preactNotice}\n${rest}`, open };
}

/** One script of these texts. What `elsewhere` names is imported from the second script, where it is exported. */
async function joined(
  contents: string,
  texts: ReadonlyMap<string, string>,
  elsewhere: readonly string[] = [],
): Promise<string> {
  const inMemory: Plugin = {
    name: 'in-memory',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^\.\// }, ({ path }) =>
        elsewhere.includes(path) ? { path: './rest.js', external: true } : { path, namespace: 'memory' },
      );
      onLoad({ filter: /.*/, namespace: 'memory' }, ({ path }) => ({ contents: texts.get(path) ?? '' }));
    },
  };
  const { outputFiles } = await build({
    ...browserScript,
    stdin: { contents },
    format: 'esm',
    plugins: [inMemory],
  });
  return minifyScript(outputFiles[0]?.text ?? '', 'esm');
}
