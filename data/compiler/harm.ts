/** The order of issues: errors first, then the others by how much they would mislead readers. */
import { byPlace, type Issue, type Severity } from './issue.ts';

/** Every code of a warning or remark, the most harmful first. */
export const byHarm: readonly string[] = [
  'value-not-in-anchor',
  'far-from-neighbours',
  'comment-behind-text',
  'one-number-two-facts',
  'part-larger-than-whole',
  'part-outgrows-whole',
  'one-statement-two-values',
  'two-figures-of-one-day',
  'copy-departs',
  'mutual-citing',
  'before-the-event',
  'published-too-early',
  'yes-and-no-not-exclusive',
  'each-day-one-event',
  'expected-after-report',
  'not-whole',
  'same-line-twice',
  'trace-not-shown',
  'act-without-source',
  'stale-evidence',
  'changed-since-signed',
  'not-signed',
  'no-group',
  'too-many-groups',
  'unexpected-file',
  'line-replaced',
  'looks-passed',
  'falling-total',
  'denied-is-not-withdrawn',
  'unattributed-equals-speaker',
  'tie-of-forms',
  'parts-do-not-add-up',
  'no-day-in-moving-fact',
  'not-used',
];

const ranks = new Map(byHarm.map((code, rank) => [code, rank]));
const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Errors by their place; the others by harm, and then by place. What nothing refers to comes last of all. */
export function compareHarm(a: Issue, b: Issue): number {
  const unused = Number(a.code === 'not-used') - Number(b.code === 'not-used');
  const severity = severities.indexOf(a.severity) - severities.indexOf(b.severity);
  if (unused !== 0 || severity !== 0) return unused || severity;
  if (a.severity === 'error') return byPlace(a, b);
  return (ranks.get(a.code) ?? 0) - (ranks.get(b.code) ?? 0) || byPlace(a, b);
}
