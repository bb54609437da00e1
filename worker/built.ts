/**
 * What the build made, as the Worker carries it: the widget's script and the pages, each with the hash of its bytes.
 * main.ts fills it in from the built files; tests bring their own.
 */

export interface BuiltText {
  readonly text: string;
  /** SHA-256 of the text in UTF-8, hexadecimal: its ETag. */
  readonly revision: string;
}

export interface Built {
  /** Version of the package. */
  readonly version: string;
  readonly script: BuiltText;
  /** The news page with the card in its column. */
  readonly demo: BuiltText;
  /** The card alone. */
  readonly card: BuiltText;
}

/** What the build writes beside the texts. */
export interface BuiltFacts {
  readonly version: string;
  readonly revisions: { readonly script: string; readonly demo: string; readonly card: string };
}

export function builtFrom(facts: string, texts: { script: string; demo: string; card: string }): Built {
  const { version, revisions } = JSON.parse(facts) as BuiltFacts;
  return {
    version,
    script: { text: texts.script, revision: revisions.script },
    demo: { text: texts.demo, revision: revisions.demo },
    card: { text: texts.card, revision: revisions.card },
  };
}
