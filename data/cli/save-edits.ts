/** Makes edits to a story for a command: refuses what would bring a mistake into it, else saves, and says what was written. */
import { basename } from 'node:path';
import { formatIssues } from '../compiler/index.ts';
import type { Edit, SaveResult } from '../desk/edit/edits.ts';
import { newIssues } from '../desk/edit/new-issues.ts';
import { openStory } from '../desk/edit/open-story.ts';
import { writeStorySchemas } from '../site/schemas.ts';
import { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** `done` is what is said when it is saved. Throws `UsageError` for an edit that cannot be made. */
export async function saveEdits(
  folder: string,
  edits: readonly Edit[],
  done: string,
  terminal: Terminal,
): Promise<number> {
  const session = await openStory(folder);
  const before = session.files;
  const { problems } = session.apply(edits);
  const [problem] = problems;
  if (problem !== undefined) throw new UsageError(problem.message);
  const errors = newIssues(before, session.files, basename(folder), terminal.now()).filter(
    ({ severity }) => severity === 'error',
  );
  if (errors.length > 0) {
    terminal.err(
      `${formatIssues(errors, { color: terminal.color })}\nNothing was written: the story would have these mistakes.\n`,
    );
    return ExitCode.issues;
  }
  const code = told(await session.save(), done, terminal);
  if (code === ExitCode.fine) await writeStorySchemas(folder);
  return code;
}

/** Says what came of a save; the exit code. */
export function told(result: SaveResult, done: string, terminal: Terminal): number {
  if (result.saved) {
    terminal.out(`${done}\n${result.written.map((name) => `  ${name}\n`).join('')}`);
    return ExitCode.fine;
  }
  terminal.err(
    result.why === 'conflict'
      ? `${result.conflicts.map(({ file }) => file).join(', ')} changed meanwhile. Nothing was written; try again.\n`
      : `${result.message}\n`,
  );
  return ExitCode.outside;
}
