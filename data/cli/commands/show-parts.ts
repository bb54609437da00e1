/** `show --fact` and `show --source`: one fact over time with the state of each claim, and one page with all that it is used for. */
import { basename } from 'node:path';
import { type CompiledStory, compileFiles, paint } from '../../compiler/index.ts';
import type { FactClaim, FactReading } from '../../desk/api.ts';
import { mentionsOf } from '../../desk/edit/mentions.ts';
import { openStory } from '../../desk/edit/open-story.ts';
import { notFound } from '../../desk/edit/refused.ts';
import { factOverTime } from '../../desk/server/fact-over-time.ts';
import { asText, type Trees, textIn, treeReader } from '../../desk/server/trees.ts';
import { ExitCode } from '../exit-code.ts';
import { pluralize } from '../pluralize.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

interface Opened {
  readonly compiled: CompiledStory;
  readonly trees: Trees;
  readonly language: string;
}

async function opened(
  folder: string,
  terminal: Terminal,
): Promise<Opened & Pick<Awaited<ReturnType<typeof openStory>>, 'files'>> {
  const { files } = await openStory(folder);
  const trees = treeReader()(files);
  const compiled = compileFiles(files, basename(folder), { now: terminal.now() });
  return { files, trees, compiled, language: asText(trees.story.language) || 'en' };
}

/** Rows by time, the newest first: who says what, and why what has no line has none. The number is that of the claim in its file. */
export async function showFact(folder: string, fact: string, terminal: Terminal): Promise<number> {
  const { compiled, trees, language } = await opened(folder, terminal);
  const tree = trees.facts.get(fact);
  if (tree === undefined) throw new UsageError(notFound('fact', fact, trees.facts.keys()).message);
  const { voices, rows, others } = factOverTime(compiled, trees, fact);
  const lines = [paint(textIn(tree.head.asks, language) || fact, 'bold', terminal.color)];
  for (const { day, readings } of rows) {
    lines.push('', paint(day, 'dim', terminal.color));
    for (const reading of readings) lines.push(...readingLines(reading, voices[reading.voice] ?? ''));
  }
  if (others.length > 0) {
    lines.push(
      '',
      compiled.bundle === undefined
        ? 'The story has mistakes; its claims as they stand:'
        : 'Not part of any reading:',
    );
    lines.push(...others.map((claim) => `  ${claimLine(claim)}`));
  }
  terminal.out(`${lines.join('\n')}\n`);
  return compiled.bundle === undefined ? ExitCode.issues : ExitCode.fine;
}

function readingLines({ value, reason, claims }: FactReading, voice: string): readonly string[] {
  return [`  ${value} · ${voice} · ${reason}`, ...claims.map((claim) => `    ${claimLine(claim)}`)];
}

function claimLine({ index, source, value, anchor, note }: FactClaim): string {
  const words = anchor === undefined ? '' : ` “${anchor}”`;
  return `${index + 1}. ${source}: ${value === '' ? 'a denial' : value}${words}${note === '' ? '' : ` (${note})`}`;
}

/** The page, its claims by fact, and where else the story names it. */
export async function showSource(folder: string, source: string, terminal: Terminal): Promise<number> {
  const { compiled, trees, language, files } = await opened(folder, terminal);
  const page = trees.sources.get(source);
  if (page === undefined) throw new UsageError(notFound('source', source, trees.sources.keys()).message);
  const head = [asText(page.outlet), asText(page.published), asText(page.language)].filter(
    (one) => one !== '',
  );
  const lines = [
    paint(asText(page.title) || source, 'bold', terminal.color),
    head.join(' · '),
    ...[asText(page.url), textIn(page.note, language)].filter((one) => one !== ''),
  ];
  let count = 0;
  for (const [fact, tree] of trees.facts) {
    if (tree.claims.every((claim) => asText(claim.source) !== source)) continue;
    const { voices, rows, others } = factOverTime(compiled, trees, fact);
    lines.push('', paint(`${fact}: ${textIn(tree.head.asks, language)}`, 'dim', terminal.color));
    for (const reading of rows.flatMap(({ readings }) => readings)) {
      const own = reading.claims.filter((claim) => claim.source === source);
      if (own.length > 0)
        lines.push(...readingLines({ ...reading, claims: own }, voices[reading.voice] ?? ''));
      count += own.length;
    }
    const rest = others.filter((claim) => claim.source === source);
    lines.push(...rest.map((claim) => `  ${claimLine(claim)}`));
    count += rest.length;
  }
  const named = mentionsOf(files, 'source', source)
    .filter(
      ({ as, path }) =>
        as === 'value' && !(path[0] === 'claims' && path.length === 3 && path[2] === 'source'),
    )
    .map(({ file, path }) => `  ${file}: ${pathWords(path)}`);
  lines.push('', pluralize(count, 'claim'), ...(named.length === 0 ? [] : ['Also named in:', ...named]));
  terminal.out(`${lines.join('\n')}\n`);
  return ExitCode.fine;
}

/** `claim 4, traced`: claims count from 1, as everywhere that they are shown. */
function pathWords([first, second, ...rest]: readonly (string | number)[]): string {
  const head =
    first === 'claims'
      ? `claim ${Number(second) + 1}`
      : second === undefined
        ? `${first}`
        : `${first}, ${second}`;
  return [head, ...rest.map((step) => (typeof step === 'number' ? step + 1 : step))].join(', ');
}
