/** How long a large tree of stories takes to compile in one process, what memory that needs, and what one change costs. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Compiled } from '../compile-many.ts';
import { ratiosOf, spreadOf } from '../rounds.ts';
import type { Suite } from '../suite.ts';

const script = fileURLToPath(new URL('../compile-many.ts', import.meta.url));

async function compileMany(stories: number): Promise<Compiled> {
  const { stdout } = await promisify(execFile)(process.execPath, [script, String(stories)]);
  return JSON.parse(stdout) as Compiled;
}

export const compiler: Suite = {
  name: 'compiler',
  measures: 'files in memory to checked bundles, in one process: 20 facts × 20 claims a story',
  async run({ quick, say }) {
    const stories = quick ? 40 : 1000;
    const rounds = quick ? 1 : 2;
    const runs: Compiled[] = [];
    for (let round = 0; round < rounds; round++) {
      const run = await compileMany(stories);
      say(`round ${round + 1}: ${stories} stories in ${run.all.toFixed(1)} s`);
      runs.push(run);
    }
    const all = runs.map((run) => run.all);
    const halves = runs.map((run) => run.half);
    const claims = (stories * 400).toLocaleString('en');
    return {
      rounds,
      figures: [
        {
          subject: `${stories.toLocaleString('en')} stories, ${claims} claims`,
          unit: 's',
          value: spreadOf(all),
          ratio: { to: `the first ${stories / 2}`, ...ratiosOf(all, halves), wish: { most: 2.2 } },
        },
        {
          subject: 'peak memory of that process',
          unit: 'MB',
          value: spreadOf(runs.map((run) => run.megabytes)),
        },
        {
          subject: 'one changed file in that tree',
          unit: 'ms',
          value: spreadOf(runs.flatMap((run) => run.changed)),
          wish: { most: 200 },
        },
      ],
      notes: ['A change compiles its whole story again; other stories are not touched.'],
    };
  },
};
