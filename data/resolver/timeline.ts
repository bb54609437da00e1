/** What was counted, day by day: finds the highest and lowest reading before or after a day without looking at all. */
import type { WorkingReading } from './indexed-claim.ts';

interface Extremes {
  highest: WorkingReading | undefined;
  /** The highest of another voice than `highest`. */
  second: WorkingReading | undefined;
  lowest: WorkingReading | undefined;
}

const none: Extremes = { highest: undefined, second: undefined, lowest: undefined };

function extended({ highest, second, lowest }: Extremes, reading: WorkingReading): Extremes {
  const isHigher = (than: WorkingReading | undefined): boolean =>
    than === undefined || reading.form.least > than.form.least;
  const isLower = lowest === undefined || reading.form.most < lowest.form.most;
  const next: Extremes = { highest, second, lowest: isLower ? reading : lowest };
  if (isHigher(highest)) {
    next.highest = reading;
    if (highest !== undefined && highest.voiceKey !== reading.voiceKey) next.second = highest;
  } else if (reading.voiceKey !== highest?.voiceKey && isHigher(second)) next.second = reading;
  return next;
}

/** Readings of single days; those of a month or of no known day prove no order. */
export class Timeline {
  readonly readings: readonly WorkingReading[];
  readonly #before: readonly Extremes[];
  readonly #after: readonly Extremes[];

  constructor(readings: readonly WorkingReading[]) {
    this.readings = readings
      .filter(({ day }) => day.first === day.last)
      .sort((a, b) => a.day.last - b.day.last);
    const before: Extremes[] = [none];
    for (const reading of this.readings) before.push(extended(before.at(-1) ?? none, reading));
    const after: Extremes[] = [none];
    for (const reading of [...this.readings].reverse()) after.push(extended(after.at(-1) ?? none, reading));
    this.#before = before;
    this.#after = after.reverse();
  }

  /** The highest strictly before a day, of other voices than this one. */
  highestBefore(day: number, exceptVoice?: string): WorkingReading | undefined {
    return highestOf(this.#before[this.#countBefore(day)], exceptVoice);
  }

  /** The lowest on a day or before it. */
  lowestUpTo(day: number): WorkingReading | undefined {
    return this.#before[this.#countBefore(day + 1)]?.lowest;
  }

  /** The highest strictly after a day, of other voices than this one. */
  highestAfter(day: number, exceptVoice?: string): WorkingReading | undefined {
    return highestOf(this.#after[this.#countBefore(day + 1)], exceptVoice);
  }

  /** Those strictly after a day, the newest first. */
  *after(day: number): Generator<WorkingReading> {
    for (let i = this.readings.length - 1; i >= 0; i--) {
      const reading = this.readings[i];
      if (reading === undefined || reading.day.last <= day) return;
      yield reading;
    }
  }

  #countBefore(day: number): number {
    let low = 0;
    let high = this.readings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.readings[middle]?.day.last ?? 0) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function highestOf(
  extremes: Extremes | undefined,
  exceptVoice: string | undefined,
): WorkingReading | undefined {
  const { highest, second } = extremes ?? none;
  return highest !== undefined && highest.voiceKey === exceptVoice ? second : highest;
}
