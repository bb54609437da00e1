/**
 * An issue: a code, a place and a fix. Issues are collected; a mistake in a file never throws.
 * How an issue looks in a terminal is the report's affair.
 */

export type Severity = 'error' | 'warning' | 'info';

/** Where something stands. Lines and columns count from 1; columns are UTF-16 units, `endCol` is just after the end. */
export interface Place {
  /** As shown to the author: relative to where the command was started. */
  readonly file: string;
  readonly line: number;
  readonly col: number;
  readonly endCol: number;
  /** The line itself, at most 500 characters of it. Empty for a place without text, such as a missing file. */
  readonly excerpt: string;
}

export interface Issue extends Place {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly found?: string;
  readonly expected?: string;
  /** The nearest valid value, ready to be written in place of what was found. */
  readonly nearest?: string;
}

/** The words of one issue; the code brings its severity. */
export interface IssueDetails {
  readonly message: string;
  readonly found?: string | undefined;
  readonly expected?: string | undefined;
  readonly nearest?: string | undefined;
}

/** The long help of one code, as `explain` prints it. */
export interface Help {
  readonly severity: Severity;
  /** One line, for tables. */
  readonly title: string;
  /** What it means and why it matters. */
  readonly means: string;
  readonly wrong: string;
  readonly right: string;
}

export type Codes = Readonly<Record<string, Help>>;

/** Reports the issues of one stage, whose codes are `C`. Words that take time to make may be a function, called only if they are printed. */
export type ReportIssue<C extends string> = (
  code: C,
  place: Place,
  words: IssueDetails | (() => IssueDetails),
) => void;

/** Issues of one code in one file; more are most likely follow-up errors, and would hide all others. */
const MAX_ISSUES_OF_A_CODE = 50;

const echoes: IssueDetails = { message: 'more of these follow in this file; they are not listed' };

/** A `report` that appends to `issues` with the severities of `codes`. */
export function createReporter<C extends string>(
  codes: Readonly<Record<C, Help>>,
  issues: Issue[],
): ReportIssue<C> {
  const counts = new Map<string, number>();
  return (code, place, words) => {
    const key = `${code} ${place.file}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > MAX_ISSUES_OF_A_CODE + 1) return;
    const said = count > MAX_ISSUES_OF_A_CODE ? echoes : typeof words === 'function' ? words() : words;
    const { message, found, expected, nearest } = said;
    issues.push({
      code,
      severity: codes[code].severity,
      ...place,
      message: visible(message),
      ...(found === undefined ? {} : { found: visible(clip(found)) }),
      ...(expected === undefined ? {} : { expected: visible(expected) }),
      ...(nearest === undefined ? {} : { nearest: visible(nearest) }),
    });
  };
}

/** File, then place, then code, so that a report does not depend on the order in which mistakes were found. */
export function byPlace(a: Issue, b: Issue): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.col - b.col ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}

/** What an author should act on: all but the remarks, which say what readers see. */
export function mistakes(issues: readonly Issue[]): Issue[] {
  return issues.filter((issue) => issue.severity !== 'info');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function clip(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

/** Characters that could steer a terminal or turn its text around, which must never be echoed raw. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be made visible
const unseen = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

/** The text with such characters written as `\u202e`. */
export function visible(text: string): string {
  return text.replace(unseen, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
