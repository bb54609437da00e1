/** `check`: what an editor is told of the mistakes in the stories, and the lock of the evidence. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, openDesk, run } from './editors-desk.ts';

let desk: Desk;

beforeEach(() => {
  desk = openDesk();
});

afterEach(() => desk.clear());

describe('check', () => {
  test('is content with a story without mistakes', async () => {
    const { code, out: said } = await run('check', ...desk.stories);
    expect(code).toBe(0);
    expect(said).toBe('harbour-fire: 4 facts, 9 claims, no issues\n');
  });

  test('prints all mistakes of all files in one run, and exits with 1', async () => {
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
