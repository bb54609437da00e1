/** Every command: what is typed after its name, what it does, and the module that is loaded for it alone. */
import { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

type Run = (args: readonly string[], terminal: Terminal) => Promise<number>;

export interface Command {
  readonly usage: string;
  readonly does: string;
  readonly load: () => Promise<Run>;
}

export const commands: Readonly<Record<string, Command>> = {
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
