/** `explain`: the long help of one code; the list of all of them when none is named. */
import { allCodes, codeList, formatHelp } from '../../compiler/index.ts';
import { didYouMean, nearest } from '../../compiler/nearest.ts';
import { readArgs } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export async function explain(args: readonly string[], terminal: Terminal): Promise<number> {
  const { positionals } = readArgs({ args: [...args], allowPositionals: true, options: {} });
  if (positionals.length === 0) {
    terminal.out(`${codeList(terminal.color)}\n\nMore about one: npm run wwk -- explain CODE\n`);
    return 0;
  }
  const helps = positionals.map((code) => {
    const help = allCodes.get(code);
    if (help !== undefined) return formatHelp(code, help, terminal.color);
    const meant = nearest(code, allCodes.keys());
    throw new UsageError(
      `There is no code "${code}".${didYouMean(meant, '"explain" alone lists them all.')}`,
    );
  });
  terminal.out(helps.join('\n'));
  return 0;
}
