/** Beside the text: the card, doubts about what was just taken, and what the claims of this page have done so far. */
import type { ComponentChildren } from 'preact';
import type { DeskIssue } from '../../api.ts';
import { IssueAnswers } from '../parts/answers.tsx';

interface BesideProps {
  readonly story: string;
  /** Of the claim that is open. */
  readonly children: ComponentChildren;
  /** What was taken on this page, the last first. */
  readonly done: readonly string[];
  readonly doubts: readonly DeskIssue[];
  readonly onChanged: () => void;
}

export function Beside({ story, children, done, doubts, onChanged }: BesideProps) {
  return (
    <aside class="beside" aria-label="The card">
      {children}
      {doubts.length === 0 ? null : (
        <section class="stack">
          <h2>Look at these again</h2>
          <ul class="rows">
            {doubts.map((issue) => (
              <li key={`${issue.code} ${issue.file} ${issue.line}`}>
                <p>{issue.message}</p>
                <IssueAnswers story={story} issue={issue} onChanged={onChanged} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {done.length === 0 ? null : (
        <section>
          <h2>Taken from this page</h2>
          <ul class="rows">
            {done.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}
