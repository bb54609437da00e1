/** Beside the text: what the claim does to the card, before and after, and what the claims of this page have done so far. */
import type { DeskIssue, Told } from '../../api.ts';
import { Answers } from '../parts/answers.tsx';
import { Card } from '../parts/card.tsx';

interface BesideProps {
  readonly story: string;
  /** Of the claim that is open. */
  readonly told: Told | undefined;
  readonly isOpen: boolean;
  /** Nothing of it is left to choose. */
  readonly isComplete: boolean;
  /** What was taken on this page, the last first. */
  readonly done: readonly string[];
  readonly doubts: readonly DeskIssue[];
  readonly onChanged: () => void;
}

export function Beside({ story, told, isOpen, isComplete, done, doubts, onChanged }: BesideProps) {
  return (
    <aside class="beside" aria-label="The card">
      <section aria-live="polite" class="stack">
        {told === undefined ? (
          <p class="soft">
            {isOpen
              ? 'Choose the question and who says it, and the card is shown here before and after.'
              : 'Open a mark, and the card is shown here before and after.'}
          </p>
        ) : (
          <>
            {isComplete ? <p class="sentence">{told.sentence}</p> : null}
            {told.before === undefined ? null : (
              <Card
                story={story}
                src={told.before}
                label={
                  told.changes ? 'Before' : isComplete ? 'Before and after, the card says' : 'The card says'
                }
              />
            )}
            {told.changes && told.after !== undefined ? (
              <Card story={story} src={told.after} label="After" />
            ) : null}
          </>
        )}
      </section>
      {doubts.length === 0 ? null : (
        <section class="stack">
          <h2>Look at these again</h2>
          <ul class="rows">
            {doubts.map((issue) => (
              <li key={`${issue.code} ${issue.file} ${issue.line}`}>
                <p>{issue.message}</p>
                <Answers story={story} issue={issue} onChanged={onChanged} />
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
