/** Every case of the casebook, and our own, one test each. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCases } from './case.ts';
import { checkCase } from './check-case.ts';

for (const file of globSync(join(import.meta.dirname, 'cases', '*.yaml')).sort()) {
  describe(basename(file), () => {
    for (const one of readCases(readFileSync(file, 'utf8'))) {
      it(one.case, () => {
        expect(checkCase(one)).toEqual([]);
      });
    }
  });
}

describe('the casebook', () => {
  it('reports what differs', () => {
    const [one] = readCases(`
- case: two alike
  voices: { police: {}, medics: {} }
  claims:
    - {in: alpha, pub: 2, v: 12, by: police}
    - {in: beta, pub: 2, v: 12, by: medics}
  say: {status: single, lines: ['13 · police'], history: ['12 · medics'], not: [agree]}
`);
    expect(one && checkCase(one)).toHaveLength(4);
  });

  it('refuses a file that is no list of cases', () => {
    expect(() => readCases('case: alone')).toThrow('a list of cases');
  });

  it('has every case that a rule says it decides', () => {
    const cases = globSync(join(import.meta.dirname, 'cases', '*.yaml')).flatMap((file) =>
      readCases(readFileSync(file, 'utf8')).map((one) => one.case.replaceAll('"', "'")),
    );
    const headers = globSync(join(import.meta.dirname, '../../data/resolver/*.ts')).map((file) => {
      const [header = ''] = readFileSync(file, 'utf8').split('*/');
      const [, decided = ''] = header.replaceAll(/\s*\n \*/g, '').split('Decides the cases');
      return [...decided.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name);
    });
    expect(headers.filter((names) => names.length > 0).length).toBeGreaterThan(14);
    expect(headers.flat().filter((name) => !cases.includes(name))).toEqual([]);
  });
});
