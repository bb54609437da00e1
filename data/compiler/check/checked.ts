/** The result of the second stage: entries of the right shape, each with its place in the files. */
import type { Text, Value } from '../../bundle/types.ts';
import type { Place } from '../issue.ts';
import type { Path, ReadStory, StoryFile } from '../read/read-story.ts';
import type { ClaimEntry } from './schema/claim.ts';
import type { FactEntry } from './schema/fact.ts';
import type { OutletEntry, SourceEntry } from './schema/source.ts';
import type { SpeakerEntry, StatementEntry } from './schema/speaker.ts';
import type { StoryEntry } from './schema/story.ts';

/** One entry of a file. */
export interface CheckedEntry<T> {
  readonly id: string;
  readonly entry: T;
  readonly file: StoryFile;
  readonly path: Path;
}

/** All entries of one kind. */
export interface CheckedEntries<T> {
  readonly all: ReadonlyMap<string, CheckedEntry<T>>;
  /** Every id that stands in the files, those of faulty entries too, so that one mistake is not told twice. */
  readonly ids: ReadonlySet<string>;
  /** A file could not be read, so that ids may be missing that stand there. */
  readonly partial: boolean;
}

export interface CheckedClaim {
  readonly entry: ClaimEntry;
  /** Absent on a bare denial. */
  readonly value?: Value;
  readonly file: StoryFile;
  readonly path: Path;
}

/** One answer of a fact, with the way to it from the top of the file. */
export interface CheckedAnswer {
  readonly id: string;
  readonly label: Text;
  readonly kind_of?: string;
  readonly path: Path;
}

export interface CheckedFact {
  readonly id: string;
  readonly file: StoryFile;
  readonly head: FactEntry;
  /** In the order of the card. */
  readonly answers: readonly CheckedAnswer[];
  readonly claims: readonly CheckedClaim[];
  /** How many claims stand in the file, the faulty ones too. */
  readonly written: number;
}

export interface CheckedStory {
  readonly read: ReadStory;
  readonly head?: StoryEntry;
  readonly sources: CheckedEntries<SourceEntry>;
  /** By name. */
  readonly outlets: CheckedEntries<OutletEntry>;
  readonly speakers: CheckedEntries<SpeakerEntry>;
  readonly statements: CheckedEntries<StatementEntry>;
  readonly facts: readonly CheckedFact[];
  /** Every fact file, the faulty ones too. */
  readonly factIds: ReadonlySet<string>;
}

/** The place of one key of an entry. */
export function placeOf(entry: { readonly file: StoryFile; readonly path: Path }, ...path: Path): Place {
  return entry.file.at([...entry.path, ...path]);
}

/** One thing or a list of them, as a list. */
export function asList<T>(one: T | readonly T[] | undefined): readonly T[] {
  if (one === undefined) return [];
  return Array.isArray(one) ? (one as readonly T[]) : [one as T];
}

/** The acts of an entry, each with the way to it. */
export function actsIn<T>(acts: T | readonly T[] | undefined): readonly (readonly [act: T, path: Path])[] {
  return asList(acts).map((act, i) => [act, Array.isArray(acts) ? ['acts', i] : ['acts']] as const);
}
