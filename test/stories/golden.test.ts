/**
 * The bytes of the sample stories. Nothing may change what readers are given without somebody wanting it: an edit of a
 * sample, or a change of the format, comes with its new revision here. Stories of a newsroom's own are none of this.
 */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileStories } from '../../data/compiler/index.ts';
import { samplesHere } from './samples.ts';

const stories = join(import.meta.dirname, '../../data/stories');

const pinned: Readonly<Record<string, string>> = {
  'equifax-data-breach-2017': '5fed0345cc3538f1a2d7304f',
  'ever-given-2021': '3ce1698af8f1c032c8f376dc',
  'kazakhstan-unrest-2022': 'b530b352361946ea72beeb6f',
};

test('the samples compile to the bytes that were agreed on', async () => {
  const compiled = await compileStories(stories, {
    now: new Date('2026-11-22T00:00:00Z'),
    only: samplesHere,
  });
  const revisions = Object.fromEntries(compiled.map(({ story, revision }) => [story, revision]));
  const lines = Object.entries(revisions).map(([story, revision]) => `  '${story}': '${revision}',`);
  expect(
    revisions,
    `If this change is wanted, put these lines into test/stories/golden.test.ts:\n${lines.join('\n')}\n`,
  ).toEqual(Object.fromEntries(samplesHere.map((story) => [story, pinned[story]])));
});
