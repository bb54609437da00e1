/** Gives a fact, source, speaker or statement another id, everywhere that it is named. */
import { checkFree, entryOf } from './edit-entries.ts';
import type { IdKind } from './edits.ts';
import { entriesIn } from './entries.ts';
import { mentionsIn } from './mentions.ts';
import { factFile, type StoryDraft } from './story-draft.ts';

export function renameId(draft: StoryDraft, what: IdKind, from: string, to: string): void {
  if (what === 'fact') draft.fact(from);
  else entryOf(draft, what, from);
  if (from === to) return;
  checkFree(what, to, what === 'fact' ? draft.facts : entriesIn(draft, what).map(({ id }) => id));
  for (const { file, path, as } of mentionsIn(draft, what, from)) {
    const step = path.at(-1);
    if (as === 'value') draft.file(file).set(path, to);
    else if (typeof step === 'number') draft.file(file).set([...path, 'id'], to);
    else draft.file(file).renameKey(path, to);
  }
  if (what !== 'fact') return;
  const { text } = draft.file(factFile(from));
  draft.remove(factFile(from));
  draft.add(factFile(to), text);
}
