/**
 * Writes a finding down: codes and references only, in an order that does not depend on the bundle's. The parts that only
 * an opened card reads are written when somebody reads them.
 */
import type { FactIndex } from './bundle-index.ts';
import type { Finding, Line, Reading, ReadingState } from './finding.ts';
import { compare, type IndexedClaim, type WorkingChange, type WorkingReading } from './indexed-claim.ts';
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

/** Works something out when it is first asked for. */
export function once<T>(work: () => T): () => T {
  let done: { readonly result: T } | undefined;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}

/** A finding that is resolved when somebody first reads it: a card at rest reads only the leading ones. */
export function written(fact: FactIndex, resolved: () => Resolved): Finding {
  const status = (): Finding['status'] => resolved().judged ?? resolved().judgement.status;
  const disputeOf = (): Judgement['dispute'] =>
    status() === 'disputed' ? resolved().judgement.dispute : undefined;
  const places = once(() => new Places(resolved().all));
  const lines = once(() => resolved().lines.map((line) => writtenLine(line, places())));
  const shown = once(() => {
    const dispute = disputeOf();
    return atRest(resolved().lines, dispute === undefined ? [] : [dispute.a, dispute.b]);
  });
  const readings = once(() => places().sorted.map((reading) => writtenReading(reading, places())));
  const changes = once(() => writtenChanges(resolved().changes, places()));
  const dispute = once(() => {
    const { how, a, b } = disputeOf() ?? {};
    return a && b && how && { how, a: places().of(a), b: places().of(b) };
  });
  return {
    fact: fact.fact.id,
    get status() {
      return status();
    },
    get judged() {
      return resolved().judged === undefined ? undefined : true;
    },
    get differs() {
      const { judgement } = resolved();
      return status() !== 'differ' ? undefined : judgement.status === 'differ' ? judgement.differs : 'judged';
    },
    get dispute() {
      return dispute();
    },
    get lines() {
      return lines();
    },
    get atRest() {
      return shown();
    },
    get readings() {
      return readings();
    },
    get changes() {
      return changes();
    },
    get acts() {
      return resolved().acts;
    },
    // Keys that do not apply are undefined, which JSON leaves out.
  } as Finding;
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
  const lists = ({ claim: { value } }: IndexedClaim): boolean =>
    answer === undefined || (value?.form === 'answer' && value.answers.includes(answer));
  const claim = printed.claims.find(lists) ?? printed.claims[0];
  return {
    claim: claim?.claim.id ?? '',
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
  const departing =
    voices.length === 0 ? [] : claims.filter((one) => one.form.key !== form.key || one.claim.hedge !== hedge);
  // Of a list a page may print a part only, or more than the answer that is told here.
  const isListed = claims.every((one) => {
    const { value } = one.claim;
    return (
      value?.form !== 'answer' || value.answers.length === form.answers.length || departing.includes(one)
    );
  });
  return {
    voices: voices.map(({ key }) => key),
    claims: claims.map(({ claim }) => claim.id),
    departing: departing.map(({ claim }) => claim.id),
    ...(isListed ? {} : { answers: form.answers }),
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
