/** Notices a story that is written in the format of the first edition, and names the command that moves it. */
import type { ReportIssue } from '../issue.ts';
import type { ReadCode } from './codes.ts';
import type { ReadStory } from './read-story.ts';
import type { Path, StoryFile } from './story-file.ts';

/** Whether something stands in the story that only the first edition had; told once, at the first such place. */
export function isFirstEdition(read: ReadStory, report: ReportIssue<ReadCode>): boolean {
  const files = [read.sources, read.speakers, read.statements, ...read.facts];
  for (const file of files) {
    const found = file === undefined ? undefined : oldKey(file);
    if (file === undefined || found === undefined) continue;
    report('first-edition', file.at(found.path, found.part), {
      message: `${found.what} is of the first edition; "npm run wwk -- migrate ${read.story}" rewrites the story's files`,
      found: String(found.path.at(-1)),
    });
    return true;
  }
  return false;
}

interface Found {
  readonly path: Path;
  readonly what: string;
  readonly part: 'key' | 'value';
}

function oldKey(file: StoryFile): Found | undefined {
  const { name, tree } = file;
  const entries = (at: unknown): [string, Record<string, unknown>][] =>
    isMap(at)
      ? Object.entries(at).filter((one): one is [string, Record<string, unknown>] => isMap(one[1]))
      : [];
  if (name === 'sources.yaml') {
    const [id] = entries(tree).find(([key, one]) => key !== 'outlets' && 'part_of' in one) ?? [];
    return id === undefined
      ? undefined
      : { path: [id, 'part_of'], what: '"part_of" of a source', part: 'key' };
  }
  if (!isMap(tree)) return undefined;
  const statements = name === 'statements.yaml' ? tree : tree.statements;
  for (const [id, one] of entries(statements)) {
    if (!('withdrawn' in one)) continue;
    const path = name === 'statements.yaml' ? [id, 'withdrawn'] : ['statements', id, 'withdrawn'];
    return { path, what: '"withdrawn"', part: 'key' };
  }
  if (!name.startsWith('facts/')) return undefined;
  if (tree.counts === 'on one day') return { path: ['counts'], what: '"on one day"', part: 'value' };
  if ('unit_one' in tree) return { path: ['unit_one'], what: '"unit_one"', part: 'key' };
  const claims = Array.isArray(tree.claims) ? tree.claims : [];
  const at = claims.findIndex((claim) => isMap(claim) && claim.said_by === 'unstated');
  return at < 0 ? undefined : { path: ['claims', at, 'said_by'], what: '"unstated"', part: 'value' };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
