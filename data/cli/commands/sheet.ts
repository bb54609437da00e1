/** `export --csv` and `import`: the claims of a story as a sheet, one row a claim, and a sheet as claims of a story. */
import { readFile } from 'node:fs/promises';
import { openStory } from '../../desk/edit/open-story.ts';
import { importSheet } from '../../desk/sheet/import-sheet.ts';
import { readSheet, type SheetProblem } from '../../desk/sheet/read-sheet.ts';
import { writeSheet } from '../../desk/sheet/write-sheet.ts';
import { replaceFile } from '../../site/replace-file.ts';
import { ExitCode } from '../exit-code.ts';
import { chosenStory, readArgs, storiesDir } from '../options.ts';
import { pluralize } from '../pluralize.ts';
import { told } from '../save-edits.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export async function exportStory(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      csv: { type: 'boolean', default: false },
      out: { type: 'string' },
      stories: { type: 'string', default: storiesDir },
    },
  });
  if (positionals.length !== 1 || !values.csv) throw new UsageError('Say which story, and --csv.');
  const { folder } = await chosenStory(positionals[0], values.stories);
  const { files } = await openStory(folder);
  const sheet = writeSheet(files);
  if (values.out === undefined) terminal.out(sheet);
  else {
    await replaceFile(values.out, sheet);
    terminal.out(`${values.out}: ${pluralize(readSheet(Buffer.from(sheet)).rows.length, 'claim')}\n`);
  }
  return ExitCode.fine;
}

export async function importCsv(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      again: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      stories: { type: 'string', default: storiesDir },
    },
  });
  const [name, path, ...rest] = positionals;
  if (path === undefined || rest.length > 0)
    throw new UsageError('Say which story and which sheet, like: import STORY sheet.csv');
  const { story, folder } = await chosenStory(name, values.stories);
  const sheet = readSheet(await readFile(path));
  const session = await openStory(folder);
  const { edits, problems, doubts, counts } = importSheet(session.files, sheet, {
    story,
    now: terminal.now(),
    again: values.again,
  });
  if (problems.length > 0) {
    terminal.err(
      `${problems.map((one) => lineOf(path, one)).join('')}Nothing was brought in: ${pluralize(problems.length, 'mistake')}.\n`,
    );
    return ExitCode.issues;
  }
  terminal.err(doubts.map((one) => `look again: ${lineOf(path, one)}`).join(''));
  const { added, changed, moved, same } = counts;
  const words = `${pluralize(added, 'claim')} added, ${changed} changed, ${moved} moved, ${same} as before`;
  if (edits.length === 0 || values['dry-run']) {
    terminal.out(`${words}${edits.length === 0 ? '' : '; nothing is written'}\n`);
    return ExitCode.fine;
  }
  session.apply(edits);
  return told(await session.save(), words, terminal);
}

function lineOf(path: string, { row, column, message }: SheetProblem): string {
  return `${path}, row ${row}${column === undefined ? '' : `, ${column}`}: ${message}\n`;
}
