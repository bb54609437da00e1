/** What an editor can do about a doubt: one tap, or one tap and a reason where readers will see one. */
import { useState } from 'preact/hooks';
import type { DeskIssue, EditResult, IssueAnswer } from '../../api.ts';
import type { Edit } from '../../edit/edits.ts';
import { messageOf, post } from '../ask.ts';
import { TextField } from './field.tsx';
import { Notice } from './notice.tsx';

interface AnswersProps {
  readonly story: string;
  readonly issue: DeskIssue;
  readonly onChanged: () => void;
}

export function Answers({ story, issue, onChanged }: AnswersProps) {
  const [asking, setAsking] = useState<IssueAnswer>();
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<string>();
  const send = async (answer: IssueAnswer, words: string): Promise<void> => {
    try {
      const edits = withReason(answer.edits, words);
      const result = await post<EditResult>(`/stories/${story}/edits`, { edits });
      const problem = result.failure ?? result.problems[0];
      setFailure(problem);
      if (problem === undefined) {
        setAsking(undefined);
        setReason('');
        onChanged();
      }
    } catch (error) {
      setFailure(messageOf(error));
    }
  };
  if (issue.answers.length === 0) return null;
  return (
    <div class="stack">
      <div class="buttons">
        {issue.answers.map((answer) => (
          <button
            key={answer.label}
            type="button"
            aria-expanded={answer.asks === undefined ? undefined : asking === answer}
            onClick={() => (answer.asks === undefined ? void send(answer, '') : setAsking(answer))}
          >
            {answer.label}
          </button>
        ))}
      </div>
      {asking === undefined ? null : (
        <form
          class="buttons"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== '') void send(asking, reason.trim());
          }}
        >
          <TextField label={`${asking.asks}. Readers see it.`} value={reason} required onValue={setReason} />
          <button type="submit" class="main">
            Save
          </button>
        </form>
      )}
      {failure === undefined ? null : <Notice kind="problem">{failure}</Notice>}
    </div>
  );
}

/** The edits with the editor's own words where `{reason}` stands. */
function withReason(edits: readonly Edit[], reason: string): readonly Edit[] {
  const put = (value: unknown): unknown => {
    if (value === '{reason}') return reason;
    if (Array.isArray(value)) return value.map(put);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, put(one)]));
  };
  return edits.map((edit) => put(edit) as Edit);
}
