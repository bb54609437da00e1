// The desk reads pages into the story of Kazakhstan: which fact is proposed, whose figure it is, and how long that takes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Proposal, StoryForProposals } from '../../data/desk/propose/proposal.ts';
import { propose } from '../../data/desk/propose/propose.ts';
import { storyForProposals } from '../../data/desk/propose/story.ts';
import { storyNamed } from '../desk/measured.ts';

const report = readFileSync(join(import.meta.dirname, '../desk/fixtures/invented/bridge-report.txt'), 'utf8');
let story: StoryForProposals;

beforeAll(async () => {
  story = storyForProposals(await storyNamed('kazakhstan-unrest-2022'));
});

const proposed = (text: string): Proposal[] =>
  propose({ text, language: 'en', published: '2022-01-12', problems: [] }, story);

it('the fact comes first whose figure other pages print, with the speaker of the sentence', () => {
  const [one] = proposed('A total of 7,939 people have been detained, the interior ministry said.');
  expect(one).toMatchObject({ value: '7,939', voice: { kind: 'speaker', id: 'interior-ministry' } });
  expect(one?.facts[0]?.id).toBe('detained');
});

it('a narrower fact comes first only where the sentence narrows', () => {
  expect(proposed('At least 31 people were killed.')[0]?.facts[0]?.id).toBe('killed');
  expect(proposed('At least 31 children were killed.')[0]?.facts[0]?.id).toBe('killed-children');
});

it('no more than three facts are proposed, all of the kind of the value', () => {
  const kinds = new Map(story.facts.map(({ id, kind }) => [id, kind]));
  const valued = proposed(report).filter(({ kind }) => kind === 'count' || kind === 'date');
  expect(valued.length).toBeGreaterThan(10);
  for (const { kind, facts } of valued) {
    expect(facts.length).toBeLessThanOrEqual(3);
    for (const { id } of facts) expect(kinds.get(id)).toBe(kind);
  }
});

it('an article of 1,500 words is read within 300 ms of the processor', () => {
  const text = Array.from({ length: 8 }, () => report)
    .join('\n\n')
    .split(/(?<=\s)/)
    .slice(0, 1500)
    .join('');
  proposed(text);
  const start = process.cpuUsage();
  expect(proposed(text).length).toBeGreaterThan(50);
  expect(process.cpuUsage(start).user / 1000).toBeLessThanOrEqual(300);
});
