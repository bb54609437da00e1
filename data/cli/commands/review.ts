/**
 * `review`: what an editor reads before publishing, and signs. Each fact as the card prints it, what became history and by
 * which rule, the compiler's doubts; `--sign` writes who has read it to signed.yaml beside the story.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Bundle, Id } from '../../bundle/types.ts';
import {
  type CompiledStory,
  compileStory,
  formatIssues,
  type Issue,
  paint,
  type Signatures,
  signedDigest,
  wrapped,
  writeSignatures,
} from '../../compiler/index.ts';
import { didYouMean, nearest } from '../../compiler/nearest.ts';
import { type FactReview, review as reviewOf } from '../../render/review.ts';
import { resolve } from '../../resolver/resolve.ts';
import { replaceFile } from '../../site/replace-file.ts';
import { ExitCode } from '../exit-code.ts';
import { chosenStories, readArgs, storiesDir } from '../options.ts';
import { pluralize } from '../pluralize.ts';
import { checkTag, spoken } from '../spoken.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export async function reviewCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      all: { type: 'boolean', default: false },
      sign: { type: 'string', multiple: true },
      by: { type: 'string' },
      lang: { type: 'string', default: 'en' },
      stories: { type: 'string', default: storiesDir },
    },
  });
  const [name, ...more] = positionals;
  if (name === undefined)
    throw new UsageError('Say which story to review, like: review kazakhstan-unrest-2022');
  const { dir, stories } = await chosenStories([name], values.stories);
  const folder = join(dir, stories[0] ?? '');
  const compiled = await compileStory(folder, {
    now: terminal.now(),
    resolve: (bundle) => resolve(bundle, {}),
  });
  const { bundle, issues } = compiled;
  if (bundle === undefined) {
    terminal.err(formatIssues(issues, { color: terminal.color }));
    return ExitCode.issues;
  }
  const named = [...(values.sign ?? []), ...more]
    .flatMap((list) => list.split(','))
    .filter((id) => id !== '');
  for (const id of named) checkFact(bundle, id);
  if (values.sign !== undefined) {
    const by = values.by?.trim() ?? '';
    if (by === '') throw new UsageError('Say who signs, like: --by "Anna Weber"');
    terminal.out(await sign(folder, compiled, bundle, [...new Set(named)], by, terminal.now()));
    return ExitCode.fine;
  }
  if (values.by !== undefined) throw new UsageError('--by belongs to --sign.');
  const language = spoken(values.lang, bundle);
  checkTag(language);
  const doubts = doubtsOf(issues);
  const head = (text: string): string => paint(text, 'bold', terminal.color);
  const only = named.length === 0 ? {} : { only: named };
  const reviews = reviewOf(bundle, { language, doubts, byHarm: issues, all: values.all, head, ...only });
  const signatures = compiled.signatures ?? new Map();
  terminal.out(reviews.map((one) => textOf(one, bundle, signatures, terminal.color)).join('\n'));
  terminal.out(summary(bundle, reviews, signatures));
  return ExitCode.fine;
}

/** The fact whose file an issue stands in. */
function factOf({ file }: Issue): Id | undefined {
  return /(?:^|[\\/])facts[\\/]([^\\/]+)\.yaml$/.exec(file)?.[1];
}

/** What the compiler asks about each fact, still in the order of harm. */
function doubtsOf(issues: readonly Issue[]): ReadonlyMap<Id, readonly Issue[]> {
  const doubts = new Map<Id, Issue[]>();
  for (const issue of issues) {
    const fact = factOf(issue);
    if (fact !== undefined) doubts.set(fact, [...(doubts.get(fact) ?? []), issue]);
  }
  return doubts;
}

function checkFact(bundle: Bundle, id: Id): void {
  const ids = bundle.facts.map((fact) => fact.id);
  if (ids.includes(id)) return;
  const meant = nearest(id, ids);
  throw new UsageError(`There is no fact "${id}" in ${bundle.story}.${didYouMean(meant)}`);
}

function signedWords(bundle: Bundle, fact: Id, signatures: Signatures): string {
  const signed = signatures.get(fact);
  if (signed === undefined) return 'not signed';
  return signed.digest === signedDigest(bundle, fact)
    ? `signed by ${signed.by} on ${signed.on}`
    : `changed since ${signed.by} signed it on ${signed.on}`;
}

function textOf(one: FactReview<Issue>, bundle: Bundle, signatures: Signatures, color: boolean): string {
  const head = [
    one.fact,
    pluralize(one.claims, 'claim'),
    ...(one.leads ? ['leading'] : []),
    signedWords(bundle, one.fact, signatures),
  ];
  const lines = (title: string, list: readonly string[]): readonly string[] =>
    list.length === 0 ? [] : [`  ${title}`, ...list.map((line) => hanging(line, '    '))];
  const asks = one.doubts.map(
    ({ severity, message, code, line }) =>
      `${severity === 'info' ? 'remark' : severity}, line ${line}: ${message} [${code}]`,
  );
  return [
    paint(head.join(' · '), 'dim', color),
    ...one.card.split('\n').map((line) => hanging(line.trimStart(), /^ */.exec(line)?.[0] ?? '')),
    ...lines('Without a line of its own:', one.became),
    ...lines('Doubts:', asks),
    '',
  ].join('\n');
}

/** Broken for a terminal, what follows two spaces further in. */
function hanging(text: string, indent: string): string {
  return wrapped(text, indent).replaceAll('\n', '\n  ');
}

function summary(bundle: Bundle, reviews: readonly FactReview<Issue>[], signatures: Signatures): string {
  const states = reviews.map(({ fact }) => signedWords(bundle, fact, signatures));
  const signed = states.filter((state) => state.startsWith('signed')).length;
  const changed = states.filter((state) => state.startsWith('changed')).length;
  const rest = bundle.facts.length - reviews.length;
  const others = rest === 0 ? '' : `; ${pluralize(rest, 'more fact')} not shown`;
  return `\n${pluralize(reviews.length, 'fact')} shown: ${signed} signed, ${changed} changed since, ${states.length - signed - changed} not signed${others}\nTo sign what is true: npm run wwk -- review ${bundle.story} --sign FACT… --by NAME\n`;
}

async function sign(
  folder: string,
  { signatures = new Map() }: CompiledStory,
  bundle: Bundle,
  facts: readonly Id[],
  by: string,
  now: Date,
): Promise<string> {
  const path = join(folder, 'signed.yaml');
  const on = now.toISOString().slice(0, 10);
  const added = new Map(
    facts.flatMap((fact) => {
      const digest = signedDigest(bundle, fact);
      return digest === undefined ? [] : [[fact, { by, on, digest }] as const];
    }),
  );
  const before = existsSync(path) ? await readFile(path, 'utf8') : undefined;
  const isFact = (id: Id): boolean => bundle.facts.some((fact) => fact.id === id);
  await replaceFile(path, writeSignatures(before, added, isFact));
  const lines = facts.map((fact) => {
    const earlier: Signatures = signatures;
    const old = earlier.get(fact);
    const again = old === undefined ? '' : `, after ${old.by} on ${old.on}`;
    return `  ${fact}: signed by ${by} on ${on}${again}\n`;
  });
  return `${lines.join('')}${relative(process.cwd(), path)}: written\n`;
}
