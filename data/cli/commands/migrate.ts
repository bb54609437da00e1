/**
 * `migrate`: rewrites the files of a story from the first edition's format to the second's, and names what only an
 * editor can decide. At a terminal it asks; elsewhere it marks such claims by a comment. It never guesses.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Migrated, migrateStory, type OwnVoice, readFolder } from '../../compiler/index.ts';
import { replaceFile } from '../../site/replace-file.ts';
import { ExitCode } from '../exit-code.ts';
import { chosenStories, readArgs, storiesDir } from '../options.ts';
import { pluralize } from '../pluralize.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export async function migrate(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      stories: { type: 'string', default: storiesDir },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0) throw new UsageError('Name the story to move.');
  const { dir, stories } = await chosenStories(positionals, values.stories);
  for (const story of stories) {
    const folder = join(dir, story);
    const files = await readFolder(folder);
    const plan = migrateStory(files);
    const answers = values['dry-run'] ? new Map<string, boolean>() : await asked(plan.owns, terminal);
    const moved = migrateStory(files, (claim) => answers.get(keyOf(claim)));
    if (!values['dry-run']) {
      for (const [name, text] of moved.files) {
        const path = join(folder, name);
        if (existsSync(path)) await replaceFile(path, text);
      }
    }
    terminal.out(report(story, moved, answers, values['dry-run']));
    if (moved.broken.length > 0) return ExitCode.issues;
  }
  return ExitCode.fine;
}

function keyOf({ file, line, source, anchor }: OwnVoice): string {
  return `${file}:${line} ${source} ${anchor}`;
}

/** What a person at the terminal says of each claim; nothing where nobody sits there. */
async function asked(owns: readonly OwnVoice[], { ask, out }: Terminal): Promise<Map<string, boolean>> {
  const answers = new Map<string, boolean>();
  if (ask === undefined || owns.length === 0) return answers;
  out(
    `${pluralize(owns.length, 'claim')} without an owner. Did the outlet see, count or hold it itself? y, n, or Enter to decide later.\n`,
  );
  for (const claim of owns) {
    const answer = await ask(
      `${claim.file}:${claim.line} ${claim.source}: ${claim.value} (“${claim.anchor}”) y/n `,
    );
    if (/^y/i.test(answer)) answers.set(keyOf(claim), true);
    if (/^n/i.test(answer)) answers.set(keyOf(claim), false);
  }
  return answers;
}

function report(
  story: string,
  { files, looks, owns, broken }: Migrated,
  answers: ReadonlyMap<string, boolean>,
  dry: boolean,
): string {
  const open = owns.filter((claim) => !answers.has(keyOf(claim)));
  const lines = [
    `${story}: ${files.size === 0 ? 'nothing to change' : `${pluralize(files.size, 'file')} ${dry ? 'would be' : ''} rewritten`.replace('  ', ' ')}`,
    ...broken.map((name) => `${name}: not correct YAML, left as it is; "check" says where`),
    ...looks.map(({ file, line, message }) => `look at ${file}:${line}: ${message}`),
    ...(open.length === 0
      ? []
      : [
          `${pluralize(open.length, 'claim')} without an owner, marked in the files: first_hand: true where the page shows that its outlet saw, counted or holds it; as it is, nobody vouches for it`,
          ...open.map(({ file, line, source, value }) => `  ${file}:${line} ${source}: ${value}`),
        ]),
  ];
  return `${lines.join('\n')}\n`;
}
