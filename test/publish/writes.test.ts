/** How many keys a publication writes: each costs money, and a free account has a thousand a day. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileStory } from '../../data/compiler/index.ts';
import type { RenderArtifacts } from '../../data/publish/artifact.ts';
import type { CompiledBundle } from '../../data/publish/kv-entries.ts';
import { type PublishReport, publish } from '../../data/publish/publish.ts';
import { renderArtifacts } from '../../data/render/artifacts.ts';
import { pictureOf } from '../../data/render/picture.ts';
import { buildAll } from '../../data/site/build.ts';
import type { Site } from '../../data/site/site.ts';
import { samplesHere } from '../stories/samples.ts';
import { MemoryTarget } from './memory-target.ts';
import { options } from './published.ts';

/** The measure is about these: a third story writes keys of its own. */
const two = ['ever-given-2021', 'kazakhstan-unrest-2022'];
const now = new Date('2026-01-01T00:00:00Z');
const target = new MemoryTarget();
const stories: CompiledBundle[] = [];
let site: Site;

beforeAll(async () => {
  ({ site } = await buildAll());
  for (const name of two.filter((story) => samplesHere.includes(story))) {
    const folder = join(import.meta.dirname, '../../data/stories', name);
    const { story, bundle, bytes, revision, translations = [] } = await compileStory(folder, { now });
    if (bundle === undefined || bytes === undefined || revision === undefined)
      throw new Error(`${name} does not compile`);
    stories.push({ story, bundle, bytes, revision, translations });
  }
});

let drawn = 0;
const artifacts: RenderArtifacts = (story, before) =>
  renderArtifacts(story, before, now, {
    ...site,
    pictureOf: (model) => {
      const { of, draw } = pictureOf(model);
      return {
        of,
        draw: () => {
          drawn += 1;
          return draw();
        },
      };
    },
  });

/** Every script, page and artifact in other words, as when a word of the interface changes. */
function reworded(): Promise<PublishReport> {
  const files = site.files.map(({ key, text }) => ({
    key: key.replace(/^embed\/[0-9a-f](?=[0-9a-f]{23}(?:\/|\.js))/, 'embed/f'),
    text: `${text} `,
  }));
  const others: RenderArtifacts = async (story, before) =>
    (await artifacts(story, before)).map((artifact) =>
      typeof artifact.text === 'string' && !artifact.name.startsWith('changes')
        ? { ...artifact, text: `${artifact.text} ` }
        : artifact,
    );
  return publish(target, stories, { ...options, now, artifacts: others, site: files });
}

describe.runIf(two.every((story) => samplesHere.includes(story)))('a publication', () => {
  it('of two stories, Kazakhstan and the Ever Given, writes at most 20 keys, of everything', async () => {
    const { written } = await publish(target, stories, { ...options, now, artifacts, site: site.files });
    expect(written).toBe(target.writes.length);
    expect(written).toBeLessThanOrEqual(20);
  });

  it('of the same writes none, and draws no picture again', async () => {
    expect(drawn).toBe(2);
    expect((await publish(target, stories, { ...options, now, artifacts, site: site.files })).written).toBe(
      0,
    );
    expect(drawn).toBe(2);
  });

  it('of a changed word of the interface writes at most 8', async () => {
    expect((await reworded()).written).toBeLessThanOrEqual(8);
  });

  it('never writes a value that the Worker would not believe', () => {
    for (const [key, { bytes }] of target.held)
      expect([key, bytes.length < 4 * 1024 * 1024]).toEqual([key, true]);
  });
});
