/** What the second stage hands to the third: entries of the right shape, each with the place that it stands at. */
import type { Value } from '../../bundle/bundle.ts';
import type { Place } from '../issue.ts';
import type { Path, ReadStory, StoryFile } from '../read/read-story.ts';
import type { ClaimEntry, FactEntry } from './schema/fact.ts';
import type { SourceEntry, SpeakerEntry, StatementEntry, StoryEntry } from './schema/story.ts';

/** One entry of a file. */
export interface Entry<T> {
  readonly id: string;
  readonly entry: T;
  readonly file: StoryFile;
  readonly path: Path;
}

/** All entries of one kind. */
export interface Entries<T> {
  readonly all: ReadonlyMap<string, Entry<T>>;
  /** Every id that stands in the files, those of faulty entries too, so that one mistake is not told twice. */
  readonly ids: ReadonlySet<string>;
  /** A file could not be read, so that ids may be missing that stand there. */
  readonly partial: boolean;
}

export interface CheckedClaim {
  readonly entry: ClaimEntry;
  readonly value: Value;
  readonly file: StoryFile;
  readonly path: Path;
}

export interface CheckedFact {
  readonly id: string;
  readonly file: StoryFile;
  readonly head: FactEntry;
  readonly claims: readonly CheckedClaim[];
  /** How many claims stand in the file, the faulty ones too. */
  readonly written: number;
}

export interface CheckedStory {
  readonly read: ReadStory;
  readonly head?: StoryEntry;
  readonly sources: Entries<SourceEntry>;
  readonly speakers: Entries<SpeakerEntry>;
  readonly statements: Entries<StatementEntry>;
  readonly facts: readonly CheckedFact[];
  /** Every fact file, the faulty ones too. */
  readonly factIds: ReadonlySet<string>;
}

/** The place of one key of an entry. */
export function placeOf(entry: { readonly file: StoryFile; readonly path: Path }, ...path: Path): Place {
  return entry.file.at([...entry.path, ...path]);
}
