/**
 * Rule 10, lines: one number, day or answer with every voice that gives it. Decides the cases "a floor below a number fits
 * it and does not confirm it", "the newest of three readings is never the one that is hidden", "a narrower count neither
 * joins nor renews the wider one", "a list is not a quarrel" and "one who cites the other adds nothing".
 */
import type { Id } from '../bundle/types.ts';
import type { FactIndex } from './bundle-index.ts';
import type { Form } from './forms.ts';
import {
  compare,
  type Day,
  groupBy,
  newness,
  UNKNOWN_DAY,
  type Voice,
  type WorkingReading,
} from './indexed-claim.ts';
import { FormTable } from './same-number.ts';

export interface WorkingLine {
  readonly scope: string;
  readonly answer: Id | undefined;
  readonly form: Form;
  /** Those that give the line's form first, newest first. */
  readings: WorkingReading[];
  /** The one whose claim the line prints. */
  printed: WorkingReading;
  day: Day;
  firm: boolean;
  hedged: boolean;
  readonly isUnattributed: boolean;
}

/** The order in which readings stand wherever nothing else decides: newest first, then by who says it. */
export function byNewness(a: WorkingReading, b: WorkingReading): number {
  return (
    compare(newness(b.day), newness(a.day)) ||
    compare(b.form.least, a.form.least) ||
    compare(a.voiceKey, b.voiceKey) ||
    compare(a.claims[0]?.place ?? 0, b.claims[0]?.place ?? 0)
  );
}

/** Readings of each scope apart. */
export function byScope(readings: readonly WorkingReading[]): Iterable<readonly WorkingReading[]> {
  return groupBy(readings, ({ scope }) => scope).values();
}

/** Readings of one number together; each list begins with the least round form, and joins the nearest that qualifies. */
export function numberGroups(readings: readonly WorkingReading[]): readonly WorkingReading[][] {
  const table = new FormTable<WorkingReading[]>();
  const groups: WorkingReading[][] = [];
  const sorted = [...readings].sort(
    (a, b) =>
      a.form.roughness - b.form.roughness ||
      compare(b.form.least, a.form.least) ||
      compare(a.form.key, b.form.key),
  );
  for (const reading of sorted) {
    const { form } = reading;
    let nearest: { readonly form: Form; readonly value: WorkingReading[] } | undefined;
    for (const entry of table.of(form)) {
      const distance =
        Math.abs(entry.form.least - form.least) - Math.abs((nearest?.form.least ?? Infinity) - form.least);
      if (nearest === undefined || distance < 0 || (distance === 0 && entry.form.least > nearest.form.least))
        nearest = entry;
    }
    if (nearest !== undefined) nearest.value.push(reading);
    else {
      const group = [reading];
      groups.push(group);
      table.add(form, group);
    }
  }
  return groups;
}

/** What the readings of a line make of it: who prints it, its day, and whether it is firm. */
function settle(line: WorkingLine): WorkingLine {
  const gives = ({ form }: WorkingReading): boolean =>
    form.key === line.form.key || (line.answer !== undefined && form.answers.includes(line.answer));
  line.readings.sort((a, b) => Number(gives(b)) - Number(gives(a)) || byNewness(a, b));
  const [first] = line.readings;
  if (first === undefined) return line;
  line.firm = line.readings.some(({ firm }) => firm);
  line.hedged = line.readings.every(({ hedge }) => hedge !== undefined);
  const printing = line.readings.filter(gives);
  line.printed =
    printing.find(({ firm }) => firm) ?? printing.find(({ hedge }) => hedge === undefined) ?? first;
  const dated = line.readings.filter(({ firm }) => firm === line.firm);
  line.day = [...dated].sort(byNewness)[0]?.day ?? UNKNOWN_DAY;
  return line;
}

export function lineOf(readings: WorkingReading[], form: Form, answer?: Id): WorkingLine {
  const [printed] = readings as [WorkingReading];
  const isUnattributed = printed.saying === undefined;
  return settle({
    scope: printed.scope,
    answer,
    form,
    readings,
    printed,
    day: UNKNOWN_DAY,
    firm: false,
    hedged: false,
    isUnattributed,
  });
}

/** Whom a voice cites, or whose organisation it cites, or an office of the organisation that it cites. */
function isCited(by: readonly Voice[], { voices }: WorkingReading): boolean {
  return by.some((cited) =>
    voices.some((voice) => voice === cited || voice.above.has(cited.key) || cited.above.has(voice.key)),
  );
}

/** Who cites a voice of the same line is told behind it. */
function withoutCiting(line: WorkingLine): WorkingLine {
  const cites = (a: WorkingReading, b: WorkingReading): boolean =>
    a !== b && isCited(a.saying?.cites ?? [], b);
  if (!line.readings.some(({ saying }) => (saying?.cites.length ?? 0) > 0)) return line;
  const kept: WorkingReading[] = [];
  const citing = line.readings.filter((one) => {
    const by = line.readings.find(
      (other) => cites(one, other) && !(other.state === 'behind' && other.by === one),
    );
    if (by === undefined) kept.push(one);
    else Object.assign(one, { state: 'behind', why: 'cites', by });
    return by !== undefined;
  });
  if (citing.length === 0) return line;
  if (kept.length > 0)
    return lineOf(
      kept,
      [...kept].sort((a, b) => a.form.roughness - b.form.roughness)[0]?.form ?? line.form,
      line.answer,
    );
  for (const one of citing) Object.assign(one, { state: 'stands', why: undefined, by: undefined });
  return line;
}

/** One line for each answer; what is general joins the particular's line, unless there are two. */
function answerLines(readings: readonly WorkingReading[], { answers }: FactIndex): WorkingLine[] {
  const each = readings.flatMap((reading) => reading.form.answers.map((answer) => ({ answer, reading })));
  const given = groupBy(each, ({ answer }) => answer);
  const ids = [...given.keys()];
  const particulars = ids.filter((id) => !ids.some((other) => answers.isKindOf(other, id)));
  const lines = new Map<Id, Set<WorkingReading>>();
  for (const [id, list] of given) {
    const below = particulars.filter((other) => answers.isKindOf(other, id));
    const home = below.length === 1 ? (below[0] as Id) : id;
    lines.set(home, new Set([...(lines.get(home) ?? []), ...list.map(({ reading }) => reading)]));
  }
  return [...lines].flatMap(([id, list]) => {
    const own = [...list].filter(({ form }) => form.answers.includes(id)).sort(byNewness)[0];
    return own === undefined ? [] : [lineOf([...list], own.form, id)];
  });
}

/** The lines of what stands, scope by scope, in no order yet. */
export function linesOf(standing: readonly WorkingReading[], fact: FactIndex): readonly WorkingLine[] {
  const lines: WorkingLine[] = [];
  for (const readings of byScope(standing)) {
    const isAnswer = ({ form }: WorkingReading): boolean => form.type === 'answer';
    const found = [
      ...answerLines(readings.filter(isAnswer), fact),
      ...numberGroups(readings.filter((one) => !isAnswer(one))).map((group) =>
        lineOf(group, (group[0] as WorkingReading).form),
      ),
    ];
    lines.push(...found.map(withoutCiting));
  }
  // What is told behind on one line may still stand on another.
  for (const { readings } of lines)
    for (const one of readings)
      Object.assign(one, one.state === 'behind' ? { state: 'stands', why: undefined, by: undefined } : {});
  return lines;
}
