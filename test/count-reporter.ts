/**
 * Ends a test run with the line "N passed, N failed". A file that breaks outside its tests counts as one failure, and so do
 * an error outside any file and a run that found no test.
 */
import type { Reporter, TestModule } from 'vitest/node';
import { samplesLeftOut } from './stories/samples.ts';

export class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.map((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const count = (state: string): number => states.flat().filter((one) => one === state).length;
    const broken = modules.filter((module, at) => !module.ok() && !states[at]?.includes('failed')).length;
    const failed = count('failed') + broken + errors.length + (states.flat().length === 0 ? 1 : 0);
    const skipped = count('skipped') + count('pending');
    if (samplesLeftOut.length > 0)
      console.log(`Left out: the tests of the sample stories ${samplesLeftOut.join(' and ')}.`);
    console.log(`\n${count('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  }
}
