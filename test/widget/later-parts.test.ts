// The second and the third script as they are built: two modules that share what both need.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildLaterParts } from '../../data/site/build-later-parts.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wwk-parts-'));
  const { rest, open } = await buildLaterParts();
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'rest.js'), rest);
  await writeFile(join(folder, 'open.js'), open);
});

afterAll(() => rm(folder, { recursive: true }));

const load = (name: string): Promise<Record<string, unknown>> =>
  import(pathToFileURL(join(folder, name)).href) as Promise<Record<string, unknown>>;

describe('the scripts that come later', () => {
  it('export what the first one and the controller ask them for', async () => {
    expect(typeof (await load('rest.js')).createController).toBe('function');
    const { openParts } = await load('open.js');
    expect(Object.keys(openParts as object).sort()).toEqual([
      'copySentence',
      'detailsOf',
      'insideOf',
      'openStyles',
      'openText',
      'shareSentence',
    ]);
  });
});
