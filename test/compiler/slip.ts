/** A fact file with a slip of the hand in it, for tests of what its author is told. */
import { compileFiles, type Issue } from '../../data/compiler/index.ts';
import { now, wholeStory } from './fixture.ts';

/** The issues of a fact file whose claims are these lines; the first of them is line 5 of the file. */
export function slip(
  ...lines: readonly string[]
): readonly Pick<Issue, 'line' | 'col' | 'message' | 'nearest'>[] {
  const files = new Map<string, string | Uint8Array>(wholeStory());
  const head = 'asks: When did the fire begin?\nlabel: Began\nkind: date\nclaims:\n';
  files.set('facts/began.yaml', `${head}${lines.join('\n')}\n`);
  const { issues } = compileFiles(files, 'harbour-fire', { now });
  return issues.filter(({ file }) => file.endsWith('began.yaml'));
}
