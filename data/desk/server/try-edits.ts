/** What edits would do to a story, without doing it: compiled in memory, and told for the claim that they are about. */
import type { Bundle } from '../../bundle/types.ts';
import { type CompiledStory, compileFiles } from '../../compiler/compile-files.ts';
import { factOf, type Issue } from '../../compiler/index.ts';
import type { EditRequest, FactEffect, PreviewResult } from '../api.ts';
import type { StoryFiles } from '../edit/edits.ts';
import { compilePart } from '../preview/compile-part.ts';
import { onlyFact } from '../preview/one-fact.ts';
import { tellChange } from '../preview/tell.ts';
import { claimAtLine } from './claim-lines.ts';
import { deskIssues } from './desk-issues.ts';
import type { Opened } from './opened.ts';
import type { Desk } from './parts.ts';

type About = NonNullable<EditRequest['about']>;
type Tried = Pick<CompiledStory, 'bundle' | 'issues' | 'placeOf'>;

/** `files` are those of the story with the edits made, `changed` the names of those that are other than before. */
export async function tryFiles(
  desk: Pick<Desk, 'now' | 'cards'>,
  opened: Opened,
  files: StoryFiles,
  changed: readonly string[],
  about: About | undefined,
): Promise<PreviewResult> {
  const before = await opened.compiled();
  const base = before.bundle ?? opened.lastGood();
  const tried = changed.length === 0 ? before : tryCompiling(desk, opened, files, changed, base);
  const known = new Set(before.issues.map(keyOf));
  const place = about && placeIn(tried, about);
  const text = about === undefined ? '' : (files.get(`facts/${about.fact}.yaml`) ?? '');
  const index = place === undefined ? undefined : claimAtLine(text, place.line);
  // New mistakes, and doubts about this very claim; what the story had before is not the edit's.
  const own = tried.issues.filter(
    (issue) =>
      (issue.severity === 'error' && !known.has(keyOf(issue))) ||
      (index !== undefined && issue.file === place?.file && claimAtLine(text, issue.line) === index),
  );
  const told = tried.bundle && about && tellChange(base, tried.bundle, about);
  return {
    issues: own.length === 0 ? [] : deskIssues(own, files, opened.treesOf(files)),
    problems: [],
    ...(told === undefined || about === undefined
      ? {}
      : { told: { ...told, fact: about.fact, ...cardsOf(desk, base, tried.bundle, about.fact) } }),
  };
}

function tryCompiling(
  desk: Pick<Desk, 'now'>,
  opened: Opened,
  files: StoryFiles,
  changed: readonly string[],
  base: Bundle | undefined,
): Tried {
  const options = { now: desk.now(), cache: opened.cache, displayPath: opened.story };
  const whole = (): Tried => compileFiles(files, opened.story, options);
  const facts = changed.flatMap((name) => factOf(name) ?? []);
  if (base === undefined || facts.length === 0 || changed.includes('story.yaml')) return whole();
  const part = compilePart(files, base, facts, options);
  // An id of a fact outside the family is no mistake of the whole story.
  return part.bundle === undefined ? whole() : part;
}

function keyOf({ code, file, message }: Issue): string {
  return `${code} ${file} ${message}`;
}

/** Where the claim stands; the last one, where two have the same source and anchor. */
function placeIn({ bundle, placeOf }: Tried, { fact, source, anchor }: About) {
  const claims = bundle?.facts.find(({ id }) => id === fact)?.claims ?? [];
  const places = claims
    .filter((one) => one.source === source && one.anchor === anchor)
    .flatMap(({ id }) => placeOf?.(fact, id) ?? []);
  return places.sort((a, b) => a.line - b.line).at(-1);
}

function cardsOf(
  { cards }: Pick<Desk, 'cards'>,
  base: Bundle | undefined,
  tried: Bundle | undefined,
  fact: string,
): Pick<FactEffect, 'before' | 'after'> {
  const before = base && onlyFact(base, fact);
  const after = tried && onlyFact(tried, fact);
  return {
    // Two cards stand on one page; their titles tell them apart for who listens.
    ...(before === undefined ? {} : { before: cards.keep({ ...before, title: 'The card before' }) }),
    ...(after === undefined ? {} : { after: cards.keep({ ...after, title: 'The card after' }) }),
  };
}
