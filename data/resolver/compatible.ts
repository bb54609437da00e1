/** Whether two values can both hold, and whether two printed bounds are one reading. */
import type { Value } from '../bundle/bundle.ts';
import { meet, within } from '../bundle/interval.ts';
import type { Entry } from './indexed-claim.ts';
import { outOfScope } from './scope.ts';

/** Whether two values can hold at once. For answers that may hold together: whether they share one. */
export function compatible(a: Entry, b: Entry): boolean {
  if (a.claim.value.form === 'answer' && b.claim.value.form === 'answer') {
    const { answers } = b.claim.value;
    return a.claim.value.answers.some((answer) => answers.includes(answer));
  }
  if (a.interval !== undefined && b.interval !== undefined)
    return meet(a.interval, b.interval) && !outOfScope(a, b);
  return a.claim.value.form === b.claim.value.form;
}

const bounds: ReadonlySet<Value['form']> = new Set([
  'range',
  'at-least',
  'over',
  'at-most',
  'under',
  'by',
  'from',
]);

/** Whether two printed bounds overlap in part only: 12–14 and 14–15 are two readings, as are "up to 200" and "at least 100". */
export function overlapInPart(a: Entry, b: Entry): boolean {
  if (!(bounds.has(a.claim.value.form) && bounds.has(b.claim.value.form))) return false;
  if (a.interval === undefined || b.interval === undefined) return false;
  return !(within(a.interval, b.interval) || within(b.interval, a.interval));
}
