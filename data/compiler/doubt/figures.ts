/** The figures of a fact that may be compared with each other, and when two of them can be one. */

import { coarseness } from '../link/interval.ts';
import { actsOf, isWithdrawn, type LinkedClaim, numberOf } from '../link/linked.ts';
import type { Span } from '../time/moment.ts';

/** A claim with a number, a range or a date. */
export interface Figure extends LinkedClaim {
  readonly interval: Span;
  /** The one number that it names, if it does. */
  readonly n: number | undefined;
}

const known = new WeakMap<readonly LinkedClaim[], Figure[]>();

/** Claims of the fact's own scope that give a figure which stands: neither set aside nor corrected or past, nor (unless asked for) withdrawn. */
export function figuresOf(claims: readonly LinkedClaim[], withdrawnToo = false): Figure[] {
  if (withdrawnToo) return looked(claims, true);
  const figures = known.get(claims) ?? looked(claims, false);
  known.set(claims, figures);
  return figures;
}

function looked(claims: readonly LinkedClaim[], withdrawnToo: boolean): Figure[] {
  return claims.flatMap((one) => {
    const { interval, claim } = one;
    const { set_aside, corrected, past, scope } = claim.entry;
    const { value } = claim;
    if (interval === undefined || value === undefined || value.form === 'vague' || value.form === 'some')
      return [];
    if (set_aside !== undefined || corrected !== undefined || past !== undefined || scope !== undefined)
      return [];
    if (!withdrawnToo && isWithdrawn(actsOf(one))) return [];
    // Another unit than the fact's own is compared by intervals alone.
    const n = 'unit' in value && value.unit !== undefined ? undefined : numberOf(claim);
    return [{ ...one, interval, n }];
  });
}

/** Whether two figures can be one: they fit, or one is a rounding of the other. */
export function canBeOne(a: Figure, b: Figure): boolean {
  if (a.interval.low <= b.interval.high && b.interval.low <= a.interval.high) return true;
  if (a.n === undefined || b.n === undefined) return false;
  // 916.5 is printed as 916 and as 917.
  if (Number.isInteger(a.n) !== Number.isInteger(b.n)) return Math.abs(a.n - b.n) < 1;
  const [rough, fine] = coarseness(a.n, 50) >= coarseness(b.n, 50) ? [a.n, b.n] : [b.n, a.n];
  return a.n === b.n || Math.abs(rough - fine) <= halfStep(rough);
}

/** Half of what a plain number may have been rounded to; three exact digits were not rounded. */
function halfStep(n: number): number {
  const step = coarseness(n, 50);
  return step > 1 ? step / 2 : 0;
}

/** Whether the same people vouch for both; unattributed claims have nobody in common. */
export function sameVoice(a: LinkedClaim, b: LinkedClaim): boolean {
  return a.voices.length > 0 && a.voices.join() === b.voices.join();
}

/** The text of a value as the file has it. */
export function valueText({ claim }: LinkedClaim): string {
  const { value } = claim.entry;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** "police", "police and county", "nobody". */
export function voiceText({ voices }: LinkedClaim): string {
  const names = voices.map((voice) => voice.replace(/^(?:speaker|outlet):/, ''));
  return names.length === 0 ? 'nobody' : names.join(' and ');
}
