/** What one voice is said to have said: the same line twice, two figures of one statement or day, forms that tie. */
import { placeOf } from '../check/checked.ts';
import type { ReportIssue } from '../issue.ts';
import type { Linked, LinkedClaim } from '../link/linked.ts';
import type { DoubtCode } from './codes.ts';
import { canBeOneFigure, type Figure, figuresOf, sameVoice, valueText, voiceText } from './figures.ts';

export function doubtRepeats(linked: Linked, tell: ReportIssue<DoubtCode>): void {
  for (const [fact, claims] of linked.claims) {
    doubtTwice(claims, tell);
    const figures = figuresOf(claims);
    if (linked.facts.get(fact)?.head.kind !== 'count') continue;
    doubtStatements(figuresOf(claims, true), tell);
    doubtDays(figures, tell);
    doubtForms(figures, tell);
  }
}

function doubtTwice(claims: readonly LinkedClaim[], tell: ReportIssue<DoubtCode>): void {
  const lines = new Map<string, LinkedClaim>();
  for (const one of claims) {
    const { source, value, anchor, heard, said_by, statement, as_of, first_hand, scope, denies } =
      one.claim.entry;
    const key = JSON.stringify([
      source,
      value,
      anchor,
      heard,
      said_by,
      statement,
      as_of,
      first_hand,
      scope,
      denies,
    ]);
    const first = lines.get(key);
    if (first === undefined) lines.set(key, one);
    else {
      tell('same-line-twice', placeOf(one.claim, 'anchor'), {
        message: `this line stands on line ${placeOf(first.claim, 'source').line} already; keep one`,
        found: anchor ?? valueText(one),
      });
    }
  }
}

/** Repeats of one statement collapse into one value, so figures of it must be one, but for rounding. */
function doubtStatements(figures: readonly Figure[], tell: ReportIssue<DoubtCode>): void {
  const firsts = new Map<string, Figure>();
  for (const one of figures) {
    const { claim, statement, asOf, source } = one;
    const { includes, excludes, may_include } = claim.entry;
    if (statement === undefined || includes || excludes || may_include || one.n === undefined) continue;
    const key = `${statement.id} ${asOf}`;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, one);
    else if (!canBeOneFigure(first, one)) {
      tell('one-statement-two-values', placeOf(claim, 'value'), {
        message: `${statement.id} is ${valueText(first)} by ${first.source.id} and ${valueText(one)} by ${source.id}; one statement has one value`,
        found: valueText(one),
      });
    }
  }
}

/** Two figures of one voice and day, by no statement: figures of two groups, or of two hours. */
function doubtDays(figures: readonly Figure[], tell: ReportIssue<DoubtCode>): void {
  const told = new Set<string>();
  for (const [i, one] of figures.entries()) {
    const { includes, excludes } = one.claim.entry;
    if (one.asOf === undefined || includes !== undefined || excludes !== undefined) continue;
    const other = figures
      .slice(0, i)
      .find(
        (before) =>
          sameVoice(before, one) &&
          before.asOf === one.asOf &&
          (before.statement === undefined || before.statement !== one.statement) &&
          before.claim.entry.includes === undefined &&
          before.claim.entry.excludes === undefined &&
          !canBeOneFigure(before, one),
      );
    const key = `${one.voices.join()} ${one.asOf}`;
    if (other === undefined || told.has(key)) continue;
    told.add(key);
    tell('two-figures-of-one-day', placeOf(one.claim, 'value'), {
      message: `${voiceText(one)} is said to have given ${valueText(other)} and ${valueText(one)} for ${one.asOf}; do both count the same people or things? If not, give one a "scope"; if one came later, give it an hour`,
      found: valueText(one),
    });
  }
}

/** Forms of one statement that the same number of pages print: "at least 225" here, 225 there. */
function doubtForms(figures: readonly Figure[], tell: ReportIssue<DoubtCode>): void {
  const sayings = new Map<string, Figure[]>();
  for (const one of figures) {
    if (one.n === undefined || one.voices.length === 0 || one.asOf === undefined) continue;
    const key = `${one.voices.join()} ${one.statement?.id ?? ''} ${one.asOf} ${one.n}`;
    const all = sayings.get(key);
    if (all === undefined) sayings.set(key, [one]);
    else all.push(one);
  }
  for (const all of sayings.values()) {
    if (all.some(({ claim }) => claim.entry.verbatim)) continue;
    // A copy counts with its original, in the form that the original has.
    const pieces = new Map<string, string>();
    for (const { claim, source } of all) {
      const { original, outlet } = source.entry;
      const piece = original?.outlet ?? outlet;
      if (original === undefined || !pieces.has(piece)) pieces.set(piece, claim.value?.form ?? '');
    }
    const pages = new Map<string, number>();
    for (const form of pieces.values()) pages.set(form, (pages.get(form) ?? 0) + 1);
    const [most = 0, second = 0] = [...pages.values()].sort((a, b) => b - a);
    const last = all.at(-1);
    if (second === 0 || most !== second || last === undefined) continue;
    const forms = [...new Set(all.map(valueText))].join(' and ');
    tell('tie-of-forms', placeOf(last.claim, 'value'), {
      message: `${forms} are printed by ${most === 1 ? 'one page' : `${most} pages`} each; the card takes the less certain form, unless one of them has "verbatim: true"`,
      found: valueText(last),
    });
  }
}
