/** `import`, `export`, `rename`, `move`, `merge`, `new fact`, `show --fact` and `show --source`, as somebody types them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../data/cli/main.ts';
import { type Desk, openDesk, type Ran, run } from './editors-desk.ts';

let desk: Desk;

beforeEach(() => {
  desk = openDesk();
});

afterEach(() => desk.clear());

const story = 'harbour-fire';

function type(command: string, ...args: readonly string[]): Promise<Ran> {
  return run(command, ...args, ...desk.stories);
}

function file(name: string): string {
  return readFileSync(join(desk.story, name), 'utf8');
}

function all(): Record<string, string> {
  const names = readdirSync(desk.story, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  return Object.fromEntries(names.sort().map((name) => [name, file(name)]));
}

describe('export and import', () => {
  test('write a sheet, and bring an edited one in', async () => {
    const path = join(desk.dir, 'sheet.csv');
    const { out: csv } = await type('export', story, '--csv');
    expect(await type('export', story, '--csv', '--out', path)).toMatchObject({ code: 0 });
    expect(readFileSync(path, 'utf8')).toBe(csv);
    const before = all();
    expect(await type('import', story, path)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^0 claims added, 0 changed, 0 moved, [1-9]\d* as before\n$/),
    });
    expect(all()).toEqual(before);
    const [, line = ''] = csv.split('\r\n');
    writeFileSync(path, csv.replace(line, `${line} A note of mine.`));
    expect(await type('import', story, path, '--dry-run')).toMatchObject({
      code: 0,
      out: expect.stringContaining('nothing is written'),
    });
    expect(all()).toEqual(before);
    expect(await type('import', story, path)).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 changed'),
    });
    const changed = Object.entries(all()).filter(([name, text]) => text !== before[name]);
    expect(changed.map(([, text]) => text.includes('A note of mine.'))).toEqual([true]);
  });

  test('say what is wrong with a sheet by its rows, and write nothing', async () => {
    const path = join(desk.dir, 'sheet.csv');
    writeFileSync(
      path,
      'fact,source,value,anchor\ninjured,hafenblatt,7,seven hurt\ninjurd,hafenblatt,8,eight hurt\n',
    );
    const before = all();
    const { code, err } = await type('import', story, path);
    expect(code).toBe(1);
    expect(err).toBe(
      `${path}, row 3, fact: there is no fact "injurd". Did you mean injured?\nNothing was brought in: 1 mistake.\n`,
    );
    expect(all()).toEqual(before);
  });
});

describe('rename, move and merge', () => {
  test('give an id another name everywhere, and readers the same card', async () => {
    const { out: card } = await type('show', story);
    const { code, out } = await type('rename', story, 'source', 'hafenblatt', 'harbour-paper');
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringContaining('source hafenblatt is harbour-paper now'),
    });
    expect(Object.values(all()).join('')).not.toMatch(/\bhafenblatt\b/);
    expect((await type('show', story)).out).toBe(card);
  });

  test('say what there is when a name is wrong, and change nothing', async () => {
    const before = all();
    expect(await type('rename', story, 'fact', 'injurd', 'hurt')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean injured?'),
    });
    expect(await type('move', story, 'injured', '99', 'killed')).toMatchObject({
      code: 2,
      err: expect.stringContaining('has no claim 99'),
    });
    expect(await type('merge', story, 'injured', 'injured')).toMatchObject({ code: 2 });
    expect(all()).toEqual(before);
  });

  test('move the claim that show numbers to the other fact', async () => {
    await type(
      'new',
      'fact',
      story,
      'wounded',
      '--kind',
      'count',
      '--asks',
      'How many were wounded?',
      '--unit',
      'people',
    );
    const [, number = '', source = ''] =
      /^ {4}(\d+)\. ([\w-]+):/m.exec((await type('show', story, '--fact', 'injured')).out) ?? [];
    const { code } = await type('move', story, 'injured', number, 'wounded');
    expect(code).toBe(0);
    expect(file('facts/wounded.yaml')).toContain(`source: ${source}`);
    expect(await type('merge', story, 'wounded', 'injured')).toMatchObject({ code: 0 });
    expect(existsSync(join(desk.story, 'facts/wounded.yaml'))).toBe(false);
    expect(file('story.yaml')).not.toContain('wounded');
  });

  test('refuse what would bring a mistake into the story', async () => {
    writeFileSync(
      join(desk.story, 'facts/other.yaml'),
      'asks: Other?\nlabel: Other\nkind: count\nunit: ships\nclaims: []\n',
    );
    desk.edit('story.yaml', 'facts: [', 'facts: [other, ');
    desk.edit('facts/other.yaml', 'unit: ships', 'unit: percent');
    const before = all();
    const { code } = await type('merge', story, 'other', 'injured');
    expect(code).toBe(2);
    expect(all()).toEqual(before);
  });
});

describe('new fact', () => {
  test.each([
    ['count', ['--unit', 'ships', '--counts', 'at one time'], 'unit: ships\ncounts: at one time\n'],
    ['count', ['--money', 'EUR'], 'money: { currency: EUR }\n'],
    ['date', [], ''],
    [
      'answer',
      ['--answer', 'Yes', '--answer', 'no-one=No one', '--exclusive'],
      'exclusive: all\nanswers: { "yes": "Yes", no-one: No one }\n',
    ],
  ])(
    'starts a fact of the kind %s that check has nothing to say about, and lists it',
    async (kind, more, keys) => {
      const { code } = await type(
        'new',
        'fact',
        story,
        'later',
        '--kind',
        kind,
        '--asks',
        'What came later?',
        ...more,
      );
      expect(code).toBe(0);
      const [first, ...rest] = file('facts/later.yaml').split('\n');
      expect(first).toMatch(
        new RegExp(`^# yaml-language-server: \\$schema=\\S+/schema/${story}/fact\\.json$`),
      );
      expect(rest.join('\n').replaceAll("'", '"')).toBe(
        `asks: What came later?\nlabel: Later\nkind: ${kind}\n${keys}claims: []\n`,
      );
      expect(file('story.yaml')).toMatch(/facts: \[.*later\]/);
      expect((await type('check', story)).out).toContain('no issues');
    },
  );

  test('asks for what is not said at a terminal, and elsewhere says which option is missing', async () => {
    const questions: string[] = [];
    const answers = ['answer', 'Did it rain?', 'Yes; No', 'y'];
    const code = await main(['new', 'fact', story, 'rain', ...desk.stories], {
      out: () => undefined,
      err: () => undefined,
      color: false,
      now: () => new Date('2026-06-01T00:00:00Z'),
      ask: async (question) => {
        questions.push(question);
        return answers.shift() ?? '';
      },
    });
    expect({ code, asked: questions.length }).toEqual({ code: 0, asked: 4 });
    expect(file('facts/rain.yaml')).toContain('exclusive: all');
    expect(await type('new', 'fact', story, 'snow', '--kind', 'date')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--asks'),
    });
    expect(existsSync(join(desk.story, 'facts/snow.yaml'))).toBe(false);
  });

  test('refuses an option of another kind, an id that is taken and a section that is not there', async () => {
    const asks = ['--asks', 'What?'] as const;
    expect(
      await type('new', 'fact', story, 'x', '--kind', 'date', ...asks, '--unit', 'people'),
    ).toMatchObject({ code: 2 });
    expect(await type('new', 'fact', story, 'injured', '--kind', 'date', ...asks)).toMatchObject({
      code: 2,
      err: expect.stringContaining('already'),
    });
    expect(
      await type('new', 'fact', story, 'x', '--kind', 'date', ...asks, '--section', 'nowhere'),
    ).toMatchObject({ code: 2, err: expect.stringContaining('no section') });
    expect(existsSync(join(desk.story, 'facts/x.yaml'))).toBe(false);
  });
});

describe('show', () => {
  test('--fact prints each reading by day, with who says it, its state and its claims', async () => {
    const { code, out } = await type('show', story, '--fact', 'injured');
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}\S.* · .+ · (?:Stands|History|Taken back|Told|Left out)/m);
    expect(out).toMatch(/^ {4}\d+\. [\w-]+: .+ “.+”/m);
  });

  test('--source prints the page, its claims, and where else it is named', async () => {
    const { code, out } = await type('show', story, '--source', 'hafenblatt');
    expect(code).toBe(0);
    expect(out).toContain('Hafenblatt');
    expect(out).toMatch(/^\d+ claims?$/m);
    expect(await type('show', story, '--source', 'hafenblat')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean hafenblatt?'),
    });
  });
});

test('a save that was stopped is finished before a command reads the story', async () => {
  const { code } = await type('show', story);
  expect(code).toBe(0);
  const path = join(desk.story, '.saving');
  mkdirSync(path);
  const before = file('story.yaml');
  const { createHash } = await import('node:crypto');
  writeFileSync(join(path, '0'), before.replace(/^title: .*$/m, 'title: Another title'));
  writeFileSync(
    join(path, 'plan.json'),
    JSON.stringify([
      { name: 'story.yaml', before: createHash('sha256').update(before).digest('hex'), removes: false },
    ]),
  );
  expect((await type('show', story)).out).toContain('Another title');
  expect(existsSync(path)).toBe(false);
});

test('schema writes the ids of each story where its files ask for them', async () => {
  const { out } = await type('schema', story, '--out', join(desk.dir, 'schema'));
  expect(out.trim().split('\n')).toHaveLength(10);
  const fact = JSON.parse(readFileSync(join(desk.dir, 'schema', story, 'fact.json'), 'utf8')) as {
    properties: Record<string, { items?: { properties: Record<string, unknown> } }>;
  };
  const ids = JSON.stringify(fact.properties.claims?.items?.properties.source);
  expect(ids).toMatch(/"enum":\[[^\]]*"hafenblatt"/);
});
