/**
 * A process of its own for the compiler's benchmark, so that its memory is nobody else's:
 * `node compile-many.ts STORIES` compiles that many made-up stories, keeps them all, and prints one line of JSON.
 */
import { type CompiledStory, type Contents, compileFiles } from '../../data/compiler/index.ts';
import { storyFiles } from './many-stories.ts';

export interface Compiled {
  /** Seconds for the first half of the stories, and for all. */
  readonly half: number;
  readonly all: number;
  /** Peak of the memory of the whole process, in megabytes. */
  readonly megabytes: number;
  /** Milliseconds for one story of the tree whose fact was changed, each time another. */
  readonly changed: readonly number[];
}

const stories = Number(process.argv[2]);
const now = new Date('2026-01-01T00:00:00Z');

function compile(files: Contents, story: string): CompiledStory {
  const compiled = compileFiles(files, story, { now });
  if (compiled.bytes === undefined) throw new Error(`${story}: ${compiled.issues[0]?.message}`);
  return compiled;
}

const kept: CompiledStory[] = [];
let spent = 0;
let half = 0;
for (let i = 0; i < stories; i++) {
  const files = storyFiles(i);
  const start = performance.now();
  kept.push(compile(files, `story-${i}`));
  spent += performance.now() - start;
  if (i + 1 === Math.floor(stories / 2)) half = spent;
}
const megabytes = process.resourceUsage().maxRSS / 1024;

const changed = Array.from({ length: 20 }, (_, i): number => {
  const name = `facts/figure-${i}.yaml`;
  const files = new Map(storyFiles(i));
  files.set(name, String(files.get(name)).replace('the town', 'the whole town'));
  const start = performance.now();
  kept[i] = compile(files, `story-${i}`);
  return performance.now() - start;
});

const result: Compiled = { half: half / 1000, all: spent / 1000, megabytes, changed };
console.log(JSON.stringify(result));
