/** Every code has its help, a fixture that shows it, and a report that leads the author out of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { byHarm } from '../../data/compiler/harm.ts';
import { allCodes, codeTable, formatIssues, hasErrors, stages } from '../../data/compiler/index.ts';
import { compileFixture, fixtures } from './fixture.ts';

describe('the codes', () => {
  test('have one fixture each, and no fixture is left over', () => {
    expect(readdirSync(join(fixtures, 'issues')).sort()).toEqual([...allCodes.keys()].sort());
  });

  test('that are no errors stand once in the order of harm', () => {
    const milder = [...allCodes].flatMap(([code, { severity }]) => (severity === 'error' ? [] : [code]));
    expect([...byHarm].sort()).toEqual(milder.sort());
  });

  test('belong to one stage each', () => {
    expect(allCodes.size).toBe(stages.reduce((sum, { codes }) => sum + Object.keys(codes).length, 0));
  });

  test.each([...allCodes])('%s is written like every other code and says what it means', (code, help) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(help.title).toMatch(/^[a-z].*[^.]$/);
    expect(help.means).toMatch(/^\S.*[.)]$/s);
    expect(help.wrong).not.toBe(help.right);
  });
});

test('the guide lists every code', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../data/README.md'), 'utf8');
  const [, table] = /<!-- codes -->\n\n([\s\S]*?)\n\n<!-- \/codes -->/.exec(guide) ?? [];
  expect(table).toBe(codeTable());
});

describe('the report', () => {
  test.each([...allCodes.keys()])('shows %s with its place and what to do', (code) => {
    const { issues, bundle } = compileFixture(code);
    expect(issues.map((issue) => issue.code)).toContain(code);
    expect(bundle === undefined).toBe(hasErrors(issues));
    expect(formatIssues(issues, { color: false })).toBe(
      readFileSync(join(fixtures, 'issues', code, 'expected.txt'), 'utf8'),
    );
  });
});
