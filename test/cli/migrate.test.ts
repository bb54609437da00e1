/** `migrate`: a story of the first edition becomes one of the second on disk, and only when that is asked for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Desk, openDesk, run } from './editors-desk.ts';

let desk: Desk;
const now = `  acts:
    - { on: 2026-03-02T18:00, by: hospital, how: doubted, source: hafenblatt }
    - { on: 2026-03-03, by: hospital, how: denied, source: city-bulletin, note: It had counted nobody yet. }
    - { on: 2026-03-04, by: fire-brigade, how: retracted, source: city-bulletin }
`;
const before = `  withdrawn:   # by both
    - { on: 2026-03-02T18:00, by: hospital, how: unconfirmed, source: hafenblatt }
    - { on: 2026-03-04, by: fire-brigade, how: retracted, source: city-bulletin }
`;

beforeEach(() => {
  desk = openDesk();
  desk.edit('statements.yaml', now, before);
});

afterEach(() => desk.clear());

const statements = (): string => readFileSync(join(desk.story, 'statements.yaml'), 'utf8');

test('check names the command that moves a story of the first edition', async () => {
  const { code, out } = await run('check', ...desk.stories);
  expect(code).toBe(1);
  expect(out).toContain('migrate harbour-fire');
});

test('a dry run says what would change, and changes nothing', async () => {
  const old = statements();
  const { code, out } = await run('migrate', 'harbour-fire', '--dry-run', ...desk.stories);
  expect([code, statements()]).toEqual([0, old]);
  expect(out).toContain('2 files would be rewritten');
});

test('the moved story is checked without mistakes, and keeps its comments', async () => {
  expect((await run('migrate', 'harbour-fire', ...desk.stories)).code).toBe(0);
  expect(statements()).toMatch(/acts: +# by both/);
  expect(statements()).toContain('how: doubted');
  expect((await run('check', ...desk.stories)).code).toBe(0);
  const moved = statements();
  await run('migrate', 'harbour-fire', ...desk.stories);
  expect(statements()).toBe(moved);
});

test('a story must be named, and be there', async () => {
  expect((await run('migrate', ...desk.stories)).code).toBe(2);
  expect((await run('migrate', 'harbor-fire', ...desk.stories)).err).toContain('Did you mean harbour-fire?');
});
