/** Evidence: anchors proved by the editor's own copies of the texts. */
import { describe, expect, test } from 'vitest';
import { type CompiledStory, compileFiles } from '../../data/compiler/index.ts';
import { now, wholeStory } from './fixture.ts';

const text = 'The fire was seen  before\nfive. Officials spoke of "at least 12 hurt" on Monday.';

interface Copies {
  readonly texts?: Readonly<Record<string, string>>;
  readonly lock?: string | undefined;
  readonly accept?: boolean;
}

function compile({ texts, lock, accept = false }: Copies): CompiledStory {
  const files = wholeStory();
  if (lock !== undefined) files.set('evidence.lock.yaml', Buffer.from(lock));
  const articles = texts && { articles: { texts: new Map(Object.entries(texts)), accept } };
  return compileFiles(files, 'harbour-fire', { now, ...articles });
}

function locked({ bundle }: CompiledStory): string[] {
  const claims = bundle?.facts.flatMap((fact) => fact.claims) ?? [];
  return claims.flatMap(({ evidence, anchor = '' }) => (evidence ? [anchor] : []));
}

const first = compile({ texts: { 'morning-post': text } });

describe('with the texts', () => {
  test('locks every anchor that they contain, whatever the spaces and line breaks', () => {
    expect(first.issues).toEqual([]);
    expect(locked(first).sort()).toEqual(['"at least 12 hurt"', 'before five']);
  });

  test('writes no word of the text but the anchors', () => {
    expect(first.lock).not.toMatch(/Officials|Monday|seen/);
    expect(first.lock).toContain('at least 12 hurt');
  });

  test('accepts a text that was saved by another program', () => {
    const again = compile({
      texts: { 'morning-post': `\ufeff${text.replace('\n', '\r\n  ')}\r\n` },
      lock: first.lock,
    });
    expect(again.issues).toEqual([]);
    expect(again.lock).toBe(first.lock);
  });

  test('finds whole words only', () => {
    const { issues } = compile({ texts: { 'morning-post': text.replace('before', 'herebefore') } });
    expect(issues.map((issue) => issue.code)).toEqual(['anchor-not-found']);
  });

  test('reports that a text changed, and keeps the old lock until the change is accepted', () => {
    const changed = { 'morning-post': text.replace('Monday', 'Tuesday') };
    const told = compile({ texts: changed, lock: first.lock });
    expect(told.issues.map((issue) => issue.code)).toEqual(['article-changed']);
    expect(told.issues[0]?.message).toContain('1 stands in another sentence');
    expect(told.lock).toBe(first.lock);
    const accepted = compile({ texts: changed, lock: first.lock, accept: true });
    expect(accepted.issues).toEqual([]);
    expect(accepted.lock).not.toBe(first.lock);
  });

  test('keeps what is locked of sources whose text is not at hand', () => {
    const other = compile({ texts: { hafenblatt: 'Dutzende Verletzte' }, lock: first.lock });
    expect(other.lock).toContain('before five');
    expect(other.issues.map((issue) => issue.code)).toEqual(['anchor-not-found', 'anchor-not-found']);
  });
});

describe('without the texts', () => {
  test('trusts the lock', () => {
    expect(locked(compile({ lock: first.lock }))).toEqual(locked(first));
    expect(locked(compile({}))).toEqual([]);
  });

  test('gives the same bundle as with them', () => {
    expect(compile({ lock: first.lock }).revision).toBe(first.revision);
  });

  test('refuses a lock that was edited by hand', () => {
    const { issues } = compile({ lock: 'morning-post: { text: none, anchors: {} }' });
    expect(issues.map((issue) => issue.code)).toEqual(['wrong-type']);
  });
});
