// `npm test`: types, lint, then the unit and browser tests side by side, the one heard after the other. Types and lint
// count as one test each. The last line is the count, and the exit code says whether anything failed; a run that breaks
// before it can count is a failure too.
import { addCounts, sayCount } from './count.ts';
import { runChecks, runTests } from './runs.ts';

const checks = await runChecks();
const unit = runTests('unit');
const browser = runTests('browser', { beside: unit });
const total = addCounts([...checks, (await unit).count, (await browser).count]);
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${sayCount(total)}`);
