/** Facts: added with their place in story.yaml, changed, taken away. */

import { changeAt, checkFree, checkUnused } from './edit-entries.ts';
import type { Changes, Edit } from './edits.ts';
import { idsAt } from './entries.ts';
import { keyOrder } from './key-order.ts';
import { mentionsIn } from './mentions.ts';
import { ordered } from './merge-changes.ts';
import { notFound, Refused } from './refused.ts';
import { isEntries } from './same-value.ts';
import { factFile, type StoryDraft } from './story-draft.ts';

type NewFact = Omit<Extract<Edit, { do: 'add-fact' }>, 'do'>;

export function addFact(
  draft: StoryDraft,
  { fact: { id, ...fact }, after, section, comment }: NewFact,
): void {
  checkFree('fact', id, draft.facts);
  if (comment !== undefined) draft.add(factFile(id), `# ${comment.replaceAll(/\s+/g, ' ')}\n`);
  draft.file(factFile(id)).set([], ordered(fact, keyOrder.fact));
  const story = draft.file('story.yaml');
  const listed = listAt(story.at(['facts']));
  if (after !== undefined && !listed.includes(after)) throw notFound('fact', after, draft.facts);
  if (!listed.includes(id)) {
    const index = after === undefined ? listed.length : listed.indexOf(after) + 1;
    if (listed.length === 0) story.set(['facts'], [id], keyOrder.story);
    else story.insert(['facts'], index, id);
  }
  if (section === undefined) return;
  const sections = listAt(story.at(['sections']));
  const at = sections.findIndex((one) => isEntries(one) && one.id === section);
  if (at < 0) {
    throw notFound(
      'section',
      section,
      sections.flatMap((one) => (isEntries(one) ? String(one.id) : [])),
    );
  }
  const there = listAt(story.at(['sections', at, 'facts']));
  const index = after !== undefined && there.includes(after) ? there.indexOf(after) + 1 : there.length;
  story.insert(['sections', at, 'facts'], index, id);
}

export function changeFact(draft: StoryDraft, id: string, set: Changes): void {
  for (const key of ['claims', 'statements']) {
    if (Object.hasOwn(set, key)) throw new Refused('bad-value', `"${key}" of a fact are changed one by one.`);
  }
  changeAt(draft.fact(id), [], set, 'fact');
}

export function removeFact(draft: StoryDraft, id: string): void {
  const file = draft.fact(id);
  const name = factFile(id);
  const uses = mentionsIn(draft, 'fact', id).filter(
    ({ as, file: at }) => as === 'value' && at !== name && at !== 'story.yaml',
  );
  checkUnused('fact', id, uses);
  for (const { id: statement } of idsAt(file.at(['statements']), ['statements'])) {
    const outside = mentionsIn(draft, 'statement', statement).filter(
      ({ as, file: at }) => as === 'value' && at !== name,
    );
    checkUnused('statement', statement, outside);
  }
  draft.remove(name);
  unlist(draft, id);
}

/** Takes a fact out of story.yaml, with a heading that has no other, and out of what was signed. */
export function unlist(draft: StoryDraft, id: string): void {
  for (const { file, path, as } of mentionsIn(draft, 'fact', id).toReversed()) {
    if (as === 'key') draft.file(file).remove(path);
    if (file !== 'story.yaml') continue;
    const [first, section] = path;
    const isLast = listAt(draft.file(file).at(path.slice(0, -1))).length === 1;
    if (first === 'sections' && section !== undefined && isLast) {
      const isOnly = listAt(draft.file(file).at(['sections'])).length === 1;
      draft.file(file).remove(isOnly ? ['sections'] : ['sections', section]);
    } else draft.file(file).remove(path);
  }
}

function listAt(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
