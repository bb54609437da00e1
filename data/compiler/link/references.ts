/** Every id that one entry names must stand somewhere. Proposes the nearest that does. */

import { isSlug } from '../../bundle/stored.ts';
import { actsIn, asList, type CheckedEntries, type CheckedStory, placeOf } from '../check/checked.ts';
import { groupsOf } from '../check/group-list.ts';
import type { ActEntry } from '../check/schema/speaker.ts';
import type { StoryEntry } from '../check/schema/story.ts';
import type { ReportIssue } from '../issue.ts';
import { nearest } from '../nearest.ts';
import type { Path, StoryFile } from '../read/read-story.ts';
import type { LinkCode } from './codes.ts';
import { checkDenial } from './denials.ts';

type Held = { readonly file: StoryFile; readonly path: Path };
type Known = Pick<CheckedEntries<unknown>, 'ids' | 'partial'>;

export function checkReferences(story: CheckedStory, report: ReportIssue<LinkCode>): void {
  const facts: Known = { ids: story.factIds, partial: false };
  const misspelled = new Map<Known, ReadonlySet<string>>();
  /** An id of this name is there, in letters that no id can have. That was reported already. */
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
    report('unknown-id', placeOf(from, ...path), () => {
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

  const speakers = (ids: string | readonly string[] | undefined, from: Held, key: string) => {
    for (const [i, id] of asList(ids).entries())
      speaker(id, from, ...(typeof ids === 'string' ? [key] : [key, i]));
  };
  const acts = (written: ActEntry | readonly ActEntry[] | undefined, from: Held) => {
    for (const [act, path] of actsIn(written)) {
      speaker(act.by, from, ...path, 'by');
      source(act.source, from, ...path, 'source');
    }
  };
  const groups: Known = {
    ids: new Set(story.head === undefined ? [] : groupsOf(story.head).map(({ id }) => id)),
    partial: story.head === undefined,
  };
  const group = (id: string | undefined, from: Held) =>
    refer('group', groups, 'story.yaml', id, from, 'group');

  for (const one of story.outlets.all.values()) {
    speaker(one.entry.part_of, one, 'part_of');
    group(one.entry.group, one);
  }
  for (const one of story.speakers.all.values()) {
    speaker(one.entry.part_of, one, 'part_of');
    group(one.entry.group, one);
  }
  for (const one of story.statements.all.values()) {
    speakers(one.entry.said_by, one, 'said_by');
    speaker(one.entry.citing, one, 'citing');
    acts(one.entry.acts, one);
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
      speakers(entry.said_by, claim, 'said_by');
      speaker(entry.citing, claim, 'citing');
      acts(entry.acts, claim);
      source(entry.past?.source, claim, 'past', 'source');
      checkDenial(one, claim, story.speakers, speaker, report);
      source(entry.traced, claim, 'traced');
      if (entry.traced !== undefined && entry.traced === entry.source) {
        report('traced-to-itself', placeOf(claim, 'traced'), {
          message: 'a claim is traced to another source than its own',
          found: entry.traced,
        });
      }
      for (const key of ['includes', 'excludes', 'may_include'] as const) {
        for (const [i, id] of (entry[key] ?? []).entries()) fact(id, claim, key, i);
      }
    }
  }
  if (story.head !== undefined) checkList(story, story.head, fact, report);
}

/** The line that would make an id known. */
const lines: Readonly<Record<string, (id: string) => string>> = {
  source: (id) => `sources.yaml: "${id}: { outlet: …, published: …, language: … }"`,
  speaker: (id) => `speakers.yaml: "${id}: { name: … }"`,
  statement: (id) => `"statements:" of this fact: "${id}: { said_by: …, on: … }"`,
  group: (id) => `"groups:" of story.yaml: "${id}: …"`,
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
  report: ReportIssue<LinkCode>,
): void {
  const file = story.read.head;
  if (file === undefined) return;
  const listed = new Set<string>();
  for (const [i, id] of head.facts.entries()) {
    fact(id, { file, path: [] }, 'facts', i);
    if (listed.has(id)) {
      report('duplicate-id', file.at(['facts', i]), {
        message: `"${id}" is listed twice; keep one`,
        found: id,
      });
    }
    listed.add(id);
  }
  const under = new Map<string, string>();
  for (const [i, section] of (head.sections ?? []).entries()) {
    for (const [j, id] of section.facts.entries()) {
      fact(id, { file, path: [] }, 'sections', i, 'facts', j);
      const first = under.get(id);
      if (first !== undefined) {
        report('duplicate-id', file.at(['sections', i, 'facts', j]), {
          message: `"${id}" stands under "${first}" already; keep one`,
          found: id,
        });
      }
      under.set(id, section.id);
    }
  }
  for (const id of story.factIds) {
    if (listed.has(id)) continue;
    report('fact-not-listed', file.at(['facts'], 'key'), {
      message: `facts/${id}.yaml is not in this list, so it would not be on the card`,
      nearest: `[${[...head.facts, id].join(', ')}]`,
    });
  }
}
