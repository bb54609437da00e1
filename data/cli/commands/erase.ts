/** `withdraw --erase`: deletes everything that was published of a story, and says what nobody here can take back. */
import type { Id } from '../../bundle/types.ts';
import { erase } from '../../publish/erase.ts';
import { ERASED_SETTLED_MS } from '../../publish/purge.ts';
import { ExitCode } from '../exit-code.ts';
import { pause } from '../pause.ts';
import { pluralize } from '../pluralize.ts';
import { openTarget, type TargetValues } from '../target.ts';
import type { Terminal } from '../terminal.ts';
import { BROWSERS_KEEP, freshen } from './freshen.ts';

export async function eraseStory(
  values: TargetValues,
  story: Id,
  reason: string,
  signer: { readonly by?: string },
  terminal: Terminal,
): Promise<number> {
  const opened = await openTarget(values, process.env, terminal.wait);
  const { target, close } = opened;
  try {
    const wait = terminal.wait ?? pause;
    const { names, deleted } = await erase(target, story, reason, { now: terminal.now(), wait, ...signer });
    const [, ...others] = names;
    const also = others.length === 0 ? '' : `, and under the names that led to it (${others.join(', ')})`;
    terminal.out(
      `${story}: withdrawn${also}; ${pluralize(deleted, 'key')} deleted, and read back as gone: ${target.name}\n`,
    );
    const emptied = await freshen(opened, names, terminal, ERASED_SETTLED_MS);
    terminal.out(unreachable(values.local === true, emptied));
    return emptied ? ExitCode.fine : ExitCode.outside;
  } finally {
    await close();
  }
}

/** What is out of reach, and for how long at most. */
function unreachable(local: boolean, emptied: boolean): string {
  if (local) return 'That was this machine. What the public has is erased with --remote.\n';
  const cache = emptied
    ? []
    : ['Cloudflare’s cache: the card about 8 minutes; a single revision until the Worker is deployed again'];
  const lines = [
    ...cache,
    `browsers that loaded the card: ${BROWSERS_KEEP}; a page that is open, until it is loaded again`,
    'browsers that opened the address of a single revision: a year, or until their cache is emptied',
    'copies that others made: your own servers that include the card, newsletters, search engines, archives, screenshots',
    'your repository: its files and their history are as they were',
  ];
  return `Out of reach from here, and for how long at most:\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
