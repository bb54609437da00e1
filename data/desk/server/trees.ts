/**
 * The files of a story as plain values, whether they compile or not: what the forms of the desk show has to be there before
 * a story is correct. A file that cannot be read counts as empty; the compiler says what is wrong with it.
 */
import { parse } from 'yaml';
import { factOf } from '../../compiler/index.ts';
import type { StoryFiles } from '../edit/edits.ts';

export type Tree = Readonly<Record<string, unknown>>;

export interface Trees {
  readonly story: Tree;
  /** By id, in the order of the file. */
  readonly sources: ReadonlyMap<string, Tree>;
  /** By name. */
  readonly outlets: ReadonlyMap<string, Tree>;
  readonly speakers: ReadonlyMap<string, Tree>;
  /** Those of statements.yaml, and of facts with the fact that they stand in. */
  readonly statements: ReadonlyMap<string, Tree & { readonly fact?: string }>;
  readonly facts: ReadonlyMap<string, FactTree>;
}

export interface FactTree {
  readonly head: Tree;
  readonly claims: readonly Tree[];
}

/** Reads trees of files, and remembers those of files that stay the same. */
export function treeReader(): (files: StoryFiles) => Trees {
  const kept = new Map<string, { readonly text: string; readonly tree: Tree }>();
  const read = (files: StoryFiles, name: string): Tree => {
    const text = files.get(name) ?? '';
    const before = kept.get(name);
    if (before?.text === text) return before.tree;
    const tree = treeOf(text);
    kept.set(name, { text, tree });
    return tree;
  };
  return (files) => {
    const { outlets, ...sources } = read(files, 'sources.yaml');
    const facts = new Map<string, FactTree>();
    const statements = new Map(entriesOf(read(files, 'statements.yaml')));
    for (const name of files.keys()) {
      const fact = factOf(name);
      if (fact === undefined) continue;
      const head = read(files, name);
      for (const [id, tree] of entriesOf(head.statements)) statements.set(id, { ...tree, fact });
      const claims = Array.isArray(head.claims) ? head.claims.map(asTree) : [];
      facts.set(fact, { head, claims });
    }
    return {
      story: read(files, 'story.yaml'),
      sources: entriesOf(sources),
      outlets: entriesOf(outlets),
      speakers: entriesOf(read(files, 'speakers.yaml')),
      statements,
      facts,
    };
  };
}

function treeOf(text: string): Tree {
  try {
    const tree: unknown = parse(text, { logLevel: 'silent', schema: 'core' });
    return Array.isArray(tree) ? Object.fromEntries(entriesOf(tree)) : asTree(tree);
  } catch {
    return {};
  }
}

export function asTree(value: unknown): Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Tree) : {};
}

/** A map of entries, or a list of entries with an `id`. */
export function entriesOf(value: unknown): ReadonlyMap<string, Tree> {
  if (!Array.isArray(value)) {
    return new Map(Object.entries(asTree(value)).map(([id, entry]) => [id, labelled(entry)]));
  }
  return new Map(value.map((entry) => [asText(asTree(entry).id), asTree(entry)] as const));
}

/** `officials: Officials` is short for `officials: { label: Officials }`. */
function labelled(entry: unknown): Tree {
  return typeof entry === 'string' ? { label: entry } : asTree(entry);
}

export function asText(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? `${value}` : '';
}

/** A text that may be given in several languages. */
export function textIn(value: unknown, language: string): string {
  const texts = asTree(value);
  return asText(value) || asText(texts[language] ?? texts.en ?? Object.values(texts)[0]);
}

export function asTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(asText) : value === undefined ? [] : [asText(value)];
}
