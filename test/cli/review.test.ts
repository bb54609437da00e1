/** What an editor reads before publishing, and signs: `review`, and what `check` and `publish` say of signatures. */
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, openDesk, run, runAt } from './editors-desk.ts';

let desk: Desk;

beforeEach(() => {
  desk = openDesk();
  desk.edit(
    'facts/injured.yaml',
    "  - { source: city-bulletin, value: '31'",
    "  - { source: city-bulletin, value: 28, said_by: hospital, as_of: 2026-03-03, anchor: 28 the day before }\n  - { source: city-bulletin, value: '31'",
  );
});

afterEach(() => desk.clear());

const review = (...args: readonly string[]) => run('review', 'harbour-fire', ...args, ...desk.stories);
const sign = (...facts: readonly string[]) => review('--sign', ...facts, '--by', 'Anna Weber');
const signed = (): string => readFileSync(join(desk.story, 'signed.yaml'), 'utf8');

/** As one line, whatever the width of the terminal. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}

describe('review', () => {
  test('shows the lines of the card, and what became history by which rule', async () => {
    const { code, out } = await review();
    expect(code).toBe(0);
    expect(out).toContain('injured · 5 claims · leading · not signed');
    expect(out).toMatch(/How many people were injured\? \[.*\]\n {2}31 · /);
    expect(flat(out)).toContain(
      '28 (Harbour hospital, 3 Mar) is history: Harbour hospital spoke again later, 31 (Harbour hospital, 4 Mar). [rule 6]',
    );
    expect(flat(out)).toMatch(/at least 12 \(fire brigade, 2 Mar\) was taken back\. \[rule 14\]/);
    expect(flat(out)).toMatch(
      /dozens \(printed without a source by Hafenblatt, 2 Mar\) is told behind: .* \[rule 2\]/,
    );
  });

  test('gives the editor’s own reasons for what the editor decided', async () => {
    desk.edit(
      'facts/injured.yaml',
      'value: 28,',
      'value: 28, past: { on: 2026-03-04, why: The list was handed on },',
    );
    expect(flat((await review()).out)).toContain(
      'is history: The list was handed on. [rule 9, your judgement]',
    );
    desk.edit(
      'facts/injured.yaml',
      'past: { on: 2026-03-04, why: The list was handed on }',
      'set_aside: A misprint',
    );
    expect(flat((await review()).out)).toContain('is left out: A misprint. [your judgement]');
    desk.edit('facts/injured.yaml', 'set_aside: A misprint', 'stands: It counts only the ward');
    expect(flat((await review()).out)).toContain(
      '28 (Harbour hospital, 3 Mar) stands by your judgement. [rule 9]',
    );
  });

  test('puts the doubts under their fact, and the most harmful facts before the leading ones', async () => {
    const order = (out: string) => [...out.matchAll(/^(\S+) · \d+ claims?/gm)].map(([, fact]) => fact);
    expect(order((await review('--all')).out)[0]).toBe('injured');
    desk.edit(
      'facts/cause.yaml',
      'claims:',
      'claims:\n  - { source: hafenblatt, value: cable, said_by: hospital }',
    );
    const { code, err } = await review('--all');
    expect([code, err.includes('anchor')]).toEqual([1, true]);
    desk.edit(
      'facts/cause.yaml',
      'value: cable, said_by: hospital }',
      'value: cable, said_by: hospital, anchor: x }',
    );
    const before = order((await review('--all')).out);
    expect([...before].sort()).toEqual(['began', 'cause', 'injured', 'injured-crew']);
    desk.edit('facts/began.yaml', 'label: Began', 'label: Began # at night');
    const { out } = await review('--all');
    expect(order(out)[0]).toBe('began');
    expect(flat(out)).toMatch(/began · .* Doubts: warning, line \d+: .*\[comment-behind-text\]/);
  });

  test('leaves facts with one claim to --all, and shows one fact that is named', async () => {
    const { out } = await review();
    expect(out).not.toMatch(/^injured-crew · /m);
    expect(out).toMatch(/more facts? not shown/);
    expect((await review('--all')).out).toMatch(/^injured-crew · 1 claim · /m);
    const one = await review('injured-crew');
    expect([...one.out.matchAll(/^\S+ · \d+ claims?/gm)].map(String)).toEqual(['injured-crew · 1 claim']);
  });

  test('prints the card in the language asked for', async () => {
    expect((await review('--lang', 'de')).out).toContain('mindestens 12');
  });

  test('says the mistakes of a story that does not compile, and signs nothing of it', async () => {
    desk.edit('facts/injured.yaml', 'value: 28', 'value: many words');
    const shown = await review();
    expect([shown.code, shown.out, shown.err.includes('[bad-value]')]).toEqual([1, '', true]);
    expect((await sign('injured')).code).toBe(1);
    expect(existsSync(join(desk.story, 'signed.yaml'))).toBe(false);
  });

  test.each([
    [[], 'Say which story to review'],
    [['harbour-fire', 'injurd'], 'Did you mean injured?'],
    [['harbour-fire', '--sign', 'injured'], 'Say who signs'],
    [['harbour-fire', '--sign', 'injured', '--by', ' '], 'Say who signs'],
    [['harbour-fire', '--by', 'Anna'], '--by belongs to --sign'],
    [['harbour-fire', '--lang', 'klingon'], 'does not speak'],
  ] as const)('refuses %j, and says how to type it', async (args, words) => {
    const { code, err } = await run('review', ...args, ...desk.stories);
    expect([code, err.includes(words)]).toEqual([2, true]);
  });
});

describe('signing', () => {
  test('writes who, when and a digest beside the story, and review says so', async () => {
    const { code, out } = await sign('injured', 'injured-crew');
    expect(code).toBe(0);
    expect(out).toContain('injured: signed by Anna Weber on 2026-06-01');
    expect(signed()).toMatch(/^injured: \{ by: Anna Weber, on: 2026-06-01, digest: "?[0-9a-f]{32}"? \}$/m);
    expect(signed()).toMatch(/^injured-crew: /m);
    expect((await review()).out).toContain(
      'injured · 5 claims · leading · signed by Anna Weber on 2026-06-01',
    );
    expect(readdirSync(desk.story).filter((name) => name.includes('draft'))).toEqual([]);
  });

  test('keeps other signatures and comments, and drops facts that are gone', async () => {
    await sign('injured,began');
    writeFileSync(
      join(desk.story, 'signed.yaml'),
      `${signed()}# on holiday until July\nformer: { by: Ben, on: 2026-05-01, digest: ${'a'.repeat(32)} }\n`,
    );
    const again = await runAt(
      new Date('2026-06-02T00:00:00Z'),
      'review',
      'harbour-fire',
      '--sign',
      'began',
      '--by',
      'Ben',
      ...desk.stories,
    );
    expect(again.out).toContain('began: signed by Ben on 2026-06-02, after Anna Weber on 2026-06-01');
    expect(signed()).toContain('injured: { by: Anna Weber');
    expect(signed()).toContain('began: { by: Ben');
    expect(signed()).not.toContain('former');
  });

  test('is undone by whatever changes what readers see of the fact, and by nothing else', async () => {
    await sign('injured', 'began', 'cause');
    const state = async (fact: string): Promise<string> =>
      new RegExp(`^${fact} · .*?(signed|changed since|not signed)`, 'm').exec(
        (await review('--all')).out,
      )?.[1] ?? '';
    appendFileSync(join(desk.story, 'facts/injured.yaml'), '# a comment\n');
    expect(await state('injured')).toBe('signed');
    desk.edit('speakers.yaml', 'Harbour hospital', 'The harbour hospital');
    expect(await state('injured')).toBe('changed since');
    expect(await state('began')).toBe('signed');
    await sign('injured');
    desk.edit('sources.yaml', '2026-03-03', '2026-03-02');
    expect(await state('injured')).toBe('changed since');
  });

  test('does not depend on whether the evidence is locked', async () => {
    await sign('injured');
    writeFileSync(join(desk.dir, 'morning-post.txt'), 'Before it: before five, "at least 12 hurt".');
    const locked = await run('check', '--articles', desk.dir, ...desk.stories);
    expect(locked.err).toContain('locked, written');
    expect((await review()).out).toContain('injured · 5 claims · leading · signed by Anna Weber');
  });
});

describe('check and publish', () => {
  const kept = () => [...desk.stories, '--state', join(desk.dir, 'kv')];

  test('name leading facts that nobody signed: a warning, and with --signed an error', async () => {
    const { code, out, err } = await run('check', ...desk.stories);
    expect([code, out]).toEqual([0, 'harbour-fire: 4 facts, 10 claims, no issues\n']);
    expect(err).toContain('warning nobody has signed these leading facts: injured, injured-crew;');
    const strict = await run('check', '--signed', ...desk.stories);
    expect([strict.code, strict.out.includes('error nobody has signed')]).toEqual([1, true]);
  });

  test('name facts that changed since they were signed, also to programs', async () => {
    await sign('injured', 'injured-crew');
    expect((await run('check', '--signed', ...desk.stories)).code).toBe(0);
    expect((await run('check', ...desk.stories)).err).not.toMatch(/warning|error|signed/);
    desk.edit('facts/injured.yaml', 'value: 28,', 'value: 28, note: On two wards,');
    const { code, out } = await run('check', ...desk.stories, '--format', 'json');
    const { issues } = JSON.parse(out) as { issues: { code: string; severity: string; file: string }[] };
    expect(code).toBe(0);
    expect(issues.map((issue) => `${issue.code} ${issue.severity}`)).toEqual([
      'changed-since-signed warning',
    ]);
    expect(issues[0]?.file).toMatch(/signed\.yaml$/);
    expect((await run('check', '--signed', ...desk.stories)).code).toBe(1);
  });

  test('publish says so too, and with --signed leaves the story as it is', async () => {
    const strict = await run('publish', '--local', '--signed', '--dry-run', ...kept());
    expect(strict.code).toBe(1);
    expect(strict.err).toContain('harbour-fire: has mistakes and is left as it is');
    expect(strict.err).toContain('error nobody has signed these leading facts');
    const { code, err } = await run('publish', '--local', '--dry-run', ...kept());
    expect([code, err.includes('warning nobody has signed these leading facts')]).toEqual([0, true]);
  });

  test('say what is wrong with a file of signatures that was edited by hand', async () => {
    writeFileSync(join(desk.story, 'signed.yaml'), 'injured: { by: Anna, on: yesterday, digest: 12 }\n');
    const { code, out } = await run('check', ...desk.stories);
    expect(code).toBe(1);
    expect(out).toContain('signed.yaml:1');
    writeFileSync(join(desk.story, 'signed.yaml'), '- injured\n');
    expect((await run('check', ...desk.stories)).out).toContain('[wrong-type]');
  });
});
