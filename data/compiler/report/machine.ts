/** Prints issues for programs: as JSON, and as the workflow commands that GitHub shows beside the lines of a change. */
import type { Issue, Severity } from '../issue.ts';

/** One JSON object with all issues, on one line. */
export function jsonIssues(issues: readonly Issue[]): string {
  return `${JSON.stringify({ issues })}\n`;
}

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** One annotation a line. */
export function githubIssues(issues: readonly Issue[]): string {
  return issues
    .map((issue) => {
      const properties = [
        `file=${property(issue.file)}`,
        `line=${issue.line}`,
        `col=${issue.col}`,
        `endColumn=${issue.endCol}`,
        `title=${property(issue.code)}`,
      ];
      const parts = [
        issue.message,
        ...(issue.expected === undefined ? [] : [`expected: ${issue.expected}`]),
        ...(issue.nearest === undefined ? [] : [`fix: ${issue.nearest}`]),
      ];
      return `::${levels[issue.severity]} ${properties.join(',')}::${message(parts.join('; '))}\n`;
    })
    .join('');
}

function message(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
