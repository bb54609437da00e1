/** story.yaml itself, a story that begins, and signatures. */
import { writeSignatures } from '../../compiler/index.ts';
import { addEntry, changeAt } from './edit-entries.ts';
import type { Changes, NewEntry } from './edits.ts';
import { keyOrder } from './key-order.ts';
import { inOrderOfKeys } from './merge-changes.ts';
import { Refused } from './refused.ts';
import type { StoryDraft } from './story-draft.ts';

export function changeStory(draft: StoryDraft, set: Changes): void {
  changeAt(draft.file('story.yaml'), [], set, 'story');
}

export function startStory(draft: StoryDraft, set: Changes, source: NewEntry): void {
  if (draft.has('story.yaml'))
    throw new Refused('exists', 'The story has begun already: there is a story.yaml.');
  draft.file('story.yaml').set([], inOrderOfKeys(set, keyOrder.story));
  addEntry(draft, 'source', source);
}

export interface Signed {
  readonly fact: string;
  readonly by: string;
  readonly on: string;
  readonly digest: string;
}

export function sign(draft: StoryDraft, { fact, by, on, digest }: Signed): void {
  draft.fact(fact);
  const { facts } = draft;
  const before = draft.has('signed.yaml') ? draft.file('signed.yaml').text : undefined;
  draft.add(
    'signed.yaml',
    writeSignatures(before, new Map([[fact, { by, on, digest }]]), (id) => facts.includes(id)),
  );
}
