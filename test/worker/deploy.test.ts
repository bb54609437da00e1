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
  it('builds, bundles and knows its KV without an id', async () => {
    const printed = await deploy();
    expect(printed).toContain('--dry-run: exiting now.');
    expect(printed).toMatch(/env\.STORIES\s+KV Namespace/);
    expect(printed).not.toMatch(/warning|deprecated|unexpected field/i);
  });

  it('keeps the Worker, with everything that it carries, under 42 KB of compressed code', async () => {
    // Wrangler writes texts that are carried along into files of their own; source maps are not sent to readers.
    const files = (await readdir(out)).filter((name) => !/\.map$|^README/.test(name));
    expect(files).toContain('main.js');
    const sizes = await Promise.all(
      files.map(async (name) => gzipSync(await readFile(join(out, name))).length),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(42 * 1024);
  });
});

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
