/** What opens from a finding: figure, reasons, reports, and the sentence to be copied. Made once for each resolution. */
import type { Fact, Id } from '../../bundle/types.ts';
import type { Finding, Resolution } from '../../resolver/finding.ts';
import type { FigureText, FindingDetails } from '../card-model.ts';
import { countFigure } from '../figure/count.ts';
import { giversFigure } from '../figure/givers.ts';
import { partsFigure } from '../figure/parts.ts';
import { counted, type Localizer, ownPiece } from '../localizer.ts';
import { memoizePerLocalizer } from '../memo.ts';
import { fill, type Phrase, plain, sentence } from '../phrase.ts';
import { numberWords } from '../values/number.ts';
import { datedFor } from './dated.ts';
import { lineText } from './line.ts';
import { outletsOf } from './reading.ts';
import { reportsOf } from './reports.ts';
import { findingSentence } from './sentence.ts';
import { whyWords } from './why.ts';

/** Reports that stand there before the reader asks for all. */
export const REPORTS_SHOWN = 3;

function pagesIn(finding: Finding, isLeftOut: boolean): number {
  const readings = finding.readings.filter(({ state }) => (state === 'left-out') === isLeftOut);
  return readings.reduce((n, { claims }) => n + claims.length, 0);
}

/** What depends on the finding alone. */
const ownDetails = memoizePerLocalizer((usual, finding: Finding) => {
  const l = datedFor(usual, finding);
  const fact = l.lookup.facts.get(finding.fact);
  if (fact === undefined) return undefined;
  const { locale } = l;
  const figure: FigureText | undefined =
    fact.kind === 'count' ? countFigure(l, finding, fact) : giversFigure(l, finding, fact);
  const leftOut = pagesIn(finding, true);
  return {
    ...(figure === undefined ? {} : { figure }),
    why: whyWords(usual, finding, fact),
    lines: finding.lines.flatMap((line, at) =>
      finding.atRest.includes(at) ? [] : lineText(l, finding, fact, line),
    ),
    showAll: plain(counted(l, locale.showAllReports, pagesIn(finding, false))),
    ...(leftOut === 0 ? {} : { leftOutHead: plain(counted(l, locale.leftOutHead, leftOut)) }),
  };
});

/** The editor's note is not shown at an earlier moment: it may tell what came later. */
function notesOf(l: Localizer, { at }: Resolution, fact: Fact): readonly Phrase[] {
  const { locale } = l;
  const whole = l.lookup.facts.get(fact.part_of ?? '');
  const notes: Phrase[] = [];
  if (at === undefined && fact.note !== undefined)
    notes.push(sentence([ownPiece(l, fact.note)], locale.stop));
  if (whole !== undefined) notes.push(fill(locale.partOf, { whole: [ownPiece(l, whole.label)] }));
  return notes;
}

/** Sums of parts that a page lists, where they do not add up to what it prints. */
function sumsOf(l: Localizer, finding: Finding, fact: Fact): readonly Phrase[] {
  const live = new Set(finding.readings.flatMap(({ claims }) => claims));
  return fact.claims.flatMap((claim): Phrase[] => {
    if (
      claim.parts === undefined ||
      !live.has(claim.id) ||
      claim.value === undefined ||
      !('n' in claim.value)
    )
      return [];
    const [outlet = ''] = outletsOf(l, [claim]);
    const number = (n: number): string => numberWords(l.locale, n);
    return [fill(l.locale.partsSum, { outlet, sum: number(claim.parts.sum), value: number(claim.value.n) })];
  });
}

/**
 * Nothing when neither the view nor the story has the fact. `most`: how many reports are put into words; all of them
 * unless a page asks for the first few, because a fact may have thousands.
 */
export function findingDetails(
  usual: Localizer,
  resolution: Resolution,
  id: Id,
  most = Infinity,
): FindingDetails | undefined {
  const finding = resolution.findings.find(({ fact }) => fact === id);
  const l = finding === undefined ? usual : datedFor(usual, finding);
  const fact = l.lookup.facts.get(id);
  const details = finding && ownDetails(usual, finding);
  if (finding === undefined || fact === undefined || details === undefined) return undefined;
  const parts = partsFigure(l, resolution, finding, fact);
  const { reports, leftOut } = reportsOf(l, finding, fact, most);
  const further = finding.readings.length - reports.length - leftOut.length;
  return {
    ...details,
    ...(parts === undefined ? {} : { parts }),
    reports,
    leftOut,
    ...(further > 0 && Math.max(reports.length, leftOut.length) >= most
      ? { further: plain(counted(l, l.locale.more, further)) }
      : {}),
    shown: Math.min(REPORTS_SHOWN, reports.length),
    notes: [...notesOf(l, resolution, fact), ...sumsOf(l, finding, fact)],
    sentence: findingSentence(usual, resolution, finding),
  };
}
