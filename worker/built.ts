/**
 * What the build made, as the Worker carries it: the widget's script and the pages, each with the hash of its bytes.
 * main.ts fills it in from the built files; tests bring their own.
 */

export interface BuiltText {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Names the text for ever: 24 hexadecimal digits of the SHA-256 of its bytes. It is the ETag. */
  readonly revision: string;
}

export interface Built {
  /** Version of the package. */
  readonly version: string;
  /** All of the widget in one file: what pages pin. */
  readonly script: BuiltText;
  /** The first script: what a first card needs. */
  readonly core: BuiltText;
  /** What comes after the first script, by name: `rest`, and languages such as `de`. */
  readonly parts: Readonly<Record<string, BuiltText>>;
  /** For the `integrity` attribute of a host page: `sha384-…`. */
  readonly integrity: string;
  /** The news page with the card in its column. */
  readonly demo: BuiltText;
  /** What five articles print about one number, and a card to try it on. */
  readonly articles: BuiltText;
  /** The card alone, with a mark in place of the story's name. */
  readonly card: { readonly text: string; readonly revision: string };
}

/** What the build writes beside the texts. */
export interface BuiltFacts {
  readonly version: string;
  readonly integrity: string;
  readonly revisions: {
    readonly script: string;
    readonly core: string;
    readonly demo: string;
    readonly articles: string;
    readonly card: string;
  };
}

/** `parts` is JSON: each part's text and revision by its name. */
export interface BuiltTexts {
  readonly script: string;
  readonly core: string;
  readonly parts: string;
  readonly demo: string;
  readonly articles: string;
  readonly card: string;
}

/** A text as it goes over the wire, encoded once. */
export function builtText(text: string, revision: string): BuiltText {
  return { bytes: Uint8Array.from(new TextEncoder().encode(text)), revision };
}

export function builtFrom(facts: string, texts: BuiltTexts): Built {
  const { version, integrity, revisions } = JSON.parse(facts) as BuiltFacts;
  const parts = JSON.parse(texts.parts) as Readonly<Record<string, { text: string; revision: string }>>;
  return {
    version,
    integrity,
    script: builtText(texts.script, revisions.script),
    core: builtText(texts.core, revisions.core),
    parts: Object.fromEntries(
      Object.entries(parts).map(([name, { text, revision }]) => [name, builtText(text, revision)]),
    ),
    demo: builtText(texts.demo, revisions.demo),
    articles: builtText(texts.articles, revisions.articles),
    card: { text: texts.card, revision: revisions.card },
  };
}
