/** On every file of both sample stories: an edit and its inverse give the same bytes, and an edit changes only its own lines. */
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../data/desk/edit/apply-edits.ts';
import type { ClaimRef, Edit, StoryFiles } from '../../../data/desk/edit/edits.ts';
import {
  changedLines,
  claimsIn,
  factIds,
  sampleFiles,
  sampleNames,
  type Tree,
  treeOf,
} from './sample-files.ts';

function made(files: StoryFiles, ...edits: readonly Edit[]): StoryFiles {
  const applied = applyEdits(files, edits);
  expect(applied.problems).toEqual([]);
  return applied.files;
}

/** The files that differ, with the lines that do. */
function differences(before: StoryFiles, after: StoryFiles): object {
  const names = [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name) !== after.get(name),
  );
  return Object.fromEntries(
    names.map((name) => [name, changedLines(before.get(name) ?? '', after.get(name) ?? '')]),
  );
}

function refOf(claim: Tree, index: number): ClaimRef {
  const { source, anchor } = claim as { source: string; anchor?: string };
  return { index, source, ...(anchor === undefined ? {} : { anchor }) };
}

describe.each(sampleNames)('%s', async (story) => {
  const files = await sampleFiles(story);
  const facts = factIds(files);
  const [section] = treeOf(files, 'story.yaml').sections as readonly Tree[];

  test.each(facts)('claims of %s come back to the same bytes', (fact) => {
    const claims = claimsIn(files, fact);
    const kind = treeOf(files, `facts/${fact}.yaml`).kind;
    const other = facts.find((one) => one !== fact && treeOf(files, `facts/${one}.yaml`).kind === kind);
    const pairs: (readonly [Edit, Edit])[] = [];
    for (const [i, claim] of claims.entries()) {
      const ref = refOf(claim, i);
      const { value, anchor, hedge = null, past = null } = claim;
      const isPlain = typeof value === 'string' || typeof value === 'number';
      const set = {
        ...(isPlain ? { value: 'about 317' } : {}),
        ...(typeof anchor === 'string' ? { anchor: 'some other words' } : {}),
        ...(hedge === null ? { hedge: 'estimate' } : {}),
        ...(past === null ? { past: { on: '2022-02-01', why: 'A later list, of another office.' } } : {}),
      };
      const back = Object.fromEntries(Object.keys(set).map((key) => [key, claim[key] ?? null]));
      pairs.push([
        { do: 'change-claim', fact, claim: ref, set },
        { do: 'change-claim', fact, claim: { index: i, source: ref.source }, set: back },
      ]);
      if (other !== undefined && claims.length > 1) {
        const index = claimsIn(files, other).length;
        pairs.push([
          { do: 'move-claim', from: fact, claim: ref, to: other },
          { do: 'move-claim', from: other, claim: { ...ref, index }, to: fact, at: i },
        ]);
      }
    }
    const source = String(claims[0]?.source);
    for (const at of [0, claims.length]) {
      pairs.push([
        {
          do: 'add-claim',
          fact,
          at,
          claim: { anchor: 'words, with a comma', source, value: '7,000', note: 'A: b #c' },
        },
        { do: 'remove-claim', fact, claim: { index: at, source } },
      ]);
    }
    for (const [edit, inverse] of pairs) {
      const after = made(files, edit);
      expect({ edit, differs: differences(files, after) }).not.toEqual({ edit, differs: {} });
      expect({ edit, differs: differences(files, made(after, inverse)) }).toEqual({ edit, differs: {} });
    }
  });

  test('renamed ids come back to the same bytes', () => {
    const first = (name: string, count: number): readonly string[] =>
      Object.keys(treeOf(files, name))
        .filter((id) => id !== 'outlets')
        .slice(0, count);
    const ids = [
      ...facts.slice(0, 8).map((id) => ['fact', id] as const),
      ...first('sources.yaml', 6).map((id) => ['source', id] as const),
      ...first('speakers.yaml', 6).map((id) => ['speaker', id] as const),
      ...first('statements.yaml', 4).map((id) => ['statement', id] as const),
    ];
    for (const [what, from] of ids) {
      const after = made(files, { do: 'rename', what, from, to: 'another-name' });
      const left = [...after].filter(([, text]) => new RegExp(`(?<![\\w-])${from}(?![\\w-])`).test(text));
      expect({
        from,
        back: differences(files, made(after, { do: 'rename', what, from: 'another-name', to: from })),
      }).toEqual({ from, back: {} });
      if (what === 'source') expect({ from, left: left.map(([name]) => name) }).toEqual({ from, left: [] });
    }
  });

  test('what is added to the other files and taken away again leaves no trace', () => {
    const id = 'new-one';
    const pairs: readonly (readonly [Edit, Edit])[] = [
      [
        {
          do: 'add-source',
          source: { id, outlet: 'Radio', published: '2022-01-05', language: 'en', title: 'A: b' },
        },
        { do: 'remove-source', id },
      ],
      [
        { do: 'add-speaker', speaker: { id, name: 'The mayor', named: false } },
        { do: 'remove-speaker', id },
      ],
      [
        { do: 'add-statement', statement: { id, said_by: 'somebody', on: '2022-01-05' } },
        { do: 'remove-statement', id },
      ],
      [
        {
          do: 'add-fact',
          fact: { id, asks: 'How many?', kind: 'count', unit: 'people' },
          section: String(section?.id),
        },
        { do: 'remove-fact', id },
      ],
      [
        { do: 'change-outlet', name: 'Radio North', set: { time_zone: 'Europe/Oslo' } },
        { do: 'change-outlet', name: 'Radio North', set: { time_zone: null } },
      ],
      [
        { do: 'change-story', set: { not_before: '2030-01-01T06:00' } },
        { do: 'change-story', set: { not_before: null } },
      ],
    ];
    for (const [edit, inverse] of pairs) {
      if (edit.do === 'change-outlet' && treeOf(files, 'sources.yaml').outlets === undefined) continue;
      expect({ edit, differs: differences(files, made(made(files, edit), inverse)) }).toEqual({
        edit,
        differs: {},
      });
    }
  });

  test('one claim that changes leaves all other lines alone', () => {
    for (const fact of facts) {
      for (const [i, claim] of claimsIn(files, fact).entries()) {
        const name = `facts/${fact}.yaml`;
        const before = files.get(name) ?? '';
        const after = made(files, {
          do: 'change-claim',
          fact,
          claim: refOf(claim, i),
          set: { note: 'A note of mine.' },
        });
        const [old, next] = changedLines(before, after.get(name) ?? '');
        expect({ fact, i, old: old.length <= 1, next: next.length <= 1 }).toEqual({
          fact,
          i,
          old: true,
          next: true,
        });
        expect([...after].filter(([one, text]) => one !== name && text !== files.get(one))).toEqual([]);
        expect(claimsIn(after, fact)[i]).toEqual({ ...claim, note: 'A note of mine.' });
      }
    }
  });
});
