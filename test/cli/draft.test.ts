/** `draft`: an article is entered at a terminal, claim by claim, and what is taken is on disk at once. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { main } from '../../data/cli/main.ts';
import { type Desk, openDesk, run } from './editors-desk.ts';

let desk: Desk;

beforeEach(() => {
  desk = openDesk();
});

afterEach(() => desk.clear());

const article = `Harbour Weekly

More people hurt in the harbour than first known

The fire brigade said on Tuesday that 31 people were injured in the fire. Nine ships burned, said the mayor Anna Holm.

Altogether 40 houses were damaged.
`;

/** Types the answers, then `s` to whatever else is asked. */
async function type(
  answers: readonly string[],
): Promise<{ code: number; out: string; asked: readonly string[] }> {
  const path = join(desk.dir, 'article.txt');
  writeFileSync(path, article);
  const left = [...answers];
  const asked: string[] = [];
  let out = '';
  const code = await main(['draft', 'harbour-fire', path, ...desk.stories], {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      out += text;
    },
    color: false,
    now: () => new Date('2026-06-01T00:00:00Z'),
    ask: async (question) => {
      asked.push(question);
      return left.shift() ?? 's';
    },
  });
  return { code, out, asked };
}

function file(name: string): string {
  return readFileSync(join(desk.story, name), 'utf8');
}

const page = ['Harbour Weekly', '', '', '2026-03-04', '', ''];

test('an accepted proposal is in its fact, with its source and its locked anchor', async () => {
  const before = file('facts/injured.yaml');
  const { code, out } = await type([...page, 'fact=injured who=nobody', '']);
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('»31«') });
  expect(file('sources.yaml')).toContain('harbour-weekly-2026-03-04:\n');
  const added = file('facts/injured.yaml').slice(before.length);
  expect(added).toContain('harbour-weekly-2026-03-04');
  expect(added).toMatch(/value: 31\b/);
  expect(added).toMatch(/as_of: 2026-03-03\b/);
  expect(file('evidence.lock.yaml')).toContain('harbour-weekly-2026-03-04:\n');
});

test('who says it is never decided by silence', async () => {
  const { out } = await type([...page, 'fact=injured who="The harbour master"', 'of=nobody-known', '']);
  expect(out).toContain('There is no speaker or group "nobody-known".');
  expect(file('speakers.yaml')).toMatch(/^the-harbour-master: /m);
  // The page is known now: it is not asked about again, and what was taken is not proposed again.
  const again = await type(['x', 'fact=injured', '', 'who=nobody', 's']);
  expect(again.out).toContain('This page is in the story as harbour-weekly-2026-03-04');
  expect(again.out).not.toContain('»31«');
  expect(again.out).toContain('Who says it?');
});

test('a claim that the compiler refuses is asked again with its issue, and not written', async () => {
  const before = file('facts/injured.yaml');
  const { out, code } = await type([...page, 'fact=injured who=nobody value="a great deal"', '', 's']);
  expect(out).toMatch(/^! .+/m);
  expect(code).toBe(0);
  expect(file('facts/injured.yaml')).toBe(before);
  expect(file('sources.yaml')).not.toContain('harbour-weekly');
});

test('nothing is written when no proposal is accepted, and nothing is asked without a terminal', async () => {
  const before = file('sources.yaml');
  expect((await type([...page, 'x'])).out).toContain('nothing is written');
  expect(file('sources.yaml')).toBe(before);
  const { code, err } = await run('draft', 'harbour-fire', join(desk.dir, 'article.txt'), ...desk.stories);
  expect({ code, err }).toMatchObject({
    code: 2,
    err: expect.stringContaining('nobody sits at this terminal'),
  });
});
