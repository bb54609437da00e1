/** The second stage: every file by itself. Values are read here; what files say of each other is the third stage's. */
import type { z } from 'zod';
import type { ReportIssue } from '../issue.ts';
import type { Path, ReadStory, StoryFile } from '../read/read-story.ts';
import { factOf } from '../read/story-file.ts';
import { Collection, checkEntries, type Kept } from './check-entries.ts';
import { checkFact, factId } from './check-fact.ts';
import type { CheckedStory } from './checked.ts';
import type { CheckCode } from './codes.ts';
import { type OutletEntry, outletShape, type SourceEntry, sourceShape } from './schema/source.ts';
import { type SpeakerEntry, type StatementEntry, speakerShape, statementShape } from './schema/speaker.ts';
import { storyShape } from './schema/story.ts';
import { shaped } from './shape.ts';

type Duplicate = (first: string, id: string, again: StoryFile, at: Path) => void;

/** `duplicate` is called with statement ids that two files use; keys repeated in one file are found while reading. */
export function checkStory(
  read: ReadStory,
  report: ReportIssue<CheckCode>,
  duplicate: Duplicate,
): CheckedStory {
  const head =
    read.head?.tree === undefined
      ? undefined
      : shaped(storyShape, read.head.tree ?? {}, read.head, [], report);
  const sources = new Collection<SourceEntry>();
  const outlets = new Collection<OutletEntry>();
  const speakers = new Collection<SpeakerEntry>();
  const statements = new Collection<StatementEntry>();
  /** The entries of a file, which stand at its top, or as a list under the file's own name. */
  const from = <T extends z.ZodType>(
    file: StoryFile | undefined,
    name: string,
    shape: T,
    into: Collection<z.output<T>>,
    kept: Kept = {},
  ) => {
    if (file === undefined) return;
    if (file.tree === undefined) {
      into.partial = true;
      return;
    }
    const inner = under(file.tree, name);
    const wrapped = Array.isArray(inner);
    if (wrapped) checkEntries(file, [name], inner, shape, into, report, duplicate, kept);
    const reserved = [...(kept.reserved ?? []), ...(wrapped ? [name] : [])];
    const all = wrapped && Object.keys(file.tree as object).every((key) => reserved.includes(key));
    if (!all) checkEntries(file, [], file.tree, shape, into, report, duplicate, { ...kept, reserved });
  };
  from(read.sources, 'sources', sourceShape, sources, { reserved: ['outlets'] });
  from(read.speakers, 'speakers', speakerShape, speakers);
  from(read.statements, 'statements', statementShape, statements);
  if (read.sources === undefined) sources.partial = true;
  if (read.misnamed.has('speakers.yaml')) speakers.partial = true;
  // A fact that is not read yet may hold the statement that another one names.
  if (read.misnamed.size > 0) statements.partial = true;
  if (read.sources?.tree !== undefined && !Array.isArray(read.sources.tree)) {
    const tree = under(read.sources.tree, 'outlets');
    checkEntries(read.sources, ['outlets'], tree, outletShape, outlets, report, duplicate, { key: 'name' });
  }

  for (const file of read.facts) {
    if (file.tree === undefined) {
      statements.partial = true;
      continue;
    }
    const tree = withoutClaim(under(file.tree, 'statements'), file, report);
    checkEntries(file, ['statements'], tree, statementShape, statements, report, duplicate);
  }
  const languageOf = (source: string) => sources.all.get(source)?.entry.language ?? head?.language ?? 'en';
  const facts = read.facts.flatMap((file) =>
    file.tree === undefined ? [] : (checkFact(file, languageOf, report) ?? []),
  );
  return {
    read,
    ...(head === undefined ? {} : { head }),
    sources,
    outlets,
    speakers,
    statements,
    facts,
    factIds: new Set([...read.facts.map(factId), ...misnamedFacts(read)]),
  };
}

/** The ids of facts whose files are to be renamed. */
function misnamedFacts({ misnamed }: ReadStory): string[] {
  return [...misnamed].flatMap((name) => factOf(name) ?? []);
}

function under(tree: unknown, key: string): unknown {
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree)) return undefined;
  return (tree as Record<string, unknown>)[key];
}

/** The statements of a fact without the keys of a claim that was added below them. */
function withoutClaim(statements: unknown, file: StoryFile, report: ReportIssue<CheckCode>): unknown {
  if (typeof statements !== 'object' || statements === null || Array.isArray(statements)) return statements;
  const { source, value, anchor, said_by, as_of, statement, traced, ...rest } = statements as Record<
    string,
    unknown
  >;
  if (typeof source !== 'string') return statements;
  report('wrong-type', file.at(['statements', 'source'], 'key'), {
    message:
      'a claim cannot stand under "statements:"; move it to the end of the list under "claims:", with "- " before its first key',
  });
  return rest;
}
