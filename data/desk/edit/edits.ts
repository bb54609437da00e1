/**
 * What can be done to the files of a story, as data: each edit is JSON, so that a page can send it and a command can
 * print it. `applyEdits` in apply-edits.ts carries them out; `openStory` in open-story.ts keeps undo and saves.
 */

/** Texts of a story's files by their names inside its folder, like `facts/killed.yaml`. */
export type StoryFiles = ReadonlyMap<string, string>;

/** Keys and values to write. `null` takes a key away. A map that stands there is merged key by key. */
export type Changes = Readonly<Record<string, unknown>>;

/** An entry with its id; the other keys are those of the file, in snake_case as in YAML. */
export type NewEntry = { readonly id: string } & Changes;

/**
 * One claim of a fact's file. `index` counts from 0, after the edits before this one. `source` and `anchor` are compared
 * with what stands there, so that an edit made from an older state never changes another claim.
 */
export interface ClaimRef {
  readonly index: number;
  readonly source: string;
  readonly anchor?: string;
}

/** What has an id that other places refer to. */
export type IdKind = 'fact' | 'source' | 'speaker' | 'statement';

/** When and why a reading no longer holds; `source` is the page that shows it. */
export interface Past {
  readonly on: string;
  readonly why: string;
  readonly source?: string;
}

export type Edit =
  | { readonly do: 'add-source'; readonly source: NewEntry }
  | { readonly do: 'change-source'; readonly id: string; readonly set: Changes }
  | { readonly do: 'remove-source'; readonly id: string }
  | { readonly do: 'change-outlet'; readonly name: string; readonly set: Changes }
  | { readonly do: 'add-speaker'; readonly speaker: NewEntry }
  | { readonly do: 'change-speaker'; readonly id: string; readonly set: Changes }
  | { readonly do: 'remove-speaker'; readonly id: string }
  /** `fact` puts the statement in that fact's file; without it, in statements.yaml. */
  | { readonly do: 'add-statement'; readonly statement: NewEntry; readonly fact?: string }
  | { readonly do: 'change-statement'; readonly id: string; readonly set: Changes }
  | { readonly do: 'remove-statement'; readonly id: string }
  /** `at` is the index that the claim gets; without it, it comes last. */
  | { readonly do: 'add-claim'; readonly fact: string; readonly claim: Changes; readonly at?: number }
  | {
      readonly do: 'change-claim';
      readonly fact: string;
      readonly claim: ClaimRef;
      readonly set: Changes;
    }
  | { readonly do: 'remove-claim'; readonly fact: string; readonly claim: ClaimRef }
  | {
      readonly do: 'move-claim';
      readonly from: string;
      readonly claim: ClaimRef;
      readonly to: string;
      readonly at?: number;
    }
  | { readonly do: 'mark-past'; readonly fact: string; readonly claim: ClaimRef; readonly past: Past }
  /** Makes the file and lists the fact in story.yaml: behind `after`, or last; under the heading `section`, if given. */
  | {
      readonly do: 'add-fact';
      readonly fact: NewEntry;
      readonly after?: string;
      readonly section?: string;
      /** The first line of its file, as a comment: where text editors find the schema. */
      readonly comment?: string;
    }
  | { readonly do: 'change-fact'; readonly id: string; readonly set: Changes }
  | { readonly do: 'remove-fact'; readonly id: string }
  /** Moves the claims, statements and missing answers of `from` to the end of `into`, leads every reference there, and takes `from` away. */
  | { readonly do: 'merge-facts'; readonly from: string; readonly into: string }
  /** Everywhere that it is referred to, evidence.lock.yaml and signed.yaml too. */
  | { readonly do: 'rename'; readonly what: IdKind; readonly from: string; readonly to: string }
  | { readonly do: 'change-story'; readonly set: Changes }
  /** Makes the files of a story that has none yet: story.yaml from `set`, and sources.yaml with the first source. */
  | { readonly do: 'start-story'; readonly set: Changes; readonly source: NewEntry }
  /** `digest` is `signedDigest(bundle, fact)` of the compiler: the fact as it was read. */
  | {
      readonly do: 'sign';
      readonly fact: string;
      readonly by: string;
      readonly on: string;
      readonly digest: string;
    };

export type EditProblemCode =
  /** No such fact, source, speaker, statement or claim. */
  | 'not-found'
  /** The id is taken. */
  | 'exists'
  /** Not a slug, or a key or value that cannot be written. */
  | 'bad-value'
  /** The claim at this index is another one by now. */
  | 'moved-on'
  /** Something still refers to what is to be taken away. */
  | 'in-use'
  /** The facts are of two kinds, and cannot become one. */
  | 'two-kinds'
  /** The file is not correct YAML, or written in a way that only a person can change. */
  | 'by-hand';

export interface EditProblem {
  /** Which of the edits, from 0. */
  readonly edit: number;
  readonly code: EditProblemCode;
  /** What is wrong and what to do, in one or two sentences. */
  readonly message: string;
  readonly file?: string;
  /** The nearest id that is there. */
  readonly nearest?: string;
}

export interface Applied {
  /** The files with all edits made; as they came, when there is a problem: either all edits are made or none. */
  readonly files: StoryFiles;
  /** Names of files that are other than before, new ones and those taken away included. */
  readonly changed: readonly string[];
  readonly problems: readonly EditProblem[];
}

/** One file that changed on disk since it was read, while it was edited here. `undefined`: the file is not there. */
export interface Conflict {
  readonly file: string;
  /** As it was last read or saved. */
  readonly base: string | undefined;
  /** With the edits that are not saved. */
  readonly mine: string | undefined;
  readonly disk: string | undefined;
}

export type SaveFailureCode = 'no-permission' | 'disk-full' | 'read-only' | 'gone' | 'failed';

export type SaveResult =
  | { readonly saved: true; readonly written: readonly string[] }
  /** Nothing was written, not even the files without a conflict. */
  | { readonly saved: false; readonly why: 'conflict'; readonly conflicts: readonly Conflict[] }
  | {
      readonly saved: false;
      readonly why: SaveFailureCode;
      /** What is wrong and what to do. */
      readonly message: string;
    };

/** A story that is open for editing. Everything but `save`, `refresh` and `close` is in memory, and at once. */
export interface EditSession {
  readonly dir: string;
  /** Versions of an earlier save that was stopped, put beside files that somebody had changed meanwhile: names that end in `.mine`. */
  readonly aside: readonly string[];
  /** With the edits that are not saved yet: what `compileFiles` takes. */
  readonly files: StoryFiles;
  /** Names of files that differ from what is on disk as far as known. */
  readonly unsaved: readonly string[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** All of the edits or, with problems, none. They are one step of undo. */
  apply(edits: readonly Edit[]): Applied;
  /** Takes the last step back, of up to fifty. Names the files that changed; empty when there is none. */
  undo(): readonly string[];
  redo(): readonly string[];
  /** Writes what is unsaved: all files or none, also when the machine stops in between. Never rejects for what the disk does. */
  save(): Promise<SaveResult>;
  /** Reads what changed on disk. Files without unsaved edits are taken over; the others are conflicts. */
  refresh(): Promise<{ readonly changed: readonly string[]; readonly conflicts: readonly Conflict[] }>;
  /** Ends a conflict: keeps the edits of here, to be saved over what `refresh` or `save` showed, or takes the file as it is on disk. */
  settle(conflict: Conflict, keep: 'mine' | 'disk'): void;
}
