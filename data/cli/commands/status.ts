/** `status`: what is published, beside what the files say; for one story, every revision there ever was. */
import { resolve } from 'node:path';
import { indexKey, isSlug, type Stored, storyKey } from '../../bundle/stored.ts';
import { compileStories, storiesIn } from '../../compiler/index.ts';
import type { Signers } from '../../publish/kv-entries.ts';
import { historyOf } from '../../publish/lifecycle.ts';
import { ExitCode } from '../exit-code.ts';
import { readArgs, storiesDir } from '../options.ts';
import { openTarget, targetOptions } from '../target.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export async function status(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = { ...targetOptions, stories: { type: 'string' } } as const;
  const { values, positionals } = readArgs({ args: [...args], allowPositionals: true, options });
  const [only, ...more] = positionals;
  if (more.length > 0 || (only !== undefined && !isSlug(only)))
    throw new UsageError('Name one story, or none.');
  const dir = resolve(values.stories ?? storiesDir);
  const names = await storiesIn(dir);
  const wanted = only === undefined ? names : names.filter((name) => name === only);
  const compiled = await compileStories(dir, { now: terminal.now(), only: wanted });
  const local = new Map(compiled.map(({ story, revision }) => [story, revision ?? 'has mistakes']));

  const { target, close } = await openTarget(values, process.env, terminal.wait);
  try {
    const there = await target.list(indexKey);
    const published = [...there]
      .filter(([key, stored]) => isCurrent(key, stored))
      .map(([key]) => key.split('/')[2] ?? '');
    const stories = only === undefined ? [...new Set([...published, ...local.keys()])].sort() : [only];
    terminal.out(`${target.name}\n`);
    for (const story of stories) {
      const stored = there.get(storyKey(story));
      terminal.out(`  ${story}: ${describe(stored, local.get(story))}\n`);
      if (only === undefined) continue;
      const current = stored?.holds === 'story' ? stored.revision : undefined;
      const refused = (stored !== undefined && 'rolledBack' in stored ? stored.rolledBack : undefined) ?? [];
      for (const one of await historyOf(target, story)) {
        const state = refused.includes(one.revision)
          ? ', rolled back'
          : one.revision === current
            ? ', served now'
            : '';
        terminal.out(`    ${one.revision} first published ${one.published}${signed(one)}${state}\n`);
      }
    }
    return ExitCode.fine;
  } finally {
    await close();
  }
}

function isCurrent(key: string, stored: Stored | undefined): boolean {
  return stored !== undefined && stored.holds !== 'index' && key.split('/').length === 3;
}

function describe(stored: Stored | undefined, local: string | undefined): string {
  const files = local === undefined ? 'no folder here' : `files ${local}`;
  if (stored === undefined) return `not published, ${files}`;
  if (stored.holds === 'withdrawn') {
    const how = stored.erased ? 'erased' : 'withdrawn';
    return `${how} ${stored.published}${signed(stored)} (${stored.reason}), ${files}`;
  }
  if (stored.holds === 'renamed') return `renamed to ${stored.to}, ${files}`;
  const isRefused = local !== undefined && stored.rolledBack?.includes(local);
  const same =
    stored.revision === local
      ? 'as the files say'
      : isRefused
        ? `${files}, which was rolled back: publish refuses it until they are corrected`
        : files;
  if (stored.saved) {
    return `saved ${stored.revision}, shown by npm start since ${stored.published} and not published, ${same}`;
  }
  return `published ${stored.revision} since ${stored.published}${signed(stored)}, ${same}`;
}

/** Who answers for it, where that was typed. */
function signed({ by, checkedBy }: Signers): string {
  return `${by === undefined ? '' : ` by ${by}`}${checkedBy === undefined ? '' : `, checked by ${checkedBy}`}`;
}
