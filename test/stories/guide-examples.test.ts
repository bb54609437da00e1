/** What the guides show in YAML is what the compiler reads: an example that is refused teaches a mistake. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileFiles } from '../../data/compiler/index.ts';
import { localizerFor } from '../../data/render/localizer-for.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { textCard } from '../../data/wording/text-card.ts';

const root = join(import.meta.dirname, '../..');

/** The YAML blocks of a guide, in order, with the dots for what is left out filled in. */
function examples(guide: string): readonly (readonly [name: string, text: string])[] {
  const text = readFileSync(join(root, guide), 'utf8');
  return [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = '']) => {
    const filled = block.replace('https://…', 'https://example.org/a').replace(', …]', ']');
    return [nameOf(filled), filled];
  });
}

/** The file that a block names in its first line, else the one that its keys belong to. */
function nameOf(block: string): string {
  const [, named] = /^# data\/stories\/[^/]+\/(\S+)\n/.exec(block) ?? [];
  if (named !== undefined) return named;
  if (/^title:/m.test(block)) return 'story.yaml';
  if (/^asks:/m.test(block)) return 'facts/killed.yaml';
  return /^ +outlet:/m.test(block) ? 'sources.yaml' : 'speakers.yaml';
}

/** Codes about ids: an example names sources and speakers that it does not bring. */
const elsewhere = [
  'unknown-id',
  'fact-not-listed',
  'not-used',
  'missing-file',
  'published-too-early',
  'trace-not-shown',
];

test.each(
  ['README.md', 'data/README.md'].flatMap((guide) => examples(guide).map((one) => [guide, ...one] as const)),
)('in %s the example of %s has no mistake of its own', (_, name, text) => {
  const { issues } = compileFiles(new Map([[name, text]]), 'example', {
    now: new Date('2026-06-01T00:00:00Z'),
  });
  expect(issues.filter(({ code }) => !elsewhere.includes(code))).toEqual([]);
});

test('the story in the front page compiles from the files that it shows, and no other', () => {
  const files = new Map(examples('README.md'));
  const { issues, bundle } = compileFiles(files, 'harbour-fire-2026', {
    now: new Date('2026-06-01T00:00:00Z'),
  });
  expect(issues).toEqual([]);
  if (bundle === undefined) throw new Error('There is no bundle.');
  const card = textCard(localizerFor(bundle, 'en'), { resolution: resolve(bundle, {}) });
  const shown = /```\n(How many[\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1];
  expect(card).toContain(shown?.trim());
});
