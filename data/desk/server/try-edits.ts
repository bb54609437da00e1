/** What edits would do to a story, without doing it: compiled in memory, and told for the claim that they are about. */
import { compileFiles } from '../../compiler/compile-files.ts';
import type { Issue } from '../../compiler/index.ts';
import type { DeskIssue, EditRequest, PreviewResult, Told } from '../api.ts';
import type { StoryFiles } from '../edit/edits.ts';
import { compilePart } from '../preview/compile-part.ts';
import { onlyFact } from '../preview/one-fact.ts';
import { tellChange } from '../preview/tell.ts';
import { deskIssues } from './desk-issues.ts';
import type { Opened } from './opened.ts';
import type { Desk } from './parts.ts';
import { treeReader } from './trees.ts';

type About = EditRequest['about'];

/** `files` are those of the story with the edits made, `changed` the names of those that are other than before. */
export async function tryFiles(
  desk: Pick<Desk, 'now' | 'cards'>,
  opened: Opened,
  files: StoryFiles,
  changed: readonly string[],
  about: About,
): Promise<PreviewResult> {
  const base = (await opened.compiled()).bundle ?? opened.lastGood();
  const facts = changed.flatMap((name) => /^facts\/(.+)\.yaml$/.exec(name)?.[1] ?? []);
  const options = { now: desk.now(), cache: opened.cache, shown: opened.story };
  const whole = (): { readonly issues: readonly Issue[]; readonly bundle?: typeof base } =>
    compileFiles(files, opened.story, options);
  const part =
    base === undefined || changed.includes('story.yaml') ? whole() : compilePart(files, base, facts, options);
  // An id of a fact outside the family is no mistake of the whole story.
  const { bundle, issues } = part.bundle === undefined && base !== undefined ? whole() : part;
  const told = bundle && about && tellChange(base, bundle, about);
  const trees = treeReader()(new Map([...files].filter(([name]) => concerns(name, facts))));
  return {
    issues: deskIssues(issues, files, trees).filter((issue) => isOfEdit(issue, about)),
    problems: [],
    ...(bundle === undefined || about === undefined || told === undefined
      ? {}
      : {
          told: withCards(
            desk,
            { ...told, fact: about.fact },
            base && onlyFact(base, about.fact),
            onlyFact(bundle, about.fact),
          ),
        }),
  };
}

function withCards(
  { cards }: Pick<Desk, 'cards'>,
  told: Omit<Told, 'before' | 'after'>,
  before: ReturnType<typeof onlyFact>,
  after: ReturnType<typeof onlyFact>,
): Told {
  return {
    ...told,
    ...(before === undefined ? {} : { before: cards.keep(before) }),
    ...(after === undefined ? {} : { after: cards.keep(after) }),
  };
}

function concerns(name: string, facts: readonly string[]): boolean {
  return !name.startsWith('facts/') || facts.some((fact) => name === `facts/${fact}.yaml`);
}

/** Mistakes, and doubts about this very claim; what the story had before is not the edit's. */
function isOfEdit({ severity, claim, code }: DeskIssue, about: About): boolean {
  if (code === 'not-used' || code === 'not-signed') return false;
  if (severity === 'error') return true;
  return (
    about !== undefined &&
    claim !== undefined &&
    claim.fact === about.fact &&
    claim.source === about.source &&
    claim.anchor === about.anchor
  );
}
