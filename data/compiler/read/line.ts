/** One line of a file, what a line with a key on it looks like, and what is said of a line that is wrong. */

/** A line, and the offset that it begins at. */
export interface TextLine {
  readonly text: string;
  readonly start: number;
}

/** Indentation, dashes, key and value. */
export const keyLine: RegExp = /^( *)((?:- +)*)([\w-]+):(?: (.*)|)$/;

/** What the author of a line most likely did. */
export interface Advice {
  readonly message: string;
  /** Offset of the place, if it is another than the parser's own. */
  readonly at?: number;
  readonly nearest?: string;
  /** What the parser says after this one are its echoes. */
  readonly alone?: true;
}
