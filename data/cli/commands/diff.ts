/** `diff`: what the files of a story change on its card, in words, against an earlier bundle. */
import { join } from 'node:path';
import { compileStory, formatIssues, wrapped } from '../../compiler/index.ts';
import { localizerFor } from '../../render/localizer-for.ts';
import { resolve } from '../../resolver/resolve.ts';
import { changes } from '../../wording/changes.ts';
import { claimChanges } from '../../wording/claim-changes.ts';
import { ExitCode } from '../exit-code.ts';
import { chosenStories, outputDir, readArgs, stateDir, storiesDir } from '../options.ts';
import { checkTag, spoken } from '../spoken.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { loadBaseline } from './baseline.ts';

export async function diff(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      against: { type: 'string' },
      lang: { type: 'string', default: 'en' },
      stories: { type: 'string', default: storiesDir },
      out: { type: 'string', default: join(outputDir, 'bundles') },
      state: { type: 'string', default: stateDir },
    },
  });
  if (positionals.length !== 1)
    throw new UsageError('Say which story to compare, like: diff kazakhstan-unrest-2022');
  const { dir, stories } = await chosenStories(positionals, values.stories);
  const [story = ''] = stories;
  const { bundle, issues } = await compileStory(join(dir, story), { now: terminal.now() });
  if (bundle === undefined) {
    terminal.err(formatIssues(issues, { color: terminal.color }));
    return ExitCode.issues;
  }
  const language = spoken(values.lang, bundle);
  const { bundle: before, place } = await loadBaseline(story, values.against, values);
  if (before.story !== story)
    throw new UsageError(`That bundle is of the story "${before.story}", not of "${story}".`);
  terminal.err(`Compared with ${place}\n`);
  checkTag(language);
  const [then, now] = [localizerFor(before, language), localizerFor(bundle, language)];
  const lines = [
    ...changes({ l: then, resolution: resolve(before, {}) }, { l: now, resolution: resolve(bundle, {}) }),
    ...claimChanges(then, now),
  ];
  terminal.out(lines.map((line) => `${wrapped(line, '').replaceAll('\n', '\n  ')}\n`).join(''));
  return ExitCode.fine;
}
