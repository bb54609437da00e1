// The arrows between the rooms (who may import whom) are lint rules in biome.json. Here each is tried with imports that
// it must refuse and imports that it must allow, in every form an import can take, in one run of the linter.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const FORMS: readonly ((path: string) => string)[] = [
  (path) => `import x from '${path}';\nconsole.log(x);\n`,
  (path) => `import type { X } from '${path}';\nexport type Y = X;\n`,
  (path) => `export * from '${path}';\n`,
  (path) => `export const x = await import('${path}');\n`,
];

interface Arrow {
  readonly from: string;
  readonly allowed: readonly string[];
  readonly refused: readonly string[];
}

const ARROWS: readonly Arrow[] = [
  {
    from: 'data/model',
    allowed: ['./value.ts', './words/en.ts'],
    refused: [
      ...['../compiler/read.ts', './../compiler/read.ts', '../command/main.ts', '../../package.json'],
      ...['../../worker/app.ts', '../../widget/card.tsx', '../../test/kit.ts'],
      ...['yaml', 'zod', 'preact', 'hono', 'node:fs', 'fs'],
    ],
  },
  {
    from: 'data/model/words',
    allowed: ['./en.ts', '../value.ts'],
    refused: ['../../compiler/read.ts', '../../../worker/app.ts', '../../../widget/card.tsx', 'node:fs'],
  },
  {
    from: 'data/compiler',
    allowed: [
      './read.ts',
      './read/yaml.ts',
      '../model/value.ts',
      'yaml',
      'zod',
      'node:fs',
      'node:fs/promises',
    ],
    refused: [
      ...['../command/main.ts', '../../worker/app.ts', '../../widget/card.tsx', '../../test/kit.ts'],
      ...['preact', 'hono', 'esbuild', 'miniflare', 'fs'],
    ],
  },
  {
    from: 'data/compiler/read',
    allowed: ['./yaml.ts', '../issue.ts', '../../model/value.ts', 'yaml', 'zod', 'node:path'],
    refused: ['../../command/main.ts', '../../../worker/app.ts', '../../../widget/card.tsx', 'hono'],
  },
  {
    from: 'widget',
    allowed: ['./card.tsx', './card/row.tsx', '../data/model/resolve.ts', 'preact', 'preact/jsx-runtime'],
    refused: [
      ...['../worker/app.ts', '../data/compiler/read.ts', '../data/command/main.ts', '../.wwk/embed.js.txt'],
      ...['hono', 'yaml', 'node:fs', 'preact-iso', '../test/kit.ts'],
    ],
  },
  {
    from: 'widget/card',
    allowed: ['./row.tsx', '../strings/en.ts', '../../data/model/resolve.ts', 'preact'],
    refused: ['../../worker/app.ts', '../../data/compiler/read.ts', 'hono'],
  },
  {
    from: 'worker',
    allowed: ['./store.ts', '../data/model/resolve.ts', 'hono', 'hono/cors', '../.wwk/embed.js.txt'],
    refused: [
      ...['../widget/card.tsx', '../data/compiler/read.ts', '../data/command/main.ts', '../.wwk/embed.js'],
      ...['preact', 'yaml', 'node:fs', '../test/kit.ts'],
    ],
  },
  {
    from: 'worker/routes',
    allowed: ['./story.ts', '../store.ts', '../../data/model/resolve.ts', 'hono', '../../.wwk/embed.js.txt'],
    refused: ['../../widget/card.tsx', '../../data/compiler/read.ts', '../../.wwk/embed.js', 'preact'],
  },
  {
    from: 'data/command',
    allowed: ['../../worker/app.ts', '../../widget/card.tsx', '../compiler/read.ts', 'esbuild', 'miniflare'],
    refused: [],
  },
  { from: 'test/worker', allowed: ['../../worker/app.ts', '../../widget/card.tsx', 'vitest'], refused: [] },
  { from: '.', allowed: ['./data/model/resolve.ts'], refused: ['./worker/app.ts'] },
];

const root = dirname(import.meta.dirname);
let place: string;
let refusals: ReadonlySet<string>;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'arrows-'));
  cpSync(join(root, 'biome.json'), join(place, 'biome.json'));
  for (const { from, allowed, refused } of ARROWS) {
    mkdirSync(join(place, from), { recursive: true });
    for (const path of [...allowed, ...refused]) {
      for (const [form, write] of FORMS.entries())
        writeFileSync(join(place, file(from, path, form)), write(path));
    }
  }
  refusals = await lint();
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

describe.for(ARROWS)('an import in $from', ({ from, allowed, refused }) => {
  it.for(allowed.map((path) => [path] as const))('may name %s', ([path]) => {
    expect(refusedForms(from, path)).toEqual([]);
  });

  it.for(refused.map((path) => [path] as const))('may not name %s', ([path]) => {
    expect(refusedForms(from, path)).toEqual([...FORMS.keys()]);
  });
});

function file(from: string, path: string, form: number): string {
  return join(from, `${path.replaceAll(/\W/g, '_')}_${form}.ts`);
}

function refusedForms(from: string, path: string): number[] {
  return [...FORMS.keys()].filter((form) => refusals.has(file(from, path, form)));
}

/** @returns the files in which the linter refused an import. */
async function lint(): Promise<ReadonlySet<string>> {
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.'];
  const stdout = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { cwd: place, maxBuffer: 64e6 }, (_error, text) => resolve(text));
  });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: readonly { category: string; location: { path: string } }[];
  };
  return new Set(
    diagnostics
      .filter(({ category }) => category === 'lint/style/noRestrictedImports')
      .map(({ location }) => location.path),
  );
}
