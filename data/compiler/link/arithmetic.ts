/** Checks sums: a part against its whole, the parts of one statement against its total, and totals that fall. */
import { type CheckedFact, placeOf } from '../check/checked.ts';
import { toYamlText } from '../check/shape-words.ts';
import type { ReportIssue } from '../issue.ts';
import type { LinkCode } from './codes.ts';
import { actsOf, isWithdrawn, type Linked, type LinkedClaim, numberOf } from './linked.ts';
import { type PartSum, sameUnit } from './part-sums.ts';

export function checkArithmetic(
  linked: Linked,
  sums: readonly PartSum[],
  report: ReportIssue<LinkCode>,
): void {
  for (const fact of linked.facts.values()) {
    const whole = linked.facts.get(fact.head.part_of ?? '');
    if (whole === undefined || !sameUnit(fact, whole, linked)) continue;
    checkPart(linked.claims.get(fact.id) ?? [], linked.claims.get(whole.id) ?? [], whole, report);
  }
  for (const { total, statement, n, sum, facts, listed } of sums) {
    report('parts-do-not-add-up', placeOf(total.claim, 'value'), {
      message: `${statement} gives ${n} here, and ${sum} in ${facts.join(', ')} together${listed ? '; the card says so' : ''}`,
      found: String(n),
    });
  }
  for (const fact of linked.facts.values()) {
    if (fact.head.counts === 'running total') checkFalls(linked.claims.get(fact.id) ?? [], report);
  }
}

/** One voice, or several together, on one day: only there must a part fit into its whole. */
function keyOf({ voices, asOf }: LinkedClaim): string | undefined {
  return voices.length === 0 || asOf === undefined ? undefined : `${voices.join(' ')} ${asOf}`;
}

function compared({ claim, interval }: LinkedClaim): boolean {
  return interval !== undefined && claim.entry.set_aside === undefined && claim.entry.scope === undefined;
}

function checkPart(
  parts: readonly LinkedClaim[],
  wholes: readonly LinkedClaim[],
  whole: CheckedFact,
  report: ReportIssue<LinkCode>,
): void {
  const most = new Map<string, LinkedClaim>();
  for (const one of wholes) {
    const key = keyOf(one);
    if (key === undefined || !compared(one)) continue;
    // Of several readings the widest: a part must fit into none of them to be wrong.
    const before = most.get(key);
    if (before === undefined || (one.interval?.high ?? 0) > (before.interval?.high ?? 0)) most.set(key, one);
  }
  for (const part of parts) {
    const larger = most.get(keyOf(part) ?? '');
    if (larger?.interval === undefined || part.interval === undefined || !compared(part)) continue;
    if (part.interval.low <= larger.interval.high) continue;
    report('part-larger-than-whole', placeOf(part.claim, 'value'), {
      message: `this part is at least ${part.interval.low}; its whole (${whole.id}) is at most ${larger.interval.high} by the same voice on the same day`,
      found: toYamlText(part.claim.entry.value),
    });
  }
}

function checkFalls(claims: readonly LinkedClaim[], report: ReportIssue<LinkCode>): void {
  const last = new Map<string, LinkedClaim>();
  const start = ({ day }: LinkedClaim) => day?.low ?? 0;
  const width = ({ interval }: LinkedClaim) =>
    interval === undefined ? Infinity : interval.high - interval.low;
  // What is only expected is no total yet.
  const dated = claims.filter(
    (one) =>
      keyOf(one) !== undefined &&
      compared(one) &&
      !isWithdrawn(actsOf(one)) &&
      one.claim.entry.hedge !== 'expected',
  );
  for (const one of dated.sort((a, b) => start(a) - start(b))) {
    const voice = one.voices.join(' ');
    const before = last.get(voice);
    // Of the forms of one day the narrowest: a page that adds "at least" does not speak for the voice.
    if (before === undefined || start(before) !== start(one) || width(one) < width(before))
      last.set(voice, one);
    if (before?.interval === undefined || one.interval === undefined || start(before) === start(one))
      continue;
    // "More than 10,000", then 10,000: a round number lost its word, the total did not fall.
    if (one.interval.high >= before.interval.low || numberOf(one.claim) === numberOf(before.claim)) continue;
    report('falling-total', placeOf(one.claim, 'value'), {
      message: `the same voice gave ${toYamlText(before.claim.entry.value)} on ${before.asOf}; the card will say that it lowered its figure`,
      found: toYamlText(one.claim.entry.value),
    });
  }
}
