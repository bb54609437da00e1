/**
 * Rounds and what to make of them. Machines drift by a quarter within minutes, so everything that is compared is
 * measured in the same round, each round in another order, and ratios are taken inside a round.
 */

/** The middle value, and those that a quarter of all values lie below and above. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** The value below which a share of all values lies; between two values it is drawn as a line. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

export function spreadOf(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), low: quantile(values, 0.25), high: quantile(values, 0.75) };
}

/** For what never varies. */
export function exactly(value: number): Spread {
  return { median: value, low: value, high: value };
}

/** Round by round, one divided by the other. */
export function ratiosOf(values: readonly number[], others: readonly number[]): Spread {
  return spreadOf(values.map((value, round) => value / (others[round] ?? Number.NaN)));
}

/** Round by round, by how much one is more than the other. */
export function differencesOf(values: readonly number[], others: readonly number[]): Spread {
  return spreadOf(values.map((value, round) => value - (others[round] ?? Number.NaN)));
}

/** How many rounds there were: fewer than asked for where the machine is too slow. */
export function roundsOf(measures: Measures<string>): number {
  return Object.values(measures)[0]?.length ?? 0;
}

export type Measures<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/**
 * Measures every subject once in each round. Each round starts with the next subject, and every other one goes backwards,
 * so that none always follows the same one. After `seconds` no further round begins, but there are three in any case.
 * @returns for each subject its values, in the order of the rounds.
 */
export async function interleaved<Name extends string>(
  subjects: Readonly<Record<Name, () => number | Promise<number>>>,
  rounds: number,
  seconds = 120,
): Promise<Measures<Name>> {
  const end = performance.now() + seconds * 1000;
  const names = Object.keys(subjects) as Name[];
  const values = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) {
    if (round >= 3 && performance.now() > end) break;
    for (let i = 0; i < names.length; i++) {
      const step = round % 2 === 0 ? i : names.length - i;
      const name = names[(round + step) % names.length] as Name;
      values[name].push(await subjects[name]());
    }
  }
  return values;
}

/** Milliseconds that one call takes, as the mean of `times` calls; each gets its number. */
export function timed(times: number, call: (i: number) => unknown): number {
  const start = performance.now();
  for (let i = 0; i < times; i++) call(i);
  return (performance.now() - start) / times;
}
