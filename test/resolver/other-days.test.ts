/** Readings of a moving count that are of different days and both stand: a dispute only where a total would have to fall. */
import { describe, expect, it } from 'vitest';
import type { Claim, Fact } from '../../data/bundle/bundle.ts';
import type { Finding } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { story, tells, toll } from './stories.ts';

const stock: Omit<Fact, 'claims'> = { ...toll, id: 'in-hospital', counts: 'at one time' };
const on = (said_by: string, day: string): Partial<Claim> => ({ said_by, as_of: `2022-01-${day}` });

function find(fact: Omit<Fact, 'claims'>, ...claims: readonly Claim[]): Finding {
  const [finding] = resolve(story(fact, claims), { off: [] }).findings;
  if (finding === undefined) throw new Error('the story has one fact');
  return finding;
}

/** The status, and each pair that does not fit with the kind of disagreement. */
function told({ status, reasons }: Finding): unknown[] {
  return [
    status,
    ...reasons.flatMap((one) => (one.code === 'conflict' ? [[one.a, one.b].sort().join(), one.why] : [])),
  ];
}

describe('a later reading that does not replace the earlier one', () => {
  const earlier = tells('a', 100, on('ministry', '05'));

  it.each(['ministry', 'prosecutor', 'red-cross'])(
    'can hold beside it where it is higher and held back',
    (who) => {
      const later = tells('b', 120, { ...on(who, '09'), hedge: 'unconfirmed' });
      const finding = find(toll, { ...earlier, said_by: who === 'ministry' ? 'witness' : 'ministry' }, later);
      expect(told(finding)).toEqual(['differ', 'a,b', 'other-day']);
    },
  );

  it('can hold beside it where it is higher and without an owner', () => {
    expect(told(find(toll, earlier, tells('b', 120, on('unstated', '09'))))).toEqual([
      'differ',
      'a,b',
      'other-day',
    ]);
  });

  it('disputes it where a total would have to fall', () => {
    const later = tells('b', 80, { ...on('red-cross', '09'), hedge: 'unconfirmed' });
    expect(told(find(toll, earlier, later))).toEqual(['disputed', 'a,b', 'other-organisation']);
  });

  it.each([80, 120])('disputes nothing where the count goes up and down: %i', (n) => {
    const later = tells('b', n, { ...on('red-cross', '09'), hedge: 'unconfirmed' });
    expect(told(find(stock, earlier, later))).toEqual(['differ', 'a,b', 'other-day']);
  });
});

describe('a total below what another had counted before', () => {
  const claims = (first: string): Claim[] => [
    tells('a', 164, on(first, '05')),
    tells('b', 100, on('ministry', '06')),
    tells('c', 170, on('witness', '08')),
  ];

  it('is disputed by that one, though it is history, and not by the higher one that came later', () => {
    const finding = find(toll, ...claims('red-cross'));
    expect([finding.low, finding.high]).toEqual(['b', 'c']);
    expect(told(finding)).toEqual(['disputed', 'a,b', 'other-organisation']);
  });

  it('differs where that one was of its own organisation', () => {
    expect(told(find(toll, ...claims('prosecutor')))).toEqual(['differ', 'a,b', 'same-organisation']);
  });
});
