/** Writes a finding down: codes and references only, in an order that does not depend on the bundle's. */
import type { FactIndex } from './bundle-index.ts';
import type { Finding, Line, Reading, ReadingState } from './finding.ts';
import { atRest } from './line-order.ts';
import type { WorkingLine } from './lines.ts';
import { byNewness, type IndexedClaim, once, sortedBy, type WorkingReading } from './model.ts';
import type { Resolved } from './resolve-fact.ts';

const states: readonly string[] = ['stands', 'behind', 'history', 'withdrawn', 'corrected', 'left-out'];

/** The place of a reading in the finding, or of the one that says the same again. */
type PlaceOf = (reading: WorkingReading) => number;

/** Keys that do not apply are undefined, which JSON leaves out. */
const withoutEmpty = <T>(one: { readonly [K in keyof T]: T[K] | undefined }): T => one as T;

/** `acts`: those told of this fact. */
export function written({ fact }: FactIndex, resolved: Resolved, acts: Finding['acts']): Finding {
  const { all, lines, changes, judgement, judged } = resolved;
  const status = judged ?? judgement.status;
  const sorted = sortedBy(all, (one) => [states.indexOf(one.state), ...byNewness(one)]);
  const places = new Map(sorted.map((reading, i) => [reading, i]));
  const placeOf: PlaceOf = (reading) =>
    reading.state === 'merged' && reading.by !== undefined
      ? placeOf(reading.by)
      : (places.get(reading) ?? -1);
  // Only an opened card reads them.
  const readings = once(() => sorted.map((reading) => writtenReading(reading, placeOf)));
  const dispute = status === 'disputed' ? judgement.dispute : undefined;
  return withoutEmpty<Finding>({
    fact: fact.id,
    status,
    judged: judged === undefined ? undefined : true,
    differs: status !== 'differ' ? undefined : judgement.status === 'differ' ? judgement.differs : 'judged',
    dispute: dispute && { how: dispute.how, a: placeOf(dispute.a), b: placeOf(dispute.b) },
    lines: lines.map((line) => writtenLine(line, placeOf)),
    atRest: atRest(lines, dispute === undefined ? [] : [dispute.a, dispute.b]),
    get readings() {
      return readings();
    },
    changes: sortedBy(
      changes.map(({ from, to, on, ...change }) => ({
        ...change,
        from: placeOf(from),
        to: placeOf(to),
        ...(on && { on }),
      })),
      ({ from, to }) => [to, from],
    ),
    acts,
  });
}

function writtenLine(line: WorkingLine, placeOf: PlaceOf): Line {
  const { printed, readings, hedged, day, firm, form, scope, answer, isUnattributed } = line;
  const hedge = hedged ? printed.hedge : undefined;
  const gives = (one: WorkingReading): boolean =>
    answer === undefined ? one.form.key === printed.form.key : one.form.answers.includes(answer);
  const lists = ({ claim: { value } }: IndexedClaim): boolean =>
    answer === undefined || (value?.form === 'answer' && value.answers.includes(answer));
  const claim = printed.claims.find(lists) ?? printed.claims[0];
  return withoutEmpty<Line>({
    claim: claim?.claim.id,
    answer: form.type === 'denial' ? form.answers[0] : answer,
    readings: readings.map(placeOf),
    otherwise: readings.filter((one) => !gives(one) || one.hedge !== hedge).map(placeOf),
    day: day.text,
    firm,
    hedged: hedged || undefined,
    scoped: scope !== '' || undefined,
    unattributed: isUnattributed || undefined,
    denial: form.type === 'denial' || undefined,
    possible: form.type === 'possible' || undefined,
  });
}

function writtenReading(reading: WorkingReading, placeOf: PlaceOf): Reading {
  const { voices, claims, form, hedge, day, state, why, by } = reading;
  const departing =
    voices.length === 0 ? [] : claims.filter((one) => one.form.key !== form.key || one.claim.hedge !== hedge);
  // Of a list a page may print a part only, or more than the answer that is told here.
  const isListed = claims.every((one) => {
    const { value } = one.claim;
    return (
      value?.form !== 'answer' || value.answers.length === form.answers.length || departing.includes(one)
    );
  });
  return withoutEmpty<Reading>({
    voices: voices.map(({ key }) => key),
    claims: claims.map(({ claim }) => claim.id),
    departing: departing.map(({ claim }) => claim.id),
    answers: isListed ? undefined : form.answers,
    day: day.text,
    dayIsPublication: (reading.dayIsPublication && day.text !== undefined) || undefined,
    hedged: hedge !== undefined || undefined,
    firm: reading.firm,
    state: state as ReadingState,
    why,
    by: by && placeOf(by),
    kept: reading.kept || undefined,
    circular: reading.circular || undefined,
  });
}
