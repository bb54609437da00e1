/** Compares what the resolver finds with what a case says; lists every difference. */
import type { Bundle } from '../../data/bundle/types.ts';
import type { Finding, View } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import type { Case, Say } from './case.ts';
import { Printer } from './print.ts';
import { momentOf, toBundle, viewWithout } from './to-bundle.ts';

/** A finding in the casebook's format. */
interface Printed {
  readonly status: string;
  readonly lines: readonly string[];
  readonly history: readonly string[];
  /** Told behind, each with the rule that put it there. */
  readonly behind: readonly string[];
  readonly changes: readonly string[];
}

function printed(bundle: Bundle, finding: Finding, around: readonly string[] = []): Printed {
  const printer = new Printer(bundle, finding);
  printer.setAround(around);
  const inState = (state: string): readonly string[] =>
    finding.readings.flatMap((reading) =>
      reading.state === state ? [printer.reading(reading, printer.reasonOf(reading))] : [],
    );
  return {
    status: finding.status,
    lines: finding.lines.map((line) => printer.line(line)),
    history: inState('history'),
    behind: inState('behind'),
    changes: finding.changes.flatMap(({ how, from, to }) => {
      const [before, after] = [finding.readings[from], finding.readings[to]];
      return before && after
        ? [`${how} from ${printer.reading(before, undefined)} to ${printer.reading(after, undefined)}`]
        : [];
    }),
  };
}

/** Words that the card has for a status; a case may forbid them. */
const statusWords: Readonly<Record<string, string>> = {
  agreed: 'agree independently',
  fits: 'No contradiction',
  differ: 'Figures differ',
  disputed: 'Disputed: disputed, cannot both hold, do not fit',
  withdrawn: 'Taken back, withdrawn',
  unreported: 'Nobody says',
};

/** As much of the finding's text as the resolver decides, to look for words that must not stand in it. */
function textOf({ status, lines, history, changes }: Printed): string {
  const said = changes.map((change) => change.replace(/ · \S+ to .*/, ''));
  return [
    statusWords[status] ?? status,
    ...lines,
    ...history.map((line) => `Earlier: ${line}`),
    ...said,
  ].join('\n');
}

/** Whether an expected line is that line, with parts from the right left out. */
function begins(line: string | undefined, expected: string): boolean {
  if (line === undefined) return false;
  const parts = line.split(' · ');
  return expected.split(' · ').every((part, i) => parts[i] === part);
}

function differences(found: Printed, say: Say, where: string): string[] {
  const wrong: string[] = [];
  const see = (is: boolean, message: string): void => {
    if (!is) wrong.push(`${where}${message}`);
  };
  if (say.status !== undefined)
    see(found.status === say.status, `status is ${found.status}, not ${say.status}`);
  if (say.lines !== undefined) {
    const alike =
      say.lines.length === found.lines.length && say.lines.every((line, i) => begins(found.lines[i], line));
    see(
      alike,
      `lines are\n      ${found.lines.join('\n      ')}\n    not\n      ${say.lines.join('\n      ')}`,
    );
  }
  for (const entry of say.history ?? [])
    see(
      found.history.some((line) => line.startsWith(entry)),
      `history lacks "${entry}"; it is ${JSON.stringify(found.history)}`,
    );
  if (say.behind !== undefined)
    see(
      say.behind.length === found.behind.length &&
        say.behind.every((entry, i) => found.behind[i]?.startsWith(entry)),
      `behind is ${JSON.stringify(found.behind)}, not ${JSON.stringify(say.behind)}`,
    );
  for (const word of say.not ?? []) see(!textOf(found).includes(word), `"${word}" must not be said`);
  return wrong;
}

/** What a case's finding comes to in a view. A case with several facts has its words tested on all of them. */
function findingsOf(one: Case, view: View = {}): readonly Printed[] {
  const bundle = toBundle(one);
  const around = one.claims.flatMap(({ v, in: page }) => (String(v).startsWith('around ') ? [page] : []));
  return resolve(bundle, view).findings.map((finding) => printed(bundle, finding, around));
}

/** All that differs from what the case says; empty when it passes. */
export function checkCase(one: Case): readonly string[] {
  const check = (say: Say, view: View, where: string): readonly string[] =>
    findingsOf(one, view).flatMap((found, i) =>
      differences(found, i === 0 ? say : { ...(say.not && { not: say.not }) }, where),
    );
  const { when, without } = one;
  return [
    ...check(one.say, {}, ''),
    ...(when === undefined ? [] : check(when.say, { at: momentOf(when.day) }, `on day ${when.day}: `)),
    ...(without === undefined ? [] : check(without.say, viewWithout(without, toBundle(one)), 'without: ')),
  ];
}
