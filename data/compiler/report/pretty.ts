/** Prints issues for a person at a terminal: place, message, the line with a caret, and what to write instead. */
import { type Issue, type Severity, visible } from '../issue.ts';
import { paint, type Style } from './paint.ts';

export interface PrettyOptions {
  readonly color: boolean;
}

const styles: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'blue' };

/** How editors call them. */
const words: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'remark' };

/** Columns that an excerpt may take before it is cut around the caret. */
const MAX_COLUMNS = 100;

/** All issues, one after the other, with a last line that counts them. Empty when there are none. */
export function formatIssues(issues: readonly Issue[], { color }: PrettyOptions): string {
  if (issues.length === 0) return '';
  return `${issues.map((issue) => formatIssue(issue, color)).join('\n')}\n${tally(issues)}\n`;
}

function formatIssue(issue: Issue, color: boolean): string {
  const style = styles[issue.severity];
  const where =
    issue.excerpt === '' && issue.line === 1 ? issue.file : `${issue.file}:${issue.line}:${issue.col}`;
  const lines = [
    `${paint(where, 'bold', color)} ${paint(words[issue.severity], style, color)} ${issue.message} ${paint(`[${issue.code}]`, 'dim', color)}`,
  ];
  if (issue.excerpt !== '') lines.push(...excerpt(issue, style, color));
  if (issue.expected !== undefined) lines.push(`  expected: ${issue.expected}`);
  if (issue.nearest !== undefined) lines.push(`  ${paint('fix:', 'green', color)} ${fix(issue)}`);
  return `${lines.join('\n')}\n`;
}

function fix({ nearest = '', found }: Issue): string {
  return found === undefined || found === nearest ? `write ${nearest}` : `did you mean ${nearest}?`;
}

function excerpt(issue: Issue, style: Style, color: boolean): string[] {
  const number = String(issue.line);
  const from = issue.col > MAX_COLUMNS - 20 ? issue.col - 40 : 0;
  const text = issue.excerpt.slice(from, from + MAX_COLUMNS);
  const before = issue.excerpt.slice(from, issue.col - 1);
  const under = issue.excerpt.slice(issue.col - 1, Math.min(issue.endCol - 1, from + MAX_COLUMNS));
  const lead = from > 0 ? '…' : '';
  const tail = issue.excerpt.length > from + MAX_COLUMNS ? '…' : '';
  const caret = `${' '.repeat(lead.length)}${blank(before)}${'^'.repeat(Math.max(1, columns(under)))}`;
  return [
    `  ${paint(`${number} |`, 'dim', color)} ${lead}${visible(text.replaceAll('\t', ' '))}${tail}`,
    `  ${paint(`${' '.repeat(number.length)} |`, 'dim', color)} ${paint(caret, style, color)}`,
  ];
}

function blank(text: string): string {
  return ' '.repeat(columns(text));
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60]/u;

/** Columns that a terminal takes for a text: two for wide letters, none for marks on the letter before. */
function columns(text: string): number {
  let sum = 0;
  for (const char of text) sum += /\p{Mark}/u.test(char) ? 0 : wide.test(char) ? 2 : 1;
  return sum;
}

/** "2 errors, 1 warning in 2 files". */
function tally(issues: readonly Issue[]): string {
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = issues.filter((issue) => issue.severity === severity).length;
    return count === 0 ? [] : [`${count} ${words[severity]}${count === 1 ? '' : 's'}`];
  });
  const files = new Set(issues.map((issue) => issue.file)).size;
  return `${counts.join(', ')} in ${files} file${files === 1 ? '' : 's'}`;
}
