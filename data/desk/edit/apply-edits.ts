/** Carries out edits on the texts of a story's files: all of them or, when one cannot be made, none. Pure. */
import { addClaim, changeClaim, markPast, moveClaim, removeClaim } from './edit-claims.ts';
import { addEntry, changeEntry, changeOutlet, removeEntry } from './edit-entries.ts';
import { addFact, changeFact, removeFact } from './edit-facts.ts';
import { changeStory, sign, startStory } from './edit-story.ts';
import type { Applied, Edit, EditProblem, StoryFiles } from './edits.ts';
import { mergeFacts } from './merge-facts.ts';
import { Refused } from './refused.ts';
import { renameId } from './rename-id.ts';
import { StoryDraft } from './story-draft.ts';
import { ByHand } from './yaml-place.ts';

/** `files` are all files of the story. The edits are made in their order, each on what the ones before it left. */
export function applyEdits(files: StoryFiles, edits: readonly Edit[]): Applied {
  const draft = new StoryDraft(files);
  for (const [i, edit] of edits.entries()) {
    try {
      applyEdit(draft, edit);
      draft.settle();
    } catch (error) {
      const problem = problemOf(error);
      if (problem === undefined) throw error;
      return { files, changed: [], problems: [{ edit: i, ...problem }] };
    }
  }
  return { ...draft.result, problems: [] };
}

function problemOf(error: unknown): Omit<EditProblem, 'edit'> | undefined {
  if (error instanceof ByHand) return { code: 'by-hand', message: error.message };
  if (!(error instanceof Refused)) return undefined;
  const { code, message, nearest } = error;
  return { code, message, ...(nearest === undefined ? {} : { nearest }) };
}

/** What each kind of edit does. */
const actions: { readonly [K in Edit['do']]: (draft: StoryDraft, edit: Extract<Edit, { do: K }>) => void } = {
  'add-source': (draft, { source }) => addEntry(draft, 'source', source),
  'change-source': (draft, { id, set }) => changeEntry(draft, 'source', id, set),
  'remove-source': (draft, { id }) => removeEntry(draft, 'source', id),
  'change-outlet': (draft, { name, set }) => changeOutlet(draft, name, set),
  'add-speaker': (draft, { speaker }) => addEntry(draft, 'speaker', speaker),
  'change-speaker': (draft, { id, set }) => changeEntry(draft, 'speaker', id, set),
  'remove-speaker': (draft, { id }) => removeEntry(draft, 'speaker', id),
  'add-statement': (draft, { statement, fact }) => addEntry(draft, 'statement', statement, fact),
  'change-statement': (draft, { id, set }) => changeEntry(draft, 'statement', id, set),
  'remove-statement': (draft, { id }) => removeEntry(draft, 'statement', id),
  'add-claim': (draft, { fact, claim, at }) => addClaim(draft, fact, claim, at),
  'change-claim': (draft, { fact, claim, set }) => changeClaim(draft, fact, claim, set),
  'remove-claim': (draft, { fact, claim }) => removeClaim(draft, fact, claim),
  'move-claim': (draft, { from, claim, to, at }) => moveClaim(draft, from, claim, to, at),
  'mark-past': (draft, { fact, claim, past }) => markPast(draft, fact, claim, past),
  'add-fact': (draft, edit) => addFact(draft, edit),
  'change-fact': (draft, { id, set }) => changeFact(draft, id, set),
  'remove-fact': (draft, { id }) => removeFact(draft, id),
  'merge-facts': (draft, { from, into }) => mergeFacts(draft, from, into),
  rename: (draft, { what, from, to }) => renameId(draft, what, from, to),
  'change-story': (draft, { set }) => changeStory(draft, set),
  'start-story': (draft, { set, source }) => startStory(draft, set, source),
  sign: (draft, edit) => sign(draft, edit),
};

function applyEdit(draft: StoryDraft, edit: Edit): void {
  if (!Object.hasOwn(actions, edit.do)) {
    throw new Refused('bad-value', `There is no edit "${String(edit.do)}".`);
  }
  (actions[edit.do] as (draft: StoryDraft, edit: Edit) => void)(draft, edit);
}
