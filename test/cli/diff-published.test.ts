/** `diff` after `publish --local`, without ever having compiled: it compares with what is published on this machine. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk, run } from './editors-desk.ts';

let desk: Desk;
let kept: readonly string[];

beforeAll(() => {
  desk = openDesk();
  kept = [...desk.stories, '--state', join(desk.dir, 'kv')];
});

afterAll(() => desk.clear());

const nothing = 'Nothing that the card shows has changed.\n';

test('says what to run while there is nothing to compare with', async () => {
  const { code, err } = await run('diff', 'harbour-fire', ...kept, ...desk.out);
  expect(code).toBe(2);
  expect(err).toContain('"publish harbour-fire --local"');
});

test('compares with what was published last, or with any revision by its digits', async () => {
  const first = await run('publish', '--local', ...kept);
  const revision = /harbour-fire: new ([0-9a-f]{24})/.exec(first.out)?.[1] ?? '';
  expect((await run('diff', 'harbour-fire', ...kept, ...desk.out)).out).toBe(nothing);

  desk.edit('facts/injured.yaml', "value: '31'", "value: '32'");
  const { out: changed, err } = await run('diff', 'harbour-fire', ...kept, ...desk.out);
  expect(changed).toMatch(/^Injured: now 32 \(Harbour hospital, 4 Mar\); before: 31 /);
  expect(err).toContain(`revision ${revision}`);

  await run('publish', '--local', ...kept);
  expect((await run('diff', 'harbour-fire', ...kept, ...desk.out)).out).toBe(nothing);
  const against = ['--against', revision.slice(0, 8)];
  expect((await run('diff', 'harbour-fire', ...against, ...kept, ...desk.out)).out).toBe(changed);
  const none = revision.startsWith('0000') ? 'ffff' : '0000';
  expect((await run('diff', 'harbour-fire', '--against', none, ...kept, ...desk.out)).code).toBe(2);
});
