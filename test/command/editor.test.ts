/** What an editor types: check, compile, new and explain. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { wantsColor } from '../../data/command/terminal.ts';
import { type Desk, openDesk, run } from './editors-desk.ts';

let desk: Desk;

beforeEach(() => {
  desk = openDesk();
});

afterEach(() => desk.clear());

describe('the command line', () => {
  test('proposes the command that was meant, and exits with 2', async () => {
    const { code, err } = await run('chek');
    expect(code).toBe(2);
    expect(err).toContain('Did you mean check?');
  });

  test('says how a command is typed when it was typed wrongly', async () => {
    const { code, err } = await run('check', '--fromat', 'json');
    expect(code).toBe(2);
    expect(err).toContain("'--fromat'. Did you mean --format?");
    expect(err).toContain('npm run wwk -- check');
  });

  test('proposes the story that was meant', async () => {
    const { code, err } = await run('check', 'harbor-fire', ...desk.stories);
    expect(code).toBe(2);
    expect(err).toContain('Did you mean harbour-fire?');
  });

  test.each([
    [['show', 'harbour-fire', '--lang', 'xx'], 'does not speak "xx". It speaks ar, de, en'],
    [['show', 'harbour-fire', '--lang', 'german'], 'Did you mean de?'],
    [['show', 'harbour-fire', '--without', 'evening'], 'Did you mean evening-post?'],
    [['diff', 'harbour-fire', '--lang', 'xx'], 'does not speak "xx"'],
    [['check', '--articles', '/no/such/folder'], 'There is no folder /no/such/folder.'],
  ])('says of %j what could have been written', async (typed, told) => {
    const { code, err } = await run(...typed, ...desk.stories);
    expect([code, err]).toEqual([2, expect.stringContaining(told)]);
  });

  test('takes the story to publish by its name, and says which it does not know', async () => {
    const { code, err } = await run('publish', 'harbor-fire', '--local', ...desk.stories);
    expect([code, err]).toEqual([2, expect.stringContaining('Did you mean harbour-fire?')]);
  });

  test('says which word of a command is too many', async () => {
    const { code, err } = await run('deploy', 'harbour-fire');
    expect([code, err]).toEqual([2, expect.stringContaining('"harbour-fire" is one word too many')]);
  });

  test('exits with 3 when the disk fails it', async () => {
    const { code, err } = await run('check', '--stories', join(desk.dir, 'nowhere'));
    expect(code).toBe(3);
    expect(err).toContain('no such file');
  });

  test.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [true, { TERM: 'dumb' }, false],
    [true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  ])('at a terminal: %s, with %j: colours %s', (isTTY, environment, color) => {
    expect(wantsColor(isTTY, environment)).toBe(color);
  });
});

describe('check', () => {
  test('is content with a story without mistakes', async () => {
    const { code, out: said } = await run('check', ...desk.stories);
    expect(code).toBe(0);
    expect(said).toBe('harbour-fire: 4 facts, 9 claims, no issues\n');
  });

  test('tells all mistakes of all files in one run, and exits with 1', async () => {
    desk.edit('facts/injured.yaml', 'source: hafenblatt', 'source: hafenblat');
    desk.edit('sources.yaml', '2026-03-03', '2026-03-33');
    desk.edit('facts/cause.yaml', 'kind: answer', 'kind: anser');
    desk.edit('speakers.yaml', 'Harbour hospital', "''");
    const { code, out: said } = await run('check', ...desk.stories, '--format', 'json');
    expect(code).toBe(1);
    const { issues } = JSON.parse(said) as { issues: { code: string; file: string; line: number }[] };
    expect(issues.map((issue) => issue.code).sort()).toEqual([
      'bad-moment',
      'empty-text',
      'unknown-id',
      'wrong-word',
    ]);
    expect(issues.every(({ file, line }) => file.includes('harbour-fire/') && line > 0)).toBe(true);
  });

  test('exits with 0 when there are only warnings', async () => {
    desk.edit('speakers.yaml', 'hospital:', 'port: { name: Port }\nhospital:');
    const { code, out: said } = await run('check', ...desk.stories);
    expect(code).toBe(0);
    expect(said).toContain('warning nothing refers to the speaker "port" [not-used]');
  });

  test('speaks to GitHub in its own way, one line for each issue', async () => {
    desk.edit('facts/injured.yaml', 'source: hafenblatt', 'source: hafenblat');
    const { out: said } = await run('check', ...desk.stories, '--format', 'github');
    expect(said).toMatch(
      /^::error file=\S+facts\/injured\.yaml,line=11,col=15,endColumn=24,title=unknown-id::there is no .*; fix: hafenblatt\n$/,
    );
  });

  test('writes the lock of the evidence, and says so', async () => {
    const texts = join(desk.dir, 'texts');
    cpSync(desk.story, texts, { recursive: true });
    writeFileSync(join(texts, 'morning-post.txt'), 'Before it: before five, "at least 12 hurt".');
    const { code, err } = await run('check', ...desk.stories, '--articles', texts);
    expect(code).toBe(0);
    expect(err).toContain('2 of 9 claims locked, written');
    expect(readFileSync(join(desk.story, 'evidence.lock.yaml'), 'utf8')).toContain('before five');
  });

  test('writes no lock that would be empty', async () => {
    const texts = join(desk.dir, 'texts');
    cpSync(desk.story, texts, { recursive: true });
    writeFileSync(join(texts, 'another-paper.txt'), 'A text that no claim is about.');
    const { code, err } = await run('check', ...desk.stories, '--articles', texts);
    expect(code).toBe(0);
    expect(err).toContain('nothing is written');
    expect(existsSync(join(desk.story, 'evidence.lock.yaml'))).toBe(false);
  });
});

describe('compile', () => {
  test('writes the bundle and the list, and changes nothing the second time', async () => {
    const first = await run('compile', ...desk.stories, ...desk.out);
    expect(first.code).toBe(0);
    const bundle = readFileSync(join(desk.dir, 'out/harbour-fire.json'), 'utf8');
    const revision = /revision (\w{24})/.exec(first.out)?.[1];
    expect(JSON.parse(readFileSync(join(desk.dir, 'out/index.json'), 'utf8'))).toEqual({
      stories: [
        {
          story: 'harbour-fire',
          title: JSON.parse(bundle).title,
          revision,
          bytes: Buffer.byteLength(bundle),
        },
      ],
    });
    expect((await run('compile', ...desk.stories, ...desk.out)).out).toContain('unchanged');
    expect(readdirSync(join(desk.dir, 'out')).sort()).toEqual([
      'harbour-fire.json',
      'index.json',
      'revisions',
    ]);
  });

  test('keeps the last good bundle of a story that has mistakes', async () => {
    await run('compile', ...desk.stories, ...desk.out);
    const good = readFileSync(join(desk.dir, 'out/harbour-fire.json'), 'utf8');
    desk.edit('story.yaml', 'lead: 2', 'lead: two');
    const { code, out: said, err } = await run('compile', ...desk.stories, ...desk.out);
    expect(code).toBe(1);
    expect(said).toContain('the last good bundle stays');
    expect(err).toContain('[wrong-type]');
    expect(readFileSync(join(desk.dir, 'out/harbour-fire.json'), 'utf8')).toBe(good);
  });

  test('removes the bundle of a story that is gone', async () => {
    await run('compile', ...desk.stories, ...desk.out);
    rmSync(desk.story, { recursive: true });
    await run('compile', ...desk.stories, ...desk.out);
    expect(existsSync(join(desk.dir, 'out/harbour-fire.json'))).toBe(false);
  });
});

describe('new', () => {
  test('starts a story that cannot be published until every starter text is replaced', async () => {
    expect((await run('new', 'story', 'flood-2026', ...desk.stories)).code).toBe(0);
    const { code, out: said } = await run('check', 'flood-2026', ...desk.stories, '--format', 'json');
    expect(code).toBe(1);
    const { issues } = JSON.parse(said) as { issues: { code: string }[] };
    expect(issues.map((issue) => issue.code)).toEqual(Array(9).fill('placeholder'));
    const words: Record<string, string> = { published: '2026-03-02', value: '12' };
    for (const name of ['story.yaml', 'sources.yaml', 'facts/first-fact.yaml']) {
      const path = join(desk.dir, 'stories/flood-2026', name);
      const filled = readFileSync(path, 'utf8').replace(
        /^( *)(\w+): '?‹[^›]*›'?/gm,
        (_, indent: string, key: string) => `${indent}${key}: ${words[key] ?? 'Words of my own'}`,
      );
      writeFileSync(path, filled);
    }
    expect((await run('check', 'flood-2026', ...desk.stories)).out).toBe(
      'flood-2026: 1 fact, 1 claim, no issues\n',
    );
  });

  test('takes the day of a source from its id, and else asks for it', async () => {
    await run('new', 'source', 'harbour-fire', 'radio-2026-03-02', ...desk.stories);
    await run('new', 'source', 'harbour-fire', 'radio-north', ...desk.stories);
    const text = readFileSync(join(desk.story, 'sources.yaml'), 'utf8');
    expect(text).toMatch(/^radio-2026-03-02:\n(?: .*\n)*? {2}published: 2026-03-02 /m);
    expect(text).toMatch(/^radio-north:\n(?: .*\n)*? {2}published: ‹/m);
  });

  test('starts a story whose files point text editors to the schemas', async () => {
    await run('new', 'story', 'flood-2026', ...desk.stories);
    for (const name of ['story.yaml', 'sources.yaml', 'facts/first-fact.yaml']) {
      const text = readFileSync(join(desk.dir, 'stories/flood-2026', name), 'utf8');
      expect(text).toMatch(/^# yaml-language-server: \$schema=\S+\.wwk\/schema\/\w+\.json\n/);
    }
  });

  test('never overwrites what is there', async () => {
    const before = readFileSync(join(desk.story, 'facts/injured.yaml'), 'utf8');
    for (const args of [
      ['story', 'harbour-fire'],
      ['fact', 'harbour-fire', 'injured'],
      ['source', 'harbour-fire', 'hafenblatt'],
    ]) {
      const { code, err } = await run('new', ...args, ...desk.stories);
      expect(code).toBe(2);
      expect(err).toContain('already');
    }
    expect(readFileSync(join(desk.story, 'facts/injured.yaml'), 'utf8')).toBe(before);
  });

  test('adds a source below the others, and a fact that says where to list it', async () => {
    await run('new', 'source', 'harbour-fire', 'radio-north', ...desk.stories);
    const { out: said } = await run('new', 'fact', 'harbour-fire', 'damage', ...desk.stories);
    expect(said).toContain('add damage to "facts"');
    const { out: issues } = await run('check', ...desk.stories);
    expect(issues).toContain('facts/damage.yaml is not in this list');
    expect(issues).toContain('outlet: ‹Name of the outlet›');
  });
});

describe('explain', () => {
  test('lists every code in plain lines when none is named', async () => {
    const { code, out: said } = await run('explain');
    expect(code).toBe(0);
    expect(said).toMatch(/^ {2}not-whole +warning +a number of people that is not whole$/m);
    expect(said).not.toMatch(/[|`]/);
  });

  test('says what a code means, with a wrong and a right example', async () => {
    const { code, out: said } = await run('explain', 'comma-in-braces');
    expect(code).toBe(0);
    expect(said).toContain("right\n  - { source: a, value: '7,939', anchor: '7,939 people' }");
  });

  test('proposes the code that was meant', async () => {
    const { code, err } = await run('explain', 'comma-in-brace');
    expect([code, err.split('\n')[0]]).toEqual([
      2,
      'There is no code "comma-in-brace". Did you mean comma-in-braces?',
    ]);
  });
});
