/** Likely slips: one number under two facts, entries that nothing uses, circles. */
import { type CheckedStory, type Entries, placeOf } from '../check/checked.ts';
import type { Tell } from '../issue.ts';
import type { LinkCode } from './codes.ts';
import { actsOf, type Linked } from './linked.ts';
import { outletSpeakers } from './names.ts';

export function checkTwice(linked: Linked, tell: Tell<LinkCode>): void {
  const seen = new Map<string, string>();
  for (const { claim, fact } of [...linked.claims.values()].flat()) {
    const { value, entry } = claim;
    if (fact.head.kind !== 'count' || !('n' in value || 'low' in value)) continue;
    const key = JSON.stringify([entry.source, entry.anchor, value]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, fact.id);
    else if (first !== fact.id) {
      tell('one-number-two-facts', placeOf(claim, 'anchor'), {
        message: `the same number from the same passage of ${entry.source} stands under ${first} too`,
        found: entry.anchor,
      });
    }
  }
}

export function checkUnused(story: CheckedStory, tell: Tell<LinkCode>): void {
  const { sources, speakers, statements, facts } = story;
  // A file or claim that could not be read may be the one that uses an entry.
  const whole =
    !sources.partial && !speakers.partial && !statements.partial && facts.length === story.factIds.size;
  if (!whole || facts.some((fact) => fact.claims.length < fact.written)) return;
  const used = { source: new Set<string>(), speaker: new Set<string>(), statement: new Set<string>() };
  const use = (kind: keyof typeof used, id: string | undefined) => id !== undefined && used[kind].add(id);
  for (const { entry } of sources.all.values()) use('speaker', entry.part_of);
  for (const { entry } of speakers.all.values()) use('speaker', entry.part_of);
  for (const id of outletSpeakers(story)) use('speaker', id);
  for (const { entry } of statements.all.values()) {
    use('speaker', entry.said_by);
    use('speaker', entry.citing);
    for (const act of actsOf(entry)) {
      use('speaker', act.by);
      use('source', act.source);
    }
  }
  for (const { entry } of facts.flatMap((fact) => fact.claims)) {
    use('source', entry.source);
    use('source', entry.traced);
    use('statement', entry.statement);
    use('speaker', entry.said_by);
  }
  const report = (kind: keyof typeof used, entries: Entries<unknown>) => {
    for (const one of entries.all.values()) {
      if (used[kind].has(one.id)) continue;
      tell('not-used', one.file.at(one.path, 'key'), {
        message: `nothing refers to the ${kind} "${one.id}"`,
        found: one.id,
      });
    }
  };
  report('source', sources);
  report('speaker', speakers);
  report('statement', statements);
}

/** Chains of part_of that come back to where they began, each told once. */
export function checkCircles(story: CheckedStory, tell: Tell<LinkCode>): void {
  const speakers = new Map([...story.speakers.all.values()].map(({ id, entry }) => [id, entry.part_of]));
  for (const id of circles(speakers)) {
    const speaker = story.speakers.all.get(id);
    if (speaker)
      tell('part-of-itself', placeOf(speaker, 'part_of'), {
        message: `"${id}" ends up as a part of itself`,
        found: id,
      });
  }
  const facts = new Map(story.facts.map(({ id, head }) => [id, head.part_of]));
  for (const id of circles(facts)) {
    const fact = story.facts.find((one) => one.id === id);
    if (fact)
      tell('part-of-itself', fact.file.at(['part_of']), {
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
