/**
 * What others copy from us to write programs and pages with: types that hold in a project of theirs, whatever its settings, and
 * a client that needs nothing else.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { repoRoot } from '../../data/render/repo-root.ts';
import { declarations } from '../../data/site/pages/declarations.ts';
import { full } from '../full.ts';
import { setDesk } from '../worker/desk.ts';

const dir = mkdtempSync(join(tmpdir(), 'wwk-consumer-'));
const files = await declarations();
const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');

afterAll(() => rmSync(dir, { recursive: true }));

/** A project that copied our files. */
function project(name: string, own: Readonly<Record<string, string>>): string {
  const at = join(dir, name);
  mkdirSync(at);
  for (const { key, text } of files) writeFileSync(join(at, key), text);
  for (const [file, text] of Object.entries(own)) writeFileSync(join(at, file), text);
  writeFileSync(join(at, 'package.json'), '{ "type": "module" }');
  return at;
}

/** What TypeScript says of it; nothing where all is well. */
function complaints(at: string, options: object): Promise<string> {
  const compilerOptions = { strict: true, noEmit: true, target: 'es2022', types: [], ...options };
  writeFileSync(join(at, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['.'] }));
  return new Promise((resolve) => {
    execFile(process.execPath, [tsc, '-p', at], (_, stdout, stderr) => resolve(stdout + stderr));
  });
}

const page = `import type { WhatWeKnow } from './element.js';
const card: WhatWeKnow | null = document.querySelector('what-we-know');
card?.addEventListener('wwk-ready', ({ detail }) => {
  const voices: number = detail.resolution.voices.live;
  card.theme = voices > 1 ? 'dark' : 'light';
});
// @ts-expect-error There is no such property.
card?.colour;
`;

const program = `import { type Bundle, createClient, type ProblemDocument, type Resolution } from './client.js';
const facts = createClient('https://facts.example.org');
const answer = await facts.v1.stories[':story'].$get({ param: { story: 'storm' } });
const told: Bundle | ProblemDocument = answer.status === 200 ? await answer.json() : await answer.json();
const view = await facts.v1.stories[':story'].findings.$get({ param: { story: 'storm' }, query: { without: 'a' } });
const found: Resolution | undefined = view.ok ? await view.json() : undefined;
export { found, told };
// @ts-expect-error There is no such address.
facts.v2;
`;

/** A tag with everything that must be known, and with what must not be taken. */
const tag = (framework: string, handlers: string): string => `/** @jsxImportSource ${framework} */
import { createRef } from '${framework}';
import type { WhatWeKnow } from './element.js';
const found = createRef<WhatWeKnow>();
export const card = (
  <what-we-know ref={found} onClick={() => found.current?.asOf} story="storm" as-of="2022-01-09" heading-level={3} class="wide" ${handlers}>
    <a href="/s/storm">The storm</a>
  </what-we-know>
);
// @ts-expect-error There is no such theme.
export const pink = <what-we-know theme="pink" />;
// @ts-expect-error There is no such attribute.
export const tall = <what-we-know tallness="3" />;
`;
const listening = 'onwwk-link={({ detail }) => detail.href.length}';

describe('the types that others copy', () => {
  it('hold in a plain project that has nothing installed', async () => {
    const at = project('plain', { 'page.ts': page, 'program.ts': program });
    expect(await complaints(at, { module: 'node16' })).toBe('');
  });

  const react18 = {
    react: ['./node_modules/types-react-18'],
    'react/*': ['./node_modules/types-react-18/*'],
  };
  const bundler = { module: 'esnext', moduleResolution: 'bundler' };
  const projects: readonly (readonly [string, object])[] = [
    ['a bundler, React 19 and Preact', bundler],
    ['no bundler, React 19 and Preact', { module: 'node16' }],
    ['a bundler, React 18 and Preact', { ...bundler, paths: react18 }],
  ];
  it.each(projects.slice(0, full ? 3 : 1))('declare the tag in a project with %s', async (name, options) => {
    const at = project(name.replaceAll(/\W+/g, '-'), {
      'react.tsx': tag('react', `className="also" key="1" ${listening}`),
      'preact.tsx': tag('preact', listening),
    });
    symlinkSync(join(repoRoot, 'node_modules'), join(at, 'node_modules'));
    expect(await complaints(at, { jsx: 'react-jsx', ...options })).toBe('');
  });
});

describe('the client that others copy', () => {
  it('asks the API without anything else installed', async () => {
    const at = project('running', {});
    const { createClient } = (await import(pathToFileURL(join(at, 'client.js')).href)) as {
      createClient: (origin: string, options: object) => Record<string, never>;
    };
    const desk = setDesk();
    const facts = createClient('http://localhost', { fetch: (url: string) => desk.ask(url) });
    // biome-ignore lint/suspicious/noExplicitAny: it is asked as a program without types asks it.
    const answer = await (facts as any).v1.stories[':story'].$get({ param: { story: 'storm' } });
    expect(await answer.json()).toMatchObject({ story: 'storm' });
  });
});
