/** The card in the terminal, and what a change does to it: show and diff. */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, openDesk, run } from './editors-desk.ts';

let desk: Desk;

beforeEach(() => {
  desk = openDesk();
});

afterEach(() => desk.clear());

describe('show', () => {
  test('prints the card, for any sources and any moment', async () => {
    const { code, out: said } = await run('show', 'harbour-fire', ...desk.stories);
    expect(code).toBe(0);
    expect(said).toContain('The fire in the harbour of Altmar');
    expect(said).toMatch(/How many people were injured\?.*\n\s+31/);
    const early = await run(
      'show',
      'harbour-fire',
      '--as-of',
      '2026-03-02',
      '--without',
      'hafenblatt',
      ...desk.stories,
    );
    expect(early.out).toMatch(/How many people were injured\?.*\n\s+at least 12/);
  });

  test('uses the words that the editor wrote in the language asked for', async () => {
    const { out: said } = await run('show', 'harbour-fire', '--lang', 'de', ...desk.stories);
    expect(said).toContain('Der Brand im Hafen von Altmar');
  });

  test('refuses sources and moments that it cannot know', async () => {
    const source = await run('show', 'harbour-fire', '--without', 'hafenblat', ...desk.stories);
    expect([source.code, source.err.split('\n')[0]]).toEqual([
      2,
      'There is no source "hafenblat". Did you mean hafenblatt?',
    ]);
    expect((await run('show', 'harbour-fire', '--as-of', 'yesterday', ...desk.stories)).code).toBe(2);
  });
});

describe('diff', () => {
  test('says in words what changed on the card since the last compile', async () => {
    await run('compile', ...desk.stories, ...desk.out);
    expect((await run('diff', 'harbour-fire', ...desk.stories, ...desk.out)).out).toBe('Nothing differs.\n');
    desk.edit('facts/injured.yaml', "value: '31'", 'value: 34');
    desk.edit(
      'sources.yaml',
      'hafenblatt:',
      'radio-north: { outlet: Radio North, published: 2026-03-05, language: en }\nhafenblatt:',
    );
    const { code, out: said } = await run('diff', 'harbour-fire', ...desk.stories, ...desk.out);
    expect(code).toBe(0);
    expect(said).toMatch(/^Injured: now 34 .*before\s+31 /s);
    expect(said).toContain('New source: Radio North (radio-north)');
  });

  test('compares with any revision that was compiled here', async () => {
    const revision =
      /revision (\w{24})/.exec((await run('compile', ...desk.stories, ...desk.out)).out)?.[1] ?? '';
    desk.edit('facts/injured.yaml', "value: '31'", 'value: 34');
    await run('compile', ...desk.stories, ...desk.out);
    const { out: said } = await run(
      'diff',
      'harbour-fire',
      '--against',
      revision.slice(0, 8),
      ...desk.stories,
      ...desk.out,
    );
    expect(said).toContain('now 34');
  });

  test('refuses what is no bundle', async () => {
    const path = join(desk.story, 'story.yaml');
    expect((await run('diff', 'harbour-fire', '--against', path, ...desk.stories)).code).toBe(2);
  });
});
