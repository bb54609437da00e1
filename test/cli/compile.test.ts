/** `compile`: the bundles that it writes, keeps and removes. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, openDesk, run } from './editors-desk.ts';

let desk: Desk;

beforeEach(() => {
  desk = openDesk();
});

afterEach(() => desk.clear());

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
      'harbour-fire',
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
