// Two kinds of tests: `unit` runs in Node alone, with the types and the linter among them; `browser` drives real browsers.
// `npm test` runs both, side by side. `npm run test:full` has the mode `full`: more random cases, the tests that take
// minutes, and what is about the card on a page in each engine; WWK_ENGINES=chromium,firefox leaves one out.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig, type Plugin } from 'vitest/config';
import { CountReporter } from './test/count-reporter.ts';
import { testsLeftOut } from './test/stories/samples.ts';

/** The Worker imports built files as text, as its bundler does; here the same import reads the file. */
const textImports: Plugin = {
  name: 'text-imports',
  enforce: 'pre',
  load(id) {
    if (!id.endsWith('.txt')) return undefined;
    return `export default ${JSON.stringify(readFileSync(id, 'utf8'))};`;
  },
};

export default defineConfig(({ mode }) => {
  const full = mode === 'full';
  if (full) {
    process.env.WWK_FULL = '1';
    process.env.WWK_ENGINES ??= 'chromium,firefox,webkit';
  }
  return {
    plugins: [textImports],
    test: {
      watch: false,
      reporters: ['default', new CountReporter()],
      // With two cores, one file for the browser and one for Node: each waits much of its time.
      maxWorkers: Math.max(2, availableParallelism() - 1),
      // Test files keep nothing for one another, and a fresh worker with every module read anew for each takes half the time.
      isolate: false,
      // A second is not much on a machine that does other things too: what is waited for comes, or never does.
      expect: { poll: { timeout: 30_000 } },
      hookTimeout: 300_000,
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            include: ['test/**/*.test.{ts,tsx}'],
            exclude: ['test/browser/**', ...testsLeftOut, ...(full ? [] : ['test/**/*.full.test.ts'])],
            // The property tests run a thousand stories each; a busy machine needs more than the usual five seconds.
            testTimeout: full ? 1_800_000 : 300_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'browser',
            include: ['test/browser/**/*.test.ts'],
            exclude: [...testsLeftOut],
            globalSetup: ['test/browser/share-browser.ts'],
            testTimeout: 180_000,
          },
        },
      ],
    },
  };
});
