/** The command line itself: what it says of a line that was typed wrongly, and what its exit codes mean. */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { wantsColor } from '../../data/cli/terminal.ts';
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
    [['show', 'harbour-fire', '--without-voices', 'fire-brigad'], 'Did you mean speaker:fire-brigade?'],
    [['show', 'harbour-fire', '--without-voices', 'outlet:Evening Post'], 'There is no voice'],
    [['show', 'harbour-fire', '--without-groups', 'officials'], 'There is no group "officials"'],
    [['diff', 'harbour-fire', '--lang', 'xx'], 'does not speak "xx"'],
    [['check', '--articles', '/no/such/folder'], 'There is no folder /no/such/folder.'],
    [
      ['verify', '--file', '/no/such/file'],
      'No file can be read at /no/such/file. Name one that holds a bundle',
    ],
  ])('says of %j what could have been written', async (typed, told) => {
    const { code, err } = await run(...typed, ...desk.stories);
    expect([code, err]).toEqual([2, expect.stringContaining(told)]);
  });

  test('takes the story to publish by its name, and names one that is not there', async () => {
    const { code, err } = await run('publish', 'harbor-fire', '--local', ...desk.stories);
    expect([code, err]).toEqual([2, expect.stringContaining('Did you mean harbour-fire?')]);
  });

  test('says which word of a command is too many', async () => {
    const { code, err } = await run('release', 'harbour-fire');
    expect([code, err]).toEqual([2, expect.stringContaining('"harbour-fire" is one word too many')]);
  });

  test('says of every command what each of its options does', async () => {
    const { out } = await run('help');
    const names = [...out.matchAll(/^ {2}(\w+) {2}/gm)].map(([, name = '']) => name);
    expect(names).toContain('release');
    for (const name of names) {
      const { out: told } = await run(name, '--help');
      const [typed = '', , ...lines] = told.trimEnd().split('\n');
      const options = new Set([...typed.matchAll(/--[a-z-]+/g)].map(([option]) => option));
      expect(lines.map((line) => line.trim().split(' ')[0])).toEqual([...options]);
      for (const line of lines) expect(line).toMatch(/ --[a-z-]+ {2,}\S+/);
    }
  });

  test('exits with 3 when the disk fails it', async () => {
    const { code, err } = await run('check', '--stories', join(desk.dir, 'nowhere'));
    expect(code).toBe(3);
    expect(err).toContain('There is no file or folder');
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
