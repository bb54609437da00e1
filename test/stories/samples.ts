/**
 * The three sample stories, and the tests that are about what they say. A newsroom removes or corrects a sample as it likes:
 * its tests are run while its folder is there, and never by a deployment, where `check` looks at the stories instead.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const stories = join(import.meta.dirname, '../../data/stories');

const testsOf: Readonly<Record<string, readonly string[]>> = {
  'equifax-data-breach-2017': ['test/stories/equifax.test.ts'],
  'ever-given-2021': ['test/stories/ever-given.test.ts'],
  'kazakhstan-unrest-2022': [
    'test/stories/kazakhstan*.test.ts',
    'test/stories/arithmetic.test.ts',
    'test/browser/agreement.test.ts',
    'test/browser/card-kazakhstan.test.ts',
  ],
};

/** Whether this run is about the code alone: it is what `release` asks for. */
const codeAlone: boolean = process.env.WWK_CODE_ALONE === '1';

const samples = Object.keys(testsOf);

/** The samples whose tests belong to this run. */
export const samplesHere: readonly string[] = codeAlone
  ? []
  : samples.filter((story) => existsSync(join(stories, story)));

/** The samples whose tests are left out of this run: whoever runs it is told. */
export const samplesLeftOut: readonly string[] = samples.filter((story) => !samplesHere.includes(story));

/** Files that a run leaves out with them, as patterns. */
export const testsLeftOut: readonly string[] = samplesLeftOut
  .flatMap((story) => testsOf[story] ?? [])
  .concat(samplesHere.length === 0 ? ['test/stories/golden.test.ts'] : []);
