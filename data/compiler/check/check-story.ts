/** The second stage: every file by itself. Values are read here; what files say of each other is the third stage's. */
import type { Tell } from '../issue.ts';
import type { ReadStory, StoryFile } from '../read/read-story.ts';
import { Collection, checkEntries } from './check-entries.ts';
import { checkFact, factId } from './check-fact.ts';
import type { CheckedStory } from './checked.ts';
import type { CheckCode } from './codes.ts';
import {
  type SourceEntry,
  type SpeakerEntry,
  type StatementEntry,
  sourceShape,
  speakerShape,
  statementShape,
  storyShape,
} from './schema/story.ts';
import { shaped } from './shape.ts';

/** `duplicate` is told of statement ids that two files use; keys repeated in one file are found while reading. */
export function checkStory(
  read: ReadStory,
  tell: Tell<CheckCode>,
  duplicate: (first: string, id: string, again: StoryFile, at: readonly PropertyKey[]) => void,
): CheckedStory {
  const head =
    read.head?.tree === undefined ? undefined : shaped(storyShape, read.head.tree ?? {}, read.head, [], tell);

  const sources = new Collection<SourceEntry>();
  const speakers = new Collection<SpeakerEntry>();
  const statements = new Collection<StatementEntry>();
  const from = (file: StoryFile | undefined, into: Collection<unknown>, add: (file: StoryFile) => void) => {
    if (file === undefined) return;
    if (file.tree === undefined) into.partial = true;
    else add(file);
  };
  from(read.sources, sources, (file) =>
    checkEntries(file, [], file.tree, sourceShape, sources, tell, duplicate),
  );
  from(read.speakers, speakers, (file) =>
    checkEntries(file, [], file.tree, speakerShape, speakers, tell, duplicate),
  );
  from(read.statements, statements, (file) =>
    checkEntries(file, [], file.tree, statementShape, statements, tell, duplicate),
  );
  if (read.sources === undefined) sources.partial = true;

  for (const file of read.facts) {
    from(file, statements, () => {
      const tree = withoutClaim((file.tree as { statements?: unknown } | null)?.statements, file, tell);
      checkEntries(file, ['statements'], tree, statementShape, statements, tell, duplicate);
    });
  }
  const languageOf = (source: string) => sources.all.get(source)?.entry.language ?? head?.language ?? 'en';
  const zone = head?.time_zone ?? '+00:00';
  const facts = read.facts.flatMap((file) =>
    file.tree === undefined ? [] : (checkFact(file, languageOf, zone, tell) ?? []),
  );
  return {
    read,
    ...(head === undefined ? {} : { head }),
    sources,
    speakers,
    statements,
    facts,
    factIds: new Set(read.facts.map(factId)),
  };
}

/** The statements of a fact without the keys of a claim that was added below them. */
function withoutClaim(statements: unknown, file: StoryFile, tell: Tell<CheckCode>): unknown {
  if (typeof statements !== 'object' || statements === null || Array.isArray(statements)) return statements;
  const { source, value, anchor, said_by, as_of, statement, traced, ...rest } = statements as Record<
    string,
    unknown
  >;
  if (typeof source !== 'string') return statements;
  tell('wrong-type', file.at(['statements', 'source'], 'key'), {
    message:
      'a claim cannot stand under "statements:"; move it to the end of the list under "claims:", with "- " before its first key',
  });
  return rest;
}
