/** Tasks that write the same keys take turns, and one that fails keeps no other from its turn. */
import { describe, expect, it } from 'vitest';
import { oneAtATime } from '../../data/cli/preview/one-at-a-time.ts';

describe('tasks in turn', () => {
  it('begin only when the one before has ended, also when that failed', async () => {
    const inTurn = oneAtATime();
    const steps: string[] = [];
    const task =
      (name: string, ms: number, fails = false) =>
      async (): Promise<string> => {
        steps.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, ms));
        steps.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      };
    const first = inTurn(task('a', 20, true));
    const second = inTurn(task('b', 1));
    const third = inTurn(task('c', 5));
    await expect(first).rejects.toThrow('a');
    expect(await Promise.all([second, third])).toEqual(['b', 'c']);
    expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });
});
