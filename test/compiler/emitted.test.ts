/** Lists with ids, claims, days, answers and the embargo, from the files to the bundle. */
import { describe, expect, test } from 'vitest';
import { compileFiles } from '../../data/compiler/index.ts';
import { now, wholeStory } from './fixture.ts';
import { bundleOf, compile, head } from './one-fact-story.ts';
import { claimsOf, compileSmall } from './small-story.ts';

describe('entries in a list with ids', () => {
  test('are read like those of a map', () => {
    const text = (name: string) => new TextDecoder().decode(wholeStory().get(name));
    const map = compileFiles(wholeStory(), 'harbour-fire', { now });
    const files = new Map<string, string | Uint8Array>(wholeStory());
    files.set(
      'speakers.yaml',
      '- { id: city, name: { en: City of Altmar, de: Stadt Altmar } }\n- { id: fire-brigade, name: Fire brigade, part_of: city }\n- { id: hospital, name: Harbour hospital }\n',
    );
    files.set('statements.yaml', `statements:\n${listed(text('statements.yaml'))}`);
    files.set(
      'facts/cause.yaml',
      text('facts/cause.yaml')
        .replace('  welding: Welding on deck', '  - { id: welding, label: Welding on deck }')
        .replace('  cable: {', '  - { id: cable, label: {')
        .replace('Ein beschädigtes Kabel }', 'Ein beschädigtes Kabel } }')
        .replace('  brigade-on-cause: {', '  - { id: brigade-on-cause,'),
    );
    const list = compileFiles(files, 'harbour-fire', { now });
    expect(list.issues).toEqual([]);
    expect(list.revision).toBe(map.revision);
  });

  test('are told where one has no id', () => {
    const { issues } = compile({ speakers: '- { id: x, name: X }\n- { name: Y }\n' });
    expect(issues.find(({ code }) => code === 'missing-key')).toMatchObject({ line: 2 });
  });
});

/** A map of one statement as a list. */
function listed(text: string): string {
  return text
    .split('\n')
    .map((line, i) => (i === 0 ? `  - id: ${line.replace(':', '')}` : line === '' ? '' : `  ${line}`))
    .join('\n');
}

describe('a claim', () => {
  test('may be held by several together, first-hand, or nobody’s', () => {
    const [joint, own, nobody] = claimsOf(
      compile({
        speakers: 'x: { name: X }\ny: { name: Y, named: false }\n',
        fact: 'asks: How many?\nlabel: It\nkind: count\nunit: people\nclaims:\n  - { source: a, value: 1, said_by: [y, x], anchor: x }\n  - { source: a, value: 2, first_hand: true, anchor: x }\n  - { source: a, value: 3, anchor: x }\n',
      }),
    );
    expect(joint).toMatchObject({ said_by: ['x', 'y'] });
    expect(own).toMatchObject({ first_hand: true });
    expect(own).not.toHaveProperty('said_by');
    expect(nobody).not.toHaveProperty('said_by');
  });

  const denial = (denies: string) =>
    compile({
      speakers: 'x: { name: X }\ncity: { name: City }\n',
      fact: `asks: Who?\nlabel: It\nkind: answer\nanswers: { north: North, x: X }\nclaims: [{ source: a, denies: ${denies}, said_by: city, anchor: x }]\n`,
    });

  test('may deny a voice or an answer, in the short form where only one of them exists', () => {
    for (const [written, denies] of [
      ['north', { answer: 'north' }],
      ['city', { voice: 'city' }],
      ['{ voice: x }', { voice: 'x' }],
      ['{ answer: x }', { answer: 'x' }],
    ] as const) {
      const [claim] = claimsOf(denial(written));
      expect(claim?.denies).toEqual(denies);
      expect(claim).not.toHaveProperty('value');
    }
    expect(denial('x').issues.map(({ code }) => code)).toContain('denial-of-two');
    expect(denial('nort').issues).toContainEqual(
      expect.objectContaining({ code: 'unknown-id', nearest: 'north' }),
    );
    expect(denial('{ voice: nobody }').issues.map(({ code }) => code)).toContain('unknown-id');
    expect(denial('{ answer: south }').issues.map(({ code }) => code)).toContain('unknown-id');
  });

  test('without a value or denial is told', () => {
    const { issues } = compileSmall({ claims: [{}] });
    expect(issues.map(({ code }) => code)).toEqual(['missing-key']);
  });

  test('that was heard needs no anchor and has no evidence', () => {
    const story = compile({
      fact: 'asks: How many?\nlabel: It\nkind: count\nunit: people\nclaims: [{ source: a, value: 3, heard: Radio One at nine }]\n',
    });
    const [claim] = claimsOf(story);
    expect(claim).toMatchObject({ heard: 'Radio One at nine' });
    expect(claim).not.toHaveProperty('anchor');
    expect(claim).not.toHaveProperty('evidence');
    const { lock, issues } = compileFiles(
      new Map([
        ['story.yaml', `${head}time_zone: UTC\n`],
        ['sources.yaml', 'a: { outlet: The A, published: 2026-01-02, language: en }\n'],
        [
          'facts/it.yaml',
          'asks: How many?\nlabel: It\nkind: count\nunit: people\nclaims: [{ source: a, value: 3, heard: Radio One at nine }]\n',
        ],
      ]),
      'test',
      { now, articles: { texts: new Map([['a', 'Nothing of it.']]), accept: false } },
    );
    expect(issues).toEqual([]);
    expect(lock).not.toContain('Radio');
  });
});

test('a page of an unknown day has the bounds that are known', () => {
  const { sources } = bundleOf({
    sources:
      'a: { outlet: The A, published: unknown, after: 2026-01-01, before: 2026-01-05, language: en }\n',
  });
  expect(sources[0]).toEqual({
    id: 'a',
    outlet: 'The A',
    after: '2026-01-01',
    before: '2026-01-05',
    language: 'en',
  });
});

test('answers that all exclude each other are listed, and general ones named', () => {
  const { facts } = bundleOf({
    fact: 'asks: What?\nlabel: It\nkind: answer\nchanges: true\nanswers: { bomb: Bombs, heavy: { label: Heavy bombs, kind_of: bomb }, none: None }\nexclusive: all\nclaims: [{ source: a, value: heavy, anchor: x }]\n',
  });
  expect(facts[0]).toMatchObject({
    changes: true,
    exclusive: ['bomb', 'heavy', 'none'],
    answers: [{ id: 'bomb' }, { id: 'heavy', kind_of: 'bomb' }, { id: 'none' }],
  });
});

test('an embargo is told beside the bundle, and is no part of it', () => {
  const story = compile({ story: 'not_before: 2030-01-01T06:00\n' });
  expect(story.notBefore).toBe('2030-01-01T06:00');
  expect(story.bundle).not.toHaveProperty('not_before');
});

test('claims of the bundle lead back to their lines', () => {
  const { placeOf, bundle } = compileFiles(wholeStory(), 'harbour-fire', { now });
  expect(bundle?.facts[0]?.id).toBe('injured');
  expect(placeOf?.('injured', 'city-bulletin')).toMatchObject({
    file: 'harbour-fire/facts/injured.yaml',
    line: 12,
  });
  expect(placeOf?.('injured', 'nothing')).toBeUndefined();
});
