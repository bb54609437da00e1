/** The arithmetic that readers and editors are shown, on the real stories. */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Bundle } from '../../data/bundle/types.ts';
import { compileStories, type Issue } from '../../data/compiler/index.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { why } from '../../data/wording/finding/why.ts';
import { de } from '../../data/wording/locales/de.ts';
import { en } from '../../data/wording/locales/en.ts';
import { plain } from '../../data/wording/phrase.ts';
import { voiceOf } from '../../data/wording/voice.ts';

const stories = join(import.meta.dirname, '../../data/stories');
let issues: readonly Issue[];
let kazakhstan: Bundle;

beforeAll(async () => {
  const compiled = await compileStories(stories, { now: new Date() });
  issues = compiled.flatMap((story) => story.issues);
  const { bundle } = compiled.find(({ story }) => story === 'kazakhstan-unrest-2022') ?? {};
  if (bundle === undefined) throw new Error('the story did not compile');
  kazakhstan = bundle;
});

function reasons(
  fact: string,
  view: { off?: readonly string[]; at?: string } = {},
  language = 'en',
): string[] {
  const finding = resolve(kazakhstan, { off: [], ...view }).findings.find((one) => one.fact === fact);
  if (finding === undefined) throw new Error(`no fact ${fact}`);
  return why(voiceOf(kazakhstan, language === 'de' ? de : en, language), finding).map(plain);
}

test('the real stories have no mistakes, and remarks only on the arithmetic of their sources', () => {
  expect(issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(issues.map(({ code }) => code).sort()).toEqual(['falling-total', 'parts-do-not-add-up']);
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
  expect(reasons('killed')).toContain(sentence);
  expect(reasons('killed', { at: '2022-01-09' })).toContain(sentence);
  expect(reasons('killed', { off: ['tass-2022-01-09'] })).not.toContain(sentence);
  expect(reasons('killed', { at: '2022-01-08' })).not.toContain(sentence);
  expect(reasons('killed', {}, 'de')).toContain(
    'Die Teile, die TASS aufzählt, ergeben zusammen 142, nicht 164.',
  );
});

test('the reader is told that a total fell', () => {
  expect(reasons('killed-security').join(' ')).toMatch(/18 people .* was changed to 16 people/);
});
