/** A value whose anchor holds other numbers, and not it: most often two digits that changed places. */
import { placeOf } from '../check/checked.ts';
import { scaleFactor } from '../check/value/number.ts';
import { unitWords } from '../check/value/units.ts';
import type { ReportIssue } from '../issue.ts';
import { allClaims, type Linked, type LinkedClaim } from '../link/linked.ts';
import { isPlaceholder } from '../read/placeholder.ts';
import type { DoubtCode } from './codes.ts';
import { printedNumbers } from './printed-numbers.ts';
import { knowsWords } from './word-numbers.ts';

export function doubtAnchors(linked: Linked, tell: ReportIssue<DoubtCode>): void {
  for (const one of allClaims(linked)) {
    const found = otherNumbers(one);
    if (found.length === 0) continue;
    const { claim } = one;
    const [first] = found;
    tell('value-not-in-anchor', placeOf(claim, 'value'), {
      message: `the anchor says ${found.map(shown).join(' and ')}, and the value ${ends(one).map(shown).join(' to ')}`,
      found: claim.entry.anchor,
      ...(found.length === 1 &&
      first !== undefined &&
      ends(one).length === 1 &&
      isSwap(first, ends(one)[0] ?? 0)
        ? { nearest: String(first) }
        : {}),
    });
  }
}

/** The numbers that a value names. */
function ends({ claim: { value } }: LinkedClaim): readonly number[] {
  if (value === undefined) return [];
  if (value.form === 'range') return [value.low, value.high];
  return 'n' in value ? [value.n] : [];
}

/** The numbers of the anchor, if the value's is not among them. */
function otherNumbers(one: LinkedClaim): readonly number[] {
  const { claim, source } = one;
  const { anchor, printed, set_aside } = claim.entry;
  const named = ends(one);
  if (anchor === undefined || set_aside !== undefined || named.length === 0) return [];
  if (isPlaceholder(anchor)) return [];
  // Most anchors simply hold the digits.
  if (named.some((n) => new RegExp(`(?<![\\d.,])${n}(?![\\d.,])`).test(anchor))) return [];
  const { language } = source.entry;
  const numbers = printedNumbers(`${anchor} … ${printed ?? ''}`, language);
  const plain = numbers.plain.filter((n) => !isYear(n));
  if (plain.length === 0) return [];
  const scales = scalesOf(one);
  const holds = named.some((n) =>
    [...numbers.all].some((m) => scales.some((by) => close(n * by, m) || close(n, m * by))),
  );
  if (holds) return [];
  // In a language whose number words we don't know a small number may well be spelled out.
  return !knowsWords(language) && named.every((n) => n <= 20) ? [] : plain;
}

/** A year stands beside a figure, and is rarely one itself. */
function isYear(n: number): boolean {
  return Number.isInteger(n) && n >= 1900 && n <= 2100;
}

/** What the units of the fact or of the value stand for beside one: 10⁶ for "million dollars". */
function scalesOf({ fact: { head }, claim: { value } }: LinkedClaim): number[] {
  const unit = value !== undefined && 'unit' in value && value.unit !== undefined ? [value.unit] : [];
  const words = [...unitWords(head.unit), ...unit, head.money?.scale ?? ''];
  const own = words.map((word) => scaleFactor(word.toLowerCase().split(' ')[0] ?? ''));
  // A page may count in billions what the fact counts in millions, and the anchor stop before the word.
  return own.some((by) => by > 1) ? [...new Set([1, ...own, 1e3, 1e6])] : [1];
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(b) * 1e-9;
}

/** The same digits in another order, or one digit otherwise: a slip of the keyboard. */
function isSwap(a: number, b: number): boolean {
  const [x, y] = [String(a), String(b)];
  if (x.length !== y.length) return false;
  const differing = [...x].filter((digit, i) => digit !== y[i]).length;
  return differing === 1 || [...x].sort().join('') === [...y].sort().join('');
}

const format = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

function shown(n: number): string {
  return format.format(n);
}
