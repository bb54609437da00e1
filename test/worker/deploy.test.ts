/** The repository can be deployed as it stands: wrangler builds and bundles everything, short of sending it. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as Wrangler from 'wrangler';
import type { Unstable_Config } from 'wrangler';

const home = join(import.meta.dirname, '../..');
let out: string;

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'wwk-deploy-'));
});

async function deploy(): Promise<string> {
  const wrangler = join(home, 'node_modules/wrangler/bin/wrangler.js');
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [wrangler, 'deploy', '--dry-run', '--outdir', out],
    { cwd: home, env: { ...process.env, CI: '1', NO_COLOR: '1', WRANGLER_SEND_METRICS: 'false' } },
  );
  return stdout + stderr;
}

afterAll(() => rm(out, { recursive: true, force: true }));

describe('wrangler deploy', { timeout: 300_000 }, () => {
  it('builds, bundles and finds its KV without an id', async () => {
    const printed = await deploy();
    expect(printed).toContain('--dry-run: exiting now.');
    expect(printed).toMatch(/env\.STORIES\s+KV Namespace/);
    expect(printed).not.toMatch(/warning|deprecated|unexpected field/i);
  });

  it('starts with at most 24 KB of compressed code, and loads the resolver when a view is asked for', async () => {
    const names = (await readdir(out)).filter((name) => name.endsWith('.js'));
    const code = new Map<string, Buffer>();
    for (const name of names) code.set(name, await readFile(join(out, name)));
    const [started, all] = [withImports('main.js', code), [...code.keys()]];
    const sizeOf = (some: Iterable<string>): number =>
      [...some].reduce((sum, name) => sum + gzipSync(code.get(name) ?? '').length, 0);
    expect(sizeOf(started)).toBeLessThan(24 * 1024);
    expect(sizeOf(all)).toBeLessThan(40 * 1024);
    expect(all.filter((name) => !started.has(name))).toEqual([expect.stringMatching(/^findings-/)]);
  });
});

/** A module and all that are loaded before it runs. */
function withImports(name: string, code: ReadonlyMap<string, Buffer>): ReadonlySet<string> {
  const found = new Set([name]);
  for (const one of found) {
    const text = code.get(one)?.toString() ?? '';
    for (const [, imported = ''] of text.matchAll(/\b(?:from|import)"\.\/([\w.-]+)"/g)) found.add(imported);
  }
  return found;
}

describe('wrangler.toml, with what it proposes taken up', () => {
  /** The settings of the Worker, or of one of its environments, as wrangler reads them. */
  async function settings(env?: string): Promise<Unstable_Config> {
    const text = await readFile(join(home, 'wrangler.toml'), 'utf8');
    const config = join(out, 'wrangler.toml');
    await writeFile(config, text.replace(/^# (?=\[|[A-Za-z_]+ = )/gm, ''));
    const { unstable_readConfig: read } = createRequire(import.meta.url)('wrangler') as typeof Wrangler;
    return read({ config, ...(env === undefined ? {} : { env }) });
  }

  it('gives the Worker a domain', async () => {
    const { name, routes, vars } = await settings();
    expect([name, routes]).toEqual(['what-we-know', [{ pattern: 'facts.example.org', custom_domain: true }]]);
    expect(Object.keys(vars)).toEqual(['FRESH_SECONDS', 'PUBLIC_ORIGIN']);
  });

  it('leaves that domain to it when there is a second Worker for trying things', async () => {
    const [first, second] = [await settings(), await settings('staging')];
    expect([second.name, second.routes]).toEqual(['what-we-know-staging', []]);
    expect(second.kv_namespaces).toMatchObject([{ binding: 'STORIES' }]);
    expect(Object.keys(second.vars)).toEqual(Object.keys(first.vars));
    expect([second.cache, second.observability]).toEqual([first.cache, first.observability]);
  });
});
