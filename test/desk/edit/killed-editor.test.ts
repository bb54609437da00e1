/** Editors who are killed while they save: all files of a save are there, or none. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyEdits } from '../../../data/desk/edit/apply-edits.ts';
import type { StoryFiles } from '../../../data/desk/edit/edits.ts';
import { openStory } from '../../../data/desk/edit/open-story.ts';
import { full } from '../../full.ts';
import { sampleFiles, sampleNames, treeOf } from './sample-files.ts';

const deaths = full ? 200 : 8;
const [story = ''] = sampleNames;

let dir: string;
let random: (below: number) => number;

beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'wwk-killed-')), story);
  cpSync(join(import.meta.dirname, '../../../data/stories', story), dir, { recursive: true });
  let seed = 11;
  random = (below) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return (seed >>> 8) % below;
  };
});

afterEach(() => rmSync(join(dir, '..'), { recursive: true, force: true }));

/** Edits and saves in a process that is killed in its second save, `afterMs` after that begins; the last number that it said. */
function editAndDie(afterMs: number): Promise<number> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'saver.ts'), dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString();
  });
  const watcher = watch(dir, (_, name) => {
    if (said === '' || !name?.startsWith('.saving')) return;
    watcher.close();
    setTimeout(() => child.kill('SIGKILL'), afterMs);
  });
  return new Promise((resolve) => child.once('close', () => resolve(Number(said.trim().split('\n').at(-1)))));
}

/** The speaker whom most files name. */
function busiest(files: StoryFiles): string {
  const ids = Object.keys(treeOf(files, 'speakers.yaml'));
  const uses = (id: string): number => [...files.values()].filter((text) => text.includes(`: ${id}`)).length;
  return ids.reduce((best, id) => (uses(id) > uses(best) ? id : best));
}

function renamed(files: StoryFiles, from: string, to: string): StoryFiles {
  const { files: after, problems } = applyEdits(files, [{ do: 'rename', what: 'speaker', from, to }]);
  expect(problems).toEqual([]);
  return after;
}

test('all files of the last save are there after a kill, and nothing half of the next one', async () => {
  const base = await sampleFiles(story);
  const start = renamed(base, busiest(base), 'speaker-0');
  for (const [name, text] of start) writeFileSync(join(dir, name), text);
  let stopped = 0;
  for (let death = 0; death < deaths; death++) {
    const said = await editAndDie(random(12));
    if (readdirSync(dir).some((name) => name.startsWith('.saving'))) stopped++;
    const { files, aside } = await openStory(dir);
    const count = Number(/^speaker-(\d+):/m.exec(files.get('speakers.yaml') ?? '')?.[1]);
    // What it said is saved; the next one may be as well, if it could not say so any more.
    expect([said, said + 1]).toContain(count);
    expect(aside).toEqual([]);
    const whole = renamed(start, 'speaker-0', `speaker-${count}`);
    expect(whole.size).toBe(files.size);
    for (const [name, text] of whole) {
      expect({ death, name, isWhole: files.get(name) === text }).toEqual({ death, name, isWhole: true });
      expect(readFileSync(join(dir, name), 'utf8')).toBe(text);
    }
    expect(readdirSync(dir)).not.toContain('.saving');
  }
  // The test is about saves that were stopped: some were.
  expect(stopped).toBeGreaterThan(0);
});
