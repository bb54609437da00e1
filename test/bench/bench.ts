/**
 * `npm run bench`: runs the suites, prints their tables, keeps the figures in results.json and, when asked, in the
 * README. A suite that cannot run says why and stops no other. Never a test: a slow machine fails nothing.
 */
import { parseArgs } from 'node:util';
import { screenTable } from './print.ts';
import { keep, writeReadme } from './results.ts';
import type { Suite } from './suite.ts';

const load: Readonly<Record<string, () => Promise<Suite>>> = {
  bytes: async () => (await import('./suites/bytes.ts')).bytes,
  resolver: async () => (await import('./suites/resolver.ts')).resolver,
  compiler: async () => (await import('./suites/compiler.ts')).compiler,
  worker: async () => (await import('./suites/worker.ts')).worker,
  cost: async () => (await import('./suites/cost.ts')).cost,
  'time-to-card': async () => (await import('./suites/time-to-card.ts')).timeToCard,
  toggle: async () => (await import('./suites/toggle.ts')).toggle,
};
const usage = `npm run bench -- [--only ${Object.keys(load).join(',')}] [--quick] [--write-readme]`;

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    'write-readme': { type: 'boolean', default: false },
  },
});
const chosen = typeof values.only === 'string' ? values.only.split(',') : Object.keys(load);
const known = new Set(['only', 'quick', 'write-readme']);
const wrong = [...chosen.filter((name) => load[name] === undefined), ...positionals];
if (wrong.length > 0 || Object.keys(values).some((name) => !known.has(name))) {
  console.error(`${wrong.join(', ')}${wrong.length > 0 ? '?\n' : ''}${usage}`);
  process.exit(2);
}

const quick = values.quick === true;
const say = (line: string): void => console.log(line);
for (const name of chosen) {
  const started = performance.now();
  try {
    const suite = await load[name]?.();
    if (suite === undefined) continue;
    say(`\n${suite.name}: ${suite.measures}`);
    const report = await suite.run({ quick, say: (line) => say(`  ${line}`) });
    say(screenTable(report));
    for (const note of report.notes ?? []) say(`  ${note}`);
    say(`  ${report.rounds} rounds, ${Math.round((performance.now() - started) / 1000)} s`);
    if (!quick) keep(suite, report);
  } catch (error) {
    process.exitCode = 1;
    say(`  ${name} did not run: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
if (quick) say('\nA quick run is only a look: nothing was kept.');
else say('\nKept in test/bench/results.json');
if (values['write-readme'] === true && writeReadme()) say('Written to README.md');
