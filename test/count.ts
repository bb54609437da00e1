// Counts what a test run did, from Vitest's JSON report and its exit code. Nothing that went wrong may count as nothing:
// a file that does not load has no tests to fail, so the file itself counts as one failure.

export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Report {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly title?: string;
      readonly ancestorTitles?: readonly string[];
    }[];
  }[];
}

/**
 * @param report Vitest's JSON report, or undefined when it wrote none.
 * @param code Vitest's exit code.
 */
export function countTests(report: unknown, code: number): Count {
  const files = isReport(report) ? report.testResults : [];
  const tests = files.flatMap((file) => file.assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length;
  const failed = tests.filter(({ status }) => status === 'failed').length + broken;
  return {
    passed,
    // An error outside any test shows in the exit code alone; so does a run in which no test was found.
    failed: failed === 0 && (code !== 0 || !isReport(report) || tests.length === 0) ? 1 : failed,
    skipped: tests.filter(({ status }) => status !== 'passed' && status !== 'failed').length,
  };
}

export interface EngineCount {
  readonly count: Count;
  /** What this engine cannot do, each with its reason. */
  readonly cannot: readonly string[];
}

/** The tests that stand under "in chromium", "in firefox" …, by that name. A file that broke shows in `countTests`. */
export function countEngines(report: unknown): ReadonlyMap<string, EngineCount> {
  const engines = new Map<string, EngineCount>();
  const tests = isReport(report) ? report.testResults.flatMap((file) => file.assertionResults) : [];
  for (const { status, title = '', ancestorTitles = [] } of tests) {
    const [, name] = /^in (\w+)$/.exec(ancestorTitles[0] ?? '') ?? [];
    if (name === undefined) continue;
    const { count, cannot } = engines.get(name) ?? { count: addCounts([]), cannot: [] };
    const one = {
      passed: status === 'passed' ? 1 : 0,
      failed: status === 'failed' ? 1 : 0,
      skipped: status !== 'passed' && status !== 'failed' ? 1 : 0,
    };
    engines.set(name, {
      count: addCounts([count, one]),
      cannot: title.startsWith('cannot show') ? [...cannot, title] : cannot,
    });
  }
  return engines;
}

function isReport(report: unknown): report is Report {
  return typeof report === 'object' && report !== null && 'testResults' in report;
}

export function addCounts(counts: readonly Count[]): Count {
  return counts.reduce(
    (sum, count) => ({
      passed: sum.passed + count.passed,
      failed: sum.failed + count.failed,
      skipped: sum.skipped + count.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

export function sayCount({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
