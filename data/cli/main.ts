/** The command line: finds the command that was typed, loads only that, and turns what it throws into an exit code. */
import { nearest } from '../compiler/nearest.ts';
import { diskTrouble } from '../desk/edit/disk-trouble.ts';
import { ExitCode } from './exit-code.ts';
import { realTerminal, type Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

type Run = (args: readonly string[], terminal: Terminal) => Promise<number>;

interface Command {
  readonly usage: string;
  readonly does: string;
  readonly load: () => Promise<Run>;
}

const commands: Readonly<Record<string, Command>> = {
  start: {
    usage: 'start [--port NUMBER] [--host ADDRESS] [--stories DIR] [--state DIR]',
    does: 'compile, build and serve everything here, and follow the files',
    load: async () => (await import('./commands/start.ts')).start,
  },
  build: {
    usage: 'build',
    does: 'build the widget and the Worker',
    load: async () => {
      const { buildAll } = await import('../site/build.ts');
      const { writeWorker } = await import('../site/build-worker.ts');
      return async (_, terminal) => {
        const { scriptBytes } = await buildAll();
        await writeWorker();
        terminal.out(`Built the widget (${scriptBytes} bytes), the pages and the Worker\n`);
        return ExitCode.fine;
      };
    },
  },
  check: {
    usage: 'check [STORY…] [--watch] [--format pretty|json|github] [--articles DIR [--accept]] [--signed]',
    does: 'find the mistakes in the stories',
    load: async () => (await import('./commands/check.ts')).check,
  },
  compile: {
    usage: 'compile [STORY…] [--out DIR]',
    does: 'write the bundle of every story',
    load: async () => (await import('./commands/compile.ts')).compile,
  },
  show: {
    usage:
      'show STORY [--without SOURCES] [--without-groups GROUPS] [--without-voices VOICES] [--as-of MOMENT] [--lang TAG] [--open] | show STORY --fact FACT | show STORY --source SOURCE',
    does: 'print the card of a story as text, one fact over time, or what one page is used for',
    load: async () => (await import('./commands/show.ts')).show,
  },
  diff: {
    usage: 'diff STORY [--against FILE|REVISION] [--lang TAG]',
    does: 'say what changed on the card of a story, in words',
    load: async () => (await import('./commands/diff.ts')).diff,
  },
  review: {
    usage: 'review STORY [FACT…] [--all] [--lang TAG] | review STORY --sign FACT… --by NAME',
    does: 'show each fact as the card prints it, why it reads so, and the doubts; sign what is true',
    load: async () => (await import('./commands/review.ts')).reviewCommand,
  },
  new: {
    usage:
      'new story STORY | new source STORY ID | new fact STORY ID --kind count|date|answer --asks TEXT [--label TEXT] [--unit TEXT] [--money CODE] [--counts TEXT] [--answer TEXT…] [--exclusive] [--after FACT] [--section SECTION]',
    does: 'start a story, a source or a fact',
    load: async () => (await import('./commands/new.ts')).create,
  },
  draft: {
    usage: 'draft STORY FILE [--url ADDRESS]',
    does: 'enter an article: propose its claims, ask about each, and write what is taken',
    load: async () => (await import('./commands/draft.ts')).draft,
  },
  import: {
    usage: 'import STORY SHEET.csv [--again] [--dry-run]',
    does: 'bring claims in from a sheet, one row a claim',
    load: async () => (await import('./commands/sheet.ts')).importCsv,
  },
  export: {
    usage: 'export STORY --csv [--out FILE]',
    does: 'write all claims of a story as a sheet',
    load: async () => (await import('./commands/sheet.ts')).exportStory,
  },
  move: {
    usage: 'move STORY FACT CLAIM OTHER-FACT',
    does: 'move a claim to another fact; show --fact numbers them',
    load: async () => (await import('./commands/ids.ts')).move,
  },
  merge: {
    usage: 'merge STORY FACT INTO-FACT',
    does: 'make one fact of two',
    load: async () => (await import('./commands/ids.ts')).merge,
  },
  migrate: {
    usage: 'migrate STORY… [--stories DIR] [--dry-run]',
    does: 'move a story from the first edition’s format to the second’s',
    load: async () => (await import('./commands/migrate.ts')).migrate,
  },
  explain: {
    usage: 'explain [CODE…]',
    does: 'say what an issue means, with a wrong and a right example',
    load: async () => (await import('./commands/explain.ts')).explain,
  },
  schema: {
    usage: 'schema [STORY…] [--out DIR]',
    does: 'write the JSON Schemas that text editors use',
    load: async () => (await import('./commands/schema.ts')).schema,
  },
  publish: {
    usage:
      'publish [STORY…] (--local | --remote [--env NAME]) [--by NAME] [--checked-by NAME] [--dry-run] [--force] [--signed]',
    does: 'bring what changed to readers',
    load: async () => (await import('./commands/publish.ts')).publishCommand,
  },
  rollback: {
    usage: 'rollback STORY [--to REVISION] [--by NAME] (--local | --remote [--env NAME])',
    does: 'bring an earlier revision of a story back to readers',
    load: async () => (await import('./commands/lifecycle.ts')).rollbackCommand,
  },
  withdraw: {
    usage: 'withdraw STORY --reason TEXT [--erase] [--by NAME] (--local | --remote [--env NAME])',
    does: 'take a story away, and tell readers why; with --erase every revision of it too',
    load: async () => (await import('./commands/lifecycle.ts')).withdrawCommand,
  },
  rename: {
    usage:
      'rename STORY fact|source|speaker|statement ID NEW-ID | rename STORY NEW-NAME (--local | --remote [--env NAME])',
    does: 'give something in a story another id; or lead readers of a story’s old address to the new one',
    load: async () => (await import('./commands/ids.ts')).renameCommand,
  },
  verify: {
    usage: 'verify [STORY…] (--local | --remote [--env NAME]) [--url ADDRESS] | verify --file FILE',
    does: 'compare what readers get with the files, by hash',
    load: async () => (await import('./commands/verify.ts')).verify,
  },
  status: {
    usage: 'status [STORY] (--local | --remote [--env NAME])',
    does: 'say what is published, and every revision of a story',
    load: async () => (await import('./commands/status.ts')).status,
  },
  release: {
    usage:
      'release [--env NAME] [--url ADDRESS] [--by NAME] [--checked-by NAME] [--signed] [--skip-tests] [--dry-run]',
    does: 'check the stories, test, deploy the Worker, publish and verify',
    load: async () => (await import('./commands/release.ts')).release,
  },
};

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
    terminal.err(
      `There is no command "${name}".${meant === undefined ? '' : ` Did you mean ${meant}?`}\n\n${usage()}`,
    );
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

/** What each option does; one that several commands take means the same in all of them. */
const options: Readonly<Record<string, string>> = {
  accept: 'take the places of the anchors as they are found now',
  all: 'facts with a single claim as well',
  after: 'the fact that it comes after in the order of the card',
  again: 'add claims of the sheet that the story does not have any more',
  against: 'compare with this file or revision, not with what was last compiled or published here',
  answer: 'an answer, like Yes or first-shot=Who fired first; once for each',
  articles: 'the folder with your copies of the articles, in which the anchors are looked for',
  asks: 'the question that the fact answers',
  'as-of': 'what could be known then, like 2022-01-09',
  by: 'your name or initials: who signs, or who publishes',
  'checked-by': 'who has checked what is published; else who signed its facts',
  counts: 'how a number moves: running total, at one time or each day; leave it out for one that does not',
  csv: 'as comma-separated values, for spreadsheets',
  'dry-run': 'say what would be done, and change nothing',
  erase: 'delete every revision and form of it as well, and say what cannot be reached',
  env: 'a second Worker, as wrangler.toml names it',
  exclusive: 'each answer excludes the others',
  fact: 'one fact: every reading by day, with its state and the reason',
  file: 'a bundle that somebody saved',
  host: 'the address to listen on; with 0.0.0.0 everybody in your network reads your stories, unpublished ones too',
  force: 'publish what would be refused, and write again what is there already',
  format: 'pretty for people, json for programs, github for pull requests',
  kind: 'count: a number; date: a day or moment; answer: one of several answers',
  label: 'two or three words for lists; made from the id without it',
  lang: 'the language of the card, like ru',
  local: 'the KV on this machine, which npm start serves',
  money: 'a sum, by the three letters of its currency, in place of a unit',
  open: 'with figures, reports and pages',
  out: 'where to write',
  port: 'where to listen; without it 8787, or any free one if that is taken',
  reason: 'what readers are told, in a sentence or two',
  remote: 'the KV of the deployed Worker',
  section: 'the heading that it stands under',
  sign: 'facts that you have read as the card prints them, and found true',
  signed: 'refuse leading facts that nobody has signed, and facts that changed since they were signed',
  'skip-tests': 'deploy without testing the code first',
  source: 'one page: its claims, and where else the story names it',
  state: 'the folder of the local KV; .wrangler/state/v3/kv, as `wrangler dev` has it',
  stories: 'the folder of the stories; data/stories',
  to: 'a revision, as status names it',
  unit: 'what is counted, like people',
  url: 'the address of the Worker, like https://facts.example.org',
  watch: 'look again whenever a file is saved',
  'without-groups': 'groups of voices that are switched off, with commas between them',
  'without-voices': 'voices that are switched off, like speaker:police or outlet:Reuters',
  without: 'sources that are switched off, with commas between them',
};

function optionsOf(usage: string): string {
  const names = [...new Set([...usage.matchAll(/--([a-z-]+)/g)].map(([, name = '']) => name))];
  const width = Math.max(...names.map((name) => name.length)) + 2;
  return names.map((name) => `    --${name.padEnd(width)}${options[name] ?? ''}\n`).join('');
}

function usage(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length)) + 2;
  const lines = Object.entries(commands).map(([name, { does }]) => `  ${name.padEnd(width)}${does}`);
  return `npm run wwk -- COMMAND [--help]\n\n${lines.join('\n')}\n`;
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
