/**
 * What programs and pages of others are written with: the types of the element, and a client of the JSON API with its types.
 * Each is one file that stands alone, joined from files here that hold nothing but types.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { SiteFile } from '../../publish/sync-site.ts';
import { repoRoot } from '../../render/repo-root.ts';

const model = ['data/bundle/types.ts', 'data/resolver/finding.ts'];

/** The types of the element. */
export function elementTypes(): Promise<string> {
  return joined([...model, 'widget/jsx.d.ts']);
}

/** Throws what esbuild throws. */
export async function declarations(): Promise<readonly SiteFile[]> {
  return [
    { key: 'element.d.ts', text: await elementTypes() },
    { key: 'client.js', text: await client() },
    {
      key: 'client.d.ts',
      text: `${await joined([...model, 'data/bundle/story-list.ts', 'worker/api.ts', 'worker/calls.ts'])}
export declare const createClient: CreateClient;
`,
    },
  ];
}

/** In one file they need not import each other. */
async function joined(names: readonly string[]): Promise<string> {
  const texts = await Promise.all(names.map((name) => readFile(join(repoRoot, name), 'utf8')));
  return texts.map((text) => text.replace(/^import type \{[^}]*\} from '\.[^']*';\n/gm, '')).join('\n');
}

/** The first line leads Deno to the types. */
const notes = `/// <reference types="./client.d.ts" />
// Holds the client of Hono, https://github.com/honojs/hono, Copyright (c) 2021 - present, Yusuke Wada and Hono contributors, MIT licence.`;

/** With Hono's client in it. */
async function client(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(repoRoot, 'worker/client.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    banner: { js: notes },
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
