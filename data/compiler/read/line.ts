/** One line of a file, and what a line with a key on it looks like. */

/** A line, and the offset that it begins at. */
export interface Line {
  readonly text: string;
  readonly start: number;
}

/** Indentation, dashes, key and value. */
export const keyLine: RegExp = /^( *)((?:- +)*)([\w-]+):(?: (.*)|)$/;
