/** The page of rules for editors: its example is compiled and resolved here, so that every word of it stays true. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Status } from '../../data/bundle/types.ts';
import { runAt } from '../cli/editors-desk.ts';

const page = readFileSync(join(import.meta.dirname, '../../data/resolver/README.md'), 'utf8');

function blocks(language: string): readonly string[] {
  return [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, text = '']) => text,
  );
}

const story = 'port-amel-fire';
let dir: string;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'rules-'));
  for (const block of blocks('yaml')) {
    const [, name = ''] = /^# (\S+\.yaml)\n/.exec(block) ?? [];
    const path = join(dir, story, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, block);
  }
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function said(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await runAt(new Date('2026-12-01T00:00:00Z'), ...args, '--stories', dir);
  expect([code, err]).toEqual([0, '']);
  return out;
}

/** The first finding of a card, which stands behind the title. */
function firstFinding(card: string): string {
  return `${card.split('\n\n')[1]}\n`;
}

describe('the example', () => {
  const [card, became, withoutOfficials, then] = blocks('text');

  test('is a story without mistakes', async () => {
    const { code, out } = await runAt(new Date('2026-12-01T00:00:00Z'), 'check', '--stories', dir);
    expect([code, out]).toEqual([0, `${story}: 2 facts, 8 claims, no issues\n`]);
  });

  test('becomes the card that the page shows', async () => {
    expect(await said('show', story)).toBe(card);
  });

  test('is reviewed as the page shows', async () => {
    expect(became).toContain('[rule 7]');
    expect(await said('review', story, 'injured')).toContain(`\n${became}`);
  });

  test('reads without the officials, and on an earlier day, as the page shows', async () => {
    expect(firstFinding(await said('show', story, '--without-groups', 'officials'))).toBe(withoutOfficials);
    expect(firstFinding(await said('show', story, '--as-of', '2026-05-04'))).toBe(then);
  });
});

test('the page has fifteen rules, in order, each once', () => {
  const rules = page.slice(page.indexOf('## The fifteen rules'), page.indexOf('## What each status means'));
  const numbers = [...rules.matchAll(/^(\d+)\. \*\*/gm)].map(([, number]) => Number(number));
  expect(numbers).toEqual(Array.from({ length: 15 }, (_, at) => at + 1));
});

test('the page says what every status means', () => {
  const all: { readonly [status in Status]: true } = {
    agreed: true,
    single: true,
    fits: true,
    differ: true,
    disputed: true,
    versions: true,
    unattributed: true,
    unclear: true,
    withdrawn: true,
    unreported: true,
  };
  const table = page.slice(page.indexOf('## What each status means'), page.indexOf('## An example'));
  const listed = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, status]) => status);
  expect(listed).toEqual(Object.keys(all));
});

test('the guides lead to the page, and to what it promises', () => {
  const root = join(import.meta.dirname, '../..');
  expect(readFileSync(join(root, 'data/README.md'), 'utf8')).toContain('](resolver/README.md)');
  const worker = readFileSync(join(root, 'worker/README.md'), 'utf8');
  const [, anchor = ''] = /\(\.\.\/data\/resolver\/README\.md#(what-[a-z-]+)\)/.exec(worker) ?? [];
  const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, text = '']) =>
    text.toLowerCase().replaceAll(' ', '-'),
  );
  expect(headings).toContain(anchor);
});
