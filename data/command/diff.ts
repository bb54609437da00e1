/** `diff`: what the files of a story change on its card, in words, against an earlier bundle. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inOneLine, withdrawnWords } from '../../widget/say/headline.ts';
import { plain } from '../../widget/say/phrase.ts';
import { own, type Voice } from '../../widget/say/voice.ts';
import { compileStory, formatIssues, wrapped } from '../compiler/index.ts';
import type { Bundle, Fact } from '../model/bundle.ts';
import type { Finding } from '../model/finding.ts';
import { resolve } from '../model/resolve.ts';
import { exit } from './exit.ts';
import { Misused } from './misused.ts';
import { chosenStories, outputDir, readArgs, storiesDir } from './options.ts';
import { voiceIn } from './speak.ts';
import type { Terminal } from './terminal.ts';

export async function diff(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      against: { type: 'string' },
      lang: { type: 'string', default: 'en' },
      stories: { type: 'string', default: storiesDir },
      out: { type: 'string', default: join(outputDir, 'bundles') },
    },
  });
  if (positionals.length !== 1)
    throw new Misused('Say which story to compare, like: diff kazakhstan-unrest-2022');
  const { dir, stories } = await chosenStories(positionals, values.stories);
  const [story = ''] = stories;
  const { bundle, issues } = await compileStory(join(dir, story), { now: terminal.now() });
  if (bundle === undefined) {
    terminal.err(formatIssues(issues, { color: terminal.color }));
    return exit.issues;
  }
  const before = await readBundle(await fileOf(story, values.against, values.out));
  if (before.story !== story)
    throw new Misused(`That bundle is of the story "${before.story}", not of "${story}".`);
  terminal.out(changes(await voiceIn(before, values.lang), await voiceIn(bundle, values.lang)));
  return exit.fine;
}

/** The file of the bundle to compare with: the last one compiled, a revision that was compiled here, or any file. */
async function fileOf(story: string, against: string | undefined, out: string): Promise<string> {
  if (against === undefined) {
    const last = join(out, `${story}.json`);
    if (existsSync(last)) return last;
    throw new Misused(
      `There is nothing to compare with yet; "compile ${story}" keeps the bundle of today for later.`,
    );
  }
  if (/^[0-9a-f]{4,24}$/.test(against)) {
    const kept = join(out, 'revisions', story);
    const names = existsSync(kept) ? (await readdir(kept)).filter((name) => name.startsWith(against)) : [];
    const [name, other] = names;
    if (name !== undefined && other === undefined) return join(kept, name);
    throw new Misused(
      `${names.length === 0 ? 'No' : 'More than one'} revision that begins with ${against} was compiled here.`,
    );
  }
  if (existsSync(against)) return against;
  throw new Misused(
    `--against takes a bundle's file or the digits of a revision; there is no file ${against}.`,
  );
}

async function readBundle(path: string): Promise<Bundle> {
  try {
    const bundle = JSON.parse(await readFile(path, 'utf8')) as Bundle;
    if (bundle.schema === 1 && Array.isArray(bundle.facts)) return bundle;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Misused(`${path} is not a bundle.`);
}

/** What differs on the card, one line for each finding and source. */
export function changes(before: Voice, after: Voice): string {
  const then = findings(before);
  const now = findings(after);
  const lines: string[] = [];
  for (const [id, [fact, finding]] of now) {
    const earlier = then.get(id);
    const said = words(after, finding);
    if (earlier === undefined) lines.push(`${own(after, fact.label)}: a new question; ${said}`);
    else {
      const was = words(before, earlier[1]);
      const gone = withdrawals(after, finding, fact).filter(
        (one) => !withdrawals(before, earlier[1], earlier[0]).includes(one),
      );
      if (said !== was)
        lines.push(`${own(after, fact.label)}: ${[...gone, `now ${said}`, `before ${was}`].join('; ')}`);
      else if (gone.length > 0) lines.push(`${own(after, fact.label)}: ${gone.join('; ')}; still ${said}`);
    }
  }
  for (const [id, [fact]] of then)
    if (!now.has(id)) lines.push(`${own(before, fact.label)}: the question is gone`);
  const had = ids(before.bundle.sources);
  const has = ids(after.bundle.sources);
  for (const { id, outlet, title } of after.bundle.sources) {
    if (!had.has(id)) lines.push(`New source: ${outlet}${title === undefined ? '' : `, “${title}”`} (${id})`);
  }
  for (const { id, outlet } of before.bundle.sources)
    if (!has.has(id)) lines.push(`Source gone: ${outlet} (${id})`);
  if (lines.length === 0) {
    const same = JSON.stringify(before.bundle) === JSON.stringify(after.bundle);
    lines.push(same ? 'Nothing differs.' : 'The bundles differ, but no finding and no source does.');
  }
  return lines.map((line) => `${wrapped(line, '').replaceAll('\n', '\n  ')}\n`).join('');
}

function findings({ bundle }: Voice): ReadonlyMap<string, readonly [Fact, Finding]> {
  const facts = new Map(bundle.facts.map((fact) => [fact.id, fact]));
  return new Map(
    resolve(bundle, { off: [] }).findings.flatMap((finding) => {
      const fact = facts.get(finding.fact);
      return fact === undefined ? [] : [[fact.id, [fact, finding] as const] as const];
    }),
  );
}

function words(voice: Voice, finding: Finding): string {
  return `${plain(inOneLine(voice, finding))} [${voice.strings.status[finding.status]}]`;
}

function withdrawals(voice: Voice, finding: Finding, fact: Fact): string[] {
  return withdrawnWords(voice, finding, fact).map(plain);
}

function ids(list: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(list.map(({ id }) => id));
}
