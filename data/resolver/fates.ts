/** What became of each live claim of one fact, and which claim made it so. Filled by standing.ts, read by the rest. */
import type { ClaimState } from './finding.ts';
import type { Entry } from './indexed-claim.ts';

export const claimStates = [
  'current',
  'repeat',
  'unclear',
  'word',
  'history',
  'withdrawn',
  'set-aside',
] as const satisfies readonly ClaimState[];

export class Fates {
  /** Every live claim, the most precise first. */
  readonly live: readonly Entry[];
  readonly #states: (ClaimState | undefined)[] = [];
  readonly #by: (Entry | undefined)[] = [];
  #lists: Record<ClaimState, Entry[]> | undefined;

  constructor(live: readonly Entry[]) {
    this.live = live;
  }

  /**
   * `by`: for a repeat the claim that stands for it, for history the claim that overtook it, and for what is current the
   * earlier total, above it, that keeps a later one from overtaking it.
   */
  set(entry: Entry, state: ClaimState, by?: Entry): void {
    this.#states[entry.precision] = state;
    this.#by[entry.precision] = by;
    this.#lists = undefined;
  }

  stateOf(entry: Entry): ClaimState {
    return this.#states[entry.precision] ?? 'set-aside';
  }

  byOf(entry: Entry): Entry | undefined {
    return this.#by[entry.precision];
  }

  /** The claims in one state, the most precise first. */
  in(state: ClaimState): readonly Entry[] {
    if (this.#lists === undefined) {
      this.#lists = {
        current: [],
        repeat: [],
        unclear: [],
        word: [],
        history: [],
        withdrawn: [],
        'set-aside': [],
      };
      for (const entry of this.live) this.#lists[this.stateOf(entry)].push(entry);
    }
    return this.#lists[state];
  }
}
