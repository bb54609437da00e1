// `npm run test:full`: all that `npm test` runs, with the numbers that take minutes, and everything that is about the card on
// a page in every engine: Chromium, Firefox, WebKitGTK. An engine that is missing is a failure, said before anything is
// run; `--engines chromium,firefox` leaves some out on purpose, and `--only-engines` all else. Ends with a table and a count.
// The exit code is 1 when something failed, 2 when an engine is not there or the options make no sense.
import { parseArgs } from 'node:util';
import { type EngineName, engineNames, openEngine, readEngines } from './browser/engines/engine.ts';
import { addCounts, countEngines, sayCount } from './count.ts';
import { runChecks, runTests } from './runs.ts';

/** The version of each engine. @throws Error that says what to install. */
async function versionsOf(names: readonly EngineName[]): Promise<Map<string, string>> {
  const versions = new Map<string, string>();
  const missing: string[] = [];
  for (const name of names) {
    try {
      const engine = await openEngine(name);
      versions.set(name, engine.version);
      // Some machines start a browser that then shows no page.
      const opened = engine.open('data:text/html,<p>here</p>').then((tab) => tab.text('p'));
      await opened.finally(() => engine.close());
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

/** The tests that are played in each engine; all other browser tests are about one of them, or about none. */
const PLAYED = ['test/browser/engines/', 'test/browser/scenarios/', 'test/browser/hostile/'];

/** @returns the exit code: 1 when something failed. */
async function runAll(names: readonly EngineName[], onlyPlayed: boolean): Promise<number> {
  const versions = await versionsOf(names);
  console.log(`Engines: ${[...versions.values()].join(', ')}`);
  const env = { WWK_FULL: '1', WWK_ENGINES: names.join() };
  const counts = onlyPlayed ? [] : [...(await runChecks()), (await runTests('unit', { env })).count];
  const browser = await runTests('browser', { env, places: onlyPlayed ? PLAYED : [] });

  const engines = countEngines(browser.report);
  console.log('\nEngine        Version               Tests');
  let silent = 0;
  for (const [name, version] of versions) {
    const { count, cannot } = engines.get(name) ?? { count: addCounts([]), cannot: [] };
    if (count.passed + count.failed === 0) silent += 1;
    console.log(`${name.padEnd(14)}${version.padEnd(22)}${sayCount(count)}`);
    for (const line of cannot) console.log(`${' '.repeat(14)}${line}`);
  }
  // An engine in which nothing was run has proved nothing.
  const total = addCounts([...counts, browser.count, { passed: 0, failed: silent, skipped: 0 }]);
  console.log(`\n${sayCount(total)}`);
  return total.failed > 0 ? 1 : 0;
}

try {
  const { values } = parseArgs({
    options: {
      engines: { type: 'string', default: engineNames.join() },
      'only-engines': { type: 'boolean', default: false },
    },
  });
  process.exitCode = await runAll(readEngines(values.engines), values['only-engines']);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
