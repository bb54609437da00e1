/** The watcher: whole groups, once each, however a text editor saves. */
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Watch, watch } from '../../data/cli/preview/watch.ts';

let dir: string;
let told: string[][];
let watching: Watch;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'wwk-watch-'));
  await mkdir(join(dir, 'storm/facts'), { recursive: true });
  await mkdir(join(dir, 'flood'));
  told = [];
  watching = await watch([{ path: dir }], {
    changed: async (groups) => void told.push([...groups]),
    warn: (line) => expect.fail(line),
  });
});

afterEach(async () => {
  await watching.stop();
  await rm(dir, { recursive: true, force: true });
});

describe('the watcher', () => {
  it('reports a saved file, one that was moved into place, and a new folder', async () => {
    await writeFile(join(dir, 'storm/facts/killed.yaml'), 'a');
    await expect.poll(() => told).toEqual([['storm']]);
    await writeFile(join(dir, 'storm/.killed.yaml.swp'), 'b');
    await rename(join(dir, 'storm/.killed.yaml.swp'), join(dir, 'storm/facts/killed.yaml'));
    await expect.poll(() => told).toEqual([['storm'], ['storm']]);
    await mkdir(join(dir, 'quake'));
    await writeFile(join(dir, 'quake/story.yaml'), 'a');
    await expect.poll(() => told.at(-1)).toEqual(['quake']);
    await rm(join(dir, 'quake'), { recursive: true });
    await expect.poll(() => told.length).toBeGreaterThan(3);
    expect(told.at(-1)).toEqual(['quake']);
  });

  it('reports many files that change together once', async () => {
    for (let n = 0; n < 20; n += 1) await writeFile(join(dir, `flood/${n}.yaml`), 'a');
    await writeFile(join(dir, 'storm/story.yaml'), 'a');
    await expect.poll(() => told.flat().sort()).toEqual(['flood', 'storm']);
  });
});
