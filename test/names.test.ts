// A reader who has met a name once knows what it means everywhere: no exported name is declared twice in the product, and
// no two files of one room have one name, but for the few that are listed here with the reason.
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import { isVariableStatement } from 'typescript/unstable/ast/is';
import { API, ModifierFlags } from 'typescript/unstable/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Names that two files export, and why. */
const SHARED_NAMES: Readonly<Record<string, string>> = {
  de: 'a language: the words of the card, and how the desk reads articles in it',
  en: 'as `de`',
  es: 'as `de`',
  fr: 'as `de`',
  ru: 'as `de`',
};

/** File names that occur twice in one room, and why. */
const SHARED_FILE_NAMES: Readonly<Record<string, string>> = {
  'data/compiler codes': 'each stage has a table of its issue codes beside its checks',
};

const root = dirname(import.meta.dirname);
const files = globSync(['data/**/*.{ts,tsx}', 'worker/**/*.{ts,tsx}', 'widget/**/*.{ts,tsx}'], { cwd: root })
  .filter((file) => !file.endsWith('.d.ts'))
  .map((file) => file.split(sep).join('/'))
  .sort();

/** The files that declare and export a name, by that name. */
const exported = new Map<string, string[]>();
const folder = mkdtempSync(join(tmpdir(), 'names-'));
const api = new API({ cwd: root });

beforeAll(() => {
  // Files are only parsed, so neither what they import nor the language's own library is looked at.
  const config = join(folder, 'tsconfig.json');
  const compilerOptions = { noResolve: true, noLib: true, types: [], jsx: 'preserve' };
  writeFileSync(config, JSON.stringify({ compilerOptions, files: files.map((file) => join(root, file)) }));
  const program = api.updateSnapshot({ openProjects: [config] }).getProject(config)?.program;
  for (const file of files) {
    const statements = program?.getSourceFile(join(root, file))?.statements;
    if (statements === undefined) throw new Error(`${file} could not be parsed.`);
    const names = new Set(statements.flatMap(exportedNames));
    for (const name of names) exported.set(name, [...(exported.get(name) ?? []), file]);
  }
});

afterAll(() => {
  api.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a statement declares and exports. A name that is passed on from another file has its one meaning there. */
function exportedNames(statement: unknown): string[] {
  const one = statement as { readonly modifierFlags?: number; readonly name?: { readonly text: string } };
  if (((one.modifierFlags ?? 0) & ModifierFlags.Export) === 0) return [];
  if (isVariableStatement(statement as never))
    return (
      statement as { declarationList: { declarations: readonly { name: { text?: string } }[] } }
    ).declarationList.declarations.flatMap(({ name }) => name.text ?? []);
  return one.name === undefined ? [] : [one.name.text];
}

/** "data/cli", "worker": the folder in which no two files have one name. */
function roomOf(file: string): string {
  const [top = '', room = ''] = file.split('/');
  return top === 'data' ? `${top}/${room}` : top;
}

describe('names in data, worker and widget', () => {
  test('each exported name is declared in one file', () => {
    expect(exported.get('resolve')).toEqual(['data/resolver/resolve.ts']);
    const twice = [...exported].filter(([name, places]) => places.length > 1 && !(name in SHARED_NAMES));
    expect(Object.fromEntries(twice)).toEqual({});
  });

  test('each file name occurs once in its room', () => {
    const names = files.map((file) => `${roomOf(file)} ${basename(file).replace(/\.\w+$/, '')}`);
    const twice = names.filter((name, at) => names.indexOf(name) !== at && !(name in SHARED_FILE_NAMES));
    expect(twice).toEqual([]);
  });

  test('every exception is still needed', () => {
    const unneeded = Object.keys(SHARED_NAMES).filter((name) => (exported.get(name)?.length ?? 0) < 2);
    expect(unneeded).toEqual([]);
  });
});
