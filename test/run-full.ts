// `npm run test:full`: all that `npm test` runs, with the numbers that take minutes, and everything that is about the card on
// a page in every engine: Chromium, Firefox, WebKitGTK. An engine that is missing is a failure, said before anything is
// run; `--engines chromium,firefox` leaves some out on purpose. Ends with a table and a count, as `npm test` does.
import { parseArgs } from 'node:util';
import { engineNames, openEngine, readEngines } from './browser/engines/engine.ts';
import { addCounts, countEngines, sayCount } from './count.ts';
import { runChecks, runTests } from './runs.ts';

/** The version of each engine. @throws Error that says what to install. */
async function versionsOf(names: readonly (typeof engineNames)[number][]): Promise<Map<string, string>> {
  const versions = new Map<string, string>();
  const missing: string[] = [];
  for (const name of names) {
    try {
      const engine = await openEngine(name);
      versions.set(name, engine.version);
      await engine.close();
    } catch (error) {
      missing.push(error instanceof Error ? error.message : String(error));
    }
  }
  if (missing.length > 0)
    throw new Error(
      `${missing.join('\n')}\nOr name those that are here: npm run test:full -- --engines NAME,NAME`,
    );
  return versions;
}

async function runAll(): Promise<number> {
  const { values } = parseArgs({ options: { engines: { type: 'string', default: engineNames.join() } } });
  const names = readEngines(values.engines);
  const versions = await versionsOf(names);
  console.log(`Engines: ${[...versions.values()].join(', ')}`);
  const env = { WWK_FULL: '1', WWK_ENGINES: names.join() };
  const checks = await runChecks();
  const unit = await runTests('unit', env);
  const browser = await runTests('browser', env);

  const engines = countEngines(browser.report);
  console.log('\nEngine        Version               Tests');
  let silent = 0;
  for (const [name, version] of versions) {
    const { count, cannot } = engines.get(name) ?? {
      count: { passed: 0, failed: 0, skipped: 0 },
      cannot: [],
    };
    if (count.passed + count.failed === 0) silent += 1;
    console.log(`${name.padEnd(14)}${version.padEnd(22)}${sayCount(count)}`);
    for (const line of cannot) console.log(`${' '.repeat(14)}${line}`);
  }
  // An engine in which nothing was run has proved nothing.
  const total = addCounts([...checks, unit.count, browser.count, { passed: 0, failed: silent, skipped: 0 }]);
  console.log(`\n${sayCount(total)}`);
  return total.failed > 0 ? 1 : 0;
}

try {
  process.exitCode = await runAll();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
