/** What holds for every story and view, in whatever order things are written, switched and asked. */
import { describe } from 'vitest';
import type { Bundle } from '../../../data/bundle/bundle.ts';
import { resolve } from '../../../data/resolver/resolve.ts';
import { sourceIds } from '../arbitrary.ts';
import { holds, text } from './holds.ts';

function reversed(story: Bundle): Bundle {
  return {
    ...story,
    sources: [...story.sources].reverse(),
    speakers: [...story.speakers].reverse(),
    statements: [...story.statements].reverse(),
    facts: story.facts.map((fact) => ({ ...fact, claims: [...fact.claims].reverse() })),
  };
}

describe('order and repetition', () => {
  holds('does not depend on the order of claims, sources, speakers or statements', (story, seen, is) => {
    return text(resolve(reversed(story), seen)) === text(is);
  });

  holds('does not depend on the order in which sources were switched off', (story, seen, is) => {
    return text(resolve(story, { ...seen, off: [...seen.off].reverse() })) === text(is);
  });

  holds('gives the same answer twice, and to a copy of the bundle', (story, seen, is) => {
    return (
      text(resolve(story, seen)) === text(is) && text(resolve(structuredClone(story), seen)) === text(is)
    );
  });

  holds('restores the card when everything was off and is on again', (story, seen) => {
    const on = { ...seen, off: [] };
    const before = text(resolve(story, on));
    resolve(story, { ...seen, off: [...sourceIds] });
    return text(resolve(story, on)) === before;
  });

  holds('changes nothing in the bundle', (story, seen) => {
    const own = structuredClone(story);
    resolve(own, seen);
    return text(own) === text(story);
  });

  holds('ignores sources that the story does not have', (story, seen, is) => {
    return text(resolve(story, { ...seen, off: [...seen.off, 'nobody'] })) === text(is);
  });

  holds('survives JSON unchanged', (_story, _seen, is) => text(JSON.parse(text(is))) === text(is));
});
