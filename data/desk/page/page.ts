/**
 * What the desk knows of one article that an editor pasted, dropped or fetched. `readPage` in read-page.ts makes it,
 * enteredAs in entered.ts tells whether it is in the story already, and `compareWithEntered` in compare.ts what a newer
 * version of it changed.
 */

export interface Page {
  /** The text of the article as plain lines: the text that offsets, anchors and the evidence lock are made from. */
  readonly text: string;
  readonly title?: string;
  /** The name of the outlet, spelled as the story spells it where the story knows it. */
  readonly outlet?: string;
  /** Without a fragment and without what trackers add. */
  readonly url?: string;
  /** As sources.yaml wants it: `2022-01-09`, `2022-01-09T20:00` or with an offset, `2022-01-09T20:00+06:00`. */
  readonly published?: string;
  /** The day is not printed on the page: its address names it. */
  readonly inferred?: boolean;
  /** A tag of BCP 47: what the page says, else what its words show. */
  readonly language?: string;
  /** The outlet whose piece it copies: AP, Reuters, dpa, AFP … */
  readonly original?: string;
  /** The gravest first. */
  readonly problems: readonly PageProblem[];
}

export interface PageProblem {
  readonly code:
    | 'not-text'
    | 'empty'
    | 'too-long'
    | 'paywall'
    | 'already-entered'
    | 'changed-since'
    | 'no-date'
    | 'no-outlet'
    | 'two-dates'
    | 'unknown-language'
    | 'table'
    | 'right-to-left';
  /** What is wrong and what to do, in whole sentences for an editor. */
  readonly message: string;
}

/** At least one of `html` and `text`. */
export interface PageInput {
  readonly html?: string;
  readonly text?: string;
  /** The address that it was fetched from, or that the editor typed. */
  readonly url?: string;
  /** Of a file that was dropped: a name like `story.pdf` says what it is. */
  readonly fileName?: string;
}
