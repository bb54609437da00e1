/** `rename`, `move` and `merge`: ids, claims and facts of a story get another name or place, everywhere that they are named. */
import { basename } from 'node:path';
import type { Edit, IdKind } from '../../desk/edit/edits.ts';
import { openStory } from '../../desk/edit/open-story.ts';
import { claimsIn } from '../../desk/sheet/claim-digest.ts';
import { chosenStory, readArgs, storiesDir } from '../options.ts';
import { saveEdits } from '../save-edits.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { renameStory } from './lifecycle.ts';

const kinds: readonly IdKind[] = ['fact', 'source', 'speaker', 'statement'];

/** An id inside a story; with two names alone, the published story itself. */
export async function renameCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const what = kinds.find((kind) => kind === args[1]);
  const names = args.filter((arg) => !arg.startsWith('-'));
  if (what === undefined || names.length < 4) return renameStory(args, terminal);
  const { folder, words } = await read(args, 4, 'rename STORY fact|source|speaker|statement ID NEW-ID');
  const [, , from = '', to = ''] = words;
  return saveEdits(folder, [{ do: 'rename', what, from, to }], `${what} ${from} is ${to} now`, terminal);
}

export async function move(args: readonly string[], terminal: Terminal): Promise<number> {
  const { folder, words } = await read(
    args,
    4,
    'move STORY FACT CLAIM OTHER-FACT; "show STORY --fact FACT" numbers its claims',
  );
  const [, from = '', number = '', to = ''] = words;
  const claims = claimsIn((await openStory(folder)).files).filter(({ fact }) => fact === from);
  const claim = claims.find(({ index }) => String(index + 1) === number);
  if (claim === undefined && claims.length > 0) {
    throw new UsageError(
      `The fact "${from}" has no claim ${number}; "show ${basename(folder)} --fact ${from}" numbers its claims.`,
    );
  }
  const source = String(claim?.claim.source);
  const edit: Edit = { do: 'move-claim', from, claim: { index: claim?.index ?? 0, source }, to };
  const said = claim?.cells.get('value') ?? 'the denial';
  return saveEdits(folder, [edit], `${said} (${source}) moved from ${from} to ${to}`, terminal);
}

export async function merge(args: readonly string[], terminal: Terminal): Promise<number> {
  const { folder, words } = await read(args, 3, 'merge STORY FACT INTO-FACT');
  const [, from = '', into = ''] = words;
  return saveEdits(folder, [{ do: 'merge-facts', from, into }], `${from} is part of ${into} now`, terminal);
}

async function read(
  args: readonly string[],
  count: number,
  usage: string,
): Promise<{ folder: string; words: readonly string[] }> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: { stories: { type: 'string', default: storiesDir } },
  });
  if (positionals.length !== count) throw new UsageError(`Say it like: ${usage}`);
  const { folder } = await chosenStory(positionals[0], values.stories);
  return { folder, words: positionals };
}
