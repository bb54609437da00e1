/** One finding at rest: label, status, one to three lines, at most one note, and what a switch changed. */
import type { Finding } from '../../resolver/finding.ts';
import type { FindingText, LineText } from '../card-model.ts';
import { type Localizer, own, tagged } from '../localizer.ts';
import { memoizePerLocalizer } from '../memo.ts';
import { fill, plain } from '../phrase.ts';
import { datedFor } from './dated.ts';
import { lineText, moreLines } from './line.ts';
import { noteOf } from './note.ts';
import { stateWords } from './state.ts';

/** A longer value beside the status would push it out of its row. */
const MAX_WAS_CHARACTERS = 32;

/** Nothing when the story lacks the fact. The same object again for the same finding. */
export const textAtRest = memoizePerLocalizer((usual, finding: Finding): FindingText | undefined => {
  const l = datedFor(usual, finding);
  const fact = l.lookup.facts.get(finding.fact);
  if (fact === undefined) return undefined;
  const { locale } = l;
  const lines = finding.atRest.flatMap((at) => {
    const line = finding.lines[at];
    return line === undefined ? [] : lineText(l, finding, fact, line);
  });
  const more = moreLines(l, finding);
  const note = noteOf(usual, finding, fact);
  return {
    fact: fact.id,
    status: finding.status,
    label: own(l, fact.label),
    asks: own(l, fact.asks),
    ...tagged(l, fact.label),
    ...stateWords(l, fact, finding),
    warns: finding.status === 'differ' || finding.status === 'disputed',
    lines:
      lines.length > 0
        ? lines
        : [bare(finding.status === 'withdrawn' ? locale.nothingStands[fact.kind] : locale.nobody)],
    ...(more === undefined ? {} : { more }),
    ...(note === undefined ? {} : { note }),
  };
});

function bare(words: string): LineText {
  return { value: [words], who: [], size: 'words' };
}

/** The finding beside what it was with everything on. Without `before`: as it stands. */
export function findingText(l: Localizer, finding: Finding, before?: Finding): FindingText | undefined {
  const now = textAtRest(l, finding);
  if (now === undefined || before === undefined || before === finding) return now;
  const then = textAtRest(l, before);
  if (then === undefined || JSON.stringify(now) === JSON.stringify(then)) return now;
  const isLeft = finding.status === 'unreported' && before.status !== 'unreported';
  const was = wasWords(l, now, then, before);
  return {
    ...now,
    changed: true,
    ...(was === undefined ? {} : { was }),
    ...(isLeft ? { lines: [bare(l.locale.nobodyLeft)] } : {}),
  };
}

/** The values of a finding at rest in one line: "9,900 or about 2,000". */
export function valuesWords(l: Localizer, { lines }: FindingText): string {
  return lines.map(({ value }) => plain(value)).join(l.locale.or);
}

function wasWords(l: Localizer, now: FindingText, then: FindingText, before: Finding): string | undefined {
  const { locale } = l;
  // One of several answers is not what was said.
  if (then.status === 'versions')
    return now.state === then.state ? undefined : plain(fill(locale.was, { value: then.state }));
  const leading = ({ lines: [line] }: FindingText): string => plain(line?.value ?? []);
  const all = (one: FindingText): string => valuesWords(l, one);
  // Of several figures that nobody owns none is what was said.
  const isNobodys = then.status === 'unattributed' && then.lines.length > 1;
  const forms = then.warns ? [all, leading] : [isNobodys ? all : leading];
  const form = forms.find((words) => words(then).length <= MAX_WAS_CHARACTERS && words(then) !== words(now));
  const value = form?.(then);
  if (value === undefined) return undefined;
  const isDate = l.lookup.facts.get(before.fact)?.kind === 'date';
  // A day that begins with a word, as in "not before 16 January": "was not before" would say the opposite.
  const isBare = !isDate || !then.lines.some(({ value: [first] }) => typeof first === 'string');
  return plain(fill(locale.was, { value: isBare ? value : locale.quotes.join(value) }));
}
