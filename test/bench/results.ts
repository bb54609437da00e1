/** Keeps the figures of each suite in results.json, and makes the tables of README.md beside it from them. Measures nothing. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { markdownTable, wishRows } from './print.ts';
import type { Report, Suite } from './suite.ts';

const file = fileURLToPath(new URL('results.json', import.meta.url));
const readme = fileURLToPath(new URL('README.md', import.meta.url));
const begin = '<!-- bench -->';
const end = '<!-- /bench -->';

const introduction = [
  '`npm run bench` measures all of this again, on your machine, in some ten minutes. What is compared takes turns in short rounds,',
  'and ratios are taken inside a round, so they hold on other machines too; times and rates are those of the machine named below.',
].join('\n');

/** One suite's figures, and on what they were measured. Nothing here names the machine or where it keeps its files. */
interface Kept extends Report {
  readonly suite: string;
  readonly measures: string;
  readonly date: string;
  readonly node: string;
  readonly machine: string;
}

type Results = Readonly<Record<string, Kept>>;

function read(): Results {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Results;
  } catch {
    return {};
  }
}

/** Six digits that matter: more would only make each run's file look different. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' && Number.isFinite(value) ? Number(value.toPrecision(6)) : value;
}

/** Other suites keep what an earlier run measured. */
export function keep({ name, measures }: Suite, report: Report): void {
  const model = (cpus()[0]?.model ?? 'unknown processor').replace(/\s+/g, ' ').trim();
  const kept: Kept = {
    suite: name,
    measures,
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    machine: `${process.platform} ${process.arch}, ${cpus().length} × ${model}`,
    ...report,
  };
  writeFileSync(file, `${JSON.stringify({ ...read(), [name]: kept }, rounded, 2)}\n`);
}

/** The targets and whether they are met, from all suites. */
function wishes(results: readonly Kept[]): string {
  const rows = results.flatMap(({ suite, figures }) =>
    wishRows({ figures }).map((row) => `| ${suite} ${row}`),
  );
  return ['| | | measured | target | |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

function details(kept: Kept): string {
  const { suite, measures, rounds, date, node, machine, notes = [] } = kept;
  const when = `${rounds} ${rounds === 1 ? 'round' : 'rounds'}, ${date}, Node ${node.slice(1)}, ${machine}.`;
  const inside = [when, markdownTable(kept), ...notes].join('\n\n');
  return `<details>\n<summary><b>${suite}</b>: ${measures}</summary>\n\n${inside}\n\n</details>`;
}

function tables(results: readonly Kept[]): string {
  return [wishes(results), ...results.map(details)].join('\n\n');
}

/** Replaces what stands between the markers; where there are none, the section comes before "How it is built". */
export function writeReadme(): boolean {
  const text = readFileSync(readme, 'utf8');
  const block = `${begin}\n\n${tables(Object.values(read()))}\n\n${end}`;
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  const place = text.indexOf('## How it is built');
  const section = `## Numbers\n\n${introduction}\n\n${block}\n`;
  let next: string;
  if (from >= 0 && to > from) next = text.slice(0, from) + block + text.slice(to + end.length);
  else if (place >= 0) next = `${text.slice(0, place)}${section}\n${text.slice(place)}`;
  else next = `${text.trimEnd()}\n\n${section}`;
  if (next === text) return false;
  writeFileSync(readme, next);
  return true;
}
