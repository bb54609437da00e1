/** The compiler's issues as the desk shows them: with the claim that each is about, and what can be done with one tap. */
import type { Issue } from '../../compiler/index.ts';
import type { ClaimPlace, DeskIssue } from '../api.ts';
import type { StoryFiles } from '../edit/edits.ts';
import { claimAtLine } from './claim-lines.ts';
import { issueAnswers } from './issue-answers.ts';
import { asText, type Trees } from './trees.ts';

/** Still in the order of harm. */
export function deskIssues(issues: readonly Issue[], files: StoryFiles, trees: Trees): readonly DeskIssue[] {
  return issues.map((issue) => {
    const { code, severity, message, line } = issue;
    const [file = issue.file, fact] = /facts[\\/]([^\\/]+)\.yaml$/.exec(issue.file) ?? [
      /[^\\/]+$/.exec(issue.file)?.[0],
    ];
    const claim = fact === undefined ? undefined : claimOf(fact, line, files, trees);
    return {
      code,
      severity,
      message,
      file,
      line,
      ...(fact === undefined ? {} : { fact }),
      ...(claim === undefined ? {} : { claim }),
      answers: issueAnswers(issue, fact, claim, trees),
    };
  });
}

function claimOf(fact: string, line: number, files: StoryFiles, trees: Trees): ClaimPlace | undefined {
  const index = claimAtLine(files.get(`facts/${fact}.yaml`) ?? '', line);
  return index === undefined ? undefined : placeAt(trees, fact, index);
}

/** Where a claim stands, with what it is compared by before it is changed. */
export function placeAt(trees: Trees, fact: string, index: number): ClaimPlace | undefined {
  const claim = trees.facts.get(fact)?.claims[index];
  if (claim === undefined) return undefined;
  const anchor = asText(claim.anchor);
  return { fact, index, source: asText(claim.source), ...(anchor === '' ? {} : { anchor }) };
}
