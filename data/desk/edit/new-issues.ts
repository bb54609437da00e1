/** What the compiler says of a story after a change that it did not say before. */
import { compileFiles, type Issue } from '../../compiler/index.ts';
import type { StoryFiles } from './edits.ts';

/** Wherever the lines of older issues have moved to. */
export function newIssues(before: StoryFiles, after: StoryFiles, story: string, now: Date): readonly Issue[] {
  const keyOf = ({ code, file, message, excerpt }: Issue): string =>
    JSON.stringify([code, file, message, excerpt]);
  const old = compileFiles(before, story, { now }).issues.map(keyOf);
  return compileFiles(after, story, { now }).issues.filter((issue) => {
    const at = old.indexOf(keyOf(issue));
    if (at >= 0) old.splice(at, 1);
    return at < 0;
  });
}
