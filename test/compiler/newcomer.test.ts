/** What newcomers to the format write, and what they are told to write instead. */
import { describe, expect, test } from 'vitest';
import { compileFiles } from '../../data/compiler/index.ts';
import { now, wholeStory } from './fixture.ts';
import { slip } from './slip.ts';

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

  test('gets no proposal for a date that can be read in two ways', () => {
    expect(told('sources.yaml', 'published: 2026-03-03', 'published: 3/5/2026')).toEqual([
      [expect.any(String), undefined],
    ]);
  });

  test('who forgets the spaces after colons reads that, and not that keys are missing', () => {
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

  test('who writes the words of an answer reads its id', () => {
    const files = new Map<string, string | Uint8Array>(wholeStory());
    files.set(
      'facts/began.yaml',
      `asks: Why?\nlabel: Why\nkind: answer\nanswers: { weather: 'The wind, or wind and sand', errors: Human error }\nclaims:\n  - { source: morning-post, value: the wind, anchor: late }\n`,
    );
    const { issues } = compileFiles(files, 'harbour-fire', { now });
    expect(issues.map(({ code, nearest }) => [code, nearest])).toEqual([['bad-answer', 'weather']]);
  });
});
