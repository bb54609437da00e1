// What a card costs over the wire: the first script with styles, a language and the story's own words, and what comes later.
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { languages } from '../../data/bundle/languages.ts';
import { compileStory } from '../../data/compiler/index.ts';
import { bringModel } from '../../data/render/first-script.ts';
import { localizerFor } from '../../data/render/localizer-for.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { buildWidget } from '../../data/site/build-widget.ts';
import { cardModel } from '../../data/wording/card.ts';
import { samplesHere } from '../stories/samples.ts';

const stories = join(import.meta.dirname, '../../data/stories');

/** Bytes in a kilobyte. */
const kilo = 1024;

function brotli(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

const { core, parts } = await buildWidget();
const { rest = '', open = '' } = parts;

describe('the first script', () => {
  it('takes at most 7.5 KB', () => {
    expect(brotli(core)).toBeLessThanOrEqual(7.5 * kilo);
  });

  it.each(samplesHere)('takes at most 8.5 KB with the first card of %s, in any language', async (name) => {
    const { bundle } = await compileStory(join(stories, name), { now: new Date('2026-01-01') });
    if (bundle === undefined) throw new Error(`${name} does not compile`);
    for (const language of languages) {
      const model = cardModel(localizerFor(bundle, language), { resolution: resolve(bundle, {}) });
      expect(brotli(core + bringModel(model)), language).toBeLessThanOrEqual(8.5 * kilo);
    }
  });

  it('has nothing of the words that findings are put into', () => {
    expect(core).not.toContain('agree independently');
  });
});

describe('the scripts that come later', () => {
  it('take at most 41.5 KB to switch the card, and 13 KB more to open what is behind it', () => {
    expect(brotli(rest)).toBeLessThanOrEqual(41.5 * kilo);
    expect(brotli(open)).toBeLessThanOrEqual(13 * kilo);
  });

  it('have nothing twice: what opens takes Preact and the resolver from the script before it', () => {
    expect(open).toContain('from"./rest.js"');
    for (const once of ['running total', '__html', 'agree independently']) {
      expect(rest, once).toContain(once);
      expect(open, once).not.toContain(once);
    }
  });
});

describe('a language', () => {
  it.each(Object.keys(parts).filter((name) => name !== 'rest' && name !== 'open'))(
    '%s takes at most 5.5 KB',
    (name) => {
      expect(brotli(parts[name] ?? '')).toBeLessThanOrEqual(5.5 * kilo);
    },
  );
});
