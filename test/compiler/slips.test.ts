/** Slips of the hand in YAML: the message alone must lead the author out. */
import { describe, expect, test } from 'vitest';
import { compileFiles } from '../../data/compiler/index.ts';
import { now, wholeStory } from './fixture.ts';
import { slip } from './slip.ts';

const source = '  - source: morning-post';
const value = '    value: 2026-03-02';
const whole = [source, value, '    anchor: late'];
/** A claim and the statement that it goes back to, down to line 8. */
const said = [
  '  - { source: morning-post, value: 2026-03-02, statement: alarm, anchor: late }',
  'statements:',
  '  alarm:',
  '    { said_by: hospital, on: 2026-03-02 }',
];

describe('a slip of the hand', () => {
  test.each([
    [
      'words after a closed quote',
      [source, value, '    anchor: "12" were hurt'],
      7,
      'second quote ends',
      `'"12" were hurt'`,
    ],
    [
      'an apostrophe inside quotes',
      [source, value, "    anchor: 'It's late'"],
      7,
      'second quote ends',
      "'It''s late'",
    ],
    [
      'a quote that is not closed',
      [source, value, '    anchor: "late'],
      7,
      'quote that begins here',
      undefined,
    ],
    ['a key too deep', [source, value, '     anchor: late'], 7, 'wrong indentation: 5 spaces', undefined],
    [
      'a key not deep enough',
      [source, '   value: 2026-03-02', '    anchor: late'],
      6,
      'wrong indentation: 3 spaces',
      undefined,
    ],
    ['a missing colon', [source, '    value 2026-03-02', '    anchor: late'], 6, '":" is missing', undefined],
    [
      'a missing space',
      [source, '    value:2026-03-02', '    anchor: late'],
      6,
      'space is missing',
      'value: 2026-03-02',
    ],
    ['a tab', [source, '\tvalue: 2026-03-02', '    anchor: late'], 6, 'wrong indentation: a tab', undefined],
    [
      'a key that slipped out of its entry',
      [source, 'value: 2026-03-02', '    anchor: late', ...whole],
      6,
      'wrong indentation: no space',
      undefined,
    ],
    [
      'a dash too deep',
      [...whole, `${' '.repeat(3)}- source: hafenblatt`, value, '    anchor: spät'],
      8,
      'wrong indentation: 3 spaces',
      undefined,
    ],
    [
      'a dash not deep enough',
      [...whole, ' - source: hafenblatt', value, '    anchor: spät', ...whole],
      8,
      'wrong indentation: 1 space before this line, too few',
      undefined,
    ],
    [
      'a missing dash',
      [...whole, '    source: hafenblatt', value, '    anchor: spät'],
      8,
      'is the "- " of a new entry missing',
      undefined,
    ],
    [
      'a claim below the statements',
      [...said, ...whole],
      9,
      'to the end of the list under "claims:"',
      undefined,
    ],
    [
      'a claim in braces below the statements',
      [...said, '  - { source: hafenblatt, value: 2026-03-02, anchor: spät }'],
      9,
      'to the end of the list under "claims:"',
      undefined,
    ],
    [
      'a claim without a dash below the statements',
      [...said, '  source: hafenblatt', '  value: 2026-03-02', '  said_by: hospital', '  anchor: spät'],
      9,
      'to the end of the list under "claims:"',
      undefined,
    ],
    ['a sign that YAML keeps for itself', [source, value, '    anchor: @late'], 7, 'in quotes', undefined],
    ['a colon in a text', [source, value, '    anchor: late: very late'], 7, 'needs quotes', undefined],
    [
      'a brace that is not closed',
      ['  - { source: morning-post, value: 2026-03-02', source],
      5,
      '"{" that begins here',
      undefined,
    ],
    ['a claim that is no map', ['  - morning-post'], 5, 'entry 1 of "claims"', undefined],
    [
      'a no-break space after a colon',
      [source, value, '    said_by:\u00a0hospital', '    anchor: late'],
      7,
      'U+00A0, the no-break space',
      undefined,
    ],
    [
      'a day that no month has',
      [source, '    value: 2026-03-02', '    as_of: 2026-02-31', '    anchor: late'],
      7,
      'is not in the calendar',
      undefined,
    ],
    [
      'the name instead of the id',
      [source.replace('morning-post', 'Morning Post'), value, '    anchor: late'],
      5,
      'no source',
      'morning-post',
    ],
  ] as const)('%s is told once, with its line', (_, lines, line, words, nearest) => {
    const issues = slip(...lines);
    expect(issues.map((issue) => issue.line)).toEqual([line]);
    expect(issues[0]?.message).toContain(words);
    expect(issues[0]?.nearest).toBe(nearest);
  });

  test('in one entry hides no mistake of the others', () => {
    const issues = slip(
      '  - { source: morning-post, valu: 1, anchor: late }',
      '  - { source: hafenblat, value: 2026-03-02, anchor: spät }',
    );
    expect(issues.map(({ line, nearest }) => [line, nearest])).toEqual([
      [5, 'value'],
      [6, 'hafenblatt'],
    ]);
  });
});

test('an id in capital letters is reported where it is defined, and not where it is used', () => {
  const files = new Map<string, string | Uint8Array>(wholeStory());
  const text = new TextDecoder().decode(files.get('sources.yaml') as Uint8Array);
  expect(text).toContain('morning-post:');
  files.set('sources.yaml', text.replace('morning-post:', 'Morning-post:'));
  const { issues } = compileFiles(files, 'harbour-fire', { now });
  expect(issues.map(({ code, file }) => [code, file.split('/').at(-1)])).toEqual([
    ['bad-id', 'sources.yaml'],
  ]);
});

test('a said_by without a value is reported with what it may have', () => {
  const [issue] = slip(
    '  - source: morning-post',
    '    value: 2026-03-02',
    '    said_by:',
    '    anchor: late',
  );
  expect(issue).toMatchObject({
    line: 7,
    expected: expect.stringMatching(/^The id of the speaker who vouches for it.*, like /),
  });
});

test('the same mistake is not reported a thousand times', () => {
  const issues = slip(
    ...Array.from({ length: 1000 }, () => '  - { source: nobody, value: 2026-03-02, anchor: late }'),
  );
  expect(issues).toHaveLength(51);
  expect(issues.filter(({ message }) => message.startsWith('more of these'))).toHaveLength(1);
});
