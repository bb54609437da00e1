/** Sheets of both sample stories come back as the same bundle; what is wrong with a sheet is told by row and column. */
import { describe, expect, test } from 'vitest';
import { compileFiles } from '../../../data/compiler/index.ts';
import { applyEdits } from '../../../data/desk/edit/apply-edits.ts';
import type { StoryFiles } from '../../../data/desk/edit/edits.ts';
import { bareCell, guardCell } from '../../../data/desk/sheet/formula-guard.ts';
import {
  type ImportedSheet,
  type ImportOptions,
  importSheet,
} from '../../../data/desk/sheet/import-sheet.ts';
import { readSheet } from '../../../data/desk/sheet/read-sheet.ts';
import { writeSheet } from '../../../data/desk/sheet/write-sheet.ts';
import { smallFiles } from '../../compiler/small-story.ts';
import { claimsIn, factIds, sampleFiles, sampleNames } from '../edit/sample-files.ts';

const now = new Date('2026-06-01T00:00:00Z');

function bring(
  files: StoryFiles,
  csv: string | Uint8Array,
  options: Partial<ImportOptions> = {},
): ImportedSheet {
  const bytes = typeof csv === 'string' ? Buffer.from(csv) : csv;
  return importSheet(files, readSheet(bytes), { story: 'test', now, ...options });
}

function bytesOf(files: StoryFiles, story: string): string {
  const { bytes, issues } = compileFiles(files, story, { now });
  if (bytes === undefined) throw new Error(JSON.stringify(issues.slice(0, 3)));
  return new TextDecoder().decode(bytes);
}

describe.each(sampleNames)('the sheet of %s', async (story) => {
  const files = await sampleFiles(story);
  const csv = writeSheet(files);
  const total = factIds(files).reduce((sum, fact) => sum + claimsIn(files, fact).length, 0);

  test('has a row for each claim, and changes nothing when it is brought in as it is', () => {
    const { counts, edits, problems } = bring(files, csv, { story });
    expect({ counts, edits, problems }).toEqual({
      counts: { added: 0, changed: 0, moved: 0, same: total },
      edits: [],
      problems: [],
    });
  });

  test('changes nothing either when the column that names the claims is gone', () => {
    const bare = csv.replace(/^\ufeffclaim,/, '').replaceAll(/^[0-9a-f]{8}(?:-\d+)?,/gm, '');
    expect(bring(files, bare, { story }).counts).toEqual({ added: 0, changed: 0, moved: 0, same: total });
  });

  test('gives the same bundle, byte for byte, in a story whose claims are gone', () => {
    const empty = applyEdits(
      files,
      factIds(files).flatMap((fact) =>
        claimsIn(files, fact).map(
          ({ source }) =>
            ({ do: 'remove-claim', fact, claim: { index: 0, source: String(source) } }) as const,
        ),
      ),
    );
    expect(empty.problems).toEqual([]);
    const { edits, problems, counts } = bring(empty.files, csv, { story, again: true });
    expect({ problems, counts }).toEqual({
      problems: [],
      counts: { added: total, changed: 0, moved: 0, same: 0 },
    });
    const full = applyEdits(empty.files, edits);
    expect(bytesOf(full.files, story)).toBe(bytesOf(files, story));
  });
});

const story = new Map(
  smallFiles({
    claims: [
      { value: 3 },
      { value: 'at least 4', as_of: '2026-01-03', note: { en: 'A, b', de: '"C"' }, includes: ['part'] },
      { value: 9, past: { on: '2026-01-05', why: 'Corrected since.' } },
    ],
  }),
)
  .set(
    'facts/part.yaml',
    'asks: Part?\nlabel: Part\nkind: count\nunit: people\npart_of: it\nclaims:\n  - { source: a, value: 1, said_by: someone, as_of: 2026-01-02, anchor: one of them }\n',
  )
  .set(
    'story.yaml',
    "title: A test\nlanguage: en\ntime_zone: '+00:00'\nstate: open\nlead: 1\nfacts: [it, part]\n",
  );
const sheet = writeSheet(story);
const [head = '', ...lines] = sheet.trimEnd().split('\r\n');

function brought(csv: string): StoryFiles {
  const { edits, problems } = bring(story, csv);
  expect(problems).toEqual([]);
  return applyEdits(story, edits).files;
}

describe('a sheet', () => {
  test('has columns for the keys of maps, one cell for a list of ids, and no key that nobody uses', () => {
    expect(head.slice(1).split(',')).toEqual([
      ...[
        'claim',
        'fact',
        'source',
        'value',
        'printed',
        'hedge',
        'said_by',
        'statement',
        'first_hand',
        'traced',
      ],
      ...['includes', 'as_of', 'anchor', 'past.on', 'past.why', 'note', 'note.de', 'note.en'],
    ]);
    expect(lines[1]).toMatch(/,part,2026-01-03,some words,,,,"""C""","A, b"$/);
  });

  test('changes the cells that differ, and nothing else of the file', () => {
    const files = brought(sheet.replace('at least 4', 'about 5').replace('"A, b"', 'Other words'));
    const before = story.get('facts/it.yaml') ?? '';
    expect(files.get('facts/it.yaml')).toBe(
      before.replace('at least 4', 'about 5').replace('A, b', 'Other words'),
    );
  });

  test('takes a key away whose cells are empty, and leaves columns alone that it does not have', () => {
    const files = brought(
      sheet.replace('2026-01-05,Corrected since.', ',').replace('2026-01-03,some', ',some'),
    );
    expect(claimsIn(files, 'it').map(({ past, as_of }) => [past, as_of])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
    ]);
    const names = lines.map((line) => line.slice(0, line.indexOf(','))).slice(0, 3);
    const small = `claim;fact;source;value\n${names.map((name, i) => `${name};it;a;${i + 20}`).join('\n')}\n`;
    expect(claimsIn(brought(small), 'it')).toEqual(
      claimsIn(story, 'it').map((claim, i) => ({ ...claim, value: i + 20 })),
    );
  });

  test('moves a claim whose fact is another one, and adds rows without a name', () => {
    const moved = sheet.replace(/^([0-9a-f]{8}),part,a,1/m, '$1,it,a,1');
    const files = brought(`${moved},part,a,2,,,someone,,,,,2026-01-04,two of them,,,,,\r\n`);
    expect(claimsIn(files, 'it').map(({ value }) => value)).toEqual([3, 'at least 4', 9, 1]);
    expect(claimsIn(files, 'part').map(({ value }) => value)).toEqual([2]);
  });

  test('is read with semicolons or tabs, with any line end, and from UTF-16', () => {
    const csv = 'fact;source;value;said_by;as_of;anchor\r\nit;a;7;someone;2026-01-02;"seven; or so"\r\n';
    const expected = {
      source: 'a',
      value: 7,
      said_by: 'someone',
      as_of: '2026-01-02',
      anchor: 'seven; or so',
    };
    expect(claimsIn(brought(csv), 'it').at(-1)).toEqual(expected);
    expect(claimsIn(brought(csv.replaceAll(/;(?! )/g, '\t').replaceAll('\r', '')), 'it').at(-1)).toEqual(
      expected,
    );
    const wide = Buffer.from(`\ufeff${csv}`, 'utf16le');
    const { edits } = bring(story, wide);
    expect(claimsIn(applyEdits(story, edits).files, 'it').at(-1)).toEqual(expected);
  });
});

describe('a mistake in a sheet', () => {
  const row = 'it,a,7,someone,2026-01-02,seven';
  const columns = 'fact,source,value,said_by,as_of,anchor';

  test.each([
    [
      'a column that does not exist',
      `fact,sorce,value\n`,
      { row: 1, column: 'sorce', message: expect.stringContaining('Did you mean "source"?') },
    ],
    [
      'a column that is missing',
      `source,value\na,7\n`,
      { row: 1, column: 'fact', message: expect.stringContaining('missing') },
    ],
    [
      'two columns of one name',
      `fact,source,fact\n`,
      { row: 1, column: 'fact', message: expect.stringContaining('keep one') },
    ],
    ['one column', `fact source\nit a\n`, { row: 1, message: expect.stringContaining('only one column') }],
    [
      'an unknown fact',
      `${columns}\nitt,a,7,someone,,seven\n`,
      { row: 2, column: 'fact', message: expect.stringContaining('Did you mean it?') },
    ],
    [
      'an unknown source',
      `${columns}\n${row}\nit,b,7,someone,,seven\n`,
      { row: 3, column: 'source', message: expect.stringContaining('unknown-id') },
    ],
    [
      'an unknown speaker',
      `${columns}\nit,a,7,somone,,seven\n`,
      { row: 2, column: 'said_by', message: expect.stringContaining('someone') },
    ],
    [
      'a value that cannot be read',
      `${columns}\n\n${row}\nit,a,a great deal,someone,,seven\n`,
      { row: 4, column: 'value', message: expect.stringContaining('bad-value') },
    ],
    [
      'a day as a spreadsheet writes it',
      `${columns}\nit,a,7,someone,15/01/2026,seven\n`,
      { row: 2, column: 'as_of', message: expect.stringContaining('bad-moment') },
    ],
    [
      'a flag that is none',
      `${columns},first_hand\nit,a,7,,,seven,maybe\n`,
      { row: 2, column: 'first_hand', message: expect.stringContaining('true') },
    ],
    [
      'acts that are no YAML',
      `${columns},acts\nit,a,7,someone,,seven,{ on\n`,
      { row: 2, column: 'acts', message: expect.stringContaining('expected YAML') },
    ],
    [
      'a text with a comma and no quotes',
      `${columns}\nit,a,7,someone,,seven,eight\n`,
      { row: 2, message: expect.stringContaining('behind the last column') },
    ],
    [
      'a quote that is not closed',
      `${columns}\nit,a,7,someone,,"seven\n`,
      { row: 2, message: expect.stringContaining('not closed') },
    ],
    [
      'no source',
      `${columns}\nit,,7,someone,,seven\n`,
      { row: 2, column: 'source', message: expect.stringContaining('empty') },
    ],
    [
      'a claim that is another one by now',
      `claim,${columns}\n0123abcd,${row}\n`,
      { row: 2, column: 'claim', message: expect.stringContaining('Export it again') },
    ],
    [
      'one claim in two rows',
      `${head}\n${lines[0]}\n${lines[0]}\n`,
      { row: 3, column: 'claim', message: expect.stringContaining('row 2') },
    ],
    ['nothing at all', '', { row: 1, message: expect.stringContaining('empty') }],
  ])('%s is told with its row and column, and nothing is brought in', (_, csv, problem) => {
    const { problems, edits } = bring(story, csv);
    expect(problems).toContainEqual(problem);
    expect(edits).toEqual([]);
  });

  test('of its file is told: a workbook, or another encoding', () => {
    expect(bring(story, Buffer.from('PK\u0003\u0004…')).problems[0]?.message).toContain('workbook');
    expect(bring(story, Buffer.from('fact,source\nJ\xfcrgen,a\n', 'latin1')).problems[0]?.message).toContain(
      'UTF-8',
    );
  });

  test('leaves doubts to the editor, with their rows', () => {
    const { doubts, edits } = bring(story, `${columns}\nit,a,7,someone,2026-01-02,eight dead\n`);
    expect(edits).toHaveLength(1);
    expect(doubts).toContainEqual({
      row: 2,
      column: expect.any(String),
      message: expect.stringContaining('value-not-in-anchor'),
    });
  });
});

describe('a cell that a spreadsheet would run', () => {
  test('is written with an apostrophe before it, which is taken away again', () => {
    const formula = '=HYPERLINK("https://example.org","x")';
    const { files } = applyEdits(story, [
      {
        do: 'change-claim',
        fact: 'it',
        claim: { index: 0, source: 'a' },
        set: { note: formula, anchor: '-5 degrees' },
      },
    ]);
    const csv = writeSheet(files);
    expect(csv).not.toMatch(/(?:^|,)"?[=+\-@]/m);
    expect(csv).toContain("'-5 degrees");
    expect(bring(files, csv).counts).toEqual({ added: 0, changed: 0, moved: 0, same: 4 });
    const { edits } = bring(story, csv.replaceAll(/^[0-9a-f]{8},/gm, ','));
    expect(edits.map((edit) => (edit.do === 'add-claim' ? edit.claim.note : undefined))).toEqual([formula]);
  });

  test.each(['=1', '+1', '-1', '@x', "'=1", "''-1", "'quoted'", '＝1', '|x', 'plain', "it's", ''])(
    '%j comes back as it was',
    (text) => {
      expect(bareCell(guardCell(text))).toBe(text);
      expect(guardCell(text)).not.toMatch(/^[=+\-@\t\r|＝＋－＠]/);
    },
  );
});
