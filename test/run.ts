// `npm test`: types, lint, then the unit and browser tests side by side, the one heard after the other. Types and lint
// count as one test each. The last line is the count, and the exit code says whether anything failed; a run that breaks
// before it can count is a failure too. WWK_CODE_ALONE=1 leaves the sample stories' own tests out, as `release` does.
import { addCounts, sayCount } from './count.ts';
import { runChecks, runTests } from './runs.ts';
import { codeAlone, samplesLeftOut } from './stories/samples.ts';

const checks = await runChecks();
const unit = runTests('unit');
const browser = runTests('browser', { beside: unit });
const total = addCounts([...checks, (await unit).count, (await browser).count]);
process.exitCode = total.failed > 0 ? 1 : 0;
if (samplesLeftOut.length > 0)
  console.log(
    `\nLeft out, because ${codeAlone ? 'this run is about the code alone' : 'the story is not here'}: the tests of ${samplesLeftOut.join(' and ')}`,
  );
console.log(`\n${sayCount(total)}`);
