/**
 * Doubts about what the rules make of a story, from the resolver's own finding: lines that a rule takes off the card
 * against what an editor may expect, and lines that look passed although no rule says so. Decides nothing.
 */
import type { Bundle, Claim, Fact, Id } from '../../bundle/types.ts';
import type { ClaimId, Finding, Reading, Resolution, Why } from '../../resolver/finding.ts';
import { plainest } from '../check/value/count-words.ts';
import type { Place, ReportIssue } from '../issue.ts';
import { spanIn, utc } from '../time/moment.ts';
import type { DoubtCode } from './codes.ts';

/** Where a claim of the bundle stands in the files. */
export type PlaceOf = (fact: Id, claim: ClaimId) => Place | undefined;

/** Rules by which one voice's word ends another's, in words. */
const reasons: Partial<Record<Why, string>> = {
  passed: 'as a total that has been passed',
  'moved-on': 'because the count has moved on',
  'own-tally': 'as an outlet’s own tally behind a named figure',
  lowered: 'because its keeper has lowered the total',
  'agreed-since': 'because two independent voices agree since',
  'firm-since': 'because somebody says it firmly since',
};

const floors: readonly string[] = ['at-least', 'over'];

const dayMs = 24 * 3_600_000;

/** `resolution` is that of the whole story, with everything on and at the latest moment. */
export function doubtEffects(
  bundle: Bundle,
  resolution: Resolution,
  placeOf: PlaceOf,
  tell: ReportIssue<DoubtCode>,
): void {
  const facts = new Map(bundle.facts.map((fact) => [fact.id, fact]));
  for (const finding of resolution.findings) {
    const fact = facts.get(finding.fact);
    if (fact === undefined) continue;
    const effects = new Effects(fact, finding, placeOf, tell);
    effects.replaced();
    effects.passed();
    effects.unknown();
    effects.outlived(bundle);
  }
}

class Effects {
  readonly #fact: Fact;
  readonly #finding: Finding;
  readonly #placeOf: PlaceOf;
  readonly #tell: ReportIssue<DoubtCode>;

  constructor(fact: Fact, finding: Finding, placeOf: PlaceOf, tell: ReportIssue<DoubtCode>) {
    this.#fact = fact;
    this.#finding = finding;
    this.#placeOf = placeOf;
    this.#tell = tell;
  }

  #claimOf({ claims }: Reading): Claim | undefined {
    return this.#fact.claims.find(({ id }) => id === claims[0]);
  }

  #figure(reading: Reading): number | undefined {
    const value = this.#claimOf(reading)?.value;
    return value !== undefined && 'n' in value ? value.n : undefined;
  }

  /** The value as an editor would write it, as far as a few words can tell. */
  #value(reading: Reading): string {
    const value = this.#claimOf(reading)?.value;
    if (value === undefined) return 'a denial';
    if ('n' in value) return `${plainest[value.form]} ${value.n}`.trim();
    if ('answers' in value) return `"${value.answers.join(', ')}"`;
    if ('date' in value) return value.date;
    if (value.form === 'range') return `${value.low}–${value.high}`;
    return value.form === 'vague' ? value.word : value.form;
  }

  #words(reading: Reading): string {
    const names = reading.voices.map((voice) => voice.replace(/^(?:speaker|outlet):/, '')).join(' and ');
    const day = reading.day === undefined ? '' : ` of ${reading.day}`;
    return `${this.#value(reading)} by ${names === '' ? 'nobody' : names}${day}`;
  }

  #tellOf(code: DoubtCode, reading: Reading, message: string): void {
    const claim = this.#claimOf(reading);
    const place = claim === undefined ? undefined : this.#placeOf(this.#fact.id, claim.id);
    if (place !== undefined) this.#tell(code, place, { message });
  }

  #cites(reading: Reading, { voices }: Reading): boolean {
    const cited = this.#fact.claims.flatMap(({ id, citing }) =>
      reading.claims.includes(id) ? [citing ?? []].flat() : [],
    );
    return cited.some((speaker) => voices.includes(`speaker:${speaker}`));
  }

  /** A floor or a word that holds the newer number was not passed by it. */
  #holds(reading: Reading, n: number | undefined): boolean {
    const value = this.#claimOf(reading)?.value;
    return (
      value !== undefined && n !== undefined && 'n' in value && floors.includes(value.form) && value.n <= n
    );
  }

  /** A firm line that another voice's later one ends, where the number did not simply grow. */
  replaced(): void {
    const { readings } = this.#finding;
    for (const reading of readings) {
      const { state, why, by, firm, voices } = reading;
      const reason = why === undefined ? undefined : reasons[why];
      const later = by === undefined ? undefined : readings[by];
      if (state !== 'history' || reason === undefined || later === undefined || !firm) continue;
      if (voices.some((voice) => later.voices.includes(voice))) continue;
      const [before, after] = [this.#figure(reading), this.#figure(later)];
      // Who passed on a voice's figure goes with that voice.
      if (this.#cites(reading, later)) continue;
      // A total that grew step by step surprises nobody; one that doubled may count other people.
      if (why === 'passed' && before !== undefined && after !== undefined && after < 2 * before) continue;
      this.#tellOf(
        'line-replaced',
        reading,
        `${this.#words(later)} takes ${this.#words(reading)} off the card, ${reason}; if both stand, say "stands" with the reason here`,
      );
    }
  }

  /** A line that still stands a week behind a newer one, in a count that moves. */
  passed(): void {
    const { counts } = this.#fact;
    if (counts !== 'running total' && counts !== 'at one time') return;
    const { lines, readings } = this.#finding;
    const own = lines.filter(({ scoped, firm }) => scoped !== true && firm);
    const start = (day: string | undefined) => (day === undefined ? undefined : spanIn(day, utc)?.low);
    const newest = own.reduce<(typeof own)[number] | undefined>(
      (best, line) => ((start(line.day) ?? -Infinity) > (start(best?.day) ?? -Infinity) ? line : best),
      undefined,
    );
    const last = newest?.readings[0] === undefined ? undefined : readings[newest.readings[0]];
    if (newest === undefined || last === undefined) return;
    for (const line of own) {
      const reading = line.readings[0] === undefined ? undefined : readings[line.readings[0]];
      const [from, to] = [start(line.day), start(newest.day)];
      if (line === newest || reading === undefined || from === undefined || to === undefined) continue;
      if (reading.kept === true || to - from < 7 * dayMs) continue;
      const [before, after] = [this.#figure(reading), this.#figure(last)];
      if (counts === 'running total' && (before === undefined || after === undefined || before >= after))
        continue;
      if (counts === 'running total' && this.#holds(reading, after)) continue;
      this.#tellOf(
        'looks-passed',
        reading,
        `${this.#words(reading)} still stands beside ${this.#words(last)}; if events have passed it, say "past" with the reason`,
      );
    }
  }
  /** Each firm reading on a line of the fact's own scope. */
  #standing(): readonly Reading[] {
    const places = this.#finding.lines.flatMap((line) => (line.scoped === true ? [] : line.readings));
    return [...new Set(places)].flatMap((place) => this.#finding.readings[place] ?? []);
  }

  /** Somebody did not know, and a firm answer that came later does not take that off the card. */
  unknown(): void {
    if (this.#fact.kind !== 'answer') return;
    const standing = this.#standing().filter(({ firm, kept }) => firm && kept !== true);
    const isUnclear = (reading: Reading) => this.#claimOf(reading)?.value?.form === 'unclear';
    const start = ({ day }: Reading) => (day === undefined ? undefined : spanIn(day, utc)?.low);
    for (const reading of standing.filter(isUnclear)) {
      const from = start(reading) ?? Infinity;
      const later = standing.find((other) => !isUnclear(other) && (start(other) ?? -Infinity) > from);
      if (later === undefined) continue;
      this.#tellOf(
        'looks-passed',
        reading,
        `${this.#words(reading)} still stands beside ${this.#words(later)}; if it has been found out since, say "past" with the reason`,
      );
    }
  }

  /** What one voice took back another had said as well, and nobody took that back. */
  outlived({ statements }: Bundle): void {
    const { readings, acts } = this.#finding;
    const withdrawn = readings.filter(({ state }) => state === 'withdrawn');
    for (const reading of withdrawn.length === 0 ? [] : this.#standing()) {
      const back = withdrawn.find((one) => this.#value(one) === this.#value(reading));
      const act = acts.findLast(({ claims }) => back?.claims.some((id) => claims.includes(id)));
      const on = statements.find(({ id }) => id === act?.statement)?.acts?.[act?.act ?? 0]?.on;
      if (back === undefined || on === undefined || reading.day === undefined || reading.day > on) continue;
      if (this.#claimOf(reading)?.stands !== undefined) continue;
      this.#tellOf(
        'looks-passed',
        reading,
        `${this.#words(reading)} still stands, and ${this.#words(back)} was taken back on ${on}; if it came from there, say "citing"; if it went with it, say "past" with the reason`,
      );
    }
  }
}
