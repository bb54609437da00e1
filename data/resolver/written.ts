/**
 * Writes a finding down: codes and references only, in an order that does not depend on the bundle's. The parts that only
 * an opened card reads are written when somebody reads them.
 */
import type { FactIndex } from './bundle-index.ts';
import type { Finding, Line, Reading, ReadingState } from './finding.ts';
import { compare, type WorkingChange, type WorkingReading } from './indexed-claim.ts';
import { atRest } from './line-order.ts';
import { byNewness, type WorkingLine } from './lines.ts';
import type { Judgement } from './status.ts';

const stateOrder: readonly ReadingState[] = [
  'stands',
  'behind',
  'history',
  'withdrawn',
  'corrected',
  'left-out',
];

/** What the rules came to. */
export interface Resolved {
  readonly fact: FactIndex;
  readonly all: readonly WorkingReading[];
  readonly lines: readonly WorkingLine[];
  readonly changes: readonly WorkingChange[];
  readonly judgement: Judgement;
  readonly judged: Finding['status'] | undefined;
  readonly acts: Finding['acts'];
}

/** What the references of a finding are counted in. */
class Places {
  readonly sorted: readonly WorkingReading[];
  readonly #places: ReadonlyMap<WorkingReading, number>;

  constructor(all: readonly WorkingReading[]) {
    const rank = ({ state }: WorkingReading): number => stateOrder.indexOf(state as ReadingState);
    this.sorted = [...all].sort((a, b) => rank(a) - rank(b) || byNewness(a, b));
    this.#places = new Map(this.sorted.map((reading, i) => [reading, i]));
  }

  /** The place of a reading, or of the one that says the same again. */
  of(reading: WorkingReading): number {
    return reading.state === 'merged' && reading.by !== undefined
      ? this.of(reading.by)
      : (this.#places.get(reading) ?? -1);
  }
}

/** The finding of what was resolved. */
export function written({ fact, all, lines, changes, judgement, judged, acts }: Resolved): Finding {
  const status = judged ?? judgement.status;
  const dispute = status === 'disputed' ? judgement.dispute : undefined;
  const differs =
    status !== 'differ' ? undefined : judgement.status === 'differ' ? judgement.differs : 'judged';
  let made: Places | undefined;
  const places = (): Places => {
    made ??= new Places(all);
    return made;
  };
  const kept = new Map<string, unknown>();
  const once = <T>(key: string, write: () => T): T => {
    if (!kept.has(key)) kept.set(key, write());
    return kept.get(key) as T;
  };
  const finding = {
    fact: fact.fact.id,
    status,
    ...(judged === undefined ? {} : { judged: true as const }),
    ...(differs === undefined ? {} : { differs }),
    get lines(): readonly Line[] {
      return once('lines', () => lines.map((line) => writtenLine(line, places())));
    },
    get atRest(): readonly number[] {
      return once('atRest', () => atRest(lines, dispute === undefined ? [] : [dispute.a, dispute.b]));
    },
    get readings(): readonly Reading[] {
      return once('readings', () => places().sorted.map((reading) => writtenReading(reading, places())));
    },
    get changes(): Finding['changes'] {
      return once('changes', () => writtenChanges(changes, places()));
    },
    acts,
  };
  if (dispute === undefined) return finding;
  const { how, a, b } = dispute;
  const property: PropertyDescriptor & { readonly __proto__: null } = {
    // A page may put `value` on every object, which no property with a getter can have.
    __proto__: null,
    enumerable: true,
    get: () => once('dispute', () => ({ how, a: places().of(a), b: places().of(b) })),
  };
  return Object.defineProperty(finding, 'dispute', property);
}

function writtenChanges(changes: readonly WorkingChange[], places: Places): Finding['changes'] {
  return changes
    .map(({ voice, how, from, to, on }) => ({
      voice,
      how,
      from: places.of(from),
      to: places.of(to),
      ...(on === undefined ? {} : { on }),
    }))
    .sort((one, other) => compare(one.to, other.to) || compare(one.from, other.from));
}

function writtenLine(line: WorkingLine, places: Places): Line {
  const { printed, readings, hedged, day, firm, form, scope, answer, isUnattributed } = line;
  const hedge = hedged ? printed.hedge : undefined;
  const told = form.type === 'denial' ? form.answers[0] : answer;
  const gives = (one: WorkingReading): boolean =>
    answer === undefined ? one.form.key === printed.form.key : one.form.answers.includes(answer);
  const placesOf = (list: readonly WorkingReading[]): number[] => list.map((one) => places.of(one));
  return {
    claim: printed.claims[0]?.claim.id ?? '',
    ...(told === undefined ? {} : { answer: told }),
    readings: placesOf(readings),
    otherwise: placesOf(readings.filter((one) => !gives(one) || one.hedge !== hedge)),
    ...(day.text === undefined ? {} : { day: day.text }),
    firm,
    ...(hedged ? { hedged: true } : {}),
    ...(scope === '' ? {} : { scoped: true }),
    ...(isUnattributed ? { unattributed: true } : {}),
    ...(form.type === 'denial' ? { denial: true } : {}),
    ...(form.type === 'possible' ? { possible: true } : {}),
  };
}

function writtenReading(reading: WorkingReading, places: Places): Reading {
  const { voices, claims, form, hedge, day, dayIsPublication, firm, state, why, by, kept, circular } =
    reading;
  const departing = claims.filter((one) => one.form.key !== form.key || one.claim.hedge !== hedge);
  return {
    voices: voices.map(({ key }) => key),
    claims: claims.map(({ claim }) => claim.id),
    departing: departing.map(({ claim }) => claim.id),
    ...(day.text === undefined ? {} : { day: day.text }),
    ...(dayIsPublication && day.text !== undefined ? { dayIsPublication: true } : {}),
    ...(hedge === undefined ? {} : { hedged: true }),
    firm,
    state: state as ReadingState,
    ...(why === undefined ? {} : { why }),
    ...(by === undefined ? {} : { by: places.of(by) }),
    ...(kept ? { kept: true } : {}),
    ...(circular ? { circular: true } : {}),
  };
}
