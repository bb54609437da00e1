/** `rollback`, `withdraw` and `rename`: the rarer turns of one published story. The files on disk are left alone. */

import { isSlug } from '../../bundle/stored.ts';
import type { Id } from '../../bundle/types.ts';
import type { MakePapers } from '../../publish/paper.ts';
import {
  rename as renameOn,
  rollback as rollbackOn,
  withdraw as withdrawOn,
} from '../../publish/replace-story.ts';
import type { Shelf } from '../../publish/shelf.ts';
import { papersOf } from '../../render/papers.ts';
import { buildAll } from '../../site/build.ts';
import { exit } from '../exit.ts';
import { Misused } from '../misused.ts';
import { readArgs, signerNamed } from '../options.ts';
import { openTarget, pause, type TargetValues, targetOptions } from '../target.ts';
import type { Terminal } from '../terminal.ts';
import { eraseStory } from './erase.ts';
import { freshen } from './freshen.ts';

interface Edges {
  readonly now: Date;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Resolves with what is printed. */
type Turn = (shelf: Shelf, edges: Edges) => Promise<string>;

/** `stories`: those of which readers get something else afterwards. */
async function turn(
  values: TargetValues,
  stories: readonly Id[],
  terminal: Terminal,
  doIt: Turn,
): Promise<number> {
  const target = await openTarget(values, process.env, terminal.wait);
  const { shelf, close } = target;
  try {
    const wait = terminal.wait ?? pause;
    terminal.out(`${await doIt(shelf, { now: terminal.now(), wait })}: ${shelf.name}\n`);
    await freshen(target, stories, terminal);
    return exit.fine;
  } finally {
    await close();
  }
}

/** The names of stories that were typed: exactly `count`, and each one that a story can have. */
function namesOf(positionals: readonly string[], count: number): readonly string[] {
  if (positionals.length !== count) {
    throw new Misused(count === 1 ? 'Name one story.' : 'Name the story and its new name.');
  }
  const wrong = positionals.find((name) => !isSlug(name));
  if (wrong !== undefined) throw new Misused(`"${wrong}" cannot be the name of a story.`);
  return positionals;
}

export async function rollback(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = { ...targetOptions, to: { type: 'string' }, by: { type: 'string' } } as const;
  const { values, positionals } = readArgs({ args: [...args], allowPositionals: true, options });
  const [story = ''] = namesOf(positionals, 1);
  const { site } = await buildAll();
  const papers: MakePapers = (good, before) => papersOf(good, before, terminal.now(), site);
  return turn(values, [story], terminal, async (shelf, edges) => {
    const { from, to } = await rollbackOn(shelf, story, values.to, {
      ...edges,
      papers,
      ...signerNamed('by', values.by),
    });
    return (
      `${story}: back from ${from ?? 'nothing'} to ${to}\n` +
      `publish refuses what was rolled back until the files of ${story} say something else.\nDone`
    );
  });
}

export async function withdraw(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = {
    ...targetOptions,
    reason: { type: 'string' },
    by: { type: 'string' },
    erase: { type: 'boolean' },
  } as const;
  const { values, positionals } = readArgs({ args: [...args], allowPositionals: true, options });
  const [story = ''] = namesOf(positionals, 1);
  const reason = values.reason?.trim() ?? '';
  if (reason === '' || Buffer.byteLength(reason) > 600) {
    throw new Misused('Tell readers why, in a sentence or two: --reason "…"');
  }
  const by = signerNamed('by', values.by);
  if (values.erase === true) return eraseStory(values, story, reason, by, terminal);
  return turn(values, [story], terminal, async (shelf, edges) => {
    await withdrawOn(shelf, story, reason, { ...edges, ...by });
    return (
      `${story}: withdrawn; its address now tells readers why\n` +
      'The addresses of its revisions keep what was said; --erase deletes them too.\nDone'
    );
  });
}

export async function rename(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: targetOptions,
  });
  const [story = '', to = ''] = namesOf(positionals, 2);
  if (story === to) throw new Misused('The new name is the old one.');
  return turn(values, [story, to], terminal, async (shelf, edges) => {
    await renameOn(shelf, story, to, edges);
    return `${story}: its address now leads to ${to}`;
  });
}
