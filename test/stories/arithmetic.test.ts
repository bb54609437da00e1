/** The arithmetic that readers and editors are shown, on the real stories. */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Bundle } from '../../data/bundle/types.ts';
import { compileStories, type Issue } from '../../data/compiler/index.ts';
import { localizerFor } from '../../data/render/localizer-for.ts';
import type { View } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { findingDetails } from '../../data/wording/finding/details.ts';
import { plain } from '../../data/wording/phrase.ts';

const stories = join(import.meta.dirname, '../../data/stories');
let issues: readonly Issue[];
let bundles: readonly Bundle[];
let kazakhstan: Bundle;

beforeAll(async () => {
  const compiled = await compileStories(stories, { now: new Date() });
  issues = compiled.flatMap((story) => story.issues);
  bundles = compiled.flatMap(({ bundle }) => bundle ?? []);
  const found = bundles.find(({ story }) => story === 'kazakhstan-unrest-2022');
  if (found === undefined) throw new Error('the story did not compile');
  kazakhstan = found;
});

/** Everything that the opened finding says in sentences. */
function said(fact: string, view: View = {}, language = 'en'): readonly string[] {
  const details = findingDetails(localizerFor(kazakhstan, language), resolve(kazakhstan, view), fact);
  if (details === undefined) throw new Error(`no fact ${fact}`);
  return [...details.why, ...details.notes].map(plain);
}

test('the real stories have no errors, and the numbers that their anchors seem not to hold are few', () => {
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const claims = bundles.flatMap(({ facts }) => facts.flatMap((fact) => fact.claims));
  const doubted = issues.filter(({ code }) => code === 'value-not-in-anchor');
  expect(doubted.length / claims.length).toBeLessThan(0.03);
});

test('an editor is told of the sum that does not add up, and of the total that fell', () => {
  const of = (code: string): readonly string[] =>
    issues.flatMap((issue) => (issue.code === code ? [issue.file.replace(/.*\/stories\//, '')] : []));
  expect(of('parts-do-not-add-up')).toEqual(['kazakhstan-unrest-2022/facts/killed.yaml']);
  expect(of('falling-total')).toEqual(['kazakhstan-unrest-2022/facts/killed-security.yaml']);
});

test('the bundle carries that the four places of one report add up to 142, not 164', () => {
  const summed = kazakhstan.facts.flatMap(({ id, claims }) =>
    claims.flatMap(({ source, parts }) => (parts === undefined ? [] : [{ fact: id, source, parts }])),
  );
  expect(summed).toEqual([
    {
      fact: 'killed',
      source: 'tass-2022-01-09',
      parts: {
        sum: 142,
        facts: ['killed-almaty', 'killed-almaty-region', 'killed-kyzylorda', 'killed-zhambyl'],
      },
    },
  ]);
});

test('the reader is told so while that source is on, on the day of the post and for ever after', () => {
  const sentence = 'The parts that TASS lists add up to 142, not 164.';
  expect(said('killed')).toContain(sentence);
  expect(said('killed', { at: '2022-01-09' })).toContain(sentence);
  expect(said('killed', { without: ['tass-2022-01-09'] })).not.toContain(sentence);
  expect(said('killed', { at: '2022-01-08' })).not.toContain(sentence);
  expect(said('killed', {}, 'de')).toContain('Die Teile, die TASS aufzählt, ergeben 142, nicht 164.');
});

test('the reader is told which ministry lowered a total, from what to what', () => {
  const [fell] = said('killed-security', { at: '2022-01-09' }).filter((one) => /lowered/.test(one));
  expect(fell).toMatch(/^The interior ministry lowered the figure from 18 people to 16 people\.$/);
});
