/** `rollback`, `withdraw` and `rename`: the rarer turns of one published story. The files on disk are left alone. */

import { isSlug } from '../../bundle/stored.ts';
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

type Turn = (shelf: Shelf, options: { now: Date; wait: typeof pause }) => Promise<string>;

async function turn(values: TargetValues, terminal: Terminal, doIt: Turn): Promise<number> {
  const { shelf, close } = await openTarget(values, process.env);
  try {
    terminal.out(`${await doIt(shelf, { now: terminal.now(), wait: pause })}: ${shelf.name}\n`);
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
  return turn(values, terminal, async (shelf, edges) => {
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
  const options = { ...targetOptions, reason: { type: 'string' } } as const;
  const { values, positionals } = readArgs({ args: [...args], allowPositionals: true, options });
  const [story = ''] = namesOf(positionals, 1);
  const reason = values.reason?.trim() ?? '';
  if (reason === '' || Buffer.byteLength(reason) > 600) {
    throw new Misused('Tell readers why, in a sentence or two: --reason "…"');
  }
  return turn(values, terminal, async (shelf, edges) => {
    await withdrawOn(shelf, story, reason, edges);
    return `${story}: withdrawn; its address now tells readers why`;
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
  return turn(values, terminal, async (shelf, edges) => {
    await renameOn(shelf, story, to, edges);
    return `${story}: its address now leads to ${to}`;
  });
}
