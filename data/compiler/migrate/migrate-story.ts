/** Moves a story from the first edition's format to the second's. Pure: texts in, texts out. Guesses nothing. */
import type { Contents } from '../read/read-story.ts';
import { Editable, pairOf } from './edits.ts';
import { type FirstHand, migrateFact } from './facts.ts';
import { type Look, Notes, type OwnVoice } from './notes.ts';
import { migrateSources } from './sources.ts';
import { migrateStatements } from './statements.ts';

export interface Migrated {
  /** The files that change, by their names, with their new texts. */
  readonly files: ReadonlyMap<string, string>;
  readonly done: readonly { readonly file: string; readonly message: string }[];
  /** What an editor should look at. */
  readonly looks: readonly Look[];
  /** Claims without an owner: first-hand or unattributed, which only the article can tell. */
  readonly owns: readonly OwnVoice[];
  /** Files that are not correct YAML; they are left as they are. */
  readonly broken: readonly string[];
}

/** `firstHand` is asked about every claim without an owner; where it does not know, the claim is marked by a comment. */
export function migrateStory(files: Contents, firstHand: FirstHand = () => undefined): Migrated {
  const notes = new Notes();
  const changed = new Map<string, string>();
  const broken: string[] = [];
  for (const name of [...files.keys()].sort()) {
    if (!/^(?:sources|statements|facts\/[^/]+)\.yaml$/.test(name)) continue;
    const content = files.get(name) ?? '';
    const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
    const file = new Editable(text);
    if (file.broken) {
      broken.push(name);
      continue;
    }
    if (name === 'sources.yaml') migrateSources(file, notes);
    else if (name === 'statements.yaml') {
      const list = pairOf(file.doc.contents, 'statements')?.value;
      migrateStatements(file, list ?? file.doc.contents, name, notes);
    } else migrateFact(file, name, firstHand, notes);
    const moved = file.toString();
    if (moved !== text) changed.set(name, moved);
  }
  const { done, looks, owns } = notes;
  // A story of the second edition has claims without an owner as well, and they mean that.
  if (done.length === 0) return { files: new Map(), done, looks: [], owns: [], broken };
  return { files: changed, done, looks, owns, broken };
}
