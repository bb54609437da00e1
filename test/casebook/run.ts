/**
 * `npm run casebook -- FILE…` runs casebook files and prints, for each case, what differs from what it says. Without files
 * it runs our own. Exit code 1 when anything differs or cannot be read.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Case, readCases } from './case.ts';
import { checkCase } from './check-case.ts';

const files = process.argv.slice(2);
const own = files.length > 0 ? files : globSync(join(import.meta.dirname, 'cases', '*.yaml')).sort();

function differencesIn(one: Case): readonly string[] {
  try {
    return checkCase(one);
  } catch (error) {
    return [`cannot be resolved: ${error instanceof Error ? error.stack : error}`];
  }
}

let failed = 0;
let passed = 0;
for (const file of own) {
  for (const one of readCases(readFileSync(file, 'utf8'))) {
    const wrong = differencesIn(one);
    if (wrong.length === 0) passed++;
    else failed++;
    if (wrong.length > 0) console.log(`${one.case}\n${wrong.map((line) => `    ${line}`).join('\n')}`);
  }
}
console.log(`${passed} of ${passed + failed} cases pass`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
