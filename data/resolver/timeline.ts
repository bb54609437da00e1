/** What was counted, day by day: finds the highest and lowest reading before or after a day without looking at all. */
import { type Day, saidOn, type WorkingReading } from './indexed-claim.ts';

/** For each place in time order the highest so far, the highest of another voice, and the lowest. */
class Extremes {
  readonly highest: (WorkingReading | undefined)[] = [undefined];
  readonly second: (WorkingReading | undefined)[] = [undefined];
  readonly lowest: (WorkingReading | undefined)[] = [undefined];

  constructor(readings: readonly WorkingReading[], isBackward: boolean) {
    let [highest, second, lowest]: (WorkingReading | undefined)[] = [];
    for (let i = 0; i < readings.length; i++) {
      const reading = readings[isBackward ? readings.length - 1 - i : i] as WorkingReading;
      const { least, most } = reading.form;
      if (highest === undefined || least > highest.form.least) {
        if (highest !== undefined && highest.voiceKey !== reading.voiceKey) second = highest;
        highest = reading;
      } else if (reading.voiceKey !== highest.voiceKey && (second === undefined || least > second.form.least))
        second = reading;
      if (lowest === undefined || most < lowest.form.most) lowest = reading;
      this.highest.push(highest);
      this.second.push(second);
      this.lowest.push(lowest);
    }
  }

  /** The highest of the first `count`, of other voices than this one. */
  highestOf(count: number, exceptVoice: string | undefined): WorkingReading | undefined {
    const highest = this.highest[count];
    return highest !== undefined && highest.voiceKey === exceptVoice ? this.second[count] : highest;
  }
}

/** Readings of single days, in order; those of a month or of no known day prove no order. */
export class Timeline {
  readonly readings: readonly WorkingReading[];
  readonly #dayOf: (reading: WorkingReading) => Day;
  #forward: Extremes | undefined;
  #backward: Extremes | undefined;

  /** `dayOf`: the day it was said on, or, for what stands, the day on which it was said again. */
  constructor(readings: readonly WorkingReading[], dayOf: (reading: WorkingReading) => Day = saidOn) {
    this.#dayOf = dayOf;
    const dated = readings.filter((one) => dayOf(one).first === dayOf(one).last);
    this.readings = dated.length > 1 ? dated.sort((a, b) => dayOf(a).last - dayOf(b).last) : dated;
  }

  get #before(): Extremes {
    this.#forward ??= new Extremes(this.readings, false);
    return this.#forward;
  }

  /** The highest strictly before a day, of other voices than this one. */
  highestBefore(day: number, exceptVoice?: string): WorkingReading | undefined {
    return this.#before.highestOf(this.#countBefore(day), exceptVoice);
  }

  /** The lowest on a day or before it. */
  lowestUpTo(day: number): WorkingReading | undefined {
    return this.#before.lowest[this.#countBefore(day + 1)];
  }

  /** The highest strictly after a day, of other voices than this one. */
  highestAfter(day: number, exceptVoice?: string): WorkingReading | undefined {
    this.#backward ??= new Extremes(this.readings, true);
    return this.#backward.highestOf(this.readings.length - this.#countBefore(day + 1), exceptVoice);
  }

  /** Those strictly after a day, the newest first. */
  *after(day: number): Generator<WorkingReading> {
    for (let i = this.readings.length - 1; i >= 0; i--) {
      const reading = this.readings[i];
      if (reading === undefined || this.#dayOf(reading).last <= day) return;
      yield reading;
    }
  }

  #countBefore(day: number): number {
    let low = 0;
    let high = this.readings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#dayOf(this.readings[middle] as WorkingReading).last < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
