/** An outlet is one origin, whether it speaks in its own voice, is copied or is quoted; and it belongs to one organisation. */
import { describe, expect, it } from 'vitest';
import type { Bundle, Claim, Source, Speaker } from '../../data/bundle/bundle.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { source, speakers, story, tells, toll } from './stories.ts';

const { counts: _, ...count } = toll;

function of(claims: readonly Claim[], sources: readonly Source[], more: readonly Speaker[] = []): Bundle {
  return { ...story(count, claims, { sources }), speakers: [...speakers, ...more] };
}

function find(bundle: Bundle) {
  const resolution = resolve(bundle, { off: [] });
  const [finding] = resolution.findings;
  return {
    status: finding?.status,
    origins: resolution.origins,
    keys: finding?.origins.map(({ key }) => key).sort(),
    why: finding?.reasons.flatMap((reason) => (reason.code === 'conflict' ? [reason.why] : [])),
  };
}

describe('an outlet that another one quotes', () => {
  const bbc = source('bbc', { outlet: 'BBC' });
  const claims = [tells('bbc', 225), tells('daily', 225, { said_by: 'the-bbc' })];

  it('does not confirm itself', () => {
    expect(find(of(claims, [bbc], [{ id: 'the-bbc', name: 'BBC' }]))).toMatchObject({
      status: 'single',
      origins: 1,
      keys: ['outlet:BBC'],
    });
  });

  it('is known by its name in any language', () => {
    const name = { ru: 'Би-би-си', en: 'BBC' };
    expect(find(of(claims, [bbc], [{ id: 'the-bbc', name }])).keys).toEqual(['outlet:BBC']);
  });

  it('is the same where only copies of its pieces are there', () => {
    const copy = source('copy', { outlet: 'Paper', original: { outlet: 'BBC', how: 'rewrite' } });
    expect(
      find(
        of(
          [tells('copy', 225), tells('daily', 225, { said_by: 'the-bbc' })],
          [copy],
          [{ id: 'the-bbc', name: 'BBC' }],
        ),
      ),
    ).toMatchObject({ status: 'single', origins: 1 });
  });

  it('is another origin than a speaker of another name', () => {
    expect(find(of(claims, [bbc], [{ id: 'the-bbc', name: 'BBC Trust' }]))).toMatchObject({
      status: 'agreed',
      origins: 2,
    });
  });
});

describe('the organisation of an outlet', () => {
  const foo = source('foo', { outlet: 'Foo', original: { outlet: 'TASS', how: 'copy' } });
  const tass = source('tass', { outlet: 'TASS', part_of: 'state' });

  it('is known where somebody copies it', () => {
    const claims = [tells('foo', 225), tells('other', 225, { said_by: 'ministry' })];
    expect(find(of(claims, [foo, tass])).status).toBe('consistent');
    expect(find(of(claims, [foo])).status).toBe('agreed');
  });

  it('is said by a speaker of its name where no piece of its own is there', () => {
    const claims = [tells('foo', 225), tells('other', 225, { said_by: 'ministry' })];
    expect(find(of(claims, [foo], [{ id: 'tass', name: 'TASS', part_of: 'state' }])).status).toBe(
      'consistent',
    );
  });

  it('is not that of the paper that copies it', () => {
    const paper = source('paper', {
      outlet: 'State Paper',
      part_of: 'state',
      original: { outlet: 'Reuters', how: 'copy' },
    });
    const claims = [tells('paper', 225), tells('other', 225, { said_by: 'ministry' })];
    expect(find(of(claims, [paper])).status).toBe('agreed');
  });

  it('joins whoever is a part of a speaker that is an outlet', () => {
    const sources = [source('bbc', { outlet: 'BBC' })];
    const more = [
      { id: 'the-bbc', name: 'BBC' },
      { id: 'desk', name: 'Data desk', part_of: 'the-bbc' },
    ];
    const claims = [tells('bbc', 225), tells('daily', 225, { said_by: 'desk' })];
    expect(find(of(claims, sources, more)).status).toBe('consistent');
  });

  it('leaves its copy and itself one origin that cannot dispute itself', () => {
    expect(find(of([tells('foo', 225), tells('tass', 19)], [foo, tass]))).toMatchObject({
      status: 'differ',
      origins: 1,
      why: ['same-organisation'],
    });
  });
});
