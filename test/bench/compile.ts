/**
 * Measures the compiler on a large newsroom: `node test/bench/compile.ts [STORIES]`, by default 1,000 stories of 20
 * facts with 20 claims each. Prints seconds, peak memory, what doubling costs, and one changed file. Not a test.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileStories, compileStory } from '../../data/compiler/index.ts';

const facts = 20;
const claims = 20;
const now = new Date('2026-06-01T00:00:00Z');

function fileOf(fact: number, shift = 0): string {
  const lines = Array.from({ length: claims }, (_, i) => {
    const day = String((i % 28) + 1).padStart(2, '0');
    const value = ['', 'at least ', 'about ', 'nearly '][i % 4] + String(100 + fact * 7 + i * 3 + shift);
    return `  - { source: source-${i}, value: ${value}, said_by: speaker-${i % 5}, as_of: 2026-01-${day}, anchor: passage ${fact} of source ${i} }`;
  });
  return `asks: How many, of number ${fact}?\nlabel: Fact ${fact}\nkind: count\nunit: people\ncounts: running total\nclaims:\n${lines.join('\n')}\n`;
}

async function writeStory(folder: string): Promise<void> {
  await mkdir(join(folder, 'facts'), { recursive: true });
  const ids = Array.from({ length: facts }, (_, i) => `fact-${i}`);
  const sources = Array.from(
    { length: claims },
    (_, i) =>
      `source-${i}: { outlet: Outlet ${i}, title: Headline ${i}, published: 2026-02-0${(i % 9) + 1}, language: en }`,
  );
  const speakers = Array.from({ length: 5 }, (_, i) => `speaker-${i}: { name: Speaker ${i} }`);
  await writeFile(
    join(folder, 'story.yaml'),
    `title: A story\nlanguage: en\ntime_zone: '+00:00'\nstate: open\nlead: 4\nfacts: [${ids.join(', ')}]\n`,
  );
  await writeFile(join(folder, 'sources.yaml'), `${sources.join('\n')}\n`);
  await writeFile(join(folder, 'speakers.yaml'), `${speakers.join('\n')}\n`);
  for (const [i, id] of ids.entries()) await writeFile(join(folder, `facts/${id}.yaml`), fileOf(i));
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

const stories = Number(process.argv[2] ?? 1000);
const dir = await mkdtemp(join(tmpdir(), 'stories-'));
try {
  const names = Array.from({ length: stories }, (_, i) => `story-${i}`);
  for (const name of names) await writeStory(join(dir, name));
  const compile = async (only: readonly string[]) => {
    for (const { issues } of await compileStories(dir, { now, only })) {
      const error = issues.find(({ severity }) => severity === 'error');
      if (error !== undefined) throw new Error(error.message);
    }
  };
  await compile(names.slice(0, Math.ceil(stories / 20)));
  const half = await seconds(() => compile(names.slice(0, stories / 2)));
  const whole = await seconds(() => compile(names));
  await writeFile(join(dir, 'story-0/facts/fact-3.yaml'), fileOf(3, 1));
  const one = await seconds(() => compileStory(join(dir, 'story-0'), { now }));

  console.log(
    `${stories} stories, ${(stories * facts * claims).toLocaleString('en')} claims: ${whole.toFixed(1)} s`,
  );
  console.log(`peak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);
  console.log(`twice the stories take ${(whole / half).toFixed(2)} times as long`);
  console.log(`one changed file: its story is compiled again in ${(one * 1000).toFixed(0)} ms`);
} finally {
  await rm(dir, { recursive: true, force: true });
}
