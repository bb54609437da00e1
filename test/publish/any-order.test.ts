/**
 * Publishing, going back, withdrawing, erasing and renaming in any order, with the push of somebody else after each: what was taken
 * from readers on purpose never comes back by a push.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storyKey } from '../../data/bundle/stored.ts';
import { erase } from '../../data/publish/erase.ts';
import { rename, rollback, withdraw } from '../../data/publish/lifecycle.ts';
import { publish } from '../../data/publish/publish.ts';
import { PublishError } from '../../data/publish/target.ts';
import { full } from '../full.ts';
import { seed } from '../seed.ts';
import { goodStory } from './good-story.ts';
import { expectWhole, MemoryTarget } from './memory-target.ts';
import { wait } from './published.ts';

const editions = ['Storm', 'Storm, second', 'Storm, third', 'Storm, fourth'].map((title) =>
  goodStory('storm', title),
);
const edition = fc.integer({ min: 0, max: editions.length - 1 });

type Turn =
  | { readonly turn: 'publish' | 'roll back to'; readonly edition: number }
  | { readonly turn: 'roll back' | 'withdraw' | 'erase' | 'rename' };

const turn: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ turn: fc.constant('publish' as const), edition }) },
  { weight: 2, arbitrary: fc.record({ turn: fc.constant('roll back' as const) }) },
  { weight: 2, arbitrary: fc.record({ turn: fc.constant('roll back to' as const), edition }) },
  fc.record({ turn: fc.constantFrom('withdraw' as const, 'erase' as const, 'rename' as const) }),
);

/** What readers get: a revision, or why there is none. */
function served(target: MemoryTarget): string | undefined {
  const stored = target.held.get(storyKey('storm'))?.metadata;
  return stored?.holds === 'story' ? stored.revision : stored?.holds;
}

async function play(turns: readonly Turn[]): Promise<void> {
  const target = new MemoryTarget();
  let minute = 0;
  const options = () => ({ now: new Date(Date.UTC(2022, 0, 1, 0, minute++)), wait });
  /** What the files of both stories say; a push publishes all of it. */
  let files = 0;
  let others = 0;
  const push = (): Promise<unknown> => {
    const storm = editions[files] ?? editions[0];
    others += 1;
    return publish(target, [goodStory('flood', `Flood ${others}`), ...(storm ? [storm] : [])], options());
  };
  const refused = new Set<string>();
  await push();
  for (const one of turns) {
    const before = served(target);
    const isServed = editions.some(({ revision }) => revision === before);
    try {
      switch (one.turn) {
        case 'publish':
          files = one.edition;
          break;
        case 'roll back':
        case 'roll back to': {
          const to = 'edition' in one ? editions[one.edition]?.revision : undefined;
          const done = await rollback(target, 'storm', to, options());
          refused.delete(done.to);
          if (isServed && before !== undefined && before !== done.to) refused.add(before);
          break;
        }
        case 'withdraw':
          await withdraw(target, 'storm', 'A figure is wrong.', options());
          if (isServed && before !== undefined) refused.add(before);
          break;
        case 'erase':
          await erase(target, 'storm', 'Taken down.', options());
          refused.clear();
          break;
        case 'rename':
          await rename(target, 'storm', 'flood', options());
      }
    } catch (error) {
      if (!(error instanceof PublishError)) throw error;
    }
    const taken = served(target);
    await push();
    expectWhole(target);
    const after = served(target);
    expect([after, refused.has(after ?? '')]).toEqual([after, false]);
    // A story that is gone stays gone until somebody says otherwise.
    if (taken === 'withdrawn' || taken === 'renamed') expect(after).toBe(taken);
    if (one.turn === 'erase' && taken === 'withdrawn')
      expect([...target.held.keys()].filter((key) => key.startsWith('v1/stories/storm/'))).toEqual([]);
  }
}

describe('in any order', { timeout: 600_000 }, () => {
  it('a push of another story brings back nothing that was taken from readers', async () => {
    await fc.assert(fc.asyncProperty(fc.array(turn, { maxLength: 12 }), play), {
      numRuns: full ? 5_000 : 300,
      seed,
    });
  });
});
