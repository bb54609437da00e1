/** Makes one fact of two: claims, statements and answers of the first come to the end of the second, and all that named the first names the second. */
import { checkKinds, writtenClaims } from './edit-claims.ts';
import { unlist } from './edit-facts.ts';
import { addEntryTo, idsAt } from './entries.ts';
import { mentionsIn } from './mentions.ts';
import { Refused } from './refused.ts';
import { type Entries, isEntries, isSameValue } from './same-value.ts';
import { factFile, type StoryDraft } from './story-draft.ts';
import type { YamlFile } from './yaml-file.ts';

export function mergeFacts(draft: StoryDraft, from: string, into: string): void {
  if (from === into) throw new Refused('bad-value', 'A fact cannot be merged with itself.');
  const file = draft.fact(from);
  const other = draft.fact(into);
  checkKinds(file, from, other, into);
  for (const key of ['unit', 'money']) {
    if (isSameValue(file.at([key]), other.at([key]))) continue;
    throw new Refused(
      'two-kinds',
      `"${from}" and "${into}" have another "${key}"; write the values of one in that of the other first.`,
    );
  }
  addAnswers(file, from, other, into);
  for (const { id, path } of idsAt(file.at(['statements']), ['statements'])) {
    const entry = withoutId(file.at(path) as Entries);
    addEntryTo(draft, factFile(into), ['statements'], id, entry);
  }
  for (const [i, claim] of writtenClaims(file).entries()) {
    other.insertWritten(['claims'], writtenClaims(other).length, claim, file.written(['claims'], i));
  }
  draft.remove(factFile(from));
  unlist(draft, from);
  leadThere(draft, from, into);
}

/** What named the first names the second; nothing names itself, and no list names it twice. */
function leadThere(draft: StoryDraft, from: string, into: string): void {
  for (const { file, path } of mentionsIn(draft, 'fact', from).toReversed()) {
    const yaml = draft.file(file);
    const list = yaml.at(path.slice(0, -1));
    if (file === factFile(into)) {
      if (Array.isArray(list) && list.length === 1) yaml.remove(path.slice(0, -1));
      else yaml.remove(path);
    } else if (Array.isArray(list) && list.includes(into)) yaml.remove(path);
    else yaml.set(path, into);
  }
  // Claims that came along may count the fact that they stand in now as a part of themselves.
  for (const { file, path } of mentionsIn(draft, 'fact', into).toReversed()) {
    if (file !== factFile(into)) continue;
    const list = draft.file(file).at(path.slice(0, -1));
    draft.file(file).remove(Array.isArray(list) && list.length === 1 ? path.slice(0, -1) : path);
  }
}

function addAnswers(file: YamlFile, from: string, other: YamlFile, into: string): void {
  const known = new Map(
    idsAt(other.at(['answers']), ['answers']).map(({ id, path }) => [id, other.at(path)]),
  );
  for (const { id, path } of idsAt(file.at(['answers']), ['answers'])) {
    const answer = file.at(path);
    if (known.has(id)) {
      if (isSameValue(known.get(id), answer)) continue;
      throw new Refused(
        'two-kinds',
        `The answer "${id}" is worded in another way in "${from}" than in "${into}"; make them the same first.`,
      );
    }
    const answers = other.at(['answers']);
    const entry = isEntries(answer) && typeof path.at(-1) === 'number' ? withoutId(answer) : answer;
    if (Array.isArray(answers)) {
      other.insert(['answers'], answers.length, { id, ...(isLabelled(entry) ? entry : { label: entry }) });
    } else other.set(['answers', id], entry);
  }
}

/** An answer with its keys, and not one text for each language. */
function isLabelled(entry: unknown): entry is object {
  return isEntries(entry) && Object.hasOwn(entry, 'label');
}

function withoutId({ id: _, ...entry }: Entries): object {
  return entry;
}
