// The tests that mutants of the bundle and the resolver are run against: those of these rooms alone, which need no disk and no browser.
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The first test that fails is enough, so the quick ones go first and the properties last. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const slow = ({ moduleId }: TestSpecification): number => Number(moduleId.includes('properties'));
    return files.sort((a, b) => slow(a) - slow(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

export default defineConfig({
  test: {
    watch: false,
    include: ['test/bundle/**/*.test.ts', 'test/resolver/**/*.test.ts'],
    // These rooms keep nothing between tests, and a worker for each file would take most of the time.
    pool: 'threads',
    isolate: false,
    sequence: { sequencer: QuickFirst },
    env: { WWK_PROPERTY_RUNS: '12' },
  },
});
