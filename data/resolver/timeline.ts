/** What was counted, day by day: finds the highest and lowest reading before or after a day without looking at all. */
import { compare, countWhile, type Day, saidOn, type WorkingReading } from './indexed-claim.ts';

/** For each place in time order the highest so far, the highest of another voice, and the lowest. */
class Extremes {
  readonly highest: (WorkingReading | undefined)[] = [undefined];
  readonly second: (WorkingReading | undefined)[] = [undefined];
  readonly lowest: (WorkingReading | undefined)[] = [undefined];

  constructor(readings: readonly WorkingReading[]) {
    let [highest, second, lowest]: (WorkingReading | undefined)[] = [];
    for (const reading of readings) {
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

/** Readings in order. One is later than another when its first day is after the other's last, whatever is known of them. */
export class Timeline {
  /** By their last days. */
  readonly readings: readonly WorkingReading[];
  /** By their first days, the newest first. */
  readonly #newest: readonly WorkingReading[];
  readonly #dayOf: (reading: WorkingReading) => Day;
  #forward: Extremes | undefined;
  #backward: Extremes | undefined;

  /** `dayOf`: the day it was said on, or, for what stands, the day on which it was said again. */
  constructor(readings: readonly WorkingReading[], dayOf: (reading: WorkingReading) => Day = saidOn) {
    this.#dayOf = dayOf;
    this.readings = [...readings].sort((a, b) => compare(dayOf(a).last, dayOf(b).last));
    this.#newest = [...readings].sort((a, b) => compare(dayOf(b).first, dayOf(a).first));
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
    this.#backward ??= new Extremes(this.#newest);
    return this.#backward.highestOf(this.#countAfter(day), exceptVoice);
  }

  /** Those strictly after a day, the newest first. */
  after(day: number): readonly WorkingReading[] {
    return this.#newest.slice(0, this.#countAfter(day));
  }

  get #before(): Extremes {
    this.#forward ??= new Extremes(this.readings);
    return this.#forward;
  }

  #countBefore(day: number): number {
    return countWhile(this.readings, (one) => this.#dayOf(one).last < day);
  }

  #countAfter(day: number): number {
    return countWhile(this.#newest, (one) => this.#dayOf(one).first > day);
  }
}
