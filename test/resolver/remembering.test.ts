/** A resolution never shows what was looked at before it; a finding that no toggle touched is the very same object. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolve } from '../../data/resolver/resolve.ts';
import { bundle, view } from './arbitrary.ts';
import { runs } from './runs.ts';
import { story, tells, toll } from './stories.ts';

describe('views, one after the other', () => {
  it('give what each gives on a bundle that was never looked at', () => {
    fc.assert(
      fc.property(bundle, fc.array(view, { minLength: 2, maxLength: 4 }), (seen, views) =>
        views.every(
          (one) => JSON.stringify(resolve(seen, one)) === JSON.stringify(resolve(structuredClone(seen), one)),
        ),
      ),
      runs,
    );
  });

  it('keep the finding of a fact that the toggled source says nothing about', () => {
    fc.assert(
      fc.property(bundle, view, (seen, one) => {
        const off = new Set<string>(one.off);
        const [before, after] = [resolve(seen, { ...one, off: [] }), resolve(seen, one)];
        return seen.facts.every(({ claims }, i) => {
          const touched = claims.some(({ source }) => off.has(source));
          return touched || before.findings[i] === after.findings[i];
        });
      }),
      runs,
    );
  });

  it('bring the same finding back when a source is switched on again', () => {
    const seen = story(toll, [
      tells('a', 12, { said_by: 'ministry' }),
      tells('b', 14, { said_by: 'red-cross' }),
    ]);
    const [first] = resolve(seen, { off: [] }).findings;
    expect(resolve(seen, { off: ['a'] }).findings[0]).not.toBe(first);
    expect(resolve(seen, { off: [] }).findings[0]).toBe(first);
  });
});
