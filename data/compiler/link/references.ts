/** Every id that one entry names must stand somewhere. Proposes the nearest that does. */
import { type CheckedStory, type Entries, placeOf } from '../check/checked.ts';
import type { StoryEntry } from '../check/schema/story.ts';
import type { Tell } from '../issue.ts';
import { nearest } from '../nearest.ts';
import type { Path, StoryFile } from '../read/read-story.ts';
import { isSlug } from '../slug.ts';
import type { LinkCode } from './codes.ts';

type Held = { readonly file: StoryFile; readonly path: Path };
type Known = Pick<Entries<unknown>, 'ids' | 'partial'>;

export function checkReferences(story: CheckedStory, tell: Tell<LinkCode>): void {
  const facts: Known = { ids: story.factIds, partial: false };
  const misspelled = new Map<Known, ReadonlySet<string>>();
  /** An id of this name stands there, in letters that no id can have: it is told of that, and once is enough. */
  const isTold = (known: Known, id: string): boolean => {
    const wrong =
      misspelled.get(known) ??
      new Set([...known.ids].filter((one) => !isSlug(one)).map((one) => one.toLowerCase()));
    misspelled.set(known, wrong);
    return wrong.has(id);
  };
  const refer = (
    kind: string,
    known: Known,
    where: string,
    id: string | undefined,
    from: Held,
    ...path: Path
  ) => {
    if (id === undefined || known.partial || known.ids.has(id) || isTold(known, id)) return;
    tell('unknown-id', placeOf(from, ...path), () => {
      const meant = nearest(id, known.ids);
      // A slip keeps about the length of the id; what only resembles another may well be somebody else.
      const sure = meant !== undefined && Math.abs(meant.length - id.length) <= 2;
      return {
        message: `there is no ${kind} "${id}" in ${where}`,
        found: id,
        nearest: meant,
        ...(sure ? {} : { expected: among(kind, known, id) }),
      };
    });
  };
  const source = (id: string | undefined, from: Held, ...path: Path) =>
    refer('source', story.sources, 'sources.yaml', id, from, ...path);
  const speaker = (id: string | undefined, from: Held, ...path: Path) =>
    refer('speaker', story.speakers, 'speakers.yaml', id, from, ...path);
  const fact = (id: string | undefined, from: Held, ...path: Path) =>
    refer('fact', facts, 'facts/', id, from, ...path);

  for (const one of story.sources.all.values()) speaker(one.entry.part_of, one, 'part_of');
  for (const one of story.speakers.all.values()) speaker(one.entry.part_of, one, 'part_of');
  for (const one of story.statements.all.values()) {
    speaker(one.entry.said_by, one, 'said_by');
    speaker(one.entry.citing, one, 'citing');
    const { withdrawn } = one.entry;
    const acts = withdrawn === undefined ? [] : [withdrawn].flat();
    for (const [i, act] of acts.entries()) {
      const path = Array.isArray(withdrawn) ? ['withdrawn', i] : ['withdrawn'];
      speaker(act.by, one, ...path, 'by');
      source(act.source, one, ...path, 'source');
    }
  }
  for (const one of story.facts) {
    fact(one.head.part_of, { file: one.file, path: [] }, 'part_of');
    for (const claim of one.claims) {
      const { entry } = claim;
      source(entry.source, claim, 'source');
      refer(
        'statement',
        story.statements,
        'this fact or in statements.yaml',
        entry.statement,
        claim,
        'statement',
      );
      if (entry.said_by !== 'unstated') speaker(entry.said_by, claim, 'said_by');
      source(entry.traced, claim, 'traced');
      if (entry.traced !== undefined && entry.traced === entry.source) {
        tell('traced-to-itself', placeOf(claim, 'traced'), {
          message: 'a claim is traced to another source than its own',
          found: entry.traced,
        });
      }
      for (const key of ['includes', 'excludes', 'may_include'] as const) {
        for (const [i, id] of (entry[key] ?? []).entries()) fact(id, claim, key, i);
      }
    }
  }
  if (story.head !== undefined) checkList(story, story.head, fact, tell);
}

/** The line that would make an id known. */
const lines: Readonly<Record<string, (id: string) => string>> = {
  source: (id) => `sources.yaml: "${id}: { outlet: …, published: …, language: … }"`,
  speaker: (id) => `speakers.yaml: "${id}: { name: … }"`,
  statement: (id) => `"statements:" of this fact: "${id}: { said_by: …, on: … }"`,
};

/** The ids that there are, when they are few, and how to add another. */
function among(kind: string, { ids }: Known, id: string): string | undefined {
  const few = ids.size > 0 && ids.size <= 12 ? [...ids].sort().join(', ') : undefined;
  const line = isSlug(id) ? lines[kind]?.(id) : undefined;
  if (line === undefined) return few;
  return few === undefined ? `add it to ${line}` : `${few}; or add it to ${line}`;
}

/** story.yaml names every fact once. */
function checkList(
  story: CheckedStory,
  head: StoryEntry,
  fact: (id: string, from: Held, ...path: Path) => void,
  tell: Tell<LinkCode>,
): void {
  const file = story.read.head;
  if (file === undefined) return;
  const listed = new Set<string>();
  for (const [i, id] of head.facts.entries()) {
    fact(id, { file, path: [] }, 'facts', i);
    if (listed.has(id)) {
      tell('duplicate-id', file.at(['facts', i]), {
        message: `"${id}" is listed twice; keep one`,
        found: id,
      });
    }
    listed.add(id);
  }
  for (const id of story.factIds) {
    if (listed.has(id)) continue;
    tell('fact-not-listed', file.at(['facts'], 'key'), {
      message: `facts/${id}.yaml is not in this list, so it would not be on the card`,
      nearest: `[${[...head.facts, id].join(', ')}]`,
    });
  }
}
