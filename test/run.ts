// `npm test`: types, lint, then the unit and browser tests. Types and lint count as one test each. The last line is the
// count, and the exit code says whether anything failed; a run that breaks before it can count is a failure too.
import { addCounts, sayCount } from './count.ts';
import { runChecks, runTests } from './runs.ts';

const counts = [...(await runChecks()), (await runTests('unit')).count, (await runTests('browser')).count];
const total = addCounts(counts);
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${sayCount(total)}`);
