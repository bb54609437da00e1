/** What files say of each other: where the rules tell, and where they must keep silent. */
import { describe, expect, test } from 'vitest';
import { compileFiles } from '../../data/compiler/index.ts';
import { codes, crew, type Edit, injured, issues, last } from './edited-story.ts';
import { now, wholeStory } from './fixture.ts';
import { compileSmall } from './small-story.ts';

test('an id that only shares a word with another is not taken for a slip alone', () => {
  const { issues } = compileSmall({ claims: [{ value: 12, said_by: 'someone-else' }] });
  expect(issues.find(({ code }) => code === 'unknown-id')).toMatchObject({
    expected: expect.stringContaining('add it to speakers.yaml: "someone-else: { name: … }"'),
  });
});

test('an id that is missing is told with the line that would add it', () => {
  const { issues } = compileSmall({ claims: [{ value: 12, said_by: 'fire-brigade' }] });
  expect(issues.find(({ code }) => code === 'unknown-id')).toMatchObject({
    expected: 'someone; or add it to speakers.yaml: "fire-brigade: { name: … }"',
  });
});

describe('a date', () => {
  test('may be today, and may not be tomorrow', () => {
    const published: Edit = ['sources.yaml', '2026-03-04T12:00Z', '2026-06-01'];
    expect(codes(published)).toEqual([]);
    expect(codes(['sources.yaml', '2026-03-04T12:00Z', '2026-06-02'])).toEqual(['future-date']);
  });

  test('in the future is fine as the value of a fact, or for what is expected', () => {
    expect(codes(['facts/began.yaml', 'by 2026-03-02T05:00', '2027-01-01'])).toEqual([]);
    expect(codes([injured, 'as_of: 2026-03-04', 'as_of: 2027-01-01, hedge: expected'])).toEqual([]);
  });

  test('of a source may be the day that it writes about, or any later', () => {
    expect(codes([injured, 'value: dozens', 'value: dozens'])).toEqual([]);
    expect(codes([injured, 'as_of: 2026-03-02', 'as_of: 2026-03-03'])).toEqual(['published-too-early']);
  });

  test('of a source may not be before the statement that it prints', () => {
    expect(codes(['statements.yaml', 'on: 2026-03-02T07:00', 'on: 2026-03-02T10:00'])).toEqual([
      'published-too-early',
    ]);
  });

  test('of an original may not be after its copy', () => {
    const original = 'how: rewrite }';
    expect(codes(['sources.yaml', original, 'how: rewrite, published: 2026-03-04 }'])).toEqual([
      'published-too-early',
    ]);
    expect(codes(['sources.yaml', original, 'how: rewrite, published: 2026-03-02 }'])).toEqual([]);
  });
});

describe('a part', () => {
  const value = 'value: nearly 10, said_by: hospital, as_of: 2026-03-04';

  test('may be as large as its whole, and not larger', () => {
    expect(
      codes([
        crew,
        `${value}, anchor: almost ten of the crew, rounded_to: 2`,
        'value: 31, said_by: hospital, as_of: 2026-03-04, anchor: all',
      ]),
    ).toEqual([]);
    expect(
      codes([
        crew,
        `${value}, anchor: almost ten of the crew, rounded_to: 2`,
        'value: 32, said_by: hospital, as_of: 2026-03-04, anchor: all',
      ]),
    ).toEqual(['part-larger-than-whole']);
  });

  test('is held against its whole only where one voice speaks of one day', () => {
    const large = 'anchor: all, value: 500';
    const from = `${value}, anchor: almost ten of the crew, rounded_to: 2`;
    expect(codes([crew, from, `${large}, said_by: hospital, as_of: 2026-03-03`])).toEqual([]);
    expect(codes([crew, from, `${large}, said_by: fire-brigade, as_of: 2026-03-04`])).toEqual([]);
    expect(
      codes([crew, from, `${large}, said_by: hospital, as_of: 2026-03-04, set_aside: A misprint`]),
    ).toEqual([]);
  });
});

describe('a running total', () => {
  const earlier = (value: string, more = '') =>
    [
      injured,
      last,
      `  - { source: city-bulletin, value: ${value}, said_by: hospital, as_of: 2026-03-03, anchor: before that${more} }\n${last}`,
    ] as const;

  test('of one voice that falls is remarked on', () => {
    expect(codes(earlier('40'))).toEqual(['falling-total']);
    expect(codes(earlier('about 40'))).toEqual(['falling-total']);
  });

  test('that grows, stays, may have stayed, or only lost a word is not', () => {
    for (const value of ['14', '31', 'up to 40', 'dozens', 'more than 31'])
      expect(codes(earlier(value))).toEqual([]);
  });

  test('that falls between two voices is not: they differ', () => {
    expect(
      codes(
        earlier('40').map((part) =>
          part.replace('said_by: hospital', 'said_by: fire-brigade'),
        ) as unknown as Edit,
      ),
    ).toEqual([]);
  });
});

describe('a trace', () => {
  test('holds when the other source prints the same statement, or the same speaker', () => {
    expect(
      codes([
        injured,
        'value: 12, statement: first-count, traced: morning-post',
        'value: 11, said_by: hospital, traced: city-bulletin',
      ]),
    ).toEqual([]);
  });

  test('does not hold when the other source is silent, or traced itself', () => {
    expect(codes([injured, 'traced: morning-post', 'traced: hafenblatt'])).toEqual(['trace-not-shown']);
    expect(
      codes([
        injured,
        'value: at least 12, statement: first-count',
        'value: at least 12, statement: first-count, traced: evening-post',
      ]),
    ).toEqual(['trace-not-shown', 'trace-not-shown']);
  });
});

describe('two mistakes in one', () => {
  test('an entry with a mistake is still known to the others', () => {
    expect(codes(['speakers.yaml', 'Harbour hospital', "''"])).toEqual(['empty-text']);
    expect(codes(['sources.yaml', 'outlet: Hafenblatt', 'outlett: Hafenblatt'])).toEqual(['unknown-key']);
  });

  test('a file that cannot be read makes nothing else unknown or unused', () => {
    for (const file of ['sources.yaml', 'speakers.yaml', 'statements.yaml', injured]) {
      const [first = ''] = new TextDecoder().decode(wholeStory().get(file)).split('\n');
      const found = issues([file, first, `"${first}`]);
      expect(new Set(found.map((issue) => issue.file))).toEqual(new Set([`harbour-fire/${file}`]));
    }
  });

  test('a circle of three is told once', () => {
    const found = issues(
      ['speakers.yaml', 'city: { name', 'city: { part_of: hospital, name'],
      ['speakers.yaml', 'hospital: { name', 'hospital: { part_of: fire-brigade, name'],
    );
    expect(found.map(({ code, found: id }) => [code, id])).toEqual([['part-of-itself', 'city']]);
  });
});

test('the parts of a statement that do not add up are remarked on, explained or not', () => {
  const files = new Map<string, string | Uint8Array>(wholeStory());
  const text = (name: string) => new TextDecoder().decode(wholeStory().get(name));
  files.set('story.yaml', text('story.yaml').replace('began,', 'began, north, south,'));
  files.set('statements.yaml', `${text('statements.yaml')}bulletin: { said_by: hospital, on: 2026-03-04 }\n`);
  const compile = (north: number, more = '', head: (text: string) => string = (same) => same) => {
    files.set(
      injured,
      head(text(injured)).replace("value: '31', said_by: hospital", `value: 31, statement: bulletin${more}`),
    );
    for (const [place, n] of [
      ['north', north],
      ['south', 11],
    ] as const) {
      files.set(
        `facts/${place}.yaml`,
        `asks: How many?\nlabel: ${place}\nkind: count\nunit: people\nwhere: ${place}\nwho: everyone\npart_of: injured\nclaims: [{ source: city-bulletin, value: ${n}, statement: bulletin, anchor: ${n} ${place} }]\n`,
      );
    }
    return compileFiles(files, 'harbour-fire', { now }).issues.map(({ code }) => code);
  };
  expect(compile(20)).toEqual([]);
  expect(compile(8)).toEqual(['parts-do-not-add-up']);
  expect(compile(8, ', note: Two quays are not counted')).toEqual(['parts-do-not-add-up']);
  // The whole is translated before its parts are.
  const translated = (fact: string): string =>
    fact
      .replace('unit: people', 'unit: { en: { one: person, other: people }, de: Menschen }')
      .replace('who: everyone', 'who: { en: everyone, de: alle }')
      .replace('where: Altmar', 'where: { en: Altmar, de: Altmar }');
  expect(compile(20, '', translated)).toEqual([]);
  expect(compile(8, '', translated)).toEqual(['parts-do-not-add-up']);
  expect(compile(32, '', translated)).toContain('part-larger-than-whole');
});
