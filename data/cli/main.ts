/** The command line: finds the command that was typed, loads only that, and turns what it throws into an exit code. */
import { didYouMean, nearest } from '../compiler/nearest.ts';
import { diskTrouble } from '../desk/edit/disk-trouble.ts';
import { commands } from './commands.ts';
import { ExitCode } from './exit-code.ts';
import { optionsOf, usage } from './help.ts';
import { realTerminal, type Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** Runs one command line, without the name of the program. Resolves with the exit code; never rejects. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    terminal.out(usage());
    return name === undefined ? ExitCode.usage : ExitCode.fine;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    const meant = name === 'deploy' ? 'release' : nearest(name, Object.keys(commands));
    terminal.err(`There is no command "${name}".${didYouMean(meant)}\n\n${usage()}`);
    return ExitCode.usage;
  }
  if (args.includes('--help') || args.includes('-h')) {
    terminal.out(`npm run wwk -- ${command.usage}\n  ${command.does}\n${optionsOf(command.usage)}`);
    return ExitCode.fine;
  }
  try {
    const run = await command.load();
    return await run(args, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`${error.message}\n\nnpm run wwk -- ${command.usage}\n`);
      return ExitCode.usage;
    }
    terminal.err(`${name} failed: ${reason(error)}\n`);
    return ExitCode.outside;
  }
}

/** A failure of the outside says it in its message; anything else is a fault of ours, and needs the stack. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return diskTrouble(error)?.message ?? ('code' in error ? error.message : (error.stack ?? error.message));
}

// Node 22 and 23 run this file as well, but not all that it needs.
if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(
    `This is Node ${process.versions.node}, and Node 24 is needed. It came with "npm ci"; run: npm run wwk -- ${process.argv.slice(2).join(' ')}\n`,
  );
  process.exit(ExitCode.usage);
}
if (import.meta.main) process.exitCode = await main(process.argv.slice(2), realTerminal());
