/** When "not known" is history because the question was answered, and when the doubt stands beside the answer. */
import { describe, expect, it } from 'vitest';
import type { Claim, Fact, Value } from '../../data/bundle/bundle.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { question, story, tells } from './stories.ts';

const unclear: Value = { form: 'unclear' };
const on = (said_by: string, day: string): Partial<Claim> => ({ said_by, as_of: `2022-01-${day}` });
const doubt = tells('doubt', unclear, on('ministry', '05'));
const others = [tells('b', 'yes', on('red-cross', '07')), tells('c', 'yes', on('witness', '09'))];

/** Whether the question is still among the unknowns, and the claim that ended the doubt. */
function seen(claims: readonly Claim[], fact: Omit<Fact, 'claims'> = question): unknown {
  const { findings, unknowns } = resolve(story(fact, claims), { off: [] });
  const by = findings[0]?.reasons.flatMap((reason) =>
    reason.code === 'later' && reason.claims.includes('doubt') ? [reason.by] : [],
  );
  return unknowns.length > 0 ? 'not known' : by?.[0];
}

describe('"not known"', () => {
  it('is history once two who are independent of each other answer alike', () => {
    expect(seen([doubt, ...others])).toBe('b');
  });

  it('is history once its own organisation answers', () => {
    expect(seen([doubt, tells('b', 'no', on('prosecutor', '07'))])).toBe('b');
  });

  it('is history also where nobody owns it', () => {
    const nobody = tells('doubt', unclear, on('unstated', '05'));
    expect(seen([nobody, ...others])).toBe('b');
    expect(seen([nobody, tells('b', 'yes', on('unstated', '07'))])).toBe('not known');
  });

  it('stands beside the word of one other party', () => {
    expect(seen([doubt, tells('b', 'no', on('witness', '07'))])).toBe('not known');
  });

  it('stands where two others answer, but belong together or differ', () => {
    const state = [tells('b', 'no', on('ministry', '07')), tells('c', 'no', on('prosecutor', '09'))];
    expect(seen([tells('doubt', unclear, on('witness', '05')), ...state])).toBe('not known');
    expect(
      seen([doubt, tells('b', 'no', on('red-cross', '07')), tells('c', 'yes', on('witness', '09'))]),
    ).toBe('not known');
  });

  it('stands where an answer is hedged', () => {
    const [b, c] = others;
    if (b === undefined || c === undefined) throw new Error('two answers');
    expect(seen([doubt, b, { ...c, hedge: 'belief' }])).toBe('not known');
    expect(seen([doubt, { ...tells('b', 'no', on('prosecutor', '07')), hedge: 'alleged' }])).toBe(
      'not known',
    );
  });

  it('stands where an answer is of the same day or before, or of no known day', () => {
    const first = tells('b', 'yes', on('red-cross', '05'));
    const open = tells('b', 'yes', { said_by: 'red-cross' });
    for (const one of [first, open]) expect(seen([doubt, one, ...others.slice(1)])).toBe('not known');
  });

  it('stands where several answers may hold: to name one is not to know them all', () => {
    expect(seen([doubt, ...others], { ...question, several: true })).toBe('not known');
  });

  it('said again after the answers stands again', () => {
    expect(seen([tells('doubt', unclear, on('state', '12')), ...others])).toBe('not known');
  });
});
