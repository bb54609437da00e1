/** The repository can be deployed as it stands: wrangler builds and bundles everything, short of sending it. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

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

describe('wrangler deploy', { timeout: 120_000 }, () => {
  it('builds, bundles and knows its KV without an id', async () => {
    const printed = await deploy();
    expect(printed).toContain('--dry-run: exiting now.');
    expect(printed).toMatch(/env\.STORIES\s+KV Namespace/);
    expect(printed).not.toMatch(/warning|deprecated|unexpected field/i);
  });

  it('keeps the Worker, with everything that it carries, under 30 KB of compressed code', async () => {
    // Wrangler writes texts that are carried along into files of their own; source maps are not sent to readers.
    const files = (await readdir(out)).filter((name) => !/\.map$|^README/.test(name));
    expect(files).toContain('main.js');
    const sizes = await Promise.all(
      files.map(async (name) => gzipSync(await readFile(join(out, name))).length),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(30 * 1024);
  });
});
