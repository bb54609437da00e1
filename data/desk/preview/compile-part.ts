/**
 * Compiles the facts that an edit touches instead of the whole story, and puts them in the place of the old ones: what
 * shows before and after while somebody types. What is saved is compiled whole.
 */
import { parse } from 'yaml';
import type { Bundle, Id } from '../../bundle/types.ts';
import { type CompiledStory, type CompileOptions, compileFiles } from '../../compiler/compile-files.ts';
import { factOf } from '../../compiler/index.ts';
import type { StoryFiles } from '../edit/edits.ts';
import { familyOf } from './family.ts';

export interface PartCompiled extends Pick<CompiledStory, 'issues' | 'placeOf'> {
  /** The whole story with these facts; absent where they have mistakes. */
  readonly bundle?: Bundle;
}

/** `base` is the story as it was last compiled whole; `facts` are those that differ from it. */
export function compilePart(
  files: StoryFiles,
  base: Bundle,
  facts: Iterable<Id>,
  options: CompileOptions,
): PartCompiled {
  const family = familyOf(base, facts);
  const part = new Map([...files].filter(([name]) => isOfPart(name, family)));
  const head = files.get('story.yaml');
  const short = head === undefined ? undefined : shortened(head, family);
  if (short !== undefined) part.set('story.yaml', short.text);
  const { bundle, ...rest } = compileFiles(part, base.story, options);
  if (bundle === undefined || short === undefined) return rest;
  const made = new Map(bundle.facts.map((fact) => [fact.id, fact]));
  const old = new Map(base.facts.map((fact) => [fact.id, fact]));
  const statements = new Map([...base.statements, ...bundle.statements].map((one) => [one.id, one]));
  return {
    ...rest,
    bundle: {
      ...bundle,
      ...(base.sections === undefined ? {} : { sections: base.sections }),
      statements: [...statements.values()],
      facts: short.facts.flatMap((id) => made.get(id) ?? old.get(id) ?? []),
    },
  };
}

function isOfPart(name: string, family: ReadonlySet<Id>): boolean {
  const fact = factOf(name);
  return fact === undefined ? name !== 'signed.yaml' : family.has(fact);
}

/** The last story.yaml that was read: most edits leave it as it is. */
let last: { readonly text: string; readonly tree: Head } | undefined;

interface Head {
  readonly sections?: unknown;
  readonly facts: readonly Id[];
}

function headOf(text: string): Head {
  if (last?.text !== text) last = { text, tree: parse(text, { logLevel: 'silent' }) as Head };
  return last.tree;
}

/** story.yaml with only these facts, and all of them as they stand there. JSON is YAML too. */
function shortened(
  head: string,
  family: ReadonlySet<Id>,
): { readonly text: string; readonly facts: readonly Id[] } | undefined {
  try {
    const { sections: _, ...tree } = headOf(head);
    const facts = tree.facts.map(String);
    return { facts, text: JSON.stringify({ ...tree, facts: facts.filter((id) => family.has(id)) }) };
  } catch {
    return undefined;
  }
}
