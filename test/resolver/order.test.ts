/** What holds in whatever order things are written, switched and asked. */
import fc from 'fast-check';
import { describe } from 'vitest';
import type { Bundle } from '../../data/bundle/types.ts';
import type { View } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { sourceIds, view } from './arbitrary.ts';
import { holds, holdsWith, text } from './holds.ts';

/** Another order of everything whose order means nothing. */
function shuffled(story: Bundle, seed: number): Bundle {
  const mixed = <T>(list: readonly T[]): T[] => {
    const [even, odd] = [
      list.filter((_, i) => (i + seed) % 2 === 0),
      list.filter((_, i) => (i + seed) % 2 === 1),
    ];
    return seed % 3 === 0 ? [...list].reverse() : [...odd.reverse(), ...even];
  };
  return {
    ...story,
    sources: mixed(story.sources),
    speakers: mixed(story.speakers),
    statements: mixed(story.statements),
    outlets: mixed(story.outlets ?? []),
    facts: story.facts.map((fact) => ({ ...fact, claims: mixed(fact.claims) })),
  };
}

describe('order', () => {
  holdsWith(
    'does not depend on the order of claims, sources, speakers, statements or outlets',
    fc.nat({ max: 11 }),
    (story, seen, is, seed) => {
      return text(resolve(shuffled(story, seed), seen)) === text(is);
    },
  );

  holds('does not depend on the order in which things are switched off', (story, seen, is) => {
    const turned: View = {
      ...seen,
      ...(seen.without && { without: [...seen.without].reverse() }),
      ...(seen.withoutVoices && { withoutVoices: [...seen.withoutVoices].reverse() }),
    };
    return text(resolve(structuredClone(story), turned)) === text(is);
  });

  holdsWith(
    'gives in any sequence of views what it gives to a fresh bundle',
    fc.array(view, { minLength: 1, maxLength: 5 }),
    (story, seen, is, others) => {
      const all = [...others, seen];
      const last = all.map((one) => text(resolve(story, one)));
      return (
        last.at(-1) === text(is) &&
        all.every((one, i) => text(resolve(structuredClone(story), one)) === last[i])
      );
    },
  );

  holds('restores every finding when everything was off and is on again', (story, seen) => {
    const { at } = seen;
    const all: View = at === undefined ? {} : { at };
    const before = resolve(story, all);
    resolve(story, { ...all, without: sourceIds });
    const after = resolve(story, all);
    return (
      text(after) === text(before) && after.findings.every((finding, i) => finding === before.findings[i])
    );
  });

  holds('changes nothing in the bundle, and survives JSON', (story, seen, is) => {
    const own = structuredClone(story);
    resolve(own, seen);
    return text(own) === text(story) && text(JSON.parse(text(is))) === text(is);
  });

  holds('ignores sources, voices and groups that the story does not have', (story, seen, is) => {
    const more: View = {
      ...seen,
      without: [...(seen.without ?? []), 'nobody'],
      withoutVoices: [...(seen.withoutVoices ?? []), 'speaker:nobody', 'outlet:nobody'],
      withoutGroups: [...(seen.withoutGroups ?? []), 'nobodies'],
    };
    return text(resolve(structuredClone(story), more)) === text(is);
  });
});
