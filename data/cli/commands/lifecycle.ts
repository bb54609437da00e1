/** `rollback`, `withdraw` and `rename` of one published story. The files on disk are left alone. */

import { isSlug } from '../../bundle/stored.ts';
import type { Id } from '../../bundle/types.ts';
import type { RenderArtifacts } from '../../publish/artifact.ts';
import {
  rename as renameOn,
  rollback as rollbackOn,
  withdraw as withdrawOn,
} from '../../publish/lifecycle.ts';
import type { PublishTarget } from '../../publish/target.ts';
import { renderArtifacts } from '../../render/artifacts.ts';
import { pictureOf } from '../../render/picture.ts';
import { buildAll } from '../../site/build.ts';
import { ExitCode } from '../exit-code.ts';
import { readArgs, signerNamed } from '../options.ts';
import { sleep } from '../sleep.ts';
import { openTarget, type TargetValues, targetOptions } from '../target.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { eraseStory } from './erase.ts';
import { freshen } from './freshen.ts';

interface Edges {
  readonly now: Date;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Resolves with what is printed. */
type Turn = (target: PublishTarget, edges: Edges) => Promise<string>;

/** `stories`: those of which readers get something else afterwards. */
async function runLifecycle(
  values: TargetValues,
  stories: readonly Id[],
  terminal: Terminal,
  doIt: Turn,
): Promise<number> {
  const opened = await openTarget(values, process.env, terminal.wait);
  const { target, close } = opened;
  try {
    const wait = terminal.wait ?? sleep;
    terminal.out(`${await doIt(target, { now: terminal.now(), wait })}: ${target.name}\n`);
    await freshen(opened, stories, terminal);
    return ExitCode.fine;
  } finally {
    await close();
  }
}

/** The names of stories that were typed: exactly `count`, and each one that a story can have. */
function namesOf(positionals: readonly string[], count: number): readonly string[] {
  if (positionals.length !== count) {
    throw new UsageError(count === 1 ? 'Name one story.' : 'Name the story and its new name.');
  }
  const wrong = positionals.find((name) => !isSlug(name));
  if (wrong !== undefined) throw new UsageError(`"${wrong}" cannot be the name of a story.`);
  return positionals;
}

export async function rollbackCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = { ...targetOptions, to: { type: 'string' }, by: { type: 'string' } } as const;
  const { values, positionals } = readArgs({ args: [...args], allowPositionals: true, options });
  const [story = ''] = namesOf(positionals, 1);
  const { site } = await buildAll();
  const artifacts: RenderArtifacts = (good, before) =>
    renderArtifacts(good, before, terminal.now(), { ...site, pictureOf });
  return runLifecycle(values, [story], terminal, async (target, edges) => {
    const { from, to } = await rollbackOn(target, story, values.to, {
      ...edges,
      artifacts,
      ...signerNamed('by', values.by),
    });
    return (
      `${story}: back from ${from ?? 'nothing'} to ${to}\n` +
      `publish refuses what was rolled back until the files of ${story} say something else.\nDone`
    );
  });
}

export async function withdrawCommand(args: readonly string[], terminal: Terminal): Promise<number> {
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
    throw new UsageError('Tell readers why, in a sentence or two: --reason "…"');
  }
  const by = signerNamed('by', values.by);
  if (values.erase === true) return eraseStory(values, story, reason, by, terminal);
  return runLifecycle(values, [story], terminal, async (target, edges) => {
    await withdrawOn(target, story, reason, { ...edges, ...by });
    return (
      `${story}: withdrawn; its address now tells readers why\n` +
      'The addresses of its revisions keep what was said; --erase deletes them too.\nDone'
    );
  });
}

export async function renameStory(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: targetOptions,
  });
  const [story = '', to = ''] = namesOf(positionals, 2);
  if (story === to) throw new UsageError('The new name is the old one.');
  return runLifecycle(values, [story, to], terminal, async (target, edges) => {
    await renameOn(target, story, to, edges);
    return `${story}: its address now leads to ${to}`;
  });
}
