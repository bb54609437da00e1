/**
 * `npm start`: compiles every story, builds the widget, fills a local KV, serves the Worker, prints what to open, and
 * then follows the files: what is saved shows on the open page, and a mistake leaves the last good card where it is.
 */
import { randomBytes } from 'node:crypto';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { compileStory, storiesIn } from '../../compiler/index.ts';
import { buildDesk } from '../../desk/build.ts';
import { syncSiteFiles } from '../../publish/sync-site.ts';
import { renderArtifacts } from '../../render/artifacts.ts';
import { repoRoot } from '../../render/repo-root.ts';
import { buildAll } from '../../site/build.ts';
import { buildWorker } from '../../site/build-worker.ts';
import { writeStorySchemas } from '../../site/write-schemas.ts';
import { ExitCode } from '../exit-code.ts';
import { buildGate } from '../preview/build-gate.ts';
import { miniflareTarget } from '../preview/local-kv.ts';
import { freePort, isLoopback, runWorker, takePort } from '../preview/local-worker.ts';
import { oneAtATime } from '../preview/one-at-a-time.ts';
import { openDesk } from '../preview/open-desk.ts';
import { createPreview } from '../preview/preview.ts';
import { lock } from '../preview/process-lock.ts';
import { createPreviewReporter, kilobytes } from '../preview/reporter.ts';
import { shutdownSignal } from '../preview/shutdown.ts';
import { type Watch, type Watched, watch } from '../preview/watch.ts';
import { sleep } from '../sleep.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { readStartOptions, type StartOptions } from './start-options.ts';

/** The group of the watch that stands for our own sources rather than for a story. No folder can be called this. */
const program = '/program';
const programDirs = ['widget', 'worker', 'data/bundle', 'data/resolver', 'data/wording', 'data/desk/ui'];

/** Resolves with the exit code once the editor stops it. */
export async function start(args: readonly string[], terminal: Terminal): Promise<number> {
  const say = (line: string): void => terminal.out(`${line}\n`);
  const options = readStartOptions(args, process.env);
  const unlock = await lock(options.state);
  try {
    return await serve(options, terminal, say);
  } finally {
    await unlock();
  }
}

async function serve(
  options: StartOptions,
  terminal: Terminal,
  say: (line: string) => void,
): Promise<number> {
  const stop = shutdownSignal();
  const shown = relative(process.cwd(), options.stories) || '.';
  // A folder that is not there is said before anything is built.
  await storiesIn(options.stories);
  say('Building the widget and the Worker');
  let { site, scriptBytes } = await buildAll();
  const modules = await buildWorker({ readable: true });
  let deskFiles = await buildDesk();
  say(`  widget: ${kilobytes(scriptBytes)} before compression`);

  const port = await portFor(options);
  const token = randomBytes(24).toString('base64url');
  // Only this machine can reach the desk.
  const hasDesk = isLoopback(options.host);
  const inTurn = oneAtATime();
  const desk = openDesk({
    ...options,
    port,
    token,
    now: terminal.now,
    inTurn,
    env: process.env,
    kv: () => worker.kv,
    site: () => site,
    files: () => deskFiles,
    warn: say,
  });
  const worker = await runWorker({
    modules,
    stateDir: options.state,
    host: options.host,
    port,
    gate: { script: await buildGate(), ...(hasDesk ? { desk } : {}) },
    onLog: (line) => say(`worker: ${line}`),
  });
  stop.replaceHandlers();
  let begin: () => void = () => undefined;
  const compiled = new Promise<void>((resolve) => {
    begin = resolve;
  });
  let watching: Watch | undefined;
  try {
    const bring = async (): Promise<void> => {
      const place = miniflareTarget(worker.kv);
      await syncSiteFiles(place, await place.list(''), site.files, { now: terminal.now(), wait: sleep });
    };
    await bring();
    const target = createPreview(worker.kv, terminal.now, (story, before) =>
      renderArtifacts(story, before, terminal.now(), site),
    );
    const reporter = createPreviewReporter(target, say, terminal.color);

    say(`Compiling the stories in ${shown}`);
    const take = (story: string): Promise<void> =>
      inTurn(async () => {
        if ((await storiesIn(options.stories)).includes(story)) {
          const folder = join(options.stories, story);
          await reporter.take(await compileStory(folder, { now: terminal.now() }));
          await writeStorySchemas(folder);
        } else await reporter.drop(story);
      });
    // From here on what is saved waits its turn, so that nothing is missed while the stories are compiled.
    watching = await watch(watchedIn(options), {
      changed: async (names) => {
        await compiled;
        if (!stop.requested) await changed(names);
      },
      warn: say,
    });
    for (const story of new Set([...(await storiesIn(options.stories)), ...(await target.stories())])) {
      await take(story);
    }

    if (options.port !== 0 && port !== options.port)
      say(`Port ${options.port} is taken; using ${port} instead`);
    if (!isLoopback(options.host)) {
      say(
        `\nListening on ${options.host}: everybody who reaches this machine can read your stories, unpublished ones too`,
      );
    }
    say(addresses(worker.origin, hasDesk ? token : undefined, await target.stories(), shown));

    const rebuild = async (): Promise<void> => {
      ({ site, scriptBytes } = await buildAll());
      const modules = await buildWorker({ readable: true });
      deskFiles = await buildDesk();
      // Not in the middle of what the desk publishes: both write the keys of the site.
      await inTurn(async () => {
        await bring();
        await worker.replace(modules);
      });
      stop.replaceHandlers();
      say(`  widget and Worker: built again, ${kilobytes(scriptBytes)}; reload the page`);
      for (const story of await target.stories()) await take(story);
    };
    async function changed(names: readonly string[]): Promise<void> {
      say(terminal.now().toTimeString().slice(0, 8));
      for (const name of names) {
        if (name === program) await rebuild().catch((error: Error) => say(`${notBuilt}\n${error.message}`));
        else await take(name).catch((error: Error) => say(`  ${name}: ${error.message}; nothing changes`));
      }
    }
    begin();
    await stop.asked;
    say('Stopping');
  } catch (error) {
    // Ctrl-C reaches the runtime too, and its end may be noticed here before the signal itself.
    await wait(200);
    if (!stop.requested) throw error;
  } finally {
    begin();
    await watching?.stop();
    await worker.stop();
  }
  return ExitCode.fine;
}

/** Who keeps stories elsewhere writes stories; our own sources are followed only beside their own stories. */
function watchedIn({ stories, ownStories }: StartOptions): readonly Watched[] {
  const own = programDirs.map((dir) => ({ path: join(repoRoot, dir), group: program }));
  return [{ path: stories }, ...(ownStories ? own : [])];
}

/** A port that was typed must be free; else any will do. */
async function portFor({ port, portIsFixed, host }: StartOptions): Promise<number> {
  const asked = (): Promise<number | undefined> =>
    portIsFixed ? takePort(port, host) : freePort(port, host);
  const taken = await asked().catch((error: Error) => {
    throw new UsageError(`${host} is no address of this machine (${error.message}).`);
  });
  if (taken !== undefined) return taken;
  throw new UsageError(
    `Port ${port} is taken by another program, or not yours to use. Name another, or none.`,
  );
}

/** A mistake in our own sources is shown like one in a story. */
const notBuilt = '  widget and Worker: not built, the earlier ones go on';

function addresses(
  origin: string,
  token: string | undefined,
  stories: readonly string[],
  shown: string,
): string {
  const lines = [
    ...(token === undefined ? [] : [['the desk, for you alone', `/desk?token=${token}`]]),
    ['a news page with the card', '/demo'],
    ['five articles, one number', '/demo/articles'],
    ['every state of the card', '/demo/states'],
    ['a card for your page', '/configure'],
    ['the API', '/docs'],
    ...stories.slice(0, 5).flatMap((story) => [
      ['the card alone', `/e/${story}`],
      ['the JSON', `/v1/stories/${story}`],
    ]),
    ['every address', '/'],
  ];
  return [
    '',
    'Open',
    ...lines.map(([tells = '', path = '']) => `  ${tells.padEnd(26)}${origin}${path}`),
    '',
    `Save a file in ${shown} and the open page shows it. Ctrl-C stops.`,
    '',
  ].join('\n');
}
