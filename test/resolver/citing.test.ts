/** Origins that lean on each other for a value do not bear each other out, however many hands it went through. */
import { describe, expect, it } from 'vitest';
import type { Claim, Source, Statement } from '../../data/bundle/bundle.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { source, story, tells, toll } from './stories.ts';

const { counts: _, ...count } = toll;

function says(id: string, said_by: string, citing?: string): Statement {
  return { id, said_by, on: '2022-01-09', ...(citing === undefined ? {} : { citing }) };
}

function statusOf(
  claims: readonly Claim[],
  rest: { readonly statements?: readonly Statement[]; readonly sources?: readonly Source[] },
  off: readonly string[] = [],
): string | undefined {
  return resolve(story(count, claims, rest), { off }).findings[0]?.status;
}

describe('an origin that cites another', () => {
  const chain = [says('first', 'ministry', 'red-cross'), says('second', 'red-cross', 'witness')];
  const passedOn = [
    tells('a', 227, { statement: 'first' }),
    tells('b', 227, { statement: 'second' }),
    tells('c', 227, { said_by: 'witness' }),
  ];

  it('goes back to whom that one cites in turn', () => {
    expect(statusOf(passedOn, { statements: chain })).toBe('consistent');
  });

  it('goes back to it though the link between them is switched off', () => {
    expect(statusOf(passedOn, { statements: chain }, ['b'])).toBe('consistent');
  });

  it('goes back to nobody by what was cited for another value', () => {
    const other = passedOn.map((claim) =>
      claim.source === 'b' ? tells('b', 19, { statement: 'second' }) : claim,
    );
    expect(statusOf(other, { statements: chain }, ['b'])).toBe('agreed');
  });

  const leaning = [says('first', 'ministry', 'red-cross')];

  it('has cited it also where another of its claims stands for the saying', () => {
    const claims = [
      tells('a', 228, { said_by: 'ministry', as_of: '2022-01-09' }),
      tells('b', 228, { statement: 'first' }),
      tells('c', 228, { said_by: 'red-cross' }),
    ];
    expect(statusOf(claims, { statements: leaning })).toBe('consistent');
    expect(statusOf(claims, { statements: leaning }, ['b'])).toBe('consistent');
  });

  it('stands on its own with a value that it cited nobody for', () => {
    const claims = [
      tells('a', 18, { statement: 'first' }),
      tells('b', 228, { said_by: 'ministry', as_of: '2022-01-15' }),
      tells('c', 228, { said_by: 'red-cross' }),
    ];
    expect(statusOf(claims, { statements: leaning })).toBe('agreed');
  });
});

describe('an outlet that prints somebody else’s value', () => {
  const bbc = source('bbc', { outlet: 'BBC' });

  it('does not bear it out in its own voice', () => {
    const claims = [tells('bbc', 225), { ...tells('bbc', 225, { said_by: 'red-cross' }), id: 'bbc~2' }];
    expect(statusOf(claims, { sources: [bbc] })).toBe('consistent');
  });

  it('does not bear it out through those who copy the outlet', () => {
    const copy = source('copy', { outlet: 'Paper', original: { outlet: 'BBC', how: 'copy' } });
    const claims = [tells('copy', 225), tells('bbc', 225, { said_by: 'red-cross' })];
    expect(statusOf(claims, { sources: [bbc, copy] })).toBe('consistent');
  });

  it.each(['copy', 'translation', 'rewrite'] as const)(
    'does not bear it out where only a %s of its piece names the owner',
    (how) => {
      const other = source('other', { outlet: 'Paper', original: { outlet: 'BBC', how } });
      const claims = [tells('bbc', 225), tells('other', 225, { said_by: 'red-cross' })];
      expect(statusOf(claims, { sources: [bbc, other] })).toBe('consistent');
      expect(statusOf([tells('bbc', 19), ...claims.slice(1)], { sources: [bbc, other] })).toBe('disputed');
    },
  );

  it('goes back to the agency that it copies', () => {
    const sources = [
      source('bbc', { outlet: 'BBC', original: { outlet: 'Agency', how: 'copy' } }),
      source('copy', { outlet: 'Paper', original: { outlet: 'BBC', how: 'copy' } }),
      source('agency', { outlet: 'Agency' }),
    ];
    expect(statusOf([tells('bbc', 225), tells('copy', 225), tells('agency', 225)], { sources })).toBe(
      'consistent',
    );
  });

  it('bears out with its own value what others say', () => {
    const claims = [
      tells('bbc', 225),
      { ...tells('bbc', 19, { said_by: 'red-cross' }), id: 'bbc~2' },
      tells('c', 225, { said_by: 'witness' }),
    ];
    expect(statusOf(claims.slice(0, 1).concat(claims.slice(2)), { sources: [bbc] })).toBe('agreed');
  });

  it('leans on those whom it prints in its own pieces', () => {
    const statements = [says('first', 'ministry', 'witness')];
    const claims = [
      tells('bbc', 225),
      { ...tells('bbc', 225, { statement: 'first' }), id: 'bbc~2' },
      tells('c', 225, { said_by: 'witness' }),
    ];
    expect(statusOf(claims, { sources: [bbc], statements })).toBe('consistent');
  });
});
