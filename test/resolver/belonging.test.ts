/** Whom an outlet belongs to, told by one piece, holds for all that goes back to the outlet. */
import { describe, expect, it } from 'vitest';
import type { Claim, Source, Statement } from '../../data/bundle/bundle.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { source, story, tells, toll } from './stories.ts';

const { counts: _, ...count } = toll;

function statusOf(
  claims: readonly Claim[],
  rest: { readonly sources: readonly Source[]; readonly statements?: readonly Statement[] },
): string | undefined {
  return resolve(story(count, claims, rest), { off: [] }).findings[0]?.status;
}

describe('an outlet', () => {
  const claims = [tells('a', 225), tells('b', 225, { said_by: 'ministry' })];
  const plain = source('a', { outlet: 'Agency' });
  const owned = source('z', { outlet: 'Agency', part_of: 'state' });

  it('belongs to whom one of its pieces names, whichever comes first', () => {
    expect(statusOf(claims, { sources: [plain, owned] })).toBe('consistent');
    expect(statusOf(claims, { sources: [owned, plain] })).toBe('consistent');
  });

  it('belongs to the same one of two, whichever comes first', () => {
    const other = source('y', { outlet: 'Agency', part_of: 'red-cross' });
    expect(statusOf(claims, { sources: [plain, owned, other] })).toBe('agreed');
    expect(statusOf(claims, { sources: [plain, other, owned] })).toBe('agreed');
  });

  it('belongs to it also where it is cited', () => {
    const statements = [{ id: 'said', said_by: 'witness', citing: 'red-cross', on: '2022-01-09' }];
    const citing = tells('a', 228, { statement: 'said' });
    const sources = [source('own', { outlet: 'Red Cross', part_of: 'state' })];
    expect(statusOf([citing, tells('b', 228, { said_by: 'ministry' })], { sources, statements })).toBe(
      'consistent',
    );
    const alone = [source('own', { outlet: 'Red Cross' })];
    expect(statusOf([citing, tells('own', 228)], { sources: alone, statements })).toBe('consistent');
    expect(statusOf([citing, tells('own', 19)], { sources: alone, statements })).not.toBe('agreed');
  });
});
