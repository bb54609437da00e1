/** `verify`: whether KV, and the Worker if its address is known, serve exactly what the files here make. Changes nothing. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseBundle } from '../../bundle/parse.ts';
import { indexKey, type Stored } from '../../bundle/stored.ts';
import { compileStories, revisionOf } from '../../compiler/index.ts';
import {
  type Check,
  type LocalRevisions,
  verifyHttp,
  verifyScriptsAt,
  verifySiteOn,
  verifyTarget,
} from '../../publish/verify.ts';
import { buildAll } from '../../site/build.ts';
import { ExitCode } from '../exit-code.ts';
import { chosenStories, originOf, readArgs, storiesDir } from '../options.ts';
import { openTarget, targetOptions } from '../target.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export async function verify(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...targetOptions,
      stories: { type: 'string' },
      url: { type: 'string' },
      file: { type: 'string' },
    },
  });
  const { dir, stories } = await chosenStories(positionals, resolve(values.stories ?? storiesDir));
  const compiled = await compileStories(dir, { now: terminal.now(), only: stories });
  const local: LocalRevisions = new Map(compiled.map(({ story, revision }) => [story, revision]));

  if (values.file !== undefined) {
    const asked = values.local === true || values.remote === true;
    const opened = asked ? await openTarget(values, process.env, terminal.wait) : undefined;
    const published = await opened?.target.list(indexKey).finally(() => opened.close());
    return verifyFile(values.file, local, published, terminal);
  }
  const checks: Check[] = [];
  // Who names stories asks about them alone.
  const files = positionals.length > 0 ? [] : (await buildAll()).site.files;
  const ours: string[] = [];
  if (values.url !== undefined) {
    const origin = originOf(values.url);
    checks.push(...(await verifyHttp(origin, local, globalThis.fetch)));
    ours.push(...(await verifyScriptsAt(origin, files, globalThis.fetch)));
  }
  if (values.url === undefined || values.local === true || values.remote === true) {
    const { target, close } = await openTarget(values, process.env, terminal.wait);
    try {
      checks.push(...(await verifyTarget(target, local)));
      ours.push(...(await verifySiteOn(target, files)));
    } finally {
      await close();
    }
  }
  let wrong = 0;
  for (const story of local.keys()) {
    const own = checks.filter((check) => check.story === story);
    const differences = own.flatMap((check) => check.differences);
    if (differences.length > 0) wrong += 1;
    const remarks = own.flatMap(({ remark = [] }) => remark);
    const verdict = [...(differences.length === 0 ? ['as the files say'] : differences), ...remarks].join(
      '; ',
    );
    terminal.out(`  ${story} ${local.get(story) ?? '(does not compile)'}: ${verdict}\n`);
  }
  if (files.length > 0) {
    terminal.out(`  scripts and pages: ${ours.length === 0 ? 'as built here' : ours.join('; ')}\n`);
  }
  terminal.out(
    `${local.size} ${local.size === 1 ? 'story' : 'stories'} looked at, ${wrong} with differences\n`,
  );
  return wrong + ours.length === 0 ? ExitCode.fine : ExitCode.issues;
}

/** A bundle that somebody saved: its name is its hash, wherever it came from. */
async function verifyFile(
  path: string,
  local: LocalRevisions,
  published: ReadonlyMap<string, Stored | undefined> | undefined,
  terminal: Terminal,
): Promise<number> {
  const bytes = await readFile(path).catch(() => {
    throw new UsageError(
      `No file can be read at ${path}. Name one that holds a bundle, as \`curl -o FILE ADDRESS/v1/stories/STORY\` saves it.`,
    );
  });
  const revision = revisionOf(bytes);
  const story = [...local].find(([, mine]) => mine === revision)?.[0];
  const key = [...(published?.keys() ?? [])].find((one) => one.endsWith(`/revisions/${revision}`));
  const told = [
    ...(story === undefined ? [] : [`${story} as the files say`]),
    ...(key === undefined ? [] : [`published as ${key}`]),
  ];
  const named = parseBundle(bytes.toString())?.story;
  const searched =
    published === undefined
      ? 'no story has these bytes as the files are now; --local or --remote looks among all that was published'
      : 'no revision that was published has these bytes';
  const none = named === undefined ? 'it is no bundle' : `it says that it is ${named}, but ${searched}`;
  terminal.out(
    `${path}: revision ${revision}${told.length > 0 ? `, which is ${told.join(', ')}` : `; ${none}`}\n`,
  );
  return told.length > 0 ? ExitCode.fine : ExitCode.issues;
}
