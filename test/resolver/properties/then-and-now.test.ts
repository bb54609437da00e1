/** What holds for every story at every moment. */
import { describe } from 'vitest';
import type { Resolution } from '../../../data/resolver/finding.ts';
import { resolve } from '../../../data/resolver/resolve.ts';
import { sourceIds } from '../arbitrary.ts';
import { holds, text } from './holds.ts';

/** From before the first day of every random story until after its last. */
const days = ['2022-01-03', '2022-01-06', '2022-01-09', '2022-01-12', '2022-01-15', '2022-01-18'];

describe('then and now', () => {
  holds('lists the same withdrawals whatever is switched off', (story, seen, is) => {
    const withdrawals = ({ corrections }: Resolution): string =>
      text(corrections.filter(({ how }) => how === 'withdrawn'));
    return withdrawals(resolve(story, { ...seen, off: [...sourceIds] })) === withdrawals(is);
  });

  holds('only ever adds live sources as time goes on', (story, seen) => {
    const counts = days.map((at) => resolve(story, { off: seen.off, at }).sources.live);
    return counts.every((count, i) => i === 0 || count >= (counts[i - 1] ?? 0));
  });

  holds('shows at the last moment what it shows without one', (story, seen) => {
    const then = resolve(story, { off: seen.off, at: '2022-01-18' });
    return text(then.findings) === text(resolve(story, { off: seen.off }).findings);
  });
});
