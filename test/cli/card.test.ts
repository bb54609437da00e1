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
    expect(said).toMatch(/How many people were injured\?.*\n\s+31 · Harbour hospital, 4 Mar\n/);
    const early = await run(
      'show',
      'harbour-fire',
      '--as-of',
      '2026-03-02',
      '--without',
      'hafenblatt',
      ...desk.stories,
    );
    expect(early.out).toMatch(/How many people were injured\?.*\n\s+at least 12 · Fire brigade, 2 Mar\n/);
  });

  test('switches voices off, and leaves the others that the same pages quote', async () => {
    const { out: said } = await run(
      'show',
      'harbour-fire',
      '--without-voices',
      'hospital,outlet:Morning Post',
      ...desk.stories,
    );
    expect(said).toMatch(
      /injured\? \[was 31 .*\n\s+dozens · Printed without a source by Hafenblatt, 2 Mar\n/,
    );
    expect(said).toMatch(/begin\?.*\n\s+2 March, 04:00–05:00 · Fire brigade/);
    expect(said).not.toContain('By 2 March, 05:00');
    expect(said).toMatch(/^4 sources$|· 4 sources$/m);
  });

  test('switches whole groups of voices off', async () => {
    desk.edit(
      'story.yaml',
      'lead: 2',
      'groups: { officials: Officials, care: Hospitals, newsrooms: Newsrooms }\nlead: 2',
    );
    desk.edit('speakers.yaml', 'de: Stadt Altmar }', 'de: Stadt Altmar }, group: officials');
    desk.edit('speakers.yaml', 'name: Harbour hospital', 'name: Harbour hospital, group: care');
    const {
      code,
      out: said,
      err,
    } = await run('show', 'harbour-fire', '--without-groups', 'officials', ...desk.stories);
    expect([code, err]).toEqual([0, '']);
    // The fire brigade is a part of the city, and its group goes with it.
    expect(said).toMatch(/injured\? \[Hospitals only\]\n\s+31 · Harbour hospital/);
    expect(said).toMatch(/begin\? \[was .*\n\s+By 2 March, 05:00 · Morning Post/);
    expect(said).toMatch(/cause.*\n\s+Nobody left who says/);
  });

  test('opens every report with its page, words and link where that is asked for', async () => {
    const closed = await run('show', 'harbour-fire', ...desk.stories);
    expect(closed.out).not.toContain('“Dutzende Verletzte”');
    const { out: said } = await run('show', 'harbour-fire', '--open', ...desk.stories);
    expect(said).toContain('“Dutzende Verletzte”');
    expect(said).toContain('https://news.example/harbour#:~:text=');
    expect(said).toMatch(/Evening Post; printed on 3 March; rewrites Morning Post/);
  });

  test('uses the words that the editor wrote in the language asked for', async () => {
    const { out: said } = await run('show', 'harbour-fire', '--lang', 'de', ...desk.stories);
    expect(said).toContain('Der Brand im Hafen von Altmar');
  });

  test('refuses sources and moments that are not in the story', async () => {
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
    expect((await run('diff', 'harbour-fire', ...desk.stories, ...desk.out)).out).toBe(
      'Nothing that the card shows has changed.\n',
    );
    desk.edit('facts/injured.yaml', "value: '31'", 'value: 34');
    desk.edit(
      'sources.yaml',
      'hafenblatt:',
      'radio-north: { outlet: Radio North, published: 2026-03-05, language: en }\nhafenblatt:',
    );
    const { code, out: said } = await run('diff', 'harbour-fire', ...desk.stories, ...desk.out);
    expect(code).toBe(0);
    // The hospital's figure of one day was entered anew: it raised nothing.
    expect(said.replaceAll('\n  ', ' ').split('\n')).toEqual([
      'Injured: now 34 (Harbour hospital, 4 Mar); before: 31 (Harbour hospital, 4 Mar).',
      'New source: Radio North.',
      'Injured: a report now reads 34 (City bulletin, Harbour hospital, 4 Mar) instead of 31 (City bulletin, Harbour hospital, 4 Mar).',
      '',
    ]);
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

  test('prints a new report that changes no line, and one that moves to another question', async () => {
    await run('compile', ...desk.stories, ...desk.out);
    const late =
      "  - { source: city-bulletin, value: '30', said_by: hospital, as_of: 2026-03-03, anchor: 30 patients }";
    desk.edit('facts/injured.yaml', '  - { source: city-bulletin', `${late}\n  - { source: city-bulletin`);
    const { out: entered } = await run('diff', 'harbour-fire', ...desk.stories, ...desk.out);
    expect(entered).toContain('Injured: new report: 30 (City bulletin, Harbour hospital, 3 Mar).');
    // The claim before which it was entered is the same as before, whatever its place.
    expect(entered).not.toContain('now reads');

    await run('compile', ...desk.stories, ...desk.out);
    desk.edit('facts/injured.yaml', `${late}\n`, '');
    desk.edit('facts/injured-crew.yaml', 'claims:\n', `claims:\n${late}\n`);
    const { out: moved } = await run('diff', 'harbour-fire', ...desk.stories, ...desk.out);
    expect(moved.replaceAll('\n  ', ' ')).toContain(
      '30 people (City bulletin, Harbour hospital, 3 Mar): moved from “Injured” to “Injured crew”.',
    );
  });

  test('speaks the language that it is asked for', async () => {
    await run('compile', ...desk.stories, ...desk.out);
    desk.edit('facts/injured.yaml', "value: '31'", 'value: 34');
    const { out: said } = await run('diff', 'harbour-fire', '--lang', 'de', ...desk.stories, ...desk.out);
    expect(said).toMatch(/^Injured: jetzt 34 .*; vorher: 31 /);
  });

  test('refuses what is no bundle', async () => {
    const path = join(desk.story, 'story.yaml');
    expect((await run('diff', 'harbour-fire', '--against', path, ...desk.stories)).code).toBe(2);
  });
});
