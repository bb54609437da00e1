/**
 * What the build made, as the Worker carries it: the widget's script and the pages, each with the hash of its bytes.
 * main.ts fills it in from the built files; tests bring their own.
 */

export interface BuiltText {
  readonly text: string;
  /** Names the text for ever: 24 hexadecimal digits of the SHA-256 of its bytes. It is the ETag. */
  readonly revision: string;
}

export interface Built {
  /** Version of the package. */
  readonly version: string;
  readonly script: BuiltText;
  /** For the `integrity` attribute of a host page: `sha384-…`. */
  readonly integrity: string;
  /** The news page with the card in its column. */
  readonly demo: BuiltText;
  /** The card alone. */
  readonly card: BuiltText;
}

/** What the build writes beside the texts. */
export interface BuiltFacts {
  readonly version: string;
  readonly integrity: string;
  readonly revisions: { readonly script: string; readonly demo: string; readonly card: string };
}

export function builtFrom(facts: string, texts: { script: string; demo: string; card: string }): Built {
  const { version, integrity, revisions } = JSON.parse(facts) as BuiltFacts;
  return {
    version,
    integrity,
    script: { text: texts.script, revision: revisions.script },
    demo: { text: texts.demo, revision: revisions.demo },
    card: { text: texts.card, revision: revisions.card },
  };
}
