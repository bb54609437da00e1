/** What proposals need to know of a story, from its checked files: a story with mistakes gives what can be read of it. */

import type { Text } from '../../bundle/types.ts';
import { asList, type CheckedStory } from '../../compiler/check/checked.ts';
import { unitWords } from '../../compiler/check/value/units.ts';
import type { FactForProposals, StoryForProposals } from './proposal.ts';

/** `without` leaves out the claims of one source, which is entered again. */
export function storyForProposals(story: CheckedStory, without?: string): StoryForProposals {
  const outlets = new Set(story.outlets.all.keys());
  for (const { entry } of story.sources.all.values()) {
    outlets.add(entry.outlet);
    if (entry.original !== undefined) outlets.add(entry.original.outlet);
  }
  return {
    timeZone: story.head?.time_zone ?? 'UTC',
    facts: story.facts.map(({ head, id, answers, claims }): FactForProposals => {
      const others = claims.filter(({ entry }) => entry.source !== without).map(({ entry }) => entry);
      return {
        id,
        kind: head.kind,
        ...(head.part_of !== undefined && { partOf: head.part_of }),
        asks: textsOf(head.asks),
        labels: textsOf(head.label),
        units: [...unitWords(head.unit)],
        ...(head.money !== undefined && { currency: head.money.currency }),
        answers: answers.flatMap(({ label }) => textsOf(label)),
        scopes: [head.where, head.who, ...others.map(({ scope }) => scope)].flatMap((one) => textsOf(one)),
        anchors: others.flatMap(({ anchor }) => anchor ?? []),
        values: others.flatMap(({ value }) =>
          typeof value === 'string' || typeof value === 'number' ? String(value) : [],
        ),
      };
    }),
    speakers: [...story.speakers.all.values()].map(({ id, entry }) => ({
      id,
      names: [...new Set([...textsOf(entry.name), ...textsOf(entry.short)])],
      named: entry.named !== false,
    })),
    outlets: asList([...outlets]),
  };
}

function textsOf(text: Text | undefined): string[] {
  if (text === undefined) return [];
  return typeof text === 'string' ? [text] : Object.values(text);
}
