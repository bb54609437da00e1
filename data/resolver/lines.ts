/**
 * Rule 10, lines: one number, day or answer with every voice that gives it. Decides the cases "a floor below a number fits
 * it and does not confirm it", "the newest of three readings is never the one that is hidden", "a narrower count neither
 * joins nor renews the wider one", "a list is not a quarrel", "one who cites the other adds nothing" and "a guess at the particular
 * and a sure word on the general".
 */
import type { Id } from '../bundle/types.ts';
import type { FactIndex } from './bundle-index.ts';
import type { Form } from './forms.ts';
import { byNewness, type Day, groupBy, put, sortedBy, type Voice, type WorkingReading } from './model.ts';
import { isSame, nearestForm } from './same-number.ts';

export interface WorkingLine {
  readonly scope: string;
  readonly answer: Id | undefined;
  readonly form: Form;
  /** Those that give the line's form first, then firm ones, newest first. */
  readonly readings: readonly WorkingReading[];
  /** The one whose claim the line prints. */
  readonly printed: WorkingReading;
  readonly day: Day;
  readonly firm: boolean;
  readonly hedged: boolean;
  readonly isUnattributed: boolean;
}

/** Readings of one number together; each list begins with the least round form, and joins the nearest that qualifies. */
export function numberGroups(readings: readonly WorkingReading[]): readonly WorkingReading[][] {
  const groups: WorkingReading[][] = [];
  const sorted = sortedBy(readings, ({ form: { roughness, least, key } }) => [roughness, -least, key]);
  const formOf = ([first]: WorkingReading[]): Form => (first as WorkingReading).form;
  for (const reading of sorted) {
    const fitting = groups.filter((group) => isSame(formOf(group), reading.form));
    const group = nearestForm(fitting, formOf, reading.form);
    if (group === undefined) groups.push([reading]);
    else group.push(reading);
  }
  return groups;
}

/** The line of these readings, of which there is at least one: who prints it, its day, and whether it is firm. */
function lineOf(all: readonly WorkingReading[], form: Form, answer?: Id): WorkingLine {
  const gives = (one: WorkingReading): boolean =>
    one.form.key === form.key || (answer !== undefined && one.form.answers.includes(answer));
  const readings = sortedBy(all, (one) => [-Number(gives(one)), -Number(one.firm), ...byNewness(one)]);
  const [first] = readings as [WorkingReading];
  const printing = readings.filter(gives);
  const firm = readings.some((one) => one.firm);
  const [newest = first] = sortedBy(
    readings.filter((one) => one.firm === firm),
    byNewness,
  );
  return {
    scope: first.scope,
    answer,
    form,
    readings,
    printed: printing.find((one) => one.firm) ?? printing.find(({ hedge }) => hedge === undefined) ?? first,
    day: newest.day,
    firm,
    hedged: readings.every(({ hedge }) => hedge !== undefined),
    isUnattributed: first.saying === undefined,
  };
}

/** Whether a reading cites one of these voices, its organisation, or an office of it. */
function cites({ saying }: WorkingReading, voices: readonly Voice[]): boolean {
  return (saying?.cites ?? []).some((cited) =>
    voices.some((voice) => voice === cited || voice.above.has(cited.key) || cited.above.has(voice.key)),
  );
}

/** Who cites a voice of the same line is told behind it, but for one of those who go round in a circle. */
function withoutCiting(line: WorkingLine): WorkingLine {
  const behind = new Map<WorkingReading, WorkingReading>();
  for (const one of line.readings) {
    const by = line.readings.find(
      (other) => other !== one && behind.get(other) !== one && cites(one, other.voices),
    );
    if (by !== undefined) behind.set(one, by);
  }
  const kept = line.readings.filter((one) => !behind.has(one));
  if (kept.length === 0 || behind.size === 0) return line;
  for (const [one, by] of behind) put(one, 'behind', 'cites', by);
  const [leastRound] = sortedBy(kept, ({ form }) => [form.roughness]) as [WorkingReading];
  return lineOf(kept, leastRound.form, line.answer);
}

/**
 * One line for each answer; what is general joins the particular's line, unless there are two, or unless it is said firmly
 * and the particular is not: a guess does not speak for those who are sure of less.
 */
function answerLines(readings: readonly WorkingReading[], { answers }: FactIndex): WorkingLine[] {
  const ids = [...new Set(readings.flatMap(({ form }) => form.answers))];
  const particulars = ids.filter((id) => !ids.some((other) => answers.isKindOf(other, id)));
  const isFirm = (id: Id): boolean => readings.some(({ firm, form }) => firm && form.answers.includes(id));
  const homes = groupBy(ids, (id) => {
    const below = particulars.filter((other) => answers.isKindOf(other, id));
    const [only = id] = below;
    return below.length === 1 && (isFirm(only) || !isFirm(id)) ? only : id;
  });
  return [...homes].map(([home, list]) => {
    const given = readings.filter(({ form }) => form.answers.some((id) => list.includes(id)));
    const giving = given.filter(({ form }) => form.answers.includes(home));
    const [own] = sortedBy(giving, byNewness) as [WorkingReading];
    return lineOf(given, own.form, home);
  });
}

/** The lines of what stands, scope by scope, in no order yet. */
export function linesOf(standing: readonly WorkingReading[], fact: FactIndex): readonly WorkingLine[] {
  const lines = [...groupBy(standing, ({ scope }) => scope).values()].flatMap((readings) => {
    const isAnswer = ({ form }: WorkingReading): boolean => form.type === 'answer';
    const others = numberGroups(readings.filter((one) => !isAnswer(one)));
    const all = [
      ...answerLines(readings.filter(isAnswer), fact),
      ...others.map((group) => lineOf(group, (group[0] as WorkingReading).form)),
    ];
    return all.map(withoutCiting);
  });
  // What is told behind on one line may still stand on another.
  for (const { readings } of lines) for (const one of readings) if (one.why === 'cites') put(one, 'stands');
  return lines;
}
