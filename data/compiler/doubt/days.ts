/** Days: of before the event, missing where the count moves, of an expectation after a report, of a stale reprint. */
import { placeOf } from '../check/checked.ts';
import type { ReportIssue } from '../issue.ts';
import { allClaims, type Linked, type LinkedClaim, publication } from '../link/linked.ts';
import type { DoubtCode } from './codes.ts';
import { canBeOneFigure, type Figure, figuresOf, valueText, voiceText } from './figures.ts';

const dayMs = 24 * 3_600_000;

export function doubtDays(linked: Linked, tell: ReportIssue<DoubtCode>): void {
  doubtBefore(linked, tell);
  for (const [id, claims] of linked.claims) {
    const head = linked.facts.get(id)?.head;
    if (head?.counts !== undefined || head?.changes === true) doubtMissing(claims, tell);
    const figures = figuresOf(claims);
    doubtExpected(figures, tell);
    // What is only expected passes nothing, and is passed by nothing.
    const reported = figures.filter(({ claim }) => claim.entry.hedge !== 'expected');
    if (head?.counts === 'running total') {
      doubtStale(reported, linked, tell);
      doubtLowered(reported, linked, tell);
    }
    if (head?.counts === 'at one time') doubtNewer(reported, tell);
    if (head?.counts === 'each day') doubtSeries(figures, linked, tell);
  }
}

/** A day of a count that lies a month and more before everything else that the story tells. */
function doubtBefore(linked: Linked, tell: ReportIssue<DoubtCode>): void {
  const published = [...linked.story.sources.all.values()]
    .map((source) => publication({ source }, linked.zones).low)
    .filter(Number.isFinite);
  const dated = allClaims(linked)
    .filter(({ day }) => day !== undefined)
    .sort((a, b) => (a.day?.high ?? 0) - (b.day?.high ?? 0));
  const first = Math.min(...published);
  for (const [i, one] of dated.entries()) {
    const next = dated.find((other, j) => j > i && other.source !== one.source)?.day?.low ?? Infinity;
    const { day, fact, claim } = one;
    if (day === undefined || day.high > first - 30 * dayMs || next - day.high < 30 * dayMs) return;
    if (fact.head.counts === undefined && fact.head.changes !== true) continue;
    const key = claim.entry.as_of === undefined ? 'statement' : 'as_of';
    tell('before-the-event', placeOf(claim, key), {
      message: `${one.asOf} is long before anything else in this story; is the year right?`,
      found: one.asOf,
    });
  }
}

/** Forms that no day can move: words of sizes among them, which are told behind the figures. */
const dayless: readonly string[] = ['unreadable', 'vague', 'some'];

/** A claim with a note was looked at; what the page does not give cannot be added. */
function doubtMissing(claims: readonly LinkedClaim[], tell: ReportIssue<DoubtCode>): void {
  const without = claims.filter(
    ({ asOf, claim }) =>
      asOf === undefined &&
      claim.value !== undefined &&
      !dayless.includes(claim.value.form) &&
      claim.entry.set_aside === undefined &&
      claim.entry.note === undefined,
  );
  const [first] = without;
  if (first === undefined) return;
  const sources = [...new Set(without.map(({ source }) => source.id))];
  const shown = sources.length > 6 ? `${sources.slice(0, 6).join(', ')} …` : sources.join(', ');
  tell('no-day-in-moving-fact', placeOf(first.claim, 'source'), {
    message: `${without.length === 1 ? 'a claim has' : `${without.length} claims have`} no day in a fact that moves (${shown}); add as_of where the page gives one, else the day of publication counts`,
    found: first.source.id,
  });
}

/** Somebody has reported it, and a later page only expects it. */
function doubtExpected(figures: readonly Figure[], tell: ReportIssue<DoubtCode>): void {
  for (const one of figures) {
    if (one.claim.entry.hedge !== 'expected' || one.day === undefined) continue;
    const report = figures.find(
      (other) =>
        other.claim.entry.hedge === undefined &&
        other.voices.length > 0 &&
        other.day !== undefined &&
        other.day.high < (one.day?.low ?? 0) &&
        !canBeOneFigure(one, other),
    );
    if (report === undefined) continue;
    tell('expected-after-report', placeOf(one.claim, 'hedge'), {
      message: `${voiceText(one)} expects ${valueText(one)} on ${one.asOf}, and ${voiceText(report)} had reported ${valueText(report)} on ${report.asOf} already; is this about the same event?`,
      found: valueText(one),
    });
  }
}

/** A page that gives no day prints a total that had been passed when it came out. */
function doubtStale(figures: readonly Figure[], linked: Linked, tell: ReportIssue<DoubtCode>): void {
  for (const one of figures) {
    if (one.asOf !== undefined || one.n === undefined || one.claim.entry.stands !== undefined) continue;
    const { low } = publication(one, linked.zones);
    const given = figures.some(({ n, day }) => n === one.n && day !== undefined && day.high < low);
    const higher = figures.find(
      ({ n, day, voices }) =>
        n !== undefined && n > (one.n ?? n) && voices.length > 0 && day !== undefined && day.high < low,
    );
    if (!given || higher === undefined) continue;
    tell('looks-passed', placeOf(one.claim, 'value'), {
      message: `${valueText(one)} is an earlier figure: ${voiceText(higher)} had given ${valueText(higher)} for ${higher.asOf} when this page came out; if it repeats the old one, give it that day`,
      found: valueText(one),
    });
  }
}

/** Several pages print less than the last word of a total since, and no voice had ever given that: it may have been lowered. */
function doubtLowered(figures: readonly Figure[], linked: Linked, tell: ReportIssue<DoubtCode>): void {
  const named = figures.filter(({ voices, day }) => voices.length > 0 && day !== undefined);
  const last = named.toSorted((a, b) => (a.day?.high ?? 0) - (b.day?.high ?? 0)).at(-1);
  if (last === undefined) return;
  const lower = figures.filter(
    (one) =>
      one.voices.length === 0 &&
      one.n !== undefined &&
      one.n < last.interval.low &&
      publication(one, linked.zones).low > (last.day?.high ?? Infinity) &&
      !named.some((other) => canBeOneFigure(one, other)),
  );
  for (const { n } of lower) {
    const printing = lower.filter((one) => one.n === n);
    const outlets = new Set(printing.map(({ source: { entry } }) => entry.original?.outlet ?? entry.outlet));
    if (outlets.size < 2) continue;
    tell('looks-passed', placeOf(last.claim, 'value'), {
      message: `${valueText(last)} by ${voiceText(last)} for ${last.asOf} is the last word here, and ${[...outlets].join(', ')} print ${n} since, without saying whose it is; if the total was lowered, look for who did it`,
      found: valueText(last),
    });
    return;
  }
}

/** Nobody in particular has a newer figure of a count that goes up and down than all who are named. */
function doubtNewer(figures: readonly Figure[], tell: ReportIssue<DoubtCode>): void {
  const named = figures.filter(({ voices, day }) => voices.length > 0 && day !== undefined);
  const newest = Math.max(...named.map(({ day }) => day?.high ?? -Infinity));
  const newer = figures.find(({ voices, day }) => voices.length === 0 && (day?.low ?? -Infinity) > newest);
  const last = named.findLast(({ day }) => day?.high === newest);
  if (newer === undefined || last === undefined || canBeOneFigure(newer, last)) return;
  tell('looks-passed', placeOf(last.claim, 'value'), {
    message: `${valueText(last)} looks passed: ${newer.source.id} has ${valueText(newer)} for ${newer.asOf}, without saying whose it is; if events have moved on, say "past" with the reason`,
    found: valueText(last),
  });
}

/** "each day" where nobody gives two days, and several report one: that is one event, not a series. */
function doubtSeries(figures: readonly Figure[], linked: Linked, tell: ReportIssue<DoubtCode>): void {
  const days = new Map<string, Set<string>>();
  for (const { voices, asOf } of figures) {
    if (asOf === undefined) continue;
    for (const voice of voices) {
      const body = linked.voices.body(voice);
      days.set(body, (days.get(body) ?? new Set()).add(asOf));
    }
  }
  if (days.size < 2 || [...days.values()].some(({ size }) => size > 1)) return;
  const [first] = figures;
  if (first === undefined) return;
  tell('each-day-one-event', first.fact.file.at(['counts']), {
    message: `${days.size} bodies report one figure each; "each day" is for a series with a figure for each day, and a fact about one event has no "counts"`,
    found: 'each day',
  });
}
