/** Whom a value goes back to: everybody who was cited for it, and nobody by what was said of another value or not said. */
import { describe, expect, it } from 'vitest';
import type { Claim, Source, Statement } from '../../data/bundle/bundle.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { source, story, tells, toll } from './stories.ts';

const { counts: _, ...count } = toll;

function says(id: string, said_by: string, citing: string): Statement {
  return { id, said_by, citing, on: '2022-01-09' };
}

function statusOf(
  claims: readonly Claim[],
  rest: { readonly statements?: readonly Statement[]; readonly sources?: readonly Source[] },
): string | undefined {
  return resolve(story(count, claims, rest), { off: [] }).findings[0]?.status;
}

describe('an origin that cites two for one value', () => {
  const statements = [says('first', 'ministry', 'red-cross'), says('second', 'ministry', 'witness')];
  const both = [tells('a', 228, { statement: 'first' }), tells('b', 228, { statement: 'second' })];

  it.each(['red-cross', 'witness'])('is not borne out by the %s', (said_by) => {
    expect(statusOf([...both, tells('c', 228, { said_by })], { statements })).toBe('consistent');
  });
});

describe('an origin that cites an outlet', () => {
  const statements = [says('first', 'witness', 'red-cross')];
  const sources = [source('own', { outlet: 'Red Cross' })];
  const citing = tells('a', 228, { statement: 'first' });
  const ministry = tells('c', 228, { said_by: 'ministry' });

  it('goes back to whom that outlet prints with the value', () => {
    const printed = tells('own', 228, { said_by: 'ministry' });
    expect(statusOf([citing, printed, ministry], { statements, sources })).toBe('consistent');
  });

  it('does not go back to whom it prints with another value', () => {
    const printed = tells('own', 19, { said_by: 'ministry' });
    const seen = story(count, [citing, printed, ministry], { statements, sources });
    expect(resolve(seen, { off: ['own'] }).findings[0]?.status).toBe('agreed');
  });
});

describe('nobody goes back to', () => {
  it('an owner who is not stated', () => {
    const sources = [source('a', { outlet: 'AP' }), source('b', { outlet: 'BBC' })];
    const claims = ['a', 'b'].flatMap((id) => [
      tells(id, 225),
      { ...tells(id, 225, { said_by: 'unstated' }), id: `${id}~2` },
    ]);
    expect(statusOf(claims, { sources })).toBe('agreed');
  });

  it('whom a claim cites that was set aside', () => {
    const statements = [says('first', 'ministry', 'red-cross')];
    const claims = [
      tells('a', 228, { statement: 'first', set_aside: 'damaged in translation' }),
      tells('b', 228, { said_by: 'ministry' }),
      tells('c', 228, { said_by: 'red-cross' }),
    ];
    expect(statusOf(claims, { statements })).toBe('agreed');
  });
});
