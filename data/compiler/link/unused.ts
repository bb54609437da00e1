/** Likely slips: one number under two facts, entries that nothing uses, circles. */
import { actsIn, asList, type CheckedEntries, type CheckedStory, placeOf } from '../check/checked.ts';
import { deniedBy } from '../check/denied.ts';
import { outletSpeakers } from '../check/outlet-names.ts';
import type { ActEntry } from '../check/schema/speaker.ts';
import type { ReportIssue } from '../issue.ts';
import type { LinkCode } from './codes.ts';
import { allClaims, type Linked } from './linked.ts';

export function checkTwice(linked: Linked, report: ReportIssue<LinkCode>): void {
  const seen = new Map<string, string>();
  for (const { claim, fact } of allClaims(linked)) {
    const { value, entry } = claim;
    if (value === undefined || !('n' in value || 'low' in value)) continue;
    const key = JSON.stringify([entry.source, entry.anchor, value]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, fact.id);
    else if (first !== fact.id) {
      report('one-number-two-facts', placeOf(claim, 'anchor'), {
        message: `the same number from the same passage of ${entry.source} stands under ${first} too`,
        found: entry.anchor,
      });
    }
  }
}

export function checkUnused(story: CheckedStory, report: ReportIssue<LinkCode>): void {
  const { sources, speakers, statements, facts } = story;
  // A file or claim that could not be read may be the one that uses an entry.
  const whole =
    !sources.partial && !speakers.partial && !statements.partial && facts.length === story.factIds.size;
  if (!whole || facts.some((fact) => fact.claims.length < fact.written)) return;
  const used = { source: new Set<string>(), speaker: new Set<string>(), statement: new Set<string>() };
  const use = (kind: keyof typeof used, ...ids: readonly (string | undefined)[]) => {
    for (const id of ids) if (id !== undefined) used[kind].add(id);
  };
  const act = (acts: ActEntry | readonly ActEntry[] | undefined) => {
    for (const [{ by, source }] of actsIn(acts)) {
      use('speaker', by);
      use('source', source);
    }
  };
  for (const { entry } of story.outlets.all.values()) use('speaker', entry.part_of);
  for (const { entry } of speakers.all.values()) use('speaker', entry.part_of);
  use('speaker', ...outletSpeakers(story));
  for (const { entry } of statements.all.values()) {
    use('speaker', ...asList(entry.said_by), entry.citing);
    act(entry.acts);
  }
  for (const { answers, claims } of facts) {
    for (const { entry } of claims) {
      const denied = deniedBy(entry, answers);
      use('source', entry.source, entry.traced, entry.past?.source);
      use('statement', entry.statement);
      use('speaker', ...asList(entry.said_by), entry.citing);
      if (denied !== undefined && 'voice' in denied) use('speaker', denied.voice);
      act(entry.acts);
    }
  }
  const idle = (kind: keyof typeof used, entries: CheckedEntries<unknown>) =>
    [...entries.all.values()].filter(({ id }) => !used[kind].has(id)).map((one) => ({ kind, one }));
  const all = [...idle('source', sources), ...idle('speaker', speakers), ...idle('statement', statements)];
  const [first] = all;
  if (first === undefined) return;
  // One line for all of them: while a story is being written they are many, and the least of its worries.
  report('not-used', first.one.file.at(first.one.path, 'key'), {
    message: `nothing refers to ${named(all.map(({ kind, one }) => ({ kind, id: one.id })))}`,
    found: first.one.id,
  });
}

/** "the speaker "a"", "2 sources (a, b) and the statement "c"". */
function named(all: readonly { readonly kind: string; readonly id: string }[]): string {
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  const parts = kinds.map((kind) => {
    const ids = all.filter((one) => one.kind === kind).map(({ id }) => id);
    const shown = ids.length > 8 ? `${ids.slice(0, 8).join(', ')} …` : ids.join(', ');
    return ids.length === 1 ? `the ${kind} "${ids[0]}"` : `${ids.length} ${kind}s (${shown})`;
  });
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** Chains of part_of that come back to where they began, each told once. */
export function checkCircles(story: CheckedStory, report: ReportIssue<LinkCode>): void {
  const speakers = new Map([...story.speakers.all.values()].map(({ id, entry }) => [id, entry.part_of]));
  for (const id of circles(speakers)) {
    const speaker = story.speakers.all.get(id);
    if (speaker)
      report('part-of-itself', placeOf(speaker, 'part_of'), {
        message: `"${id}" ends up as a part of itself`,
        found: id,
      });
  }
  for (const fact of story.facts) {
    const kinds = new Map(fact.answers.map(({ id, kind_of }) => [id, kind_of]));
    for (const id of circles(kinds)) {
      const path = fact.answers.find((one) => one.id === id)?.path ?? [];
      report('part-of-itself', fact.file.at([...path, 'kind_of']), {
        message: `the answer "${id}" ends up as a kind of itself`,
        found: id,
      });
    }
  }
  const facts = new Map(story.facts.map(({ id, head }) => [id, head.part_of]));
  for (const id of circles(facts)) {
    const fact = story.facts.find((one) => one.id === id);
    if (fact)
      report('part-of-itself', fact.file.at(['part_of']), {
        message: `"${id}" ends up as a part of itself`,
        found: id,
      });
  }
}

/** The first id, in alphabetical order, of every circle. */
function circles(wider: ReadonlyMap<string, string | undefined>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  for (const start of [...wider.keys()].sort()) {
    const chain = new Set<string>();
    let id: string | undefined = start;
    while (id !== undefined && !done.has(id) && !chain.has(id)) {
      chain.add(id);
      id = wider.get(id);
    }
    if (id !== undefined && chain.has(id)) found.push(id);
    for (const one of chain) done.add(one);
  }
  return found;
}
