// What a first card costs: script, styles, one language and the story's own words, as they go over the wire.
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { languages } from '../../data/bundle/languages.ts';
import { compileStory } from '../../data/compiler/index.ts';
import { voiceIn } from '../../data/render/speak.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { buildWidget } from '../../data/site/build-widget.ts';
import { bring, firstFace } from '../../data/wording/face.ts';
import { samplesHere } from '../stories/samples.ts';
import { english } from '../wording/speak.ts';

const stories = join(import.meta.dirname, '../../data/stories');

function brotli(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

const { core, parts } = await buildWidget();

describe('a first card', () => {
  it.each(samplesHere)('of %s takes at most 8.0 KB', async (name) => {
    const { bundle } = await compileStory(join(stories, name), { now: new Date('2026-01-01') });
    if (bundle === undefined) throw new Error(`${name} does not compile`);
    const face = firstFace(english(bundle), resolve(bundle, { off: [] }));
    expect(brotli(core + bring(face))).toBeLessThanOrEqual(8.0 * 1024);
  });

  it.each(samplesHere)('of %s takes at most 8.5 KB in any other language', async (name) => {
    const { bundle } = await compileStory(join(stories, name), { now: new Date('2026-01-01') });
    if (bundle === undefined) throw new Error(`${name} does not compile`);
    for (const language of languages) {
      const face = firstFace(await voiceIn(bundle, language), resolve(bundle, { off: [] }));
      expect(brotli(core + bring(face)), language).toBeLessThanOrEqual(8.5 * 1024);
    }
  });

  it('needs nothing of the rest', () => {
    expect(core).not.toContain('running total');
    expect(brotli(parts.rest ?? '')).toBeLessThanOrEqual(37 * 1024);
  });
});

describe('a language', () => {
  it.each(Object.keys(parts).filter((name) => name !== 'rest'))('%s takes at most 3.0 KB', (name) => {
    expect(brotli(parts[name] ?? '')).toBeLessThanOrEqual(3.0 * 1024);
  });
});
