/** A row of the figure of a count, before it is put into words. Types only. */
import type { Claim } from '../../bundle/types.ts';
import type { Reading } from '../../resolver/finding.ts';
import type { FigureRow } from '../card-model.ts';

/** One number of one day, by everybody who gave it first then. */
export interface CountRow {
  readonly day: number;
  readonly moment: string;
  /** The latest day on which one of `readings` first gave it. */
  readonly until: string;
  readonly claim: Claim;
  readonly readings: readonly Reading[];
  readonly state: FigureRow['state'];
}
