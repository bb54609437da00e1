/** Names the claims of a story in a sheet, so that a row finds its claim again, or says that it is another one by now. */
import { createHash } from 'node:crypto';
import { parseYaml } from '../../compiler/index.ts';
import type { StoryFiles } from '../edit/edits.ts';
import { type Entries, isEntries } from '../edit/same-value.ts';
import { type Cells, cellsOf } from './cells.ts';

export interface NamedClaim {
  /** Eight hexadecimal digits of what the claim says, and a number where several say the same. */
  readonly name: string;
  readonly fact: string;
  readonly index: number;
  readonly claim: Entries;
  readonly cells: Cells;
}

/** The claims of all facts: facts in the order of the card, claims as they stand in the files. */
export function claimsIn(files: StoryFiles): readonly NamedClaim[] {
  const listed = (treeOf(files, 'story.yaml').facts ?? []) as readonly unknown[];
  const facts = [...files.keys()].flatMap((name) => /^facts\/([^/]+)\.yaml$/.exec(name)?.[1] ?? []);
  const rank = (fact: string): number => (listed.includes(fact) ? listed.indexOf(fact) : listed.length);
  const seen = new Map<string, number>();
  return facts
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .flatMap((fact) => {
      const { claims } = treeOf(files, `facts/${fact}.yaml`);
      return (Array.isArray(claims) ? claims : []).flatMap((claim: unknown, index) => {
        if (!isEntries(claim)) return [];
        const cells = cellsOf(claim);
        const digest = digestOf(fact, cells);
        const nth = (seen.get(digest) ?? 0) + 1;
        seen.set(digest, nth);
        return [{ name: nth === 1 ? digest : `${digest}-${nth}`, fact, index, claim, cells }];
      });
    });
}

function digestOf(fact: string, cells: Cells): string {
  const sorted = [...cells].sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([fact, sorted]))
    .digest('hex')
    .slice(0, 8);
}

function treeOf(files: StoryFiles, name: string): Entries {
  const tree: unknown = parseYaml(files.get(name) ?? '').toJS();
  return isEntries(tree) ? tree : {};
}
