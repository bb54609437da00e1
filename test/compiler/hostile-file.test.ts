/** Files that are made to break the compiler, or to keep it busy: each is refused by the name of what is wrong. */
import { describe, expect, test } from 'vitest';
import { compileFiles } from '../../data/compiler/index.ts';
import { now, wholeStory } from './fixture.ts';

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
