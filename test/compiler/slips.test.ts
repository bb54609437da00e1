/** Slips of the hand in YAML: the message alone must lead the author out. */
import { describe, expect, test } from 'vitest';
import { compileFiles, type Issue } from '../../data/compiler/index.ts';
import { now, wholeStory } from './fixture.ts';

/** The issues of a fact file whose claims are these lines; the first of them is line 5 of the file. */
function slip(...lines: readonly string[]): readonly Pick<Issue, 'line' | 'col' | 'message' | 'nearest'>[] {
  const files = new Map<string, string | Uint8Array>(wholeStory());
  const head = 'asks: When did the fire begin?\nlabel: Began\nkind: date\nclaims:\n';
  files.set('facts/began.yaml', `${head}${lines.join('\n')}\n`);
  const { issues } = compileFiles(files, 'harbour-fire', { now });
  return issues.filter(({ file }) => file.endsWith('began.yaml'));
}

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

test('the same mistake is not told a thousand times', () => {
  const issues = slip(
    ...Array.from({ length: 1000 }, () => '  - { source: nobody, value: 2026-03-02, anchor: late }'),
  );
  expect(issues).toHaveLength(51);
  expect(issues.filter(({ message }) => message.startsWith('more of these'))).toHaveLength(1);
});

describe('a newcomer', () => {
  const told = (name: string, from: string, to: string) => {
    const files = new Map<string, string | Uint8Array>(wholeStory());
    const text = new TextDecoder().decode(wholeStory().get(name));
    if (!text.includes(from)) throw new Error(`${name} does not say ${from}`);
    files.set(name, text.replace(from, to));
    return compileFiles(files, 'harbour-fire', { now }).issues.map(({ message, nearest }) => [
      message,
      nearest,
    ]);
  };

  test.each([
    ['published: 2026-03-03', 'published: 03.03.2026', '2026-03-03'],
    ['published: 2026-03-03', 'published: March 3, 2026', '2026-03-03'],
    ['published: 2026-03-03', 'published: 3 March 2026', '2026-03-03'],
    ['published: 2026-03-03', 'published: 2026/3/3', '2026-03-03'],
    ['published: 2026-03-03', 'published: 2026-03-03 9:05', '2026-03-03T09:05'],
    ['language: en', 'language: English', 'en'],
  ])('who writes %s as %s is told what to write', (from, to, nearest) => {
    expect(told('sources.yaml', from, to)).toEqual([[expect.any(String), nearest]]);
  });

  test('is not told which of two readings a date has', () => {
    expect(told('sources.yaml', 'published: 2026-03-03', 'published: 3/5/2026')).toEqual([
      [expect.any(String), undefined],
    ]);
  });

  test('who forgets the spaces after colons is told so, and not that keys are missing', () => {
    const issues = slip('  - {source:morning-post, value: 2026-03-02, anchor:late}');
    expect(issues.map(({ message, nearest }) => [message, nearest])).toEqual([
      ['a space is missing after "source:"', 'source: morning-post'],
      ['a space is missing after "anchor:"', 'anchor: late'],
    ]);
  });

  test('who forgets the space after a dash, or the spaces before it, is shown the line', () => {
    const entry = '{ source: morning-post, value: 2026-03-02, anchor: late }';
    expect(slip(`  -${entry}`)[0]).toMatchObject({
      line: 5,
      message: expect.stringContaining('after the "-"'),
    });
    expect(slip(`  - ${entry}`, `- ${entry}`)[0]).toMatchObject({
      line: 6,
      message: expect.stringContaining('wrong indentation: no space before this line'),
    });
  });

  test('who writes the words of an answer is told its id', () => {
    const files = new Map<string, string | Uint8Array>(wholeStory());
    files.set(
      'facts/began.yaml',
      `asks: Why?\nlabel: Why\nkind: answer\nanswers: { weather: 'The wind, or wind and sand', errors: Human error }\nclaims:\n  - { source: morning-post, value: the wind, anchor: late }\n`,
    );
    const { issues } = compileFiles(files, 'harbour-fire', { now });
    expect(issues.map(({ code, nearest }) => [code, nearest])).toEqual([['bad-answer', 'weather']]);
  });
});

describe('a hostile file is refused by name', () => {
  const size = 256 * 1024;
  const filled = (text: string, bytes = size) => text.repeat(Math.floor(bytes / text.length));
  const many = (times: number, line: (i: number) => string) =>
    Array.from({ length: times }, (_, i) => line(i));
  const codesOf = (content: string) => {
    const files = new Map<string, string | Uint8Array>(wholeStory());
    files.set('story.yaml', content);
    return compileFiles(files, 'harbour-fire', { now }).issues.map(({ code }) => code);
  };

  // The parser takes its time by the signs of YAML that it meets, so what these cost is what they count.
  test.each([
    ['more bytes than the limit', filled('a', size + 1), 'file-too-big'],
    ['brackets without end', filled('['), 'too-deep'],
    ['dashes without end', filled('- '), 'too-deep'],
    ['lists in lists, line by line', filled(`${'- '.repeat(190)}a\n`), 'too-deep'],
    ['brackets in brackets, over and over', filled(`${'['.repeat(90)}${']'.repeat(90)}\n- `), 'file-too-big'],
    ['braces that close nothing', filled('}\n'), 'file-too-big'],
    ['quotes', filled('"'), 'file-too-big'],
    ['commas', `a: [${filled(',').slice(8)}]`, 'file-too-big'],
    ['documents', filled('--- a\n'), 'file-too-big'],
    ['tags', filled('!a '), 'file-too-big'],
    ['one key over and over', filled('a: 1\n'), 'file-too-big'],
    ['20,000 keys', many(20_000, (i) => `k${i}: 1`).join('\n'), 'file-too-big'],
    ['20,000 keys in braces', `{${many(20_000, (i) => `k${i}: 1`).join(',')}}`, 'file-too-big'],
    ['an alias on every line', `a:\n - &a 1\n${filled(' - *a\n', 200_000)}`, 'file-too-big'],
    ['nothing but empty lines', filled('\n'), 'file-too-big'],
  ])('%s, before it is parsed', (_, content, code) => {
    expect(codesOf(content)).toEqual([code]);
  });

  test.each([
    [
      'aliases of aliases',
      `a: &a [1]\n${many(30, (i) => `b${i}: &b${i} [*${i ? `b${i - 1}` : 'a'}, *a]`).join('\n')}`,
      'yaml-alias',
    ],
    ['several documents', filled('--- a\n', 30_000), 'several-documents'],
    ['tags', filled('- !a b\n', 60_000), 'yaml-tag'],
    ['one key over and over', filled('a: 1\n', 60_000), 'duplicate-key'],
    ['many keys', many(14_000, (i) => `k${i}: 1`).join('\n'), 'unknown-key'],
    ['half a character', '\ud800', 'bad-encoding'],
    ['a bell', 'title: \u0007', 'forbidden-character'],
    ['a turn of direction', 'title: \u202e', 'forbidden-character'],
    ['an escaped turn of direction', 'title: "\\u202e"', 'forbidden-character'],
    ['a prototype', '__proto__: { title: x }', 'forbidden-key'],
    ['a merge', '<<: { title: x }', 'forbidden-key'],
    ['maps in maps', many(100, (i) => `${' '.repeat(i)}a:`).join('\n'), 'too-deep'],
  ])('%s, and of one mistake at most fifty are told', (_, content, code) => {
    const codes = codesOf(content);
    expect(codes).toContain(code);
    expect(codes.filter((one) => one === code).length).toBeLessThanOrEqual(51);
  });

  test('up to 30,000 signs of YAML are read', () => {
    expect(codesOf('\n'.repeat(30_000))).not.toContain('file-too-big');
    expect(codesOf('\n'.repeat(30_001))).toEqual(['file-too-big']);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//example.org',
    'https://a:b@c.org',
  ])('an address that a reader could not open safely: %s', (url) => {
    const files = new Map<string, string | Uint8Array>(wholeStory());
    files.set('sources.yaml', `a: { outlet: A, published: 2026-01-01, language: en, url: '${url}' }\n`);
    expect(compileFiles(files, 'harbour-fire', { now }).issues.map(({ code }) => code)).toContain('bad-url');
  });
});
