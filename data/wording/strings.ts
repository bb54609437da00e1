/**
 * Every word that the interface says, for one language. Templates hold names in braces; what a template may use is said
 * beside it. Names always stand in the nominative, so that no language has to bend them.
 */
import type { Hedge, WithdrawnHow } from '../bundle/bundle.ts';
import type { ClaimState, Reason, Status, Trend } from '../resolver/finding.ts';
import type { Plural } from './phrase.ts';

type ConflictWhy = Extract<Reason, { code: 'conflict' }>['why'];

export interface Strings {
  readonly direction: 'ltr' | 'rtl';
  /**
   * Days in words, for a language whose calendar some browsers lack; `month` counts from 0. What is not given is left out;
   * `short` is for the axis of a picture.
   */
  readonly calendar?: (
    year: number | undefined,
    month: number | undefined,
    day: number | undefined,
    short: boolean,
  ) => string;
  readonly kicker: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly and: string;
  /** Between remarks on one line. */
  readonly dot: string;
  /** Between two values of two owners on one line. */
  readonly against: string;

  readonly sources: Plural;
  readonly origins: Plural;
  readonly outlets: Plural;
  readonly claims: Plural;
  /** Ends a list that was cut: "2 more". */
  readonly others: Plural;
  readonly corrected: Plural;
  /** {n} {all} */
  readonly ofSources: string;
  /** {sources} {origins} */
  readonly sourcesAndOrigins: string;
  /** {outlets} {origins} */
  readonly outletsAndOrigins: string;
  /** {claims} {origins} */
  readonly claimsFromOrigins: string;
  /** {day} */
  readonly asKnown: string;

  readonly status: { readonly [status in Status]: string };
  readonly answersDiffer: string;
  readonly trend: { readonly [trend in Exclude<Trend, 'none'>]: string };
  readonly hedge: { readonly [hedge in Hedge]: string };
  /** What became of a claim, where its place does not say so already. */
  readonly state: { readonly [state in ClaimState]: string };

  /** {n}, {low} {high}, {day} or {printed}; with {n} also {from} and {to}, where `endings` gives them */
  readonly value: {
    readonly [form in
      | 'at-least'
      | 'over'
      | 'under'
      | 'at-most'
      | 'about'
      | 'nearly'
      | 'range'
      | 'none'
      | 'some'
      | 'unclear'
      | 'unreadable'
      | 'by'
      | 'from']: string;
  };

  /** How a number is bent after the words "from" and "to", for a language that writes that at its end. */
  readonly endings?: (n: number) => { readonly from: string; readonly to: string };

  /** {owner} {day}, {cited}, {outlet} */
  readonly owner: {
    readonly day: string;
    readonly citing: string;
    readonly traced: string;
    readonly unstated: string;
  };
  /** {day} */
  readonly published: string;
  /** {day}, of which only the month or the year is known */
  readonly publishedIn: string;
  /** {value} {owner} */
  readonly owned: string;
  /** {value} {owner} */
  readonly valueBy: string;
  /** {value} {owner}; for findings without a value */
  readonly valueBut: string;
  /** {n} {sign}; empty where a sum is said with the currency's name */
  readonly money: string;
  /** {owners} */
  readonly also: string;
  readonly noOwner: string;

  readonly noFigure: string;
  readonly noAnswer: string;
  readonly notKnown: string;
  readonly notReported: string;
  readonly silent: string;
  /** {outlets} */
  readonly silentNow: string;
  /** {owners} */
  readonly unclearTo: string;
  /** {value} {owner} {day} */
  readonly wasWithdrawn: string;

  /** {value} {day} {acts} */
  readonly takenBack: string;
  /** {day} {acts}; where the value stands beside it */
  readonly withdrawnBy: string;
  /** {value} {acts} */
  readonly notConfirmed: string;
  /** {by} */
  readonly took: { readonly [how in WithdrawnHow]: string };
  readonly sameDay: string;
  /** {day} */
  readonly onDay: string;
  readonly conflict: { readonly [why in ConflictWhy]: string };
  /** {owner} */
  readonly oneOwner: string;
  /** {organisation} */
  readonly oneOrganisation: string;
  /** {origin} */
  readonly oneRoot: string;
  /** {a} {b} */
  readonly twoValues: string;
  /** {values} */
  readonly later: { readonly [counts in 'running total' | 'at one time' | 'on one day' | 'other']: string };
  /** {from} {to} */
  readonly revised: string;
  /** {outlets} {value} {owner} */
  readonly sameOrigin: string;
  /** {value}; words that somebody used */
  readonly quoted: string;
  /** {outlet} {finding} */
  readonly without: string;
  /** {values} */
  readonly rounding: string;
  /** {outlets} {owner} {by} */
  readonly traced: string;
  /** {outlets} */
  readonly unstated: string;
  /** {values} */
  readonly onlyWords: string;
  /** {owners} */
  readonly saidUnclear: string;
  readonly setAside: Plural;
  readonly notIndependent: string;
  /** {whole} */
  readonly partOf: string;
  readonly partsSum: string;

  /** {outlet} */
  readonly original: { readonly [how in 'copy' | 'translation' | 'rewrite']: string };
  /** {outlet} */
  readonly tracedBy: string;
  /** {cited} */
  readonly cited: string;
  /** {parts} */
  readonly contains: { readonly [how in 'includes' | 'excludes' | 'may_include']: string };
  readonly evidence: string;
  readonly asTable: string;
  /** What stands in the columns of that table, beside `day`. */
  readonly columns: { readonly value: string; readonly owner: string; readonly state: string };
  /** {label} {value}: a part inside its whole */
  readonly ofWhich: string;

  readonly unknowns: string;
  readonly showAll: Plural;
  readonly showFewer: string;
  readonly reports: string;
  readonly all: string;
  readonly none: string;
  readonly allOn: Plural;
  /** {n} {all} */
  readonly someOn: string;
  readonly rule: string;
  readonly only: string;
  /** {outlet} */
  readonly onlyThis: string;
  readonly undo: string;
  readonly bySource: string;
  readonly byOrigin: string;
  /** Sources that came out after the moment looked at. */
  readonly notYet: Plural;
  readonly knownOn: string;
  readonly day: string;
  readonly copy: string;
  readonly share: string;
  /** The whole card. */
  readonly asText: string;
  readonly copied: string;
  /** {sentence}; where the page forbids the clipboard */
  readonly notCopied: string;
  /** {asks} {says} {status} {why} {title} {day} */
  readonly quote: string;
  /** {values} {owner} {by} */
  readonly correction: string;
  /** {label} {value} */
  readonly labelled: string;

  /** {outlets} */
  readonly nowWithout: string;
  /** {outlets} */
  readonly nowWith: string;
  readonly nowAll: string;
  readonly nowNone: string;
  /** {day} */
  readonly nowAt: string;
  readonly nowNow: string;
  /** {switched} */
  readonly noChange: string;
  /** {switched} {label} {finding} {rest} */
  readonly change: string;
  readonly moreChanged: Plural;
  /** A new revision waits to be shown: how many findings it changes; without one, `newsOther`. */
  readonly news: Plural;
  readonly newsOther: string;
  /** Takes the place of {switched} once it is shown. */
  readonly updated: string;
}
