import { describe, expect, it } from 'vitest';
import { addCounts, countEngines, countTests, sayCount } from './count.ts';

function file(status: string, ...tests: readonly string[]): unknown {
  return { testResults: [{ status, assertionResults: tests.map((test) => ({ status: test })) }] };
}

describe('the count of a test run', () => {
  it('counts passed, failed and skipped tests', () => {
    expect(countTests(file('failed', 'passed', 'passed', 'failed', 'pending', 'todo'), 1)).toEqual({
      passed: 2,
      failed: 1,
      skipped: 2,
    });
  });

  it('counts a file that does not load as one failure', () => {
    expect(countTests(file('failed'), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countTests(file('failed', 'passed'), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('counts an error outside any test as a failure', () => {
    expect(countTests(file('passed', 'passed'), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('counts a run without a report or without tests as a failure', () => {
    expect(countTests(undefined, 0).failed).toBe(1);
    expect(countTests({ testResults: [] }, 0).failed).toBe(1);
  });

  it('is said in one line, with the skipped only when there are any', () => {
    expect(sayCount({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(
      sayCount(
        addCounts([
          { passed: 3, failed: 0, skipped: 1 },
          { passed: 1, failed: 2, skipped: 0 },
        ]),
      ),
    ).toBe('4 passed, 2 failed, 1 skipped');
  });

  it('tells engines apart, and what one of them cannot do', () => {
    const test = (status: string, engine: string, title: string): object => ({
      status,
      title,
      ancestorTitles: [engine, 'the card'],
    });
    const tests = [
      test('passed', 'in firefox', 'draws'),
      test('failed', 'in webkit', 'draws'),
      test('passed', 'in webkit', 'cannot show that it glows: WebKitGTK has no glow'),
      test('passed', 'the harness', 'starts'),
    ];
    expect([...countEngines({ testResults: [{ status: 'failed', assertionResults: tests }] })]).toEqual([
      ['firefox', { count: { passed: 1, failed: 0, skipped: 0 }, cannot: [] }],
      [
        'webkit',
        {
          count: { passed: 1, failed: 1, skipped: 0 },
          cannot: ['cannot show that it glows: WebKitGTK has no glow'],
        },
      ],
    ]);
  });
});
