import { afterEach, expect, it, vi } from 'vitest';
import { CountReporter } from './count-reporter.ts';

const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined);
afterEach(() => printed.mockClear());

/** The last line for files whose tests came to this, and for so many errors outside any file. */
function lastLine(
  files: readonly { readonly ok: boolean; readonly tests: readonly string[] }[],
  errors = 0,
): unknown {
  const modules = files.map(({ ok, tests }) => ({
    ok: () => ok,
    children: { allTests: () => tests.map((state) => ({ result: () => ({ state }) })) },
  }));
  new CountReporter().onTestRunEnd(modules as never, Array(errors).fill(new Error()));
  return printed.mock.lastCall?.[0];
}

it.each([
  ['3 passed, 0 failed', [{ ok: true, tests: ['passed', 'passed', 'passed'] }], 0],
  [
    '2 passed, 1 failed, 2 skipped',
    [{ ok: false, tests: ['passed', 'failed', 'skipped', 'pending', 'passed'] }],
    0,
  ],
  [
    '1 passed, 1 failed',
    [
      { ok: false, tests: [] },
      { ok: true, tests: ['passed'] },
    ],
    0,
  ],
  ['1 passed, 1 failed', [{ ok: false, tests: ['passed'] }], 0],
  ['1 passed, 1 failed', [{ ok: true, tests: ['passed'] }], 1],
  ['0 passed, 1 failed', [], 0],
])('ends with "%s"', (line, files, errors) => {
  expect(lastLine(files, errors)).toBe(`\n${line}`);
});
