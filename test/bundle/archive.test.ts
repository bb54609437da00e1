/** Files that share a value of KV: each comes out as it went in, and what is damaged is none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packed, unpacked } from '../../data/bundle/archive.ts';
import { languages } from '../../data/bundle/languages.ts';
import { artifactKey, artifactNames, isScriptKey, placeOf } from '../../data/bundle/stored.ts';
import { seed } from '../seed.ts';

const member = fc.record(
  {
    bytes: fc.uint8Array({ maxLength: 300 }),
    revision: fc.stringMatching(/^[0-9a-f]{24}$/),
    language: fc.constantFrom(...languages),
  },
  { noNullPrototype: true },
);
const members = fc
  .uniqueArray(fc.tuple(fc.string({ minLength: 1 }), member), { selector: ([name]) => name, maxLength: 8 })
  .map((all) => new Map(all.filter(([name]) => name !== '__proto__')));

describe('an archive', () => {
  it('gives back every file, and is the same bytes in whatever order they came', () => {
    fc.assert(
      fc.property(members, (files) => {
        const archive = packed(files);
        const found = unpacked(archive);
        expect(new Map(found)).toEqual(files);
        expect(packed(new Map([...files].reverse()))).toEqual(archive);
      }),
      { seed },
    );
  });

  it('that is cut off, or is none, gives nothing', () => {
    const archive = packed(new Map([['a', { bytes: new Uint8Array([1, 2, 3]), revision: '0'.repeat(24) }]]));
    for (let end = 0; end < archive.length; end += 1) expect(unpacked(archive.slice(0, end))).toBeUndefined();
    for (const text of [
      '',
      '\n',
      'x\n',
      '[]\n1',
      'null\n',
      '{"a":1}\n',
      '{"a":{"at":-1,"size":1}}\nab',
      '{"a":{"at":0,"size":9}}\nab',
    ])
      expect(unpacked(Uint8Array.from(Buffer.from(text)))?.size ?? 0).toBe(0);
  });
});

describe('the place of a file', () => {
  const revision = '0123456789abcdef01234567';

  it('is one of three for the artifacts of a revision', () => {
    const archives = artifactNames.map((name) =>
      placeOf(artifactKey('storm', revision, name))
        ?.archive.split('/')
        .at(-1),
    );
    expect(new Set(archives)).toEqual(new Set(['first', 'forms', 'feeds']));
  });

  it.each([
    'v1/stories',
    'v1/stories/storm',
    `v1/stories/storm/revisions/${revision}`,
    `v1/stories/storm/texts/${revision}.json`,
    `embed/${revision}.js`,
    `purge/${revision}`,
  ])('is its own at %s', (key) => {
    expect(placeOf(key)).toBeUndefined();
  });

  it('of what a script loads later is named by its build, and never changes', () => {
    const { archive = '', member } = placeOf(`embed/${revision}/rest.js`) ?? {};
    expect([archive, member, isScriptKey(archive)]).toEqual([`embed/${revision}`, 'rest.js', true]);
    for (const key of ['embed/v1.js', 'demo/states', 'version'])
      expect(isScriptKey(placeOf(key)?.archive ?? '')).toBe(false);
  });
});
