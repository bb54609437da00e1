/**
 * Everything that one language needs, in one object: words, plural forms, quotation marks, numbers, the calendar. Numbers
 * and days are put into words from these tables and never by `Intl`, so that server and browser print the same signs.
 * Templates hold names in braces; names of speakers always stand in the nominative, so that no language has to bend them.
 */
import type { ActHow, CountValue, Hedge, Kind } from '../../bundle/types.ts';
import type { DifferWhy, Why } from '../../resolver/finding.ts';
import type { Plural } from '../phrase.ts';

export type PluralForm = keyof Plural;

/** Month names have twelve entries. `{d}` a day or two, `{m}` a month, `{y}` a year. */
export interface Calendar {
  /** Beside a day: "9 January". */
  readonly months: readonly string[];
  /** Without a day, where that is another form: "январь 2022 года". */
  readonly alone?: readonly string[];
  readonly short: readonly string[];
  readonly shortAlone?: readonly string[];
  readonly day: string;
  readonly dayYear: string;
  readonly month: string;
  /** With short names, where it differs. */
  readonly shortDay?: string;
  readonly shortDayYear?: string;
  readonly shortMonth?: string;
  readonly year: string;
  /** The first of a month, where it is written otherwise. */
  readonly first?: string;
  /** Two days of one month: {a} {b}. */
  readonly days: string;
  /** {day} {time} */
  readonly time: string;
}

/** What the controls of the card are called. Plain JSON: it can be sent without the rest. */
export interface Controls {
  readonly goBack: string;
  readonly day: string;
  readonly now: string;
  readonly byPage: string;
  readonly byVoice: string;
  readonly filter: string;
  readonly noMatch: string;
  readonly only: string;
  /** {name} */
  readonly onlyThis: string;
  readonly allOn: string;
  readonly undo: string;
  readonly close: string;
  readonly copy: string;
  readonly copied: string;
  /** {sentence}; where the page forbids the clipboard */
  readonly notCopied: string;
  readonly share: string;
  readonly asText: string;
  readonly open: string;
  readonly evidence: string;
  readonly why: string;
  readonly reports: string;
  readonly answers: string;
  readonly questions: string;
  readonly corrections: string;
  readonly showAll: string;
  readonly showFewer: string;
  readonly takenBack: string;
  readonly loading: string;
  readonly failed: string;
  readonly updated: string;
  readonly show: string;
}

/** {n} or {low} {high}; `{from}` and `{to}` where `endings` gives them. */
export type CountForms = {
  readonly [form in
    | Exclude<CountValue['form'], 'exact' | 'vague'>
    | 'almost'
    | 'close to'
    | 'just under'
    | 'less']: string;
};

export interface Locale {
  readonly tag: string;
  /** In English. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly plural: (n: number) => PluralForm;
  readonly quotes: readonly [open: string, close: string];
  /** Digits are always 0 to 9. Groups are set from `groupFrom` on. */
  readonly numbers: { readonly group: string; readonly decimal: string; readonly groupFrom: number };
  /** Names for 0 to 10, for counts of days and the like; empty where digits are the custom. */
  readonly numberWords: readonly string[];
  readonly calendar: Calendar;
  /** How a number is bent after "from" and "to", for a language that writes that at its end. */
  readonly endings?: (n: number) => { readonly from: string; readonly to: string };
  /** First words of names and groups that are written small inside a sentence. */
  readonly common?: RegExp;
  /** A first word with which a group's label may be no name, in a language that writes even peoples and places' people small. */
  readonly smallGroups?: RegExp;
  readonly stop: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly and: string;
  readonly or: string;
  readonly dot: string;
  /** {label} {value} */
  readonly labelled: string;
  /** {value} {who} */
  readonly owned: string;
  readonly controls: Controls;

  /** Words for powers of ten in sums of money, the largest first: {n}. */
  readonly scales: readonly { readonly power: number; readonly words: Plural }[];
  /** {n} {sign} */
  readonly money: string;
  /** Behind a sum: {per} "day" */
  readonly per: string;
  readonly currencies: { readonly [code: string]: string };
  readonly value: CountForms;
  /** Words for sizes without a number, by the English ones; what is not here is printed as it was written. */
  readonly vague: { readonly [english: string]: string };
  /** {day}: `from` is "not before", never "from", since what happened did so once */
  readonly date: { readonly by: string; readonly from: string; readonly about: string };
  readonly notKnown: string;
  readonly unreadable: string;
  /** {value} */
  readonly denied: string;
  /** {values}: one of these, not said which */
  readonly possible: string;
  /** Words of a page that are a value. {value} */
  readonly hedge: { readonly [hedge in Hedge]: string };

  readonly kicker: string;
  /** {day} */
  readonly asOf: string;
  readonly updatedOn: string;
  readonly sources: Plural;
  /** {n} {all}: `all` is the counted sources */
  readonly sourcesOf: string;
  readonly legend: string;
  readonly basedOn: string;
  readonly answers: Plural;
  readonly questions: Plural;
  readonly corrections: Plural;
  readonly more: Plural;
  /** {languages} */
  readonly partsIn: string;
  readonly partsInOther: string;
  readonly languages: { readonly [tag: string]: string };
  /** Shown where the reader's language is not spoken: English alone stands in for others. */
  readonly wordsIn?: string;
  readonly byMachine: string;

  readonly agreed: Plural;
  /** {name} */
  readonly single: string;
  readonly fits: string;
  readonly differ: { readonly [kind in Kind]: string };
  readonly disputed: string;
  readonly versions: Plural;
  readonly unattributed: { readonly [kind in Kind]: Plural };
  readonly takenBack: string;
  readonly nothingStands: { readonly [kind in Kind]: string };
  readonly nobody: string;
  readonly nobodyLeft: string;
  readonly since: {
    readonly raised: string;
    readonly lowered: string;
    readonly changed: string;
  };
  /** {who} */
  readonly firstDenied: string;
  /** {value} */
  readonly was: string;

  /** {who} {day} */
  readonly whoDay: string;
  /** {day}, or {on} as in `printedOn`: of publication, where no other day is known */
  readonly printed: string;
  /** {day} or {on} */
  readonly said: string;
  /** {on}: "on 9 January" or "in January" */
  readonly printedOn: string;
  readonly saidOn: string;
  /** {day} */
  readonly of: string;
  /** A month or a year, where it is said otherwise. {day} */
  readonly ofMonth?: string;
  readonly on: string;
  /** Several days of one month, where it is said otherwise than one. {day} */
  readonly onDays?: string;
  /** A month or a year. {day} */
  readonly inMonth: string;
  /** A year, where it is said otherwise than a month. {day} */
  readonly inYear?: string;
  readonly sameDay: string;
  readonly dayUnknown: string;
  /** {who} {cited} */
  readonly citing: string;
  readonly inName: string;
  /** {who} */
  readonly traced: string;
  readonly ownCount: string;
  /** {outlets} */
  readonly noSource: string;
  /** {names} */
  readonly quoteEachOther: string;
  /** {value}: what a voice says otherwise, in brackets behind its name */
  readonly otherwise: string;

  /** At rest: {value} {when} */
  readonly took: { readonly retracted: string; readonly deleted: string; readonly corrected: string };
  readonly ran: Plural;
  /** {value} {who} {when} */
  readonly given: string;
  /** {value} {who} {cited} {when} */
  readonly posted: string;
  /** {by} {acts}: everything that one did to a statement */
  readonly acted: string;
  /** Between two acts of one, where `and` joins only names. */
  readonly actsAnd?: string;
  /** {when} */
  readonly acts: { readonly [how in ActHow]: string };
  /** {outlet} {when} {value}: an outlet's correction of its own page */
  readonly pageCorrected: string;
  /** {who} {value} {when} */
  readonly denies: string;
  /** {who} {when}: beside the only line */
  readonly deniesIt: string;
  /** {value} {who}: expected, and nobody has said since that it came */
  readonly expectedDay: string;
  readonly expectedAnswer: string;

  /** {a} {b}: values with owner and day. {body}, {value} */
  readonly differs: { readonly [why in Exclude<DifferWhy, 'judged'>]: string };
  /** {a} {b}: where `close-times` are two days side by side, and no clock times */
  readonly dayApart: string;
  readonly contradicts: string;
  /** {a} {who} {day} */
  readonly deniesOutright: string;
  readonly versionsWhy: string;
  readonly fitsWhy: string;
  readonly agreedWhy: string;
  readonly changes: {
    readonly raised: string;
    readonly lowered: string;
    readonly changed: string;
    readonly 'first-denied': string;
  };
  /** {why} */
  readonly judgement: string;
  /** {value} {who} {why} */
  readonly keptBecause: string;
  /** {values} */
  readonly alsoSays: string;
  readonly tracedBy: string;
  /** {value} {outlet} {words} */
  readonly lost: string;
  readonly added: string;
  readonly otherForm: string;
  readonly partOf: string;
  readonly partsSum: string;
  readonly contains: { readonly includes: string; readonly excludes: string; readonly may_include: string };

  /** What became of a reading: {by} its value and owner. */
  readonly gone: { readonly [why in Exclude<Why, 'unattributed' | 'cites' | 'not-known'>]: string };
  readonly withdrawn: string;
  readonly corrected: string;
  readonly leftOut: string;
  readonly leftOutHead: Plural;
  readonly showAllReports: Plural;
  readonly copyOf: { readonly copy: string; readonly translation: string; readonly rewrite: string };
  readonly heard: string;

  readonly figures: {
    readonly count: string;
    readonly date: string;
    readonly answer: string;
    readonly parts: string;
    readonly day: string;
    readonly value: string;
    readonly answerHead: string;
    readonly who: string;
    readonly part: string;
    readonly printed: Plural;
    /** {n}: days, in words where they are few */
    readonly none: Plural;
    /** {group} {n} */
    readonly noneFrom: Plural;
  };

  /** {articles} {voices} */
  readonly sourcesHead: string;
  readonly articles: Plural;
  readonly voices: Plural;
  readonly rule: string;
  readonly inAnswers: Plural;
  readonly quotedBy: Plural;
  readonly otherVoices: string;
  readonly otherAnswers: string;

  /** {names} */
  readonly without: string;
  readonly only: string;
  readonly noneOn: string;
  /** {on} */
  readonly atDay: string;
  /** {lead} {n} {all} */
  readonly changedAll: Plural;
  readonly changedSome: Plural;
  readonly changedNone: string;
  /** {label} {now} {was} */
  readonly nowWas: string;

  /** A newer revision waits to be shown: how many answers it changes. */
  readonly news: Plural;
  /** {label} {to} {from} {who} */
  readonly diff: {
    readonly question: string;
    readonly questionGone: string;
    readonly value: string;
    readonly status: string;
    readonly raised: string;
    readonly lowered: string;
    readonly source: string;
    readonly sourceGone: string;
    readonly title: string;
    /** {label} {report}: one claim, with its value, outlet and owner */
    readonly claim: string;
    readonly claimGone: string;
    readonly claimChanged: string;
    /** {report} {label} {from}: the label of the fact where it stood */
    readonly claimMoved: string;
    readonly nothing: string;
    readonly published: string;
    readonly changed: string;
    readonly rolledBack: string;
  };
  /** {asks} {says} {state} {why} {title} {day} */
  readonly sentence: string;
}
