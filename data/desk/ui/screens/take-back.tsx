/** What to do when a figure that readers have is wrong: go back to what they had before, or take the story away. */
import { useState } from 'preact/hooks';
import type { ReviewModel } from '../../api.ts';
import { TextField } from '../parts/field.tsx';

interface TakeBackProps {
  readonly model: ReviewModel;
  readonly by: string;
  readonly onAct: (what: string, said: string, body?: object) => Promise<void>;
}

export function TakeBack({ model, by, onAct }: TakeBackProps) {
  const [reason, setReason] = useState('');
  if (model.isFirst || model.public === 'withdrawn' || model.public === 'renamed') return null;
  return (
    <section class="stack">
      <h2>Something is wrong</h2>
      <div class="stack tight">
        <p>
          Take back the last publication: readers get what they had before it. What was taken back cannot be
          published again until the story says something else.
        </p>
        <p class="buttons">
          <button
            type="button"
            disabled={!model.canRollback || by === ''}
            onClick={() => void onAct('rollback', 'Taken back. Readers have what they had before.')}
          >
            Take back the last publication
          </button>
          {model.canRollback ? null : <span class="soft">There is no earlier one.</span>}
        </p>
      </div>
      <form
        class="stack tight"
        onSubmit={(event) => {
          event.preventDefault();
          void onAct('withdraw', 'Withdrawn. Its address tells readers why.', { reason });
        }}
      >
        <TextField
          label="Withdraw the whole story, and tell readers why"
          placeholder="We could not confirm the account on which it rests."
          required
          value={reason}
          onValue={setReason}
        />
        <p class="buttons">
          <button type="submit" disabled={by === ''}>
            Withdraw the story
          </button>
          {by === '' ? <span class="soft">Say above who does it.</span> : null}
        </p>
      </form>
    </section>
  );
}
