/** `new`: the starters of a story, a source and a fact. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, openDesk, run } from './editors-desk.ts';

let desk: Desk;

beforeEach(() => {
  desk = openDesk();
});

afterEach(() => desk.clear());

describe('new', () => {
  test('starts a story that cannot be published until every starter text is replaced', async () => {
    expect((await run('new', 'story', 'flood-2026', ...desk.stories)).code).toBe(0);
    const { code, out: said } = await run('check', 'flood-2026', ...desk.stories, '--format', 'json');
    expect(code).toBe(1);
    const { issues } = JSON.parse(said) as { issues: { code: string }[] };
    expect(issues.map((issue) => issue.code)).toEqual(Array(10).fill('placeholder'));
    const words: Record<string, string> = { published: '2026-03-02', value: '12', as_of: '2026-03-02' };
    for (const name of ['story.yaml', 'sources.yaml', 'facts/first-fact.yaml']) {
      const path = join(desk.dir, 'stories/flood-2026', name);
      const filled = readFileSync(path, 'utf8')
        .replace(
          /^( *)(\w+): '?‹[^›]*›'?/gm,
          (_, indent: string, key: string) => `${indent}${key}: ${words[key] ?? 'Words of my own'}`,
        )
        // What a figure that moves wants, as the comment beside it says.
        .replace(/# as_of: \S+/, 'as_of: 2026-03-02');
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
      expect(text).toMatch(/^# yaml-language-server: \$schema=\S+\.wwk\/schema\/flood-2026\/\w+\.json\n/);
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

  test('adds a source below the others', async () => {
    const before = readFileSync(join(desk.story, 'sources.yaml'), 'utf8');
    await run('new', 'source', 'harbour-fire', 'radio-north', ...desk.stories);
    expect(readFileSync(join(desk.story, 'sources.yaml'), 'utf8').startsWith(before)).toBe(true);
    const { out: issues } = await run('check', ...desk.stories);
    expect(issues).toContain('outlet: ‹Name of the outlet›');
  });
});
