// Naughty and hostile texts in every field of a story: each is refused by a named rule or stands in the bundle, and in every form
// of the story that holds it, as it was written but for space at its ends.
import { describe, expect, it } from 'vitest';
import { allCodes, revisionOf } from '../../data/compiler/index.ts';
import { renderArtifacts } from '../../data/render/artifacts.ts';
import { plain } from '../../data/wording/phrase.ts';
import { full } from '../full.ts';
import { bidiTricks, injections, payloads, unseen } from './payloads.ts';
import { asKept, compileHolding, now, placesFor } from './story-with.ts';

const some = full ? payloads : payloads.filter((text, at) => injections.includes(text) || at % 12 === 0);
const parts = { core: '', frame: '' };

/** Every text that stands in a bundle. */
function texts(of: unknown): readonly string[] {
  if (typeof of === 'string') return [of];
  return typeof of === 'object' && of !== null ? Object.values(of).flatMap(texts) : [];
}

describe('a hostile text', { timeout: 300_000 }, () => {
  it('is refused by a named rule, or is in the bundle unchanged, in each field', () => {
    for (const text of some) {
      const { held, refused } = placesFor(text);
      for (const [field, codes] of refused) {
        expect(codes.length, `${field}: ${text}`).toBeGreaterThan(0);
        for (const code of codes) expect(allCodes.has(code), code).toBe(true);
      }
      const { bundle } = compileHolding([held], held);
      expect(bundle, text).toBeDefined();
      const found = texts(bundle).filter((one) => one === asKept(text)).length;
      expect(found, text).toBeGreaterThanOrEqual(held.in.size);
    }
  });

  it('that would turn the direction of its neighbours is refused', () => {
    for (const text of bidiTricks.filter((one) => /[\u202a-\u202e\u2066-\u2069]/.test(one)))
      expect(placesFor(text).held.in.size, text).toBe(0);
  });

  it('that is invisible is refused', () => {
    for (const text of unseen) expect([...placesFor(text).held.in], JSON.stringify(text)).toEqual([]);
  });

  it('that runs from right to left is isolated in sentences without elements', () => {
    expect(plain(['by ', ['אבג'], ', 15 January'])).toBe('by \u2068אבג\u2069, 15 January');
    expect(plain(['من ', ['Reuters'], '، 15'])).toBe('من \u2068Reuters\u2069، 15');
    expect(plain(['by ', ['Reuters'], ', 15 January'])).toBe('by Reuters, 15 January');
  });

  it('is unchanged in the machine-readable forms of the story', async () => {
    for (const text of some) {
      const { held } = placesFor(text);
      if (held.in.size === 0) continue;
      const { bundle } = compileHolding([held], held);
      if (bundle === undefined) throw new Error(text);
      const bytes = new TextEncoder().encode(JSON.stringify(bundle));
      const artifacts = await renderArtifacts(
        { story: 'held', bundle, bytes, revision: revisionOf(bytes) },
        undefined,
        now,
        parts,
      );
      const artifact = (name: string): string =>
        String(artifacts.find((one) => one.name === name)?.text ?? '');
      const ld = texts(JSON.parse(artifact('card.jsonld')));
      const feed = texts(JSON.parse(artifact('changes.json')));
      if (held.in.has('title')) for (const list of [ld, feed]) expect(list).toContain(asKept(text));
      if (held.in.has('outlet')) expect(ld).toContain(asKept(text));
      if (held.in.has('asks')) expect(ld).toContain(asKept(text));
      for (const name of ['page.html', 'card.html', 'changes.atom'])
        expect(artifact(name), name).not.toMatch(
          /<script>alert|<img src|<svg\/|<iframe|<base |<meta http-equiv=refresh/,
        );
    }
  });
});
