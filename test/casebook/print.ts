/** Prints a finding in the casebook's format: "value · voices · day · hedge". A test's format, not the card's words. */
import type { Bundle, Claim, Fact, Moment, Value } from '../../data/bundle/types.ts';
import type { Finding, Line, Reading } from '../../data/resolver/finding.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const number = (n: number): string => {
  const [whole = '', decimals] = String(n).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
};

function dayText(moment: Moment): string {
  const [, , month = '', day] = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(moment) ?? [];
  return `${day === undefined ? '' : `${Number(day)} `}${months[Number(month) - 1]}`;
}

function timeText(moment: Moment): string | undefined {
  return /T(\d\d:\d\d)/.exec(moment)?.[1];
}

const hedgeText = {
  alleged: 'alleged',
  unconfirmed: 'unconfirmed',
  estimate: 'an estimate',
  belief: 'a belief',
  expected: 'expected',
} as const;

/** Prints the values of one fact. `oneDay`: all are times of one day, so that the day goes without saying. */
export class Printer {
  readonly #fact: Fact;
  readonly #bundle: Bundle;
  readonly #finding: Finding;
  readonly #oneDay: boolean;

  constructor(bundle: Bundle, finding: Finding) {
    this.#bundle = bundle;
    this.#fact = bundle.facts.find(({ id }) => id === finding.fact) as Fact;
    this.#finding = finding;
    const moments = finding.lines.flatMap(({ readings }) =>
      readings.flatMap((i) => this.#moments(this.#claim(finding.readings[i]?.claims[0]).value)),
    );
    this.#oneDay =
      moments.length > 0 &&
      moments.every(
        (moment) => timeText(moment) !== undefined && dayText(moment) === dayText(moments[0] ?? ''),
      );
  }

  #claim(id: string | undefined): Claim {
    return this.#fact.claims.find((claim) => claim.id === id) as Claim;
  }

  #moments(value: Value | undefined): readonly Moment[] {
    if (value === undefined || !('date' in value)) return [];
    return 'until' in value ? [value.date, value.until] : [value.date];
  }

  #moment(moment: Moment): string {
    const time = timeText(moment);
    return time === undefined ? dayText(moment) : this.#oneDay ? time : `${dayText(moment)}, ${time}`;
  }

  #label(id: string): string {
    const label = this.#fact.answers?.find((answer) => answer.id === id)?.label ?? id;
    return typeof label === 'string' ? label : id;
  }

  value(claim: Claim): string {
    const { value } = claim;
    const unit = value !== undefined && 'unit' in value && value.unit !== undefined ? ` ${value.unit}` : '';
    return this.#words(claim) + unit;
  }

  #words(claim: Claim): string {
    const { value, denies } = claim;
    if (value === undefined)
      return `Denied: ${denies !== undefined && 'answer' in denies ? this.#label(denies.answer) : (denies?.voice ?? '')}`;
    switch (value.form) {
      case 'exact':
        return number(value.n);
      case 'at-least':
        return `at least ${number(value.n)}`;
      case 'over':
        return `more than ${number(value.n)}`;
      case 'under':
        return `fewer than ${number(value.n)}`;
      case 'at-most':
        return `up to ${number(value.n)}`;
      case 'about':
        return `${this.#around.has(claim.id) ? 'around' : 'about'} ${number(value.n)}`;
      case 'nearly':
        return `nearly ${number(value.n)}`;
      case 'range':
        return `${number(value.low)}–${number(value.high)}`;
      case 'vague':
        return value.word;
      case 'on':
        return `${value.about === true ? 'about ' : ''}${this.#moment(value.date)}`;
      case 'by':
      case 'from':
        return `${value.form} ${this.#moment(value.date)}`;
      case 'between':
        return `${this.#moment(value.date)}–${this.#moment(value.until)}`;
      case 'answer':
        return value.answers.map((id) => this.#label(id)).join(', ');
      case 'possible': {
        const labels = value.answers.map((id, i) => (i === 0 ? this.#label(id) : lower(this.#label(id))));
        return `${labels.slice(0, -1).join(', ')} or ${labels.at(-1)}: open`;
      }
      case 'unclear':
        return 'Not known';
      default:
        return value.form;
    }
  }

  /** Claims whose "about" was printed as "around". */
  readonly #around = new Set<string>();

  setAround(ids: readonly string[]): void {
    for (const id of ids) this.#around.add(id);
  }

  #printedBy({ claims, circular }: Reading): string {
    const outlets = [
      ...new Set(
        claims.map(
          (id) => this.#bundle.sources.find((source) => source.id === this.#claim(id).source)?.outlet ?? '',
        ),
      ),
    ].sort();
    return circular === true
      ? `${outlets.join(' and ')} quote each other`
      : `printed without a source by ${outlets.join(', ')}`;
  }

  /** Who says it, sorted, each with what it says otherwise in brackets. */
  #who(line: Pick<Line, 'readings' | 'otherwise' | 'claim' | 'hedged'>): string {
    const readings = line.readings.map((i) => ({ i, reading: this.#finding.readings[i] as Reading }));
    const unattributed = readings
      .filter(({ reading }) => reading.voices.length === 0)
      .map(({ reading }) => reading);
    const [first] = unattributed;
    if (first !== undefined && unattributed.length === readings.length) {
      const claims = unattributed.flatMap(({ claims: ids }) => ids);
      return this.#printedBy({ ...first, claims });
    }
    const printed = this.#claim(line.claim);
    const lineHedge = line.hedged === true ? printed.hedge : undefined;
    const told = new Map<string, string>();
    for (const { i, reading } of readings) {
      const claim = this.#claim(reading.claims[0]);
      const parts: string[] = [];
      if (line.otherwise.includes(i)) {
        if (JSON.stringify(claim.value) !== JSON.stringify(printed.value))
          parts.push(claim.value?.form === 'answer' ? lower(this.value(claim)) : this.value(claim));
        if (reading.hedged === true && claim.hedge !== undefined && claim.hedge !== lineHedge)
          parts.push(hedgeText[claim.hedge]);
      }
      for (const voice of reading.voices) {
        const name = voice.slice(voice.indexOf(':') + 1);
        const bracket = parts.length === 0 ? '' : ` (${parts.join(', ')})`;
        if (!told.has(name) || bracket === '') told.set(name, bracket);
      }
    }
    return [...told]
      .map(([name, bracket]) => name + bracket)
      .sort()
      .join(' + ');
  }

  line(line: Line): string {
    const claim = this.#claim(line.claim);
    const scope = typeof claim.scope === 'string' ? ` (${claim.scope})` : '';
    const value =
      line.answer !== undefined && line.denial !== true ? this.#label(line.answer) : this.value(claim);
    return [
      value + scope,
      this.#who(line),
      ...(line.day === undefined ? [] : [dayText(line.day)]),
      ...(line.hedged === true && claim.hedge !== undefined ? [hedgeText[claim.hedge]] : []),
    ].join(' · ');
  }

  /** A reading that has no line of its own, with `reason` as its last part. */
  reading(reading: Reading, reason: string | undefined): string {
    const first = this.#claim(reading.claims[0]);
    const { answers } = reading;
    const claim: Claim = answers === undefined ? first : { ...first, value: { form: 'answer', answers } };
    const scope = typeof claim.scope === 'string' ? ` (${claim.scope})` : '';
    const who =
      reading.voices.length === 0
        ? this.#printedBy(reading)
        : reading.voices
            .map((voice) => voice.slice(voice.indexOf(':') + 1))
            .sort()
            .join(' + ');
    return [this.value(claim) + scope, who, ...(reason === undefined ? [] : [reason])].join(' · ');
  }

  /** The reason that a history entry gives: the editor's own words, else the rule's name. */
  reasonOf({ claims, why }: Reading): string {
    const past = claims.map((id) => this.#claim(id).past?.why).find((text) => text !== undefined);
    return why === 'past' && typeof past === 'string' ? past : (why ?? '');
  }
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
