/** What the second edition's keys become in the bundle: voices, groups, zones, denials, lists with ids. */
import { describe, expect, test } from 'vitest';
import type { Bundle } from '../../data/bundle/types.ts';
import { type CompiledStory, compileFiles } from '../../data/compiler/index.ts';
import { now, wholeStory } from './fixture.ts';
import { claimsOf, compileSmall } from './small-story.ts';

interface Files {
  readonly story?: string;
  readonly sources?: string;
  readonly speakers?: string;
  readonly fact?: string;
}

const head = 'title: A test\nlanguage: en\nstate: open\nlead: 1\nfacts: [it]\n';

function compile({ story = '', sources, speakers = '', fact }: Files): CompiledStory {
  return compileFiles(
    new Map([
      ['story.yaml', `${head}${story.includes('time_zone') ? '' : "time_zone: '+00:00'\n"}${story}`],
      ['sources.yaml', sources ?? 'a: { outlet: The A, published: 2026-01-02, language: en }\n'],
      ['speakers.yaml', speakers],
      [
        'facts/it.yaml',
        fact ??
          'asks: How many?\nlabel: It\nkind: count\nunit: people\nclaims: [{ source: a, value: 3, anchor: three }]\n',
      ],
    ]),
    'test',
    { now },
  );
}

function bundleOf(files: Files): Bundle {
  const { bundle, issues } = compile(files);
  if (bundle === undefined) throw new Error(JSON.stringify(issues));
  return bundle;
}

describe('groups', () => {
  const groups = 'groups: { officials: Officials, papers: Papers }\n';

  test('are passed down to everybody who is part of somebody', () => {
    const { speakers } = bundleOf({
      story: groups,
      speakers:
        'state: { name: State, group: officials }\nministry: { name: Ministry, part_of: state }\nminister: { name: Minister, part_of: ministry }\nspokesman: { name: Spokesman, part_of: ministry, group: papers }\n',
    });
    expect(Object.fromEntries(speakers.map(({ id, group }) => [id, group]))).toEqual({
      state: 'officials',
      ministry: 'officials',
      minister: 'officials',
      spokesman: 'papers',
    });
  });

  test('of the newsrooms are the one of that name, else the last that an outlet has', () => {
    expect(bundleOf({ story: 'groups: { newsrooms: News, officials: Officials }\n' }).newsrooms).toBe(
      'newsrooms',
    );
    const sources =
      'outlets: { The A: { group: papers } }\na: { outlet: The A, published: 2026-01-02, language: en }\n';
    expect(bundleOf({ story: groups, sources }).newsrooms).toBe('papers');
    expect(bundleOf({ story: groups })).not.toHaveProperty('newsrooms');
  });

  test('are asked for where a body has none', () => {
    const codes = (speakers: string) => compile({ story: groups, speakers }).issues.map(({ code }) => code);
    expect(codes('x: { name: X }\n')).toContain('no-group');
    expect(codes('x: { name: X, group: officials }\n')).not.toContain('no-group');
    expect(codes('x: { name: X }\ny: { name: Y, part_of: x, group: officials }\n')).not.toContain('no-group');
    expect(codes('x: { name: The A }\n')).not.toContain('no-group');
    expect(codes('x: { name: X, group: oficials }\n')).toContain('unknown-id');
  });
});

describe('time zones', () => {
  test('become offsets, with the changes of the years that the story touches', () => {
    const sources = 'a: { outlet: The A, published: 2026-01-02, language: en }\n';
    expect(bundleOf({ story: 'time_zone: Asia/Almaty\n', sources }).offsets).toEqual([{ offset: '+05:00' }]);
    expect(bundleOf({ story: "time_zone: '-03:30'\n", sources }).offsets).toEqual([{ offset: '-03:30' }]);
    expect(bundleOf({ story: 'time_zone: Europe/Berlin\n', sources }).offsets).toEqual([
      { offset: '+01:00' },
      { from: Date.UTC(2026, 2, 29, 1), offset: '+02:00' },
      { from: Date.UTC(2026, 9, 25, 1), offset: '+01:00' },
    ]);
  });

  test('of the past are those of the past', () => {
    const sources = 'a: { outlet: The A, published: 2022-01-09, language: en }\n';
    expect(bundleOf({ story: 'time_zone: Asia/Almaty\n', sources }).offsets).toEqual([{ offset: '+06:00' }]);
  });

  test('of an outlet stand behind the days and times of its pages alone', () => {
    const { sources, facts } = bundleOf({
      story: 'time_zone: Asia/Almaty\n',
      sources:
        'outlets: { NY: { time_zone: America/New_York } }\na: { outlet: NY, published: 2026-03-08T12:00, language: en }\nb: { outlet: B, published: 2026-03-09, language: en }\nc: { outlet: NY, published: 2026-02-01T12:00+01:00, language: en }\n',
      fact: 'asks: When?\nlabel: It\nkind: date\nclaims:\n  - { source: a, value: 2026-03-08 to 2026-03-09, as_of: 2026-03-01, anchor: x }\n  - { source: a, value: 2026-03, anchor: y }\n  - { source: b, value: 2026-03-08, as_of: 2026-03-01, anchor: x }\n',
    });
    expect(sources.map(({ published }) => published)).toEqual([
      '2026-03-08T12:00-04:00',
      '2026-03-09',
      '2026-02-01T12:00+01:00',
    ]);
    expect(facts[0]?.claims.map(({ value, as_of }) => [value, as_of])).toEqual([
      [{ form: 'on', date: '2026-03' }, undefined],
      [{ form: 'on', date: '2026-03-08' }, '2026-03-01'],
      [{ form: 'between', date: '2026-03-08-05:00', until: '2026-03-09-04:00' }, '2026-03-01-05:00'],
    ]);
  });

  test.each([
    ['Almaty', 'Asia/Almaty'],
    ['europe/berlin', 'Europe/Berlin'],
    ['UTC+6', "'+06:00'"],
    ['Asia/Almati', 'Asia/Almaty'],
  ])('%s is told the zone that was meant', (zone, nearest) => {
    const issue = compile({ story: `time_zone: ${zone}\n` }).issues.find(
      ({ code }) => code === 'bad-time-zone',
    );
    expect(issue === undefined ? zone : issue.nearest).toBe(issue === undefined ? 'europe/berlin' : nearest);
  });
});

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
