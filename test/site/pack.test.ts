/** The element as a package: its tarball, installed into a fresh project, works there, on a server too. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pack } from '../../data/site/pack.ts';
import { attributeNames } from '../../widget/element/attributes.ts';

const run = promisify(execFile);
let dir: string;
let tarball: string;
let project: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'wwk-pack-'));
  tarball = await pack(join(dir, 'package'));
  project = join(dir, 'project');
  await run('mkdir', [project]);
  await writeFile(join(project, 'package.json'), '{ "name": "fresh", "private": true, "type": "module" }');
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: project });
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const installed = (name: string): string => join(project, 'node_modules/what-we-know-element', name);

describe('the package of the element', () => {
  it('is small, depends on nothing, and holds the licences of what is inside', async () => {
    expect((await stat(tarball)).size).toBeLessThan(150_000);
    const described = JSON.parse(await readFile(installed('package.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    expect(described).not.toHaveProperty('dependencies');
    expect(described.license).toBe('MIT');
    expect(await readFile(installed('LICENSE'), 'utf8')).toContain('MIT');
    expect(await readFile(installed('THIRD-PARTY-LICENSES.txt'), 'utf8')).toContain('Jason Miller');
  });

  it('can be imported and called on a server, where it does nothing', async () => {
    const program = `import { define } from 'what-we-know-element';
await define('https://facts.example.org');
for (const bad of ['', 'facts', 'javascript:1', 'ftp://x']) await define(bad).then(() => console.log('taken: ' + bad), (error) => console.log(error.name));
console.log(Object.keys(globalThis).filter((name) => /what|wwk/i.test(name)).length);`;
    await writeFile(join(project, 'server.js'), program);
    const { stdout } = await run(process.execPath, ['server.js'], { cwd: project });
    expect(stdout.trim().split('\n')).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError', '0']);
  });

  it('has types, for the function and for the element', async () => {
    await writeFile(
      join(project, 'page.ts'),
      `import { define } from 'what-we-know-element';
const done: Promise<void> = define('https://facts.example.org');
const card = document.querySelector('what-we-know');
if (card !== null) card.theme = 'dark';
// @ts-expect-error There is no such property.
if (card !== null) card.colour = 'pink';
// @ts-expect-error An origin must be given.
define();
export { done };
`,
    );
    const tsc = join(
      dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
      'bin',
      'tsc',
    );
    const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext', '--types', ''];
    const said = await run(process.execPath, [tsc, ...options, 'page.ts'], { cwd: project }).then(
      () => '',
      (error: { stdout: string }) => error.stdout,
    );
    expect(said).toBe('');
  });

  it('has a manifest that names the element and every attribute', async () => {
    const { modules } = JSON.parse(await readFile(installed('custom-elements.json'), 'utf8')) as {
      modules: { path: string; declarations: { tagName: string; attributes: { name: string }[] }[] }[];
    };
    expect(modules.map(({ path }) => path)).toEqual(['index.js']);
    const [declared] = modules[0]?.declarations ?? [];
    expect(declared?.tagName).toBe('what-we-know');
    expect(declared?.attributes.map(({ name }) => name)).toEqual(attributeNames);
  });

  it('costs a page that bundles it next to nothing until the element is defined', async () => {
    await writeFile(
      join(project, 'app.js'),
      "import { define } from 'what-we-know-element'; define(location.origin);",
    );
    const { outputFiles } = await build({
      entryPoints: { app: join(project, 'app.js') },
      bundle: true,
      splitting: true,
      format: 'esm',
      minify: true,
      write: false,
      outdir: join(project, 'out'),
    });
    const first = outputFiles.find(({ path }) => path.endsWith('app.js'));
    expect(first?.contents.length).toBeLessThan(2000);
    expect(outputFiles.length).toBeGreaterThan(8);
  });
});

it('every served script that holds Preact names its licence', async () => {
  const { buildWidget } = await import('../../data/site/build-widget.ts');
  const { whole, core, parts } = await buildWidget();
  const notice = /^\/\*! Preact, \(c\) .*MIT licence \*\//;
  for (const [name, text] of Object.entries({ whole, core, ...parts })) {
    const holds = /\b__html\b|_commit|diffed/.test(text);
    expect([name, notice.test(text)]).toEqual([name, holds]);
  }
});
