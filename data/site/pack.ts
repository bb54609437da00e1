/**
 * Makes an npm package of the element, for pages that bundle their scripts: ES modules with types, a custom-elements manifest
 * and the licences of what is inside. It depends on nothing. `npm run pack` prints where it lies.
 */
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { buildDir, repoRoot } from '../render/repo-root.ts';
import { browserScript, preactNotice } from './browser-script.ts';
import { elementTypes } from './pages/declarations.ts';
import { manifest } from './pages/manifest.ts';

const name = 'what-we-know-element';

/** Resolves with the path of the tarball. Rejects with what esbuild or npm throw. */
export async function pack(dir: string = join(buildDir, 'package')): Promise<string> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  const read = (path: string): Promise<string> => readFile(join(repoRoot, path), 'utf8');
  const { version } = JSON.parse(await read('package.json')) as { version: string };
  const { outputFiles } = await build({
    ...browserScript,
    entryPoints: { index: join(repoRoot, 'widget/package.ts') },
    format: 'esm',
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
    outdir: dir,
    banner: { js: preactNotice },
  });
  const files: Readonly<Record<string, string>> = {
    'package.json': `${JSON.stringify(description(version), null, 2)}\n`,
    'index.d.ts': `${await elementTypes()}\n${types}`,
    'custom-elements.json': await manifest('index.js'),
    LICENSE: await read('LICENSE'),
    'THIRD-PARTY-LICENSES.txt': `Preact, https://preactjs.com\n\n${await read('node_modules/preact/LICENSE')}`,
    'README.md': guide,
  };
  for (const { path, text } of outputFiles) {
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, text);
  }
  for (const [file, text] of Object.entries(files)) await writeFile(join(dir, file), text);
  const { stdout } = await promisify(execFile)('npm', ['pack', '--json', '--ignore-scripts'], { cwd: dir });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  return join(dir, filename);
}

function description(version: string): object {
  return {
    name,
    version,
    description: 'The element <what-we-know>: what each source says about a story, as a compact card.',
    license: 'MIT',
    type: 'module',
    types: './index.d.ts',
    customElements: './custom-elements.json',
    exports: {
      '.': { types: './index.d.ts', default: './index.js' },
      './custom-elements.json': './custom-elements.json',
      './package.json': './package.json',
    },
    sideEffects: false,
    files: ['index.js', 'index.d.ts', 'parts', 'custom-elements.json', 'THIRD-PARTY-LICENSES.txt'],
  };
}

const types = `/**
 * Defines \`<what-we-know>\`, once. On a server it does nothing. \`origin\`: where stories are asked for, like
 * \`https://facts.example.org\`. Rejects with a TypeError where that is no http or https address.
 */
export declare function define(origin: string): Promise<void>;
`;

const guide = `# The element <what-we-know>

Draws the card of one story: what is known, from whom, and what is disputed.

\`\`\`js
import { define } from '${name}';
define('https://facts.example.org'); // where your stories are served
\`\`\`

\`\`\`html
<what-we-know story="your-story"><a href="https://facts.example.org/s/your-story">What we know</a></what-we-know>
\`\`\`

Importing it does nothing, on servers too. What stands inside the element is shown until the card is there, and whenever it cannot be.
\`custom-elements.json\` lists attributes, events and styles.
`;

if (process.argv[1] === import.meta.filename) console.log(await pack());
