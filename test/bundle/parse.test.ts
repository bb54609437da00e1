/** What was stored is believed only as far as its shape goes: anything else counts as nothing being there. */
import { describe, expect, it } from 'vitest';
import { parseBundle } from '../../data/bundle/parse.ts';
import { parseStoryList } from '../../data/bundle/parse-story-list.ts';

const bundle = {
  schema: 2,
  story: 'harbour',
  time_zone: '+00:00',
  sources: [],
  speakers: [],
  statements: [],
  facts: [],
};
const list = { schema: 1, stories: [{ story: 'harbour', title: 'Harbour' }] };
const nothing = ['', '{', 'null', '1', '"harbour"', '[]', '{}'];

describe('a bundle', () => {
  it('is what has the format, the name of a story and all four lists', () => {
    expect(parseBundle(JSON.stringify(bundle))).toEqual(bundle);
  });

  it.each(nothing)('does not lie in %j', (text) => {
    expect(parseBundle(text)).toBeUndefined();
  });

  it('of the first edition is none', () => {
    expect(parseBundle(JSON.stringify({ ...bundle, schema: 1 }))).toBeUndefined();
  });

  it('of a later edition is read as far as it has this shape', () => {
    expect(parseBundle(JSON.stringify({ ...bundle, schema: 3, more: true }))).toBeDefined();
    expect(parseBundle(JSON.stringify({ ...bundle, schema: 3, facts: [{ id: 'killed' }] }))).toBeUndefined();
  });

  it('of a later edition is shown without the facts that it says in words of its own', () => {
    const claim = { id: 'a', source: 'a', value: { form: 'exact', n: 3 } };
    const old = { id: 'old', kind: 'count', claims: [claim] };
    const newer = [
      { id: 'kind', kind: 'place', claims: [] },
      { id: 'form', kind: 'count', claims: [{ ...claim, value: { form: 'ratio', of: [1, 2] } }] },
      { id: 'hedge', kind: 'count', claims: [{ ...claim, hedge: 'satire' }] },
      { id: 'counts', kind: 'count', counts: 'each hour', claims: [claim] },
      {
        id: 'act',
        kind: 'count',
        claims: [{ ...claim, acts: [{ on: '2026-05-03', by: 'b', how: 'sealed' }] }],
      },
      { id: 'statement', kind: 'count', claims: [{ ...claim, statement: 's' }] },
      { id: 'copy', kind: 'count', claims: [{ ...claim, source: 'copy' }] },
      { id: 'status', kind: 'count', status: { is: 'moot', on: '2026-05-03', why: 'x' }, claims: [claim] },
    ];
    const statements = [{ id: 's', said_by: 'b', acts: [{ on: '2026-05-03', by: 'b', how: 'sealed' }] }];
    const sources = [
      { id: 'a', outlet: 'A' },
      { id: 'copy', outlet: 'C', original: { outlet: 'A', how: 'summary' } },
    ];
    const later = { ...bundle, schema: 3, sources, statements, facts: [...newer, old] };
    expect(parseBundle(JSON.stringify(later))?.facts).toEqual([old]);
    expect(parseBundle(JSON.stringify({ ...later, facts: newer }))).toBeUndefined();
    for (const fact of newer) {
      const alone = parseBundle(JSON.stringify({ ...later, facts: [fact, old] }));
      expect([fact.id, alone?.facts.length]).toEqual([fact.id, 1]);
    }
  });

  it('that names no story is none', () => {
    expect(parseBundle(JSON.stringify({ ...bundle, story: 7 }))).toBeUndefined();
  });

  it.each(['sources', 'speakers', 'statements', 'facts'])('without a list of %s is none', (missing) => {
    expect(parseBundle(JSON.stringify({ ...bundle, [missing]: {} }))).toBeUndefined();
  });
});

describe('the list of stories', () => {
  it('is its lines, and may be empty', () => {
    expect(parseStoryList(JSON.stringify(list))).toEqual(list.stories);
    expect(parseStoryList(JSON.stringify({ ...list, stories: [] }))).toEqual([]);
  });

  it.each(nothing)('does not lie in %j', (text) => {
    expect(parseStoryList(text)).toBeUndefined();
  });

  it('of another format is none', () => {
    expect(parseStoryList(JSON.stringify({ ...list, schema: 2 }))).toBeUndefined();
  });

  it('that is no list is none', () => {
    expect(parseStoryList(JSON.stringify({ ...list, stories: 'harbour' }))).toBeUndefined();
  });

  it.each([null, 'harbour', {}, { story: 7 }])('with %j for a line is none', (line) => {
    expect(parseStoryList(JSON.stringify({ ...list, stories: [...list.stories, line] }))).toBeUndefined();
  });
});
