/** A part above its whole, also on a later day: 33 children of 30 dead. */
import { placeOf } from '../check/checked.ts';
import type { ReportIssue } from '../issue.ts';
import { type Linked, publication } from '../link/linked.ts';
import { sameUnit } from '../link/part-sums.ts';
import type { DoubtCode } from './codes.ts';
import { type Figure, figuresOf, sameVoice, valueText, voiceText } from './figures.ts';

export function doubtParts(linked: Linked, tell: ReportIssue<DoubtCode>): void {
  for (const fact of linked.facts.values()) {
    const whole = linked.facts.get(fact.head.part_of ?? '');
    if (whole === undefined || !sameUnit(fact, whole, linked)) continue;
    const wholes = figuresOf(linked.claims.get(whole.id) ?? []);
    const told = new Set<string>();
    for (const part of figuresOf(linked.claims.get(fact.id) ?? [])) {
      const larger = wholeOf(part, wholes, linked);
      if (larger === undefined) continue;
      // A whole that one voice has not gone on with is told once, not with every part that it gave since.
      const key = `${part.voices.join()} ${larger.source.id} ${larger.interval.low}`;
      if (told.has(key)) continue;
      told.add(key);
      tell('part-outgrows-whole', placeOf(part.claim, 'value'), {
        message: `${valueText(part)} here${part.asOf === undefined ? '' : `, for ${part.asOf},`} is more than the whole (${whole.id}): ${valueText(larger)} by ${voiceText(larger)}${larger.asOf === undefined ? '' : ` for ${larger.asOf}`}`,
        found: valueText(part),
      });
    }
  }
}

/**
 * The whole that is too small: its own voice's newest up to that day, unless somebody else had given enough by then; else
 * the largest that anybody gives.
 */
function wholeOf(part: Figure, wholes: readonly Figure[], { zones }: Linked): Figure | undefined {
  const isEnough = wholes.some(
    (one) =>
      one.interval.high >= part.interval.low &&
      (one.day ?? publication(one, zones)).low <= (part.day ?? publication(part, zones)).high,
  );
  const own = wholes
    .filter((one) => sameVoice(one, part) && before(one, part))
    .sort((a, b) => (a.day?.high ?? 0) - (b.day?.high ?? 0) || a.interval.high - b.interval.high)
    .at(-1);
  // Of one voice and day the third stage has told it.
  if (own !== undefined && own.asOf === part.asOf) return undefined;
  const largest = [...wholes].sort((a, b) => a.interval.high - b.interval.high).at(-1);
  return [isEnough ? undefined : own, largest].find(
    (one) => one !== undefined && part.interval.low > one.interval.high,
  );
}

function before(whole: Figure, part: Figure): boolean {
  return whole.day === undefined || part.day === undefined || whole.day.low <= part.day.high;
}
