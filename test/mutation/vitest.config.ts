// The tests that mutants of the model are run against: those of the model alone, which need no disk and no browser.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    watch: false,
    include: ['test/model/**/*.test.ts'],
    // One quick thread: a mutant costs a run, and there are a thousand of them.
    pool: 'threads',
    env: { WWK_PROPERTY_RUNS: '20' },
  },
});
