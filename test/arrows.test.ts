// The arrows between the rooms (who may import whom) are lint rules in biome.json. Here each is tried with imports that
// it must refuse and imports that it must allow, in every form an import can take, in one run of the linter.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARROWS } from './arrows.ts';

const FORMS: readonly ((path: string) => string)[] = [
  (path) => `import x from '${path}';\nconsole.log(x);\n`,
  (path) => `import type { X } from '${path}';\nexport type Y = X;\n`,
  (path) => `export * from '${path}';\n`,
  (path) => `export const x = await import('${path}');\n`,
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
